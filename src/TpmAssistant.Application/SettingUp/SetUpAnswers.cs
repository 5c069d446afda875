using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.SettingUp;

/// <summary>Which part of a project's settings is shown.</summary>
public enum SetUpView
{
    /// <summary>What is known and what is missing.</summary>
    Overview,

    /// <summary>Name and dates.</summary>
    Basics,

    /// <summary>People, roles, audiences.</summary>
    People,

    /// <summary>Meeting series.</summary>
    Meetings,

    /// <summary>Tolerances and the meaning of labels.</summary>
    Rules,
}

/// <summary>What makes a project more useful, in the order worth doing.</summary>
public enum SetUpGap
{
    /// <summary>Nobody but the owner belongs to it.</summary>
    People,

    /// <summary>It has no first or last day.</summary>
    Dates,

    /// <summary>No sponsor or client gets its reports.</summary>
    Readers,

    /// <summary>No meeting series is known.</summary>
    Meetings,

    /// <summary>Nothing marks blocked work or defects.</summary>
    Labels,

    /// <summary>There is no budget line.</summary>
    Budget,

    /// <summary>There is no baseline.</summary>
    Baseline,
}

/// <summary>A new project: its name and where its tasks are read.</summary>
/// <param name="Name">Its name as said; empty for none.</param>
/// <param name="Plans">The plans found, the likeliest first.</param>
/// <param name="Taken">The names of projects that read a plan already, by its id.</param>
/// <param name="Unfinished">The asker's projects that lack something, with what.</param>
/// <param name="Failure">What went wrong while looking for plans.</param>
public sealed record NewProjectAnswer(
    string Name, IReadOnlyList<KnownPlan> Plans, IReadOnlyDictionary<string, string> Taken, IReadOnlyList<(Project Project, IReadOnlyList<SetUpGap> Gaps)> Unfinished, ReadFailure Failure) : Answer
{
    /// <summary>Where a project that was exported is brought as a file.</summary>
    public Uri? Upload { get; init; }
}

/// <summary>A recurring meeting found in the asker's calendar.</summary>
/// <param name="Series">The series.</param>
/// <param name="Suggested">Whether its subject names the project.</param>
public sealed record FoundSeries(MeetingSeries Series, bool Suggested);

/// <summary>A project's settings, with what could be added.</summary>
/// <param name="Project">The project.</param>
/// <param name="View">Which part is shown.</param>
/// <param name="Gaps">What is missing.</param>
/// <param name="Candidates">People of the plan's group and of its tasks who are not members yet.</param>
/// <param name="Series">Recurring meetings found.</param>
/// <param name="Labels">Labels and buckets of the plan that mean nothing yet, with a guess where one is plain.</param>
/// <param name="FirstDay">The first day that the plan's tasks name.</param>
/// <param name="LastDay">The last one.</param>
/// <param name="Today">The day looked at.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record SetUpAnswer(
    Project Project, SetUpView View, IReadOnlyList<SetUpGap> Gaps, IReadOnlyList<Person> Candidates, IReadOnlyList<FoundSeries> Series, IReadOnlyList<(string Label, LabelMeaning? Guess)> Labels,
    DateOnly? FirstDay, DateOnly? LastDay, DateOnly Today, Coverage Coverage) : Answer
{
    /// <summary>Whether the project was just made.</summary>
    public bool IsNew { get; init; }

    /// <summary>Lessons of projects that a new one resembles.</summary>
    public IReadOnlyList<ShownLesson> Lessons { get; init; } = [];

    /// <summary>Takes what was just saved back.</summary>
    public UndoId? Undo { get; init; }

    /// <summary>Lines that could not be read, as typed.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Where the project is given out as a file.</summary>
    public Uri? File { get; init; }

    /// <summary>The reports that the asker has on a cadence.</summary>
    public IReadOnlyList<Cadence.Schedule> Reports { get; init; } = [];
}

/// <summary>Settings as typed; text from outside. What is <see langword="null"/> was not on the card.</summary>
public sealed record TypedSettings
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Other names, by commas.</summary>
    public string? Aliases { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Finish { get; init; }

    /// <summary>A line a person: name, role, audience, divided by semicolons.</summary>
    public string? People { get; init; }

    /// <summary>The series that are ticked.</summary>
    public IReadOnlyList<string>? Series { get; init; }

    /// <summary>Working days a milestone may slip.</summary>
    public string? SlipDays { get; init; }

    /// <summary>Percent of the budget that may be overspent.</summary>
    public string? CostPercent { get; init; }

    /// <summary>Percent by which the scope may grow.</summary>
    public string? ScopePercent { get; init; }

    /// <summary>A line a label: label = meaning.</summary>
    public string? Labels { get; init; }
}

/// <summary>What an address of a project file was made for.</summary>
/// <param name="Tenant">The organisation.</param>
/// <param name="Person">Who asked.</param>
/// <param name="Project">Which project.</param>
public sealed record ProjectTicket(TenantId Tenant, PersonId Person, ProjectId Project);
