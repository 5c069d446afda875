using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams.Authentication;

/// <summary>
/// Compares an activity with the token it came with and with whom the owner lets in. Runs on every activity, before
/// anything is stored, handled or called.
/// </summary>
internal sealed class ActivityGate
{
    private const string AnyTenant = "*";

    private readonly HashSet<string> tenants;
    private readonly bool anyTenant;
    private readonly bool requireEndorsement;
    private readonly ServiceHosts hosts;

    public ActivityGate(BotOptions options, ServiceHosts hosts)
    {
        tenants = new HashSet<string>(options.AllowedTenants, StringComparer.OrdinalIgnoreCase);
        if (tenants.Count == 0 && !string.IsNullOrEmpty(options.TenantId))
        {
            tenants.Add(options.TenantId);
        }

        anyTenant = tenants.Count == 0 || tenants.Contains(AnyTenant);
        requireEndorsement = options.RequireEndorsement;
        this.hosts = hosts;
    }

    /// <summary>Whether the bot serves whoever installs it.</summary>
    public bool ServesAnyTenant => anyTenant;

    /// <summary>The tenant an activity belongs to; null if it names none, or two.</summary>
    public static string? TenantOf(Activity activity)
    {
        var conversation = activity.Conversation?.TenantId;
        var channel = activity.ChannelData?.Tenant?.Id;
        if (string.IsNullOrEmpty(conversation) || string.IsNullOrEmpty(channel))
        {
            return string.IsNullOrEmpty(conversation) ? (string.IsNullOrEmpty(channel) ? null : channel) : conversation;
        }

        return string.Equals(conversation, channel, StringComparison.OrdinalIgnoreCase) ? conversation : null;
    }

    /// <summary>The reason to refuse an activity, if any. <paramref name="token"/> is null only where no app id is configured.</summary>
    public RefusalReason Check(ChannelToken? token, Activity activity)
    {
        if (token is not null && !SameAddress(token.ServiceUrl, activity.ServiceUrl))
        {
            return RefusalReason.ServiceAddressMismatch;
        }

        if (activity.ChannelId != ActivityTypes.Teams)
        {
            return RefusalReason.WrongChannel;
        }

        if (token is not null && requireEndorsement && !token.Key.Endorsements.Contains(activity.ChannelId))
        {
            return RefusalReason.NotEndorsed;
        }

        if (TenantOf(activity) is not { } tenant || !(anyTenant || tenants.Contains(tenant)))
        {
            return RefusalReason.TenantNotAllowed;
        }

        return hosts.Resolve(activity.ServiceUrl) is null ? RefusalReason.ServiceNotAllowed : RefusalReason.None;
    }

    private static bool SameAddress(string claimed, string? sent) =>
        sent is not null && WithoutSlash(claimed).Equals(WithoutSlash(sent), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(string address) =>
        address.EndsWith('/') ? address.AsSpan(0, address.Length - 1) : address;
}
