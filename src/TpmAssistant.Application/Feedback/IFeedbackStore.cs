using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Feedback;

/// <summary>What somebody thought of an answer.</summary>
/// <param name="Asker">Who, and where.</param>
/// <param name="ActivityId">The message it is about; <see langword="null"/> where the client does not say.</param>
/// <param name="Liked">Thumb up or down.</param>
/// <param name="Text">What they wrote; may be empty. Text from outside.</param>
/// <param name="At">When.</param>
public sealed record FeedbackEntry(Asker Asker, string? ActivityId, bool Liked, string Text, DateTimeOffset At);

/// <summary>Feedback to be reviewed: what was thought of which answer, not by whom.</summary>
/// <param name="Liked">Thumb up or down.</param>
/// <param name="Text">What was written; may be empty. Text from outside.</param>
/// <param name="ActivityId">The message it is about, by which its log lines are found; <see langword="null"/> where the client did not say.</param>
/// <param name="At">When.</param>
public sealed record FeedbackNote(bool Liked, string Text, string? ActivityId, DateTimeOffset At);

/// <summary>Feedback on answers.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps an entry.</summary>
    Task AddAsync(FeedbackEntry entry, CancellationToken cancellationToken);

    /// <summary>A tenant's entries since an instant, the latest first.</summary>
    Task<IReadOnlyList<FeedbackNote>> ListAsync(TenantId tenant, DateTimeOffset since, int most, CancellationToken cancellationToken);
}
