using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Publishing;

/// <summary>Which published report.</summary>
/// <param name="Project">The project.</param>
/// <param name="Audience">Whom it was for.</param>
/// <param name="Version">Its number among those of its project and audience, from 1; never given twice.</param>
public sealed record ReportKey(ProjectId Project, Audience Audience, int Version);

/// <summary>Who published what, when, for whom, and who may see it again.</summary>
public sealed record PublishedHead
{
    /// <summary>The organisation.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Which report.</summary>
    public required ReportKey Key { get; init; }

    /// <summary>The day it speaks of.</summary>
    public required DateOnly StatusDate { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Who published it.</summary>
    public required PersonId By { get; init; }

    /// <summary>Their name then; text from outside.</summary>
    public required string ByName { get; init; }

    /// <summary>The conversation in which it was published.</summary>
    public required ConversationRef Where { get; init; }

    /// <summary>The names of the people whom the project counted to its audience then.</summary>
    public required IReadOnlyList<string> For { get; init; }

    /// <summary>Who could open everything it rests on when it was published; nobody else is shown it again.</summary>
    public required IReadOnlyList<PersonId> Readers { get; init; }

    /// <summary>SHA-256 over its content, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>When its publisher withdrew it; it then counts for nothing but its number stays taken.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>A report as it was shown, in the words of its day.</summary>
/// <param name="Card">The card's JSON.</param>
/// <param name="Summary">The card in a sentence.</param>
/// <param name="Text">Lines of text.</param>
/// <param name="Markdown">The same as Markdown.</param>
/// <param name="Html">The same as a page of its own.</param>
public sealed record FrozenFaces(string Card, string Summary, string Text, string Markdown, string Html)
{
    /// <summary>The report as it can be posted, one for each thing its readers may see of the plan's items; empty in reports published before there were any.</summary>
    public IReadOnlyList<PostFace> Posts { get; init => field = value ?? []; } = [];
}

/// <summary>A report as it stands in a channel or chat, for readers who all see as much.</summary>
/// <param name="Sight">What they see of the plan's items.</param>
/// <param name="Card">The card's JSON.</param>
/// <param name="Summary">The card in a sentence.</param>
/// <param name="Text">All that the card says, as lines.</param>
/// <param name="Titles">Titles of plan items in it, as they are written there.</param>
/// <param name="Own">How much of the project's own records it tells.</param>
public sealed record PostFace(ItemSight Sight, string Card, string Summary, string Text, IReadOnlyList<string> Titles, OwnFacts Own);

/// <summary>How much a report tells of the project's own records, which are nobody's plan: what somebody who cannot open the plan learns in any case.</summary>
/// <param name="Milestones">Milestones.</param>
/// <param name="Decisions">Open decisions.</param>
/// <param name="Risks">Risks.</param>
/// <param name="Promises">Promises, kept or made.</param>
public sealed record OwnFacts(int Milestones, int Decisions, int Risks, int Promises);

/// <summary>What is never altered: what was stated, what it rested on, and the words.</summary>
/// <param name="Facts">What it stated.</param>
/// <param name="Snapshot">What it rested on.</param>
/// <param name="Faces">How it was shown.</param>
public sealed record PublishedContent(ReportFacts Facts, Snapshot Snapshot, FrozenFaces Faces);

/// <summary>A published report.</summary>
/// <param name="Head">Who, what, when.</param>
/// <param name="Content">What was said.</param>
public sealed record PublishedReport(PublishedHead Head, PublishedContent Content);
