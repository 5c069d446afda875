using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Graph.Tests.Fakes;
using TpmAssistant.Graph.Tokens;

namespace TpmAssistant.Graph.Tests.Tokens;

public sealed class OnBehalfOfGraphTokensTests
{
    private const string Tenant = "11111111-0000-4000-8000-000000000001";

    // A token as single sign-on leaves it; nobody here checks its signature.
    private static readonly string Assertion = $"{Part("{\"alg\":\"none\"}")}.{Part("{\"oid\":\"x\"}")}.c2ln";

    private static readonly string Granted = "{\"token_type\":\"Bearer\",\"access_token\":\"graph-token\",\"expires_in\":3600,\"client_info\":\""
        + Part("{\"uid\":\"x\",\"utid\":\"" + Tenant + "\"}") + "\"}";

    private static readonly Asker Asker = Bench.Asker with { Tenant = new TenantId(Tenant) };

    private readonly List<(string Url, string Form)> _asked = [];

    [Fact]
    public async Task Get_SignedIn_ExchangesTheAssertionInTheAskersTenant()
    {
        var token = await GetAsync(HttpStatusCode.OK, Granted);

        Assert.Equal("graph-token", token);
        var (url, form) = Assert.Single(_asked);
        Assert.Equal($"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", url);
        Assert.Contains("requested_token_use=on_behalf_of", form, StringComparison.Ordinal);
        Assert.Contains("https://graph.microsoft.com/.default", form, StringComparison.Ordinal);
        Assert.Contains(Assertion, form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Twice_AsksOnce()
    {
        using var http = new LoginDouble(_asked, HttpStatusCode.OK, Granted);
        var tokens = Tokens(http, Assertion);

        await tokens.GetAsync(Asker, CancellationToken.None);
        Assert.Equal("graph-token", await tokens.GetAsync(Asker, CancellationToken.None));

        Assert.Single(_asked);
    }

    [Fact]
    public async Task Get_NoAssertion_IsNotSignedIn()
    {
        using var http = new LoginDouble(_asked, HttpStatusCode.OK, "{}");

        Assert.Null(await Tokens(http, null).GetAsync(Asker, CancellationToken.None));
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task Get_AssertionHasRunOut_IsRenewedForThatPersonAlone()
    {
        var shortLived = Granted.Replace("\"expires_in\":3600", "\"expires_in\":1,\"refresh_token\":\"renewal\"", StringComparison.Ordinal);
        using var http = new LoginDouble(_asked, HttpStatusCode.OK, shortLived);
        var assertions = new KnownAssertions(Assertion);
        var tokens = TokensOf(http, assertions);
        await tokens.GetAsync(Asker, CancellationToken.None);

        assertions.Value = null;

        Assert.Equal("graph-token", await tokens.GetAsync(Asker, CancellationToken.None));
        Assert.Contains("grant_type=refresh_token", _asked[1].Form, StringComparison.Ordinal);
        Assert.Null(await tokens.GetAsync(Asker with { Person = new PersonId("somebody-else") }, CancellationToken.None));
        Assert.Null(await tokens.GetAsync(Asker with { Tenant = new TenantId("22222222-0000-4000-8000-000000000002") }, CancellationToken.None));
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task Get_ConsentIsMissing_IsNotSignedIn() =>
        Assert.Null(await GetAsync(HttpStatusCode.BadRequest, """{"error":"invalid_grant","suberror":"consent_required","error_description":"AADSTS65001"}"""));

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"invalid_client","error_description":"AADSTS7000215: the secret is wrong"}""")]
    [InlineData(HttpStatusCode.OK, "<html>")]
    public async Task Get_LoginSaysNo_IsUnavailableAndTellsNoToken(HttpStatusCode status, string body)
    {
        var failure = await Assert.ThrowsAsync<GraphTokensUnavailableException>(() => GetAsync(status, body));

        Assert.DoesNotContain(Assertion, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Demo_IsThePersonsObjectId() =>
        Assert.Equal("demo:" + Bench.Ada, await new DemoGraphTokens().GetAsync(Bench.Asker, CancellationToken.None));

    [Fact]
    public async Task Application_WithAnAssertion_ShowsItInsteadOfASecret()
    {
        using var http = new LoginDouble(_asked, HttpStatusCode.OK, Granted);
        var signIn = new GraphSignIn { ClientId = "app", Assertion = _ => Task.FromResult("from-managed-identity") };

        Assert.Equal("graph-token", await Tokens(http, Assertion, signIn).GetAsync(Asker, CancellationToken.None));
        Assert.Contains("client_assertion=from-managed-identity", _asked[0].Form, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", _asked[0].Form, StringComparison.Ordinal);
    }

    private async Task<string?> GetAsync(HttpStatusCode status, string body)
    {
        using var http = new LoginDouble(_asked, status, body);
        return await Tokens(http, Assertion).GetAsync(Asker, CancellationToken.None);
    }

    private static OnBehalfOfGraphTokens Tokens(LoginDouble http, string? assertion, GraphSignIn? signIn = null) => TokensOf(http, new KnownAssertions(assertion), signIn);

    private static OnBehalfOfGraphTokens TokensOf(LoginDouble http, KnownAssertions assertions, GraphSignIn? signIn = null)
    {
        signIn ??= new GraphSignIn { ClientId = "app", Secret = "a-secret" };
        return new OnBehalfOfGraphTokens(
            OnBehalfOfGraphTokens.Application(signIn, http), assertions, new GraphOptions { SignIn = signIn },
            NullLogger<OnBehalfOfGraphTokens>.Instance);
    }

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=');

    private sealed class KnownAssertions(string? assertion) : IUserAssertions
    {
        public string? Value { get; set; } = assertion;

        public ValueTask<string?> FindAsync(Asker asker, CancellationToken cancellationToken) => new(Value);
    }

    /// <summary>Entra's token endpoint, which always says the same.</summary>
    private sealed class LoginDouble : HttpMessageHandler, IMsalHttpClientFactory
    {
        private readonly List<(string Url, string Form)> _asked;
        private readonly HttpStatusCode _status;
        private readonly string _body;
        private readonly HttpClient _client;

        public LoginDouble(List<(string Url, string Form)> asked, HttpStatusCode status, string body)
        {
            (_asked, _status, _body) = (asked, status, body);
            _client = new HttpClient(this, disposeHandler: false);
        }

        public HttpClient GetHttpClient() => _client;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _asked.Add((request.RequestUri!.GetLeftPart(UriPartial.Path), Uri.UnescapeDataString(await request.Content!.ReadAsStringAsync(cancellationToken))));
            return new HttpResponseMessage(_status) { Content = new StringContent(_body, Encoding.UTF8, "application/json") };
        }

        protected override void Dispose(bool disposing)
        {
            _client.Dispose();
            base.Dispose(disposing);
        }
    }
}
