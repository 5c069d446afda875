using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace TpmAssistant.Bot.Tests.SignIn;

/// <summary>
/// Entra and the channel's token service in one, on this machine: one key, its metadata, tokens signed with it, and the exchange of a
/// person's token for one that the demo organisation takes.
/// </summary>
public sealed class FakeEntra : HttpMessageHandler, IMsalHttpClientFactory
{
    public const string AppId = "33333333-3333-3333-3333-333333333333";
    public const string SignInAppId = "66666666-6666-6666-6666-666666666666";
    public const string Secret = "secret-CANARY";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private FakeEntra(WebApplication app)
    {
        (_app, _client) = (app, new HttpClient(this, disposeHandler: false));
        app.MapGet("/{kind}/openid", (string kind) => Results.Json(new { issuer = Issuer(kind, "{tenantid}"), jwks_uri = $"{Address}{kind}/keys" }));
        app.MapGet("/{kind}/keys", (string kind) =>
        {
            var numbers = _key.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k", n = Encode(numbers.Modulus!), e = Encode(numbers.Exponent!), endorsements = new[] { "msteams" } } } });
        });
    }

    public string Address => _app.Urls.First() + "/";

    /// <summary>Whether an administrator has allowed the application to read.</summary>
    public bool IsAllowed { get; set; } = true;

    /// <summary>The forms with which tokens on a person's behalf were asked for.</summary>
    public List<string> Asked { get; } = [];

    public static async Task<FakeEntra> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var entra = new FakeEntra(builder.Build());
        await entra._app.StartAsync();
        return entra;
    }

    /// <summary>The token that the channel sends an activity with.</summary>
    public string Channel(string serviceUrl) => Sign(new JsonObject { ["aud"] = AppId, ["iss"] = Issuer("channel", ""), ["serviceurl"] = serviceUrl });

    /// <summary>The token that a person's Teams client gives.</summary>
    public string User(string tenant, string person) => Sign(new JsonObject
    {
        ["aud"] = SignInAppId,
        ["iss"] = Issuer("entra", tenant),
        ["tid"] = tenant,
        ["oid"] = person,
        ["scp"] = "access_as_user",
    });

    public HttpClient GetHttpClient() => _client;

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Dispose();
    }

    /// <summary>The token endpoint, beneath MSAL: what it gives names the person whose token was shown.</summary>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (form.Contains("client_credentials", StringComparison.Ordinal)) return Answer(HttpStatusCode.OK, """{"token_type":"Bearer","access_token":"bot-CANARY","expires_in":3600}""");
        lock (Asked) Asked.Add(form);
        var assertion = form.Split('&').First(p => p.StartsWith("assertion=", StringComparison.Ordinal))["assertion=".Length..];
        var person = JsonNode.Parse(Decode(Uri.UnescapeDataString(assertion).Split('.')[1]))!["oid"];
        return IsAllowed
            ? Answer(HttpStatusCode.OK, $$"""{"token_type":"Bearer","access_token":"demo:{{person}}","expires_in":3600,"client_info":"{{Client(person)}}"}""")
            : Answer(HttpStatusCode.BadRequest, """{"error":"invalid_grant","suberror":"consent_required","error_description":"AADSTS65001"}""");
    }

    private static string Client(JsonNode? person) => Encode(Encoding.UTF8.GetBytes($$"""{"uid":"{{person}}","utid":"tenant"}"""));

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override void Dispose(bool disposing)
    {
        _client.Dispose();
        _key.Dispose();
        base.Dispose(disposing);
    }

    private static string Issuer(string kind, string tenant) => kind == "entra" ? $"https://login.example/{tenant}/v2.0" : "https://api.botframework.com";

    private string Sign(JsonObject claims)
    {
        var now = RunningBot.Began.ToUnixTimeSeconds();
        (claims["nbf"], claims["exp"], claims["jti"]) = (now - 60, now + 3000, Guid.NewGuid().ToString());
        var text = $"{Encode("""{"alg":"RS256","typ":"JWT","kid":"k"}"""u8.ToArray())}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{text}.{Encode(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
