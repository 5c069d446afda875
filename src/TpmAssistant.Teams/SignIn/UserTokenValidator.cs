using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TpmAssistant.Teams.Authentication;

namespace TpmAssistant.Teams.SignIn;

/// <summary>What is to be thought of a person's token.</summary>
/// <param name="Refusal">Why it is not believed; <see cref="RefusalReason.None"/> when it is.</param>
/// <param name="Expires">When it runs out.</param>
internal readonly record struct UserTokenVerdict(RefusalReason Refusal, DateTimeOffset Expires = default);

/// <summary>
/// Checks a token that a Teams client gave for single sign-on: Entra's signature, for this application, of the conversation's tenant,
/// of the very person who sent it, with the right to act for them, within its term.
/// </summary>
internal sealed class UserTokenValidator(BotOptions bot, EntraOptions entra, ChannelKeys keys, TimeProvider clock)
{
    private const int LongestToken = 16 * 1024;
    private const string Scope = "access_as_user";
    private const string AnyTenant = "{tenantid}";

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <param name="encoded">The token; from outside.</param>
    /// <param name="tenant">The conversation's tenant, lower case.</param>
    /// <param name="person">The object id of who sent it; null or empty for an anonymous guest, who cannot sign in.</param>
    /// <param name="cancellationToken">Cancels waiting for Entra's keys.</param>
    public async ValueTask<UserTokenVerdict> ValidateAsync(string encoded, string tenant, string? person, CancellationToken cancellationToken)
    {
        if (encoded.Length > LongestToken || ChannelTokenValidator.Read(encoded) is not { Kid.Length: > 0 } token)
        {
            return new(RefusalReason.UnreadableToken);
        }

        var set = await keys.FindAsync(token.Kid, cancellationToken);
        if (set is null || !set.ById.TryGetValue(token.Kid, out var key))
        {
            return new(set is null ? RefusalReason.KeysUnavailable : RefusalReason.UnknownKey);
        }

        var issuer = Of(tenant, set.Issuer);
        if (key.Issuer is { } only && Of(tenant, only) != issuer)
        {
            return new(RefusalReason.WrongIssuer);
        }

        var now = clock.GetUtcNow();
        if (now < key.NotBefore || now >= key.NotAfter)
        {
            return new(RefusalReason.KeyExpired);
        }

        var result = await handler.ValidateTokenAsync(token, Rules(key, issuer, tenant));
        if (!result.IsValid)
        {
            return new(ChannelTokenValidator.Reason(result.Exception));
        }

        var reason = Reason(token, tenant, person);
        return new(reason, new DateTimeOffset(DateTime.SpecifyKind(token.ValidTo, DateTimeKind.Utc)));
    }

    private static RefusalReason Reason(JsonWebToken token, string tenant, string? person)
    {
        if (!Is(token, "tid", tenant))
        {
            return RefusalReason.WrongTenant;
        }

        if (string.IsNullOrEmpty(person) || !Is(token, "oid", person))
        {
            return RefusalReason.WrongPerson;
        }

        return token.TryGetPayloadValue<string>("scp", out var scopes) && scopes.Split(' ').Contains(Scope, StringComparer.Ordinal)
            ? RefusalReason.None
            : RefusalReason.WrongScope;
    }

    private static bool Is(JsonWebToken token, string claim, string expected) =>
        token.TryGetPayloadValue<string>(claim, out var value) && string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>Entra's metadata for every tenant names its issuer with a place for the tenant.</summary>
    private static string Of(string tenant, string issuer) => issuer.Replace(AnyTenant, tenant, StringComparison.Ordinal);

    private TokenValidationParameters Rules(ChannelKey key, string issuer, string tenant) => new()
    {
        ValidIssuers = [issuer, $"https://sts.windows.net/{tenant}/"],
        ValidAudiences = [entra.AppId ?? bot.AppId, $"api://botid-{bot.AppId}"],
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key.Key,
        ValidateIssuerSigningKey = false, // the certificate's term is checked above, against the product's own clock
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && clock.GetUtcNow().UtcDateTime < end
            && (notBefore is not { } start || clock.GetUtcNow().UtcDateTime + ChannelTokenValidator.Skew >= start),
    };
}
