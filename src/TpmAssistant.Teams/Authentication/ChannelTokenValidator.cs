using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TpmAssistant.Teams.Authentication;

/// <summary>Checks the bearer token that comes with every activity: key, signature, issuer, audience, term, service address.</summary>
internal sealed class ChannelTokenValidator(BotOptions options, ChannelKeys keys, TimeProvider clock)
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const int LongestToken = 16 * 1024;
    private const string Scheme = "Bearer ";

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly TokenCache cache = new();

    public async ValueTask<TokenVerdict> ValidateAsync(StringValues header, CancellationToken cancellationToken)
    {
        if (header.Count != 1 || header[0] is not { } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || value.Length == Scheme.Length || value.Length > LongestToken)
        {
            return TokenVerdict.Refused(RefusalReason.NoBearerToken);
        }

        var cached = TokenCache.Key(value);
        if (cache.Find(cached) is { } seen && IsStillValid(seen))
        {
            return TokenVerdict.Valid(seen);
        }

        var verdict = await CheckAsync(value[Scheme.Length..], cancellationToken);
        if (verdict.Token is { } token)
        {
            cache.Add(cached, token, clock.GetUtcNow() - Skew);
        }

        return verdict;
    }

    /// <summary>A token seen before is as good as on the first time while the same reading of the keys is in use and its term runs.</summary>
    private bool IsStillValid(ChannelToken token)
    {
        var now = clock.GetUtcNow();
        return ReferenceEquals(token.Keys, keys.Current) && now - token.Keys.ReadAt < ChannelKeys.Lifetime
            && IsWithin(now, token.NotBefore, token.Expires) && IsWithin(now, token.Key.NotBefore, token.Key.NotAfter);
    }

    private async ValueTask<TokenVerdict> CheckAsync(string encoded, CancellationToken cancellationToken)
    {
        if (Read(encoded) is not { Kid.Length: > 0 } token)
        {
            return TokenVerdict.Refused(RefusalReason.UnreadableToken);
        }

        var set = await keys.FindAsync(token.Kid, cancellationToken);
        if (set is null || !set.ById.TryGetValue(token.Kid, out var key))
        {
            return TokenVerdict.Refused(set is null ? RefusalReason.KeysUnavailable : RefusalReason.UnknownKey);
        }

        if (!IsWithin(clock.GetUtcNow(), key.NotBefore, key.NotAfter))
        {
            return TokenVerdict.Refused(RefusalReason.KeyExpired);
        }

        var result = await handler.ValidateTokenAsync(token, Rules(key));
        if (!result.IsValid)
        {
            return TokenVerdict.Refused(Reason(result.Exception));
        }

        return token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && !string.IsNullOrWhiteSpace(serviceUrl)
            ? TokenVerdict.Valid(new ChannelToken(set, key, serviceUrl, NotBefore(token), Utc(token.ValidTo)))
            : TokenVerdict.Refused(RefusalReason.NoServiceAddress);
    }

    /// <summary>A header that demands extensions the checker does not know must not be believed.</summary>
    internal static JsonWebToken? Read(string encoded)
    {
        try
        {
            var token = new JsonWebToken(encoded);
            return token.TryGetHeaderValue<object>("crit", out _) ? null : token;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters Rules(ChannelKey key) => new()
    {
        ValidIssuer = options.TokenIssuer,
        ValidAudiences = [options.AppId, $"api://{options.AppId}", $"api://botid-{options.AppId}"],
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key.Key,
        ValidateIssuerSigningKey = false, // the certificate's term is checked above, against the product's own clock
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => expires is { } end
            && IsWithin(clock.GetUtcNow(), notBefore is { } start ? Utc(start) : DateTimeOffset.MinValue, Utc(end)),
    };

    private static DateTimeOffset NotBefore(JsonWebToken token) =>
        token.ValidFrom == DateTime.MinValue ? DateTimeOffset.MinValue : Utc(token.ValidFrom);

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static bool IsWithin(DateTimeOffset now, DateTimeOffset from, DateTimeOffset until) =>
        (from == DateTimeOffset.MinValue || now + Skew >= from) && now - Skew <= until;

    internal static RefusalReason Reason(Exception? e) => e switch
    {
        SecurityTokenInvalidIssuerException => RefusalReason.WrongIssuer,
        SecurityTokenInvalidAudienceException => RefusalReason.WrongAudience,
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => RefusalReason.Expired,
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => RefusalReason.InvalidSignature,
        _ => RefusalReason.InvalidToken,
    };
}
