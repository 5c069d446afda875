using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Delivery;

/// <summary>Speaks to a person outside a turn, quietly: a card without an alert.</summary>
public interface INotifier
{
    /// <summary>Puts a card into the person's conversation; one of the same topic changes in place. Durable on return.</summary>
    /// <returns>False when the conversation is not there any more; then nothing was sent.</returns>
    Task<bool> TellAsync(Asker person, Answer answer, string topic, CancellationToken cancellationToken);
}
