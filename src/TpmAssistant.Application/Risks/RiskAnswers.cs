using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Risks;

/// <summary>What a scan found, beside what the register holds.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Scan">What is to be decided and what is settled.</param>
/// <param name="Coverage">What was and was not read.</param>
/// <param name="IsKept">Whether the scan was remembered; not when too little could be read.</param>
/// <param name="Done">What was just done, if something was.</param>
public sealed record RisksFoundAnswer(
    Project Project, DateOnly StatusDate, ScanPicture Scan, Coverage Coverage, bool IsKept = true, RegisterDone? Done = null) : Answer
{
    /// <summary>Lessons of other projects that one of the risks resembles.</summary>
    public IReadOnlyList<ShownLesson> Lessons { get; init; } = [];
}

/// <summary>Which entries of a register are shown.</summary>
public enum RegisterFilter
{
    /// <summary>All open ones.</summary>
    All,

    /// <summary>The five open ones with the highest exposure.</summary>
    Top,

    /// <summary>Open risks.</summary>
    Risks,

    /// <summary>Open issues.</summary>
    Issues,

    /// <summary>Open assumptions.</summary>
    Assumptions,

    /// <summary>Open dependencies.</summary>
    Dependencies,

    /// <summary>Open opportunities.</summary>
    Opportunities,

    /// <summary>The asker's own.</summary>
    Mine,

    /// <summary>Those that need a look.</summary>
    Due,

    /// <summary>Those that are over.</summary>
    Closed,

    /// <summary>The open risks by probability and impact.</summary>
    Matrix,

    /// <summary>All of them, closed ones too, as a table for a spreadsheet.</summary>
    Csv,

    /// <summary>None yet: the field for a table to bring in.</summary>
    Import,
}

/// <summary>A project's register.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Filter">Which entries.</param>
/// <param name="Entries">The entries shown, the highest exposure first.</param>
/// <param name="Register">All of it, as the asker may see it.</param>
/// <param name="Needs">The entries that need a look, of all of it.</param>
/// <param name="Coverage">What was and was not read.</param>
/// <param name="Done">What was just done, if something was.</param>
public sealed record RegisterAnswer(
    Project Project, DateOnly StatusDate, RegisterFilter Filter, IReadOnlyList<RegisterEntry> Entries, RiskRegister Register,
    IReadOnlyList<ReviewNeed> Needs, Coverage Coverage, RegisterDone? Done = null) : Answer;

/// <summary>One entry with its history.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Needs">Why it needs a look.</param>
/// <param name="Done">What was just done, if something was.</param>
public sealed record RegisterEntryAnswer(
    Project Project, DateOnly StatusDate, RegisterEntry Entry, IReadOnlyList<ReviewNeed> Needs, RegisterDone? Done = null) : Answer;

/// <summary>An entry to fill in or change; nothing is written before the click.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Draft">The entry as the form begins; its key's kind counts, its number is 0 for a new one.</param>
/// <param name="Finding">The scan's finding that it is made of, if it is.</param>
/// <param name="People">Who may own it.</param>
public sealed record RegisterFormAnswer(
    Project Project, DateOnly StatusDate, RegisterEntry Draft, int? Finding, IReadOnlyList<Person> People) : Answer
{
    /// <summary>Whether the form makes a new entry.</summary>
    public bool IsNew => Draft.Key.Number == 0;
}
