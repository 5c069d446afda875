using TpmAssistant.Application.Mail;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>A task there is already that says the same as an action.</summary>
/// <param name="Task">Which.</param>
/// <param name="Title">Its title; text from outside.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Link">Where a person opens it.</param>
public sealed record TaskTwin(ItemRef Task, string Title, DateOnly? Due, Uri? Link);

/// <summary>A line of minutes and what becomes of it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Twin">Of an action: the task there is already, offered instead of a new one.</param>
/// <param name="AsNewTask">Whether a task is made although there is a twin.</param>
public sealed record OfferedLine(MinutesLine Line, TaskTwin? Twin, bool AsNewTask = false)
{
    /// <summary>Whether a task is made of it.</summary>
    public bool MakesTask => Line.Kind == CaptureKind.Action && (Twin is null || AsNewTask);
}

/// <summary>Minutes exactly as they will go out: what is confirmed with one click.</summary>
public sealed record MinutesOffer
{
    /// <summary>The occurrence's lasting identity, as <see cref="Domain.Meetings.MeetingKey"/> writes it.</summary>
    public required string Meeting { get; init; }

    /// <summary>The meeting's subject; text from outside.</summary>
    public required string Title { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Its day where the project is.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where a person opens the meeting.</summary>
    public Uri? Link { get; init; }

    /// <summary>The project it was about; <see langword="null"/> when none is known, and then nothing goes into a plan, log or register.</summary>
    public ProjectId? Project { get; init; }

    /// <summary>The project's name.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The Planner plan that tasks go to; <see langword="null"/> when there is none.</summary>
    public string? PlanId { get; init; }

    /// <summary>Who was there.</summary>
    public required Presences Presences { get; init; }

    /// <summary>What was discussed.</summary>
    public IReadOnlyList<MinutesItem> Items { get; init; } = [];

    /// <summary>The entries of the register that were gone through; what was changed of them stands in the register already.</summary>
    public IReadOnlyList<ReviewedRisk> Reviewed { get; init; } = [];

    /// <summary>Of a retrospective: what its people voted for, without who did.</summary>
    public IReadOnlyList<VotedTopic> Topics { get; init; } = [];

    /// <summary>What is kept.</summary>
    public IReadOnlyList<OfferedLine> Lines { get; init; } = [];

    /// <summary>Teams' id of the chat that the minutes go to; <see langword="null"/> for none.</summary>
    public string? Chat { get; init; }

    /// <summary>To whom a mail draft goes; empty for none.</summary>
    public IReadOnlyList<MailRecipient> MailTo { get; init; } = [];

    /// <summary>The proposal whose card this one took the place of when lines were unticked.</summary>
    public string? Card { get; init; }
}

/// <summary>What became of a part of confirmed minutes.</summary>
/// <param name="Part">The line's key, or <c>chat</c> or <c>mail</c>.</param>
/// <param name="Done">Whether it is where it belongs.</param>
/// <param name="Name">What it became there: a decision's number, an entry's key, a task's title.</param>
/// <param name="Link">Where a person opens it.</param>
/// <param name="Code">Why it is not there.</param>
public sealed record MinutesPart(string Part, bool Done, string? Name = null, Uri? Link = null, string? Code = null)
{
    /// <summary>The id of what it became, where that is a task.</summary>
    public string? ItemId { get; init; }

    /// <summary>The part that goes to the chat.</summary>
    public const string Chat = "chat";

    /// <summary>The part that is a mail draft.</summary>
    public const string Mail = "mail";
}
