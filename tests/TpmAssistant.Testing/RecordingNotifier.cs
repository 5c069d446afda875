using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Delivery;

namespace TpmAssistant.Testing;

/// <summary>Notes what people are told outside a turn.</summary>
public sealed class RecordingNotifier : INotifier
{
    /// <summary>Who was told what, in order.</summary>
    public List<(Asker Person, Answer Answer, string Topic)> Told { get; } = [];

    /// <summary>Conversations that are gone.</summary>
    public HashSet<string> Gone { get; } = [];

    public Task<bool> TellAsync(Asker person, Answer answer, string topic, CancellationToken cancellationToken)
    {
        if (Gone.Contains(person.Conversation.Id)) return Task.FromResult(false);
        lock (Told) Told.Add((person, answer, topic));
        return Task.FromResult(true);
    }
}
