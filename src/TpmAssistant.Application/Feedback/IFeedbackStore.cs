using TpmAssistant.Application.Access;

namespace TpmAssistant.Application.Feedback;

/// <summary>What somebody thought of an answer.</summary>
/// <param name="Asker">Who, and where.</param>
/// <param name="ActivityId">The message it is about; <see langword="null"/> where the client does not say.</param>
/// <param name="Liked">Thumb up or down.</param>
/// <param name="Text">What they wrote; may be empty. Text from outside.</param>
/// <param name="At">When.</param>
public sealed record FeedbackEntry(Asker Asker, string? ActivityId, bool Liked, string Text, DateTimeOffset At);

/// <summary>Feedback on answers.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps an entry.</summary>
    Task AddAsync(FeedbackEntry entry, CancellationToken cancellationToken);
}
