namespace TpmAssistant.Domain.Decisions;

/// <summary>The meeting in which a decision was taken.</summary>
/// <param name="Subject">Its subject; text from outside.</param>
/// <param name="Start">When it began.</param>
/// <param name="Link">Where a person opens it.</param>
/// <param name="Said">When in it the decision was said, from its beginning; <see langword="null"/> when nobody noted it.</param>
public sealed record DecisionMeeting(string Subject, DateTimeOffset Start, Uri? Link = null, TimeSpan? Said = null);
