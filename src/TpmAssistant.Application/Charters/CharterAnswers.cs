using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Requirements;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Charters;

/// <summary>A project's charter: from what is known, each line with its source.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Project">Its key; <see langword="null"/> for an idea.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Lines">Its lines, in order.</param>
/// <param name="Missing">The parts that only people can fill and nobody has.</param>
/// <param name="Latest">The version kept last; <see langword="null"/> for none.</param>
/// <param name="Added">Lines that the last version lacks.</param>
/// <param name="Dropped">Lines of the last version that are gone.</param>
/// <param name="CanEdit">Whether the asker may fill in and keep.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record CharterAnswer(
    string Name, ProjectId? Project, DateOnly StatusDate, IReadOnlyList<CharterLine> Lines, IReadOnlyList<CharterPart> Missing, CharterVersion? Latest, IReadOnlyList<CharterLine> Added,
    IReadOnlyList<CharterLine> Dropped, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>Whether this is exactly the version kept last.</summary>
    public bool IsKept { get; init; }

    /// <summary>Where it is given out, by kind; only for a version that was kept.</summary>
    public IReadOnlyDictionary<DocumentKind, Uri> Documents { get; init; } = new Dictionary<DocumentKind, Uri>();
}

/// <summary>The one form that asks for what is missing.</summary>
/// <param name="Name">The project's or idea's name.</param>
/// <param name="Project">The project's key; <see langword="null"/> for an idea.</param>
/// <param name="Parts">The parts it asks for, in order.</param>
/// <param name="Text">What was typed before.</param>
public sealed record CharterFormAnswer(string Name, ProjectId? Project, IReadOnlyList<CharterPart> Parts, CharterText Text) : Answer;

/// <summary>What an address of a charter was made for.</summary>
/// <param name="Asker">Who asked.</param>
/// <param name="Project">Which project.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Which version.</param>
/// <param name="Document">As what.</param>
public sealed record CharterTicket(Asker Asker, ProjectId Project, string Name, int Number, DocumentKind Document);

/// <summary>A request taken apart.</summary>
/// <param name="Request">The request; text from outside.</param>
/// <param name="Sketch">Its stories, and what stands beside them.</param>
public sealed record RequirementsAnswer(string Request, RequirementSketch Sketch) : Answer
{
    /// <summary>Whether the request was longer than what is read.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether it was typed into the form, where it can be changed.</summary>
    public bool IsFromForm { get; init; }
}

/// <summary>The form that takes a request.</summary>
/// <param name="Text">What was typed before.</param>
public sealed record RequirementsForm(string Text) : Answer;

/// <summary>A request as it was typed.</summary>
/// <param name="Text">Its text; from outside.</param>
public sealed record RequestText(string Text);
