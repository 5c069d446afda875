using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Keeps the cards of running meetings true, and their clocks.</summary>
public interface ILiveCards
{
    /// <summary>A meeting has begun, and the answer to whoever began it is its card: only its clock is to be looked at. Returns at once.</summary>
    void Begun(TenantId tenant, MeetingKey meeting);

    /// <summary>A meeting changed: its card follows soon, several changes at once, and what its effects say is said. Returns at once.</summary>
    void Changed(TenantId tenant, MeetingKey meeting, IReadOnlyList<MeetingEffect> effects);
}

/// <summary>Who takes part in a meeting, as Teams tells.</summary>
public interface IMeetingRoles
{
    /// <summary>Whether people's clients open a form in a window of its own; else it is a message in the chat.</summary>
    bool HasDialogs { get; }

    /// <summary>The asker's role in the meeting whose chat they speak in; <see cref="MeetingRole.Attendee"/> when Teams does not say.</summary>
    ValueTask<MeetingRole> RoleAsync(Asker asker, CancellationToken cancellationToken);

    /// <summary>Teams' ids of those in a conversation, 60 at most; empty when Teams does not say.</summary>
    ValueTask<IReadOnlyList<string>> ReadersAsync(TenantId tenant, string conversation, CancellationToken cancellationToken);
}
