using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;

namespace TpmAssistant.Application.Posting;

/// <summary>A published report as it will stand in a channel or chat, to the letter.</summary>
/// <param name="Key">Which report.</param>
/// <param name="ProjectName">Its project; text from outside.</param>
/// <param name="StatusDate">The day it speaks of.</param>
/// <param name="Place">Where it will stand.</param>
/// <param name="Readers">Who reads there.</param>
/// <param name="Face">What they will read.</param>
public sealed record ReportPost(ReportKey Key, string ProjectName, DateOnly StatusDate, PostPlace Place, PostAudience Readers, PostFace Face)
{
    /// <summary>The name of its card in a place: posted again, it takes the place of the first.</summary>
    public string Topic => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"report:{Key.Project}:{Key.Audience}:{Key.Version}");
}

/// <summary>A report waiting for the click that posts it.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Post">What its payload says.</param>
/// <param name="Elsewhere">Other places in which it could stand.</param>
/// <param name="MayShare">Whether the asker decides what the project shares with that audience.</param>
/// <param name="PostedOn">When this version was posted there before, if it was: the card there changes in place.</param>
public sealed record ReportPostAnswer(Proposal Proposal, ReportPost Post, IReadOnlyList<PostPlace> Elsewhere, bool MayShare, DateTimeOffset? PostedOn) : Answer, IProposedAnswer
{
    /// <inheritdoc/>
    Proposal? IProposedAnswer.Proposal => Proposal;
}

/// <summary>What stands in the channel or chat: exactly what was confirmed.</summary>
/// <param name="Post">The confirmed post.</param>
public sealed record ReportPosted(ReportPost Post) : Answer;
