using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace TpmAssistant.Teams.Authentication;

/// <summary>
/// A published signing key: RSA, at least 2048 bits, with the channels it is endorsed for, its certificate's term, and the only issuer it
/// signs for where the publisher names one.
/// </summary>
internal sealed record ChannelKey(
    string Id, SecurityKey Key, FrozenSet<string> Endorsements, DateTimeOffset NotBefore, DateTimeOffset NotAfter, string? Issuer = null)
{
    private const int SmallestKey = 2048;

    /// <summary>Reads a key, or says why it cannot be used.</summary>
    public static ChannelKey? From(JsonWebKey published, out string? problem)
    {
        problem = Problem(published);
        if (problem is not null)
        {
            return null;
        }

        var endorsements = Endorsed(published);
        if (published.X5c.Count == 0)
        {
            var numbers = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(published.N), Exponent = Base64UrlEncoder.DecodeBytes(published.E) };
            var plain = new RsaSecurityKey(numbers) { KeyId = published.KeyId };
            problem = plain.KeySize < SmallestKey ? "too short" : null;
            return problem is null
                ? new ChannelKey(published.KeyId, plain, endorsements, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, IssuerOf(published))
                : null;
        }

        try
        {
            var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(published.X5c[0]));
            problem = Mismatch(certificate, published);
            return problem is null
                ? new ChannelKey(published.KeyId, new X509SecurityKey(certificate, published.KeyId), endorsements,
                    new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter), IssuerOf(published))
                : null;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            problem = "its certificate does not parse";
            return null;
        }
    }

    private static string? Problem(JsonWebKey published)
    {
        if (published.Kty != JsonWebAlgorithmsKeyTypes.RSA || string.IsNullOrEmpty(published.KeyId))
        {
            return "not an RSA key with an id";
        }

        if (published.Use is { Length: > 0 } use && use != JsonWebKeyUseNames.Sig)
        {
            return "not for signatures";
        }

        return published.X5c.Count == 0 && (string.IsNullOrEmpty(published.N) || string.IsNullOrEmpty(published.E)) ? "it has no numbers" : null;
    }

    private static string? Mismatch(X509Certificate2 certificate, JsonWebKey published)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is null || rsa.KeySize < SmallestKey)
        {
            return "its certificate has no RSA key of 2048 bits";
        }

        return !string.IsNullOrEmpty(published.N)
            && !rsa.ExportParameters(false).Modulus.AsSpan().SequenceEqual(Base64UrlEncoder.DecodeBytes(published.N))
            ? "its certificate is of another key"
            : null;
    }

    private static string? IssuerOf(JsonWebKey published) =>
        published.AdditionalData.TryGetValue("issuer", out var value) ? value as string ?? value.ToString() : null;

    private static FrozenSet<string> Endorsed(JsonWebKey published) =>
        published.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;
}
