using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>Minutes waiting for the click.</summary>
/// <param name="Proposal">The stored proposal; <see langword="null"/> when nothing is left to confirm.</param>
/// <param name="Offer">What its payload says.</param>
/// <param name="Links">Where a person looks up what was said, by line key, or by item key and position.</param>
/// <param name="Transcript">What became of the transcript.</param>
/// <param name="Attendance">What became of the attendance report.</param>
/// <param name="Done">What was done with these minutes before.</param>
/// <param name="People">Who may be given an action.</param>
/// <param name="IsFacilitated">Whether an agenda ran in the meeting.</param>
public sealed record MinutesAnswer(
    Proposal? Proposal, MinutesOffer Offer, IReadOnlyDictionary<string, Uri> Links, RecordState Transcript, RecordState Attendance,
    IReadOnlyList<MinutesPart> Done, IReadOnlyList<Person> People, bool IsFacilitated) : Answer, IProposedAnswer
{
    /// <summary>The key of an excerpt's link.</summary>
    public static string LinkOf(string item, int position) => $"{item}#{position}";
}

/// <summary>Minutes were drafted where only the asker sees them.</summary>
/// <param name="Title">The meeting's subject; text from outside.</param>
public sealed record MinutesElsewhere(string Title) : Answer;

/// <summary>Minutes as they stand in the meeting's chat and in the mail.</summary>
/// <param name="Offer">The confirmed minutes.</param>
/// <param name="Parts">What became of their lines; empty before anything did.</param>
public sealed record MinutesPosted(MinutesOffer Offer, IReadOnlyList<MinutesPart> Parts) : Answer;

/// <summary>What became of confirmed minutes.</summary>
/// <param name="Click">What the click came to.</param>
/// <param name="Offer">The minutes.</param>
/// <param name="Parts">What became of each part.</param>
public sealed record MinutesDone(ProposalClickAnswer Click, MinutesOffer Offer, IReadOnlyList<MinutesPart> Parts) : Answer;
