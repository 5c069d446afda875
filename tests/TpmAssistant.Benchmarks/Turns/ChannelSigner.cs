using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TpmAssistant.Benchmarks.Turns;

/// <summary>Plays the channel's token service: one key, its metadata, and tokens signed with it.</summary>
internal sealed class ChannelSigner : IDisposable
{
    public const string AppId = "9c0b6a55-4f0e-4d7a-9d3a-0b6a2f6f1e11";
    public const string Issuer = "https://api.botframework.com";

    private readonly RSA _key = RSA.Create(2048);

    public string Metadata(Uri channel) => $$"""{"issuer":"{{Issuer}}","jwks_uri":"{{new Uri(channel, "keys")}}","id_token_signing_alg_values_supported":["RS256"]}""";

    public string Keys()
    {
        var numbers = _key.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k1","n":"{{Url(numbers.Modulus!)}}","e":"{{Url(numbers.Exponent!)}}","endorsements":["msteams"]}]}""";
    }

    public string Token(string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var head = Url("""{"typ":"JWT","alg":"RS256","kid":"k1"}"""u8);
        var claims = $$"""{"iss":"{{Issuer}}","aud":"{{AppId}}","serviceurl":"{{serviceUrl}}","nbf":{{now - 120}},"exp":{{now + 3000}}}""";
        var signed = $"{head}.{Url(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Url(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public void Dispose() => _key.Dispose();

    private static string Url(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
