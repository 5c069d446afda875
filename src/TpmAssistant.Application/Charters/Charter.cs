using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Charters;

/// <summary>A part of a charter, in the order of the page.</summary>
public enum CharterPart
{
    /// <summary>Why it is done.</summary>
    Purpose,

    /// <summary>What is to be reached, each with its measure.</summary>
    Objectives,

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

    /// <summary>The money.</summary>
    Budget,

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
}

/// <summary>A line of a charter.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Text">What it says; holds text from outside.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CharterLine(CharterPart Part, string Text, CharterSource Source);

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
    /// <summary>The parts that people fill in.</summary>
    public static IReadOnlyList<CharterPart> Asked { get; } =
        [CharterPart.Purpose, CharterPart.Objectives, CharterPart.ScopeIn, CharterPart.ScopeOut, CharterPart.Deliverables, CharterPart.Assumptions, CharterPart.Constraints, CharterPart.Approvals];

    /// <summary>The parts without which a charter has a hole.</summary>
    public static IReadOnlyList<CharterPart> Needed { get; } = [CharterPart.Purpose, CharterPart.Objectives, CharterPart.ScopeOut, CharterPart.Approvals];
}
