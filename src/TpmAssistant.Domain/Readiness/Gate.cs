using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Domain.Readiness;

/// <summary>What a gate looks at.</summary>
public enum GateCheck
{
    /// <summary>Results of test runs that somebody brought.</summary>
    Tests,

    /// <summary>Open defects.</summary>
    Defects,

    /// <summary>Open risks and issues from a band on.</summary>
    Risks,

    /// <summary>Work that cannot go on.</summary>
    Blocked,

    /// <summary>Decisions the project waits for.</summary>
    Decisions,

    /// <summary>Tasks whose titles hold a word.</summary>
    Tasks,

    /// <summary>Somebody's word.</summary>
    Approval,
}

/// <summary>A gate of a checklist, as its file states it.</summary>
/// <param name="Id">Unique within its list: small letters, digits, hyphens.</param>
/// <param name="Name">What must hold, in a few words.</param>
/// <param name="Check">What it looks at.</param>
public sealed record Gate(string Id, string Name, GateCheck Check)
{
    /// <summary>How many may be open or failing. Default 0, range 0 to 1000.</summary>
    public int Most { get; init; }

    /// <summary>How old, in days, a test run may be. Default 7, range 1 to 90.</summary>
    public int MaxAgeDays { get; init; } = 7;

    /// <summary>From which band a risk or issue stands against it. Default severe.</summary>
    public ExposureBand Band { get; init; } = ExposureBand.Severe;

    /// <summary>Words of titles, any of which makes a task count; only for <see cref="GateCheck.Tasks"/>.</summary>
    public IReadOnlyList<string> Words { get => field ?? []; init; }

    /// <summary>Who gives the word, by role; only for <see cref="GateCheck.Approval"/>.</summary>
    public string? By { get; init; }
}

/// <summary>The gates of one kind of project.</summary>
/// <param name="Kind">The kind, one of <see cref="Lessons.ProjectKinds"/>, or <c>general</c>.</param>
/// <param name="Name">What is being released.</param>
/// <param name="Gates">The gates, in the order of the card.</param>
public sealed record GateList(string Kind, string Name, IReadOnlyList<Gate> Gates);

/// <summary>A test run as its file states it.</summary>
/// <param name="Name">The suite or collection; text from outside.</param>
/// <param name="Format">Which kind of file.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed or broke.</param>
/// <param name="Skipped">Tests that did not run.</param>
/// <param name="Failures">Names of the first that failed; text from outside.</param>
/// <param name="RanOn">The day it ran; the day it was brought where the file does not say.</param>
public sealed record TestRun(string Name, string Format, int Passed, int Failed, int Skipped, IReadOnlyList<string> Failures, DateOnly RanOn)
{
    /// <summary>The most names of failures kept.</summary>
    public const int MostFailures = 20;
}

/// <summary>Somebody's word for a gate.</summary>
/// <param name="Gate">The gate's id.</param>
/// <param name="By">Who gave it.</param>
/// <param name="On">When.</param>
public sealed record GateApproval(string Gate, Projects.Person By, DateOnly On);
