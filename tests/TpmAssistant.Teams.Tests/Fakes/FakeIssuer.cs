using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace TpmAssistant.Teams.Tests.Fakes;

/// <summary>Plays the channel's token service: its own RSA keys, the metadata that publishes them, and tokens of every degree of wrongness.</summary>
public sealed class FakeIssuer : IDocumentRetriever
{
    public const string Issuer = "https://api.botframework.com";
    public const string Metadata = "https://login.example/openid";
    public const string AppId = "33333333-3333-3333-3333-333333333333";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/";

    private static readonly ConcurrentDictionary<string, RSA> Keys = new();

    private readonly List<JsonObject> published = [];

    public FakeIssuer() => Publish("key-1");

    /// <summary>The issuer that the metadata names.</summary>
    public string PublishedIssuer { get; init; } = Issuer;

    /// <summary>Plays Entra instead: one key for every tenant.</summary>
    public static FakeIssuer OfEntra()
    {
        var entra = new FakeIssuer { PublishedIssuer = EntraIssuer("{tenantid}") };
        entra.Withdraw("key-1");
        entra.Publish("entra-1", null)["issuer"] = EntraIssuer("{tenantid}");
        return entra;
    }

    public static string EntraIssuer(string tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    /// <summary>A good single sign-on token of a person.</summary>
    public static string UserToken(DateTimeOffset now, string tenant = Wire.Tenant, string person = Wire.User, Action<TokenDraft>? spoil = null) => Token(now, t =>
    {
        t.KeyId = "entra-1";
        t.Claims.Remove("serviceurl");
        t.Claims["iss"] = EntraIssuer(tenant);
        t.Claims["tid"] = tenant;
        t.Claims["oid"] = person;
        t.Claims["scp"] = "access_as_user";
        spoil?.Invoke(t);
    });

    /// <summary>How often metadata was fetched; keys are fetched right after it.</summary>
    public int Fetches { get; private set; }

    /// <summary>While set, the metadata cannot be had.</summary>
    public bool IsDown { get; set; }

    /// <summary>The private key of a name, made once for all tests because making one is slow.</summary>
    public static RSA PrivateKey(string name) => Keys.GetOrAdd(name, static _ => RSA.Create(2048));

    public void Withdraw(string keyId) => published.RemoveAll(k => k["kid"]!.GetValue<string>() == keyId);

    /// <summary>Publishes a key; <paramref name="endorsements"/> null leaves the member out.</summary>
    public JsonObject Publish(string keyId, string[]? endorsements, X509Certificate2? certificate = null)
    {
        var numbers = PrivateKey(keyId).ExportParameters(false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (endorsements is not null)
        {
            key["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]);
        }

        if (certificate is not null)
        {
            key["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        }

        published.Add(key);
        return key;
    }

    public JsonObject Publish(string keyId) => Publish(keyId, ["msteams", "webchat"]);

    public static X509Certificate2 Certificate(string keyId, DateTimeOffset from, DateTimeOffset until) =>
        new CertificateRequest("CN=channel", PrivateKey(keyId), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, until);

    /// <summary>A good token as of <paramref name="now"/>, spoilt by <paramref name="spoil"/>.</summary>
    public static string Token(DateTimeOffset now, Action<TokenDraft>? spoil = null)
    {
        var draft = new TokenDraft(now);
        spoil?.Invoke(draft);
        return draft.Sign();
    }

    /// <summary>Happens while a fetch is under way.</summary>
    public Action? DuringFetch { get; set; }

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        DuringFetch?.Invoke();
        cancel.ThrowIfCancellationRequested();
        if (address == Metadata)
        {
            Fetches++;
        }

        if (IsDown)
        {
            throw new HttpRequestException("down");
        }

        return Task.FromResult(address == Metadata
            ? $$"""{"issuer":"{{PublishedIssuer}}","jwks_uri":"https://login.example/keys"}"""
            : new JsonObject { ["keys"] = new JsonArray([.. published.Select(k => k.DeepClone())]) }.ToJsonString());
    }
}

/// <summary>A token before it is signed.</summary>
public sealed class TokenDraft(DateTimeOffset now)
{
    public JsonObject Claims { get; } = new()
    {
        ["aud"] = FakeIssuer.AppId,
        ["iss"] = FakeIssuer.Issuer,
        ["nbf"] = now.ToUnixTimeSeconds() - 60,
        ["exp"] = now.ToUnixTimeSeconds() + 600,
        ["serviceurl"] = FakeIssuer.ServiceUrl,
    };

    public Dictionary<string, object> Header { get; } = [];

    public string? KeyId { get; set; } = "key-1";

    /// <summary>The private key that signs; by default the one of <see cref="KeyId"/>.</summary>
    public string? SigningKey { get; set; }

    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    public string Sign()
    {
        var header = new JsonObject { ["alg"] = Algorithm, ["typ"] = "JWT" };
        if (KeyId is not null)
        {
            header["kid"] = KeyId;
        }

        foreach (var (name, value) in Header)
        {
            header[name] = JsonSerializer.SerializeToNode(value);
        }

        var text = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(Claims.ToJsonString())}";
        return $"{text}.{Base64UrlEncoder.Encode(Signature(System.Text.Encoding.ASCII.GetBytes(text)))}";
    }

    private byte[] Signature(byte[] text)
    {
        var key = FakeIssuer.PrivateKey(SigningKey ?? KeyId ?? "key-1");
        return Algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), text),
            "RS512" => key.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
    }
}
