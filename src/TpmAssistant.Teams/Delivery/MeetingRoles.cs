using System.Collections.Concurrent;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams.Delivery;

/// <summary>Asks Teams for people's roles in a meeting, each time anew since they change, and for those in its chat.</summary>
internal sealed class MeetingRoles(IConversationStore conversations, ConnectorClient connector, BotOptions bot, TimeProvider clock) : IMeetingRoles
{
    /// <summary>Teams lets a card name this many readers.</summary>
    private const int MostReaders = 60;

    private const int MostKept = 500;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(TenantId, string), (DateTimeOffset Until, IReadOnlyList<string> Ids)> _readers = new();

    public bool HasDialogs => bot.HasDialogs;

    public async ValueTask<MeetingRole> RoleAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Conversation.MeetingId is not { Length: > 0 } meeting
            || await conversations.FindAsync(asker.Tenant.Value, asker.Conversation.Id, cancellationToken) is not { } reference)
            return MeetingRole.Attendee;
        var role = await connector.GetMeetingRoleAsync(reference.ServiceUrl, meeting, asker.Person.Value, asker.Tenant.Value, cancellationToken);
        return Enum.TryParse<MeetingRole>(role, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : MeetingRole.Attendee;
    }

    public async ValueTask<IReadOnlyList<string>> ReadersAsync(TenantId tenant, string conversation, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_readers.TryGetValue((tenant, conversation), out var kept) && kept.Until > now) return kept.Ids;
        if (await conversations.FindAsync(tenant.Value, conversation, cancellationToken) is not { } reference || reference.Scope == ConversationScope.Personal) return [];
        var members = await connector.GetMembersAsync(reference.ServiceUrl, conversation, cancellationToken);
        string[] ids = [.. (members ?? []).Select(m => m.Id).OfType<string>().Where(id => id.Length > 0).Take(MostReaders)];
        if (_readers.Count >= MostKept) _readers.Clear();
        _readers[(tenant, conversation)] = (now + Fresh, ids);
        return ids;
    }
}
