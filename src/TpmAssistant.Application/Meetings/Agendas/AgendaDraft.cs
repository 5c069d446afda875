using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Meetings.Agendas;

/// <summary>An agenda that somebody works on.</summary>
/// <param name="Agenda">As it stands.</param>
/// <param name="Event">The occurrence in their own calendar.</param>
/// <param name="ProjectName">The project's name, where there is one.</param>
/// <param name="Coverage">What it was drawn from.</param>
/// <param name="IsPosted">Whether an agenda was confirmed before.</param>
public sealed record AgendaDraft(Agenda Agenda, ItemRef Event, string? ProjectName, Coverage Coverage, bool IsPosted);

/// <summary>An agenda to look at, change and confirm; the asker's alone.</summary>
/// <param name="Draft">The agenda.</param>
/// <param name="Version">How often it was changed; a button carries it.</param>
/// <param name="Warnings">What its organiser should know.</param>
/// <param name="IsOrganizer">Whether the asker called the meeting.</param>
/// <param name="Today">The day it is.</param>
public sealed record AgendaDraftAnswer(AgendaDraft Draft, long Version, IReadOnlyList<AgendaWarning> Warnings, bool IsOrganizer, DateOnly Today) : Answer
{
    /// <summary>Which of the card's forms stands open: the one that was just used.</summary>
    public AgendaForm Open { get; init; }

    /// <summary>The key of the item that its form speaks of; the first one when it is not there.</summary>
    public string? Item { get; init; }
}

/// <summary>The forms of an agenda's card.</summary>
public enum AgendaForm
{
    /// <summary>None.</summary>
    None,

    /// <summary>Changes an item.</summary>
    Edit,

    /// <summary>Adds an item.</summary>
    Add,

    /// <summary>Speaks of the whole: its template, and who facilitates.</summary>
    Whole,
}

/// <summary>What the organiser should know before a meeting, told to them alone because somebody else, or somebody among others, prepared its agenda.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Title">Its subject; text from outside.</param>
/// <param name="Start">When it begins.</param>
/// <param name="By">Who prepared the agenda; <see langword="null"/> for the organiser.</param>
/// <param name="Warnings">What to know: nothing is open, or who is needed and has declined.</param>
/// <param name="Today">The day it is.</param>
public sealed record AgendaConcernAnswer(MeetingKey Meeting, string Title, DateTimeOffset Start, Person? By, IReadOnlyList<AgendaWarning> Warnings, DateOnly Today) : Answer;

/// <summary>The agenda as everybody in the meeting's chat sees it.</summary>
/// <param name="Agenda">The agenda.</param>
/// <param name="Today">The day it was posted.</param>
public sealed record AgendaPostedAnswer(Agenda Agenda, DateOnly Today) : Answer
{
    /// <summary>The topic of its card: a later agenda of the same meeting takes its place.</summary>
    public string Topic => $"agenda:{Agenda.Meeting}";
}

/// <summary>An agenda exactly as it goes out.</summary>
/// <param name="Agenda">The agenda.</param>
/// <param name="Event">The occurrence in the calendar of who posts it.</param>
/// <param name="Invitation">The text that the invitation gets; <see langword="null"/> leaves the invitation as it is.</param>
/// <param name="Today">The day it is.</param>
public sealed record AgendaOffer(Agenda Agenda, ItemRef Event, string? Invitation, DateOnly Today);

/// <summary>A meeting to be called off.</summary>
/// <param name="Event">The occurrence in the organiser's calendar.</param>
/// <param name="Title">Its subject; text from outside.</param>
/// <param name="Start">When it would begin.</param>
/// <param name="People">How many are told by Exchange.</param>
/// <param name="Comment">What they are told.</param>
public sealed record CancelOffer(ItemRef Event, string Title, DateTimeOffset Start, int People, string Comment);

/// <summary>A meeting to be called off, waiting for the click.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Offer">What its payload says.</param>
public sealed record CancelProposalAnswer(Proposal Proposal, CancelOffer Offer) : Answer, IProposedAnswer;

/// <summary>Words an agenda for those who read it in the invitation.</summary>
public interface IAgendaText
{
    /// <summary>The agenda as lines of plain text, in the language and zone of who posts it.</summary>
    string Write(Agenda agenda, string locale, TimeZoneInfo zone);

    /// <summary>What those invited are told when a meeting is called off because nothing is open.</summary>
    string NothingOpen(string locale);
}

/// <summary>Writes events of the asker's own calendar. Only the effects of confirmed proposals call it.</summary>
public interface IInvitationWriter
{
    /// <summary>
    /// Puts the agenda into the text of an invitation, in the place of one that was put there before; what else it says stays. It may be asked
    /// for again.
    /// </summary>
    Task<EffectOutcome> PutAgendaAsync(Access.Asker asker, ItemRef occurrence, string agenda, CancellationToken cancellationToken);

    /// <summary>Calls an occurrence off; Exchange tells those invited. It may be asked for again.</summary>
    Task<EffectOutcome> CancelAsync(Access.Asker asker, ItemRef occurrence, string comment, CancellationToken cancellationToken);
}
