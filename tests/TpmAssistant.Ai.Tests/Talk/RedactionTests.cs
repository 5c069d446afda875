using TpmAssistant.Ai.Model;
using TpmAssistant.Application.Functions;
using TpmAssistant.ModelServer;

namespace TpmAssistant.Ai.Tests.Talk;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Firewall password: Hunter2-rocks now", "Firewall password: [secret left out] now")]
    [InlineData("the API key = 'a1b2c3d4'", "the API key = [secret left out]")]
    [InlineData("AccountKey=abc123def456==;EndpointSuffix=core", "AccountKey=[secret left out];EndpointSuffix=core")]
    [InlineData("call with Bearer abcdef0123456789abcdef", "call with Bearer [secret left out]")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl is the session", "[secret left out] is the session")]
    [InlineData("use sk-proj-abcdefghij0123456789 today", "use [secret left out] today")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789", "[secret left out]")]
    [InlineData("AKIAABCDEFGHIJKLMNOP", "[secret left out]")]
    [InlineData("https://ada:pass@host.example/x", "https://ada:[secret left out]@host.example/x")]
    [InlineData("https://blob.example/x?sv=2024&sig=a%2Fb3c4d5e6&se=1", "https://blob.example/x?sv=2024&sig=[secret left out]&se=1")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY----- end", "[secret left out] end")]
    [InlineData("key 0123456789abcdef0123456789abcdef0123456789abcdef end", "key [secret left out] end")]
    public void Secrets_AreLeftOut(string text, string expected) => Assert.Equal(expected, Redaction.Secrets(text));

    [Theory]
    [InlineData("Token: rotate monthly")]
    [InlineData("Password policy is agreed by 2026-01-05")]
    [InlineData("Cutover is 3 days late, 40% done, due 2026-01-05")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("<<0123456789abcdef0123456789abcdef>>")]
    [InlineData("F12 (Atlas · Risks): R-4 Vendor line may slip")]
    public void Secrets_HonestText_StaysAsItIs(string text) => Assert.Equal(text, Redaction.Addresses(Redaction.Secrets(text)));

    [Theory]
    [InlineData("ask karl.voss@northgate.example today", "ask [address left out] today")]
    [InlineData("Karl <karl@sub.northgate.example>, or @karl", "Karl <[address left out]>, or @karl")]
    public void Addresses_AreLeftOut(string text, string expected) => Assert.Equal(expected, Redaction.Addresses(text));

    [Fact]
    public async Task RunAsync_SecretInTheQuestion_DoesNotReachTheModelAndAnAddressOfTheirsDoes()
    {
        await using var trial = await TalkTrial.StartAsync(_ => ModelReply.Say(""));

        await trial.AskAsync("tell sam@example.test that the password: Hunter2-rocks");

        var question = Assert.Single(trial.Host.Requests).Question;
        Assert.Contains("sam@example.test", question, StringComparison.Ordinal);
        Assert.DoesNotContain("Hunter2", question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_AddressAndSecretInWhatAFunctionFound_DoNotReachTheModel()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(new ModelCall(FunctionNames.Help)) : ModelReply.Say(""));

        await trial.AskAsync("what can you do for me");

        var told = string.Concat(trial.Host.Requests.Last().Results);
        Assert.Contains("Atlas is red", told, StringComparison.Ordinal);
        Assert.DoesNotContain("northgate", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Hunter2", told, StringComparison.Ordinal);
    }
}
