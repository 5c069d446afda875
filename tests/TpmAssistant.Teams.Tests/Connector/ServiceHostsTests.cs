using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Tests.Fakes;

namespace TpmAssistant.Teams.Tests.Connector;

public sealed class ServiceHostsTests
{
    private static bool Accepts(string? address, Action<BotOptions>? configure = null)
    {
        var options = new BotOptions { AppId = FakeIssuer.AppId, Credential = BotCredential.Secret };
        configure?.Invoke(options);
        return new ServiceHosts(options).Resolve(address) is not null;
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.TrafficManager.net/amer")]
    [InlineData("https://smba.trafficmanager.net:443/teams/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch")]
    [InlineData("https://europe.webchat.botframework.com/")]
    public void Resolve_MicrosoftsHosts_Accepted(string address) => Assert.True(Accepts(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user:secret@smba.trafficmanager.net/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net/?next=https://evil.example")]
    [InlineData("https://smba.trafficmanager.net/#x")]
    [InlineData("https://smbа.trafficmanager.net/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[::1]/")]
    [InlineData("http://localhost:41811/_connector")]
    [InlineData("https://2130706433/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("javascript:alert(1)")]
    public void Resolve_AnythingElse_Refused(string? address) => Assert.False(Accepts(address));

    [Theory]
    [InlineData("http://localhost:41811/_connector", true)]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("http://[::1]:5000/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://192.168.0.4/", false)]
    public void Resolve_WithoutAppId_LoopbackOnly(string address, bool expected) =>
        Assert.Equal(expected, Accepts(address, o => (o.AppId, o.Credential) = (null, BotCredential.None)));

    [Theory]
    [InlineData("https://connector.example/x", true)]
    [InlineData("https://connector.example:8443/x", false)]
    [InlineData("https://other.example:8443/x", true)]
    [InlineData("https://other.example/x", false)]
    [InlineData("http://127.0.0.1:39780/teams/", true)]
    [InlineData("http://localhost:39780/teams/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void Resolve_ConfiguredHosts_ReplaceMicrosofts(string address, bool expected) =>
        Assert.Equal(expected, Accepts(address, o =>
        {
            o.AllowedServiceHosts.Add("connector.example");
            o.AllowedServiceHosts.Add("other.example:8443");
            o.AllowedServiceHosts.Add("127.0.0.1");
        }));

    [Fact]
    public void Resolve_ThousandsOfAddresses_StaysRightAndBounded()
    {
        var hosts = new ServiceHosts(new BotOptions { AppId = FakeIssuer.AppId, Credential = BotCredential.Secret });
        for (var i = 0; i < 5000; i++)
        {
            Assert.Null(hosts.Resolve($"https://evil{i}.example/"));
        }

        Assert.Equal("https://smba.trafficmanager.net/emea/", hosts.Resolve("https://smba.trafficmanager.net/emea")!.AbsoluteUri);
    }
}
