namespace TpmAssistant.Teams.Authentication;

/// <summary>
/// What a valid token says, for comparison with the activity it came with. Valid with the key set it was checked against
/// and within its term.
/// </summary>
internal sealed record ChannelToken(KeySet Keys, ChannelKey Key, string ServiceUrl, DateTimeOffset NotBefore, DateTimeOffset Expires);

/// <summary>A token's verdict: valid, or the reason why not.</summary>
internal readonly record struct TokenVerdict(ChannelToken? Token, RefusalReason Refusal)
{
    public static TokenVerdict Valid(ChannelToken token) => new(token, RefusalReason.None);

    public static TokenVerdict Refused(RefusalReason reason) => new(null, reason);
}
