using System.Collections.Concurrent;
using System.Text;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Tests.Fakes;

/// <summary>Answers turns as told, by default with an echo; records what it was asked.</summary>
internal sealed class ScriptedHandler : ITurnHandler
{
    public ConcurrentQueue<Turn> Turns { get; } = [];

    public Func<Turn, CancellationToken, ValueTask<TurnAnswer>> Answer { get; set; } = (turn, _) => ValueTask.FromResult(turn.Kind switch
    {
        TurnKind.CardAction => new TurnAnswer([], InPlaceAnswer.OfCard(Card(turn.Verb ?? ""))),
        TurnKind.Installed => TurnAnswer.Of(OutgoingMessage.OfText("Welcome")),
        _ => TurnAnswer.Of(OutgoingMessage.OfText($"You said: {turn.Text}")),
    });

    public static byte[] Card(string text) =>
        Encoding.UTF8.GetBytes($$"""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"{{text}}"}]}""");

    public ValueTask<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        Turns.Enqueue(turn);
        return Answer(turn, cancellationToken);
    }
}
