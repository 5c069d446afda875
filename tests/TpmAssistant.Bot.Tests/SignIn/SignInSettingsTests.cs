using Microsoft.Extensions.Configuration;
using TpmAssistant.Bot.Hosting;

namespace TpmAssistant.Bot.Tests.SignIn;

public sealed class SignInSettingsTests
{
    private const string App = "33333333-3333-3333-3333-333333333333";
    private const string Beside = "66666666-6666-6666-6666-666666666666";
    private const string Own = "11111111-1111-1111-1111-111111111111";

    [Theory]
    [InlineData("Bot:AppId", null, "Bot:AppId")]
    [InlineData("Bot:PublicUrl", null, "Bot:PublicUrl")]
    [InlineData("Bot:PublicUrl", "http://bot.example/", "Bot:PublicUrl")]
    [InlineData("Bot:Credential", null, "Bot:Credential")]
    [InlineData("Bot:Secret", null, "Bot:Secret")]
    [InlineData("Bot:Credential", "Certificate", "Bot:CertificatePath")]
    [InlineData("Bot:Credential", "ManagedIdentity", "Entra:AppId")]
    [InlineData("Bot:LoginEndpoint", "nowhere", "Bot:LoginEndpoint")]
    public void Read_SomethingMissing_IsOneLineThatNamesIt(string key, string? value, string named)
    {
        var failure = Assert.Throws<StartFailure>(() => Read((key, value)));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void Read_GraphOnThisMachine_AsksNobodyUnlessTold()
    {
        Assert.Null(Read(("Graph:BaseUrl", "http://localhost:3979/demo/v1.0")));
        Assert.NotNull(Read(("Graph:BaseUrl", "http://localhost:3979/demo/v1.0"), ("Entra:AppId", Beside)));
    }

    [Fact]
    public void Read_Secret_ProvesWithTheBotsOwn()
    {
        var settings = Read()!;

        Assert.Equal((App, "a-secret"), (settings.Graph.ClientId, settings.Graph.Secret));
        Assert.Equal("https://bot.example/signin", settings.Page.AbsoluteUri);
    }

    [Fact]
    public void Read_ManagedIdentity_ProvesAsTheApplicationBesideIt()
    {
        var settings = Read(("Bot:Credential", "ManagedIdentity"), ("Bot:Secret", null), ("Entra:AppId", Beside))!;

        Assert.Equal(Beside, settings.Graph.ClientId);
        Assert.NotNull(settings.Graph.Assertion);
        Assert.Null(settings.Graph.Secret);
    }

    [Theory]
    [InlineData(Own, null, Own)]
    [InlineData(Own, Own, Own)]
    [InlineData(Own, "44444444-4444-4444-4444-444444444444", "organizations")]
    [InlineData(null, null, "organizations")]
    public void Read_AdminConsent_IsOfTheTenantServed(string? tenant, string? allowed, string asked)
    {
        var settings = Read(("Bot:TenantId", tenant), ("Bot:AllowedTenants:0", allowed))!;

        Assert.StartsWith($"https://login.microsoftonline.com/{asked}/adminconsent?client_id={App}&", settings.AdminConsent.AbsoluteUri, StringComparison.Ordinal);
    }

    private static SignInSettings? Read(params (string Key, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>
        {
            ["Graph:BaseUrl"] = "https://graph.microsoft.com/v1.0",
            ["Bot:AppId"] = App,
            ["Bot:PublicUrl"] = "https://bot.example/",
            ["Bot:Credential"] = "Secret",
            ["Bot:Secret"] = "a-secret",
        };
        foreach (var (key, value) in changes)
        {
            if (value is null) values.Remove(key);
            else values[key] = value;
        }

        return SignInSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
