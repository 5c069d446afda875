using Microsoft.Extensions.Hosting;
using Moq;
using TpmAssistant.Teams.Tests.Fakes;

namespace TpmAssistant.Teams.Tests;

public sealed class BotOptionsValidatorTests
{
    private static string? Problem(Action<BotOptions> configure, string environment = "Production")
    {
        var options = new BotOptions { AppId = FakeIssuer.AppId, TenantId = "t", Credential = BotCredential.ManagedIdentity };
        configure(options);
        var host = Mock.Of<IHostEnvironment>(h => h.EnvironmentName == environment);
        return new BotOptionsValidator(host).Validate(null, options).FailureMessage;
    }

    [Fact]
    public void Validate_FullConfiguration_Passes() => Assert.Null(Problem(_ => { }));

    [Fact]
    public void Validate_NoAppId_StartsOutsideProductionOnly()
    {
        static void Configure(BotOptions o) => (o.AppId, o.Credential) = (null, BotCredential.None);

        Assert.Contains("Bot:AppId", Problem(Configure), StringComparison.Ordinal);
        Assert.Null(Problem(Configure, "Development"));
    }

    public static TheoryData<string, Action<BotOptions>> Refused => new()
    {
        { "Bot:AppId", o => o.AppId = "my-bot" },
        { "Bot:AppId", o => o.AppId = "" },
        { "Bot:Secret", o => o.Credential = BotCredential.Secret },
        { "Bot:CertificatePath", o => o.Credential = BotCredential.Certificate },
        { "Bot:Credential", o => o.Credential = (BotCredential)9 },
        { "Bot:Credential", o => o.Credential = BotCredential.None },
        { "Bot:AllowedTenants", o => o.TenantId = null },
        { "Bot:OpenIdMetadata", o => o.OpenIdMetadata = "http://login.example/openid" },
        { "Bot:OpenIdMetadata", o => o.OpenIdMetadata = "https://localhost/openid" },
        { "Bot:OpenIdMetadata", o => o.OpenIdMetadata = "nonsense" },
        { "Bot:LoginEndpoint", o => o.LoginEndpoint = "http://127.0.0.1:5000" },
        { "Bot:LoginEndpoint", o => o.LoginEndpoint = "https://user@login.example" },
        { "Bot:TokenIssuer", o => o.TokenIssuer = " " },
        { "Bot:AllowedServiceHosts", o => o.AllowedServiceHosts.Add("127.0.0.1") },
        { "Bot:AllowedServiceHosts", o => o.AllowedServiceHosts.Add("https://smba.trafficmanager.net/") },
        { "Bot:AllowedServiceHosts", o => o.AllowedServiceHosts.Add("*.trafficmanager.net") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Validate_InProduction_NamesTheSettingThatIsWrong(string setting, Action<BotOptions> configure) =>
        Assert.Contains(setting, Problem(configure), StringComparison.Ordinal);

    [Fact]
    public void Validate_LoopbackAddressesOutsideProduction_Pass() =>
        Assert.Null(Problem(
            o =>
            {
                o.Credential = BotCredential.None;
                o.OpenIdMetadata = "http://127.0.0.1:39780/teams/openid";
                o.LoginEndpoint = "http://localhost:39780";
                o.AllowedServiceHosts.Add("127.0.0.1");
            },
            "Development"));

    [Fact]
    public void Validate_NoCredentialForARealHost_IsRefusedEverywhere() =>
        Assert.Contains(
            "Bot:Credential",
            Problem(
                o =>
                {
                    o.Credential = BotCredential.None;
                    o.AllowedServiceHosts.Add("smba.trafficmanager.net");
                },
                "Development"),
            StringComparison.Ordinal);
}
