using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Charters;

/// <summary>A part of a charter, in the order of the page.</summary>
public enum CharterPart
{
    /// <summary>Why it is done.</summary>
    Purpose,

    /// <summary>What it is worth.</summary>
    Benefits,

    /// <summary>What is to be reached, each with its measure.</summary>
    Objectives,

    /// <summary>What else could be done, doing nothing included.</summary>
    Alternatives,

    /// <summary>What belongs to it.</summary>
    ScopeIn,

    /// <summary>What does not.</summary>
    ScopeOut,

    /// <summary>What is handed over.</summary>
    Deliverables,

    /// <summary>Dates that matter.</summary>
    Milestones,

    /// <summary>Who is responsible, accountable, consulted and informed.</summary>
    Raci,

    /// <summary>How it is run: the meetings it is steered by.</summary>
    Governance,

    /// <summary>The money.</summary>
    Budget,

    /// <summary>What the money buys: when it is paid back.</summary>
    Case,

    /// <summary>What is taken to be so.</summary>
    Assumptions,

    /// <summary>What binds it.</summary>
    Constraints,

    /// <summary>The first risks.</summary>
    Risks,

    /// <summary>Who approves.</summary>
    Approvals,
}

/// <summary>Where a line of a charter comes from.</summary>
public enum CharterSource
{
    /// <summary>A person wrote it into the form.</summary>
    Form,

    /// <summary>The plan.</summary>
    Plan,

    /// <summary>The product's own project row.</summary>
    Project,

    /// <summary>The register of risks.</summary>
    Register,

    /// <summary>The engine's forecast.</summary>
    Forecast,

    /// <summary>The goal that the plan was drafted from.</summary>
    Goal,

    /// <summary>The people of the project.</summary>
    People,

    /// <summary>The asker's calendar.</summary>
    Calendar,

    /// <summary>A mail of the asker's own.</summary>
    Mail,

    /// <summary>A document in the team's files.</summary>
    File,
}

/// <summary>A line of a charter.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Text">What it says; holds text from outside.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CharterLine(CharterPart Part, string Text, CharterSource Source)
{
    /// <summary>The name of the document or mail; text from outside.</summary>
    public string? From { get; init; }

    /// <summary>Where a person opens it.</summary>
    public Uri? Link { get; init; }

    /// <summary>Whether only the one who read it may see where it comes from, until it is kept.</summary>
    internal bool IsPrivate => Source is CharterSource.Mail or CharterSource.File or CharterSource.Calendar;
}

/// <summary>A charter as it was kept.</summary>
/// <param name="Number">Counts from 1 within the project.</param>
/// <param name="On">When it was kept.</param>
/// <param name="By">Who kept it.</param>
/// <param name="Lines">Its lines, in order.</param>
public sealed record CharterVersion(int Number, DateOnly On, Person By, IReadOnlyList<CharterLine> Lines);

/// <summary>What only people know, as typed in the form: lines by part.</summary>
/// <param name="Texts">The text of each part, a line each.</param>
public sealed record CharterText(IReadOnlyDictionary<CharterPart, string> Texts)
{
    /// <summary>The parts of a charter that people fill in.</summary>
    public static IReadOnlyList<CharterPart> Asked { get; } =
        [CharterPart.Purpose, CharterPart.Objectives, CharterPart.ScopeIn, CharterPart.ScopeOut, CharterPart.Deliverables, CharterPart.Assumptions, CharterPart.Constraints, CharterPart.Approvals];

    /// <summary>The parts without which a charter has a hole.</summary>
    public static IReadOnlyList<CharterPart> Needed { get; } = [CharterPart.Purpose, CharterPart.Objectives, CharterPart.ScopeOut, CharterPart.Approvals];

    /// <summary>The parts of an idea's one page that people fill in.</summary>
    public static IReadOnlyList<CharterPart> AskedOfIdea { get; } =
        [CharterPart.Purpose, CharterPart.Benefits, CharterPart.Objectives, CharterPart.Alternatives, CharterPart.ScopeIn, CharterPart.ScopeOut, CharterPart.Budget, CharterPart.Risks, CharterPart.Approvals];

    /// <summary>The parts without which nobody can decide on an idea.</summary>
    public static IReadOnlyList<CharterPart> NeededOfIdea { get; } =
        [CharterPart.Purpose, CharterPart.Benefits, CharterPart.Objectives, CharterPart.Alternatives, CharterPart.ScopeOut, CharterPart.Budget, CharterPart.Risks, CharterPart.Approvals];

    /// <summary>Every part that a form may hold.</summary>
    public static IReadOnlyList<CharterPart> Fillable { get; } = [.. Asked.Union(AskedOfIdea).Order()];
}
