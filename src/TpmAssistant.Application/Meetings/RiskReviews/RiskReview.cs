using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Meetings.RiskReviews;

/// <summary>What a meeting says about a risk. What is <see langword="null"/> stays as it is.</summary>
/// <param name="Probability">How likely, 1 to 5; 0 takes the score away.</param>
/// <param name="Impact">How bad or good, 1 to 5; 0 takes the score away.</param>
/// <param name="Owner">The id of somebody in the meeting, or <see cref="Nobody"/>.</param>
/// <param name="ReviewOn">When to look at it again.</param>
/// <param name="Closes">Whether it is over; then nothing else of it changes.</param>
/// <param name="Reason">Why it is over.</param>
public sealed record RiskReview(int? Probability = null, int? Impact = null, string? Owner = null, DateOnly? ReviewOn = null, bool Closes = false, string? Reason = null)
{
    /// <summary>The owner that takes the owner away.</summary>
    public const string Nobody = "nobody";

    internal RiskRegister On(RiskRegister register, RegisterKey key, MeetingState meeting, Hand hand) => Closes
        ? register.Close(key, EntryText.Of(Reason), hand.By, hand.At, hand.Today)
        : register.Change(key, entry => Changed(entry, meeting), hand.By, hand.At);

    private RegisterEntry Changed(RegisterEntry entry, MeetingState meeting) => entry with
    {
        Probability = Score(Probability, entry.Probability),
        Impact = Score(Impact, entry.Impact),
        Owner = Owner is null ? entry.Owner : Owner == Nobody ? null : CaptureInMeeting.PeopleOf(meeting).FirstOrDefault(p => p.Id.Value == Owner) ?? entry.Owner,
        ReviewOn = ReviewOn ?? entry.ReviewOn,
    };

    private static int? Score(int? wanted, int? now) => wanted switch { 0 => null, >= 1 and <= 5 => wanted, _ => now };
}
