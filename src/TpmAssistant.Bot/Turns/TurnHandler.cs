using System.Text.Json;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Bot.Meetings;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Bot.Turns.Clicks;
using TpmAssistant.Cards;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Bot.Turns;

/// <summary>Answers what people do in Teams: a door that reads, calls and renders, and holds no rules.</summary>
internal sealed class TurnHandler(Dialogue dialogue, CardClicks clicks, MeetingEvents events, Welcome welcome, SnapshotCadence snapshots) : ITurnHandler
{
    public async ValueTask<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        using var trail = LabelTrail.Begin();
        return await AnswerAsync(turn, cancellationToken);
    }

    private async ValueTask<TurnAnswer> AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Kind switch
    {
        TurnKind.Message => await AskAsync(turn, cancellationToken),
        TurnKind.Installed => TurnAnswer.Of(Message(await welcome.RunAsync(turn.Asker, cancellationToken), turn.Asker, null, null)),
        TurnKind.CardAction or TurnKind.CardSubmit when !turn.IsRefresh || turn.Verb == MeetingVerbs.View => await ClickAsync(turn, cancellationToken),
        TurnKind.DialogOpened or TurnKind.DialogSubmitted => await DialogAsync(turn, cancellationToken),
        TurnKind.MeetingEvent when await events.RunAsync(turn, cancellationToken) is { } answer => TurnAnswer.Of(Message(answer, turn.Asker, null, LabelTrail.Now)),
        _ => TurnAnswer.Nothing,
    };

    /// <summary>What came of a question, as the messages that Teams gets.</summary>
    public static IReadOnlyList<OutgoingMessage> Messages(Told told, Asker asker)
    {
        IReadOnlyList<OutgoingMessage> cards = [.. told.Instead is { } instead ? [Message(instead, asker, null, null)] : told.Steps.SelectMany(step => Messages(step.Answer, asker, step.Call, step.Label))];
        return [.. Words(told, cards, asker), .. cards];
    }

    /// <summary>What the language model says, or why it does not, goes before the cards.</summary>
    private static IEnumerable<OutgoingMessage> Words(Told told, IReadOnlyList<OutgoingMessage> cards, Asker asker)
    {
        if (told is { Trouble: { } trouble, Narration: null }) yield return OutgoingMessage.OfText(NarrationText.Of(trouble, FaceContext.For(asker)));
        if (told.WordsDidNotHold) yield return OutgoingMessage.OfText(NarrationText.DidNotHold(FaceContext.For(asker)));
        if (told.Narration is not { } narration) yield break;
        var text = NarrationText.Of(narration, FaceContext.For(asker), told.Trouble is not null);
        yield return OutgoingMessage.OfText(text.WithSources(cards.Select(c => c.Card).OfType<ReadOnlyMemory<byte>>(), FaceContext.For(asker))) with
        {
            IsAiGenerated = true,
            Label = narration.Label,
            AsksForFeedback = true,
            Suggestions = narration.Dropped > 0 ? [PlainVersion.Words] : [],
            Citations = [.. text.Sources.Select(s => new Citation(s.Topic, s.Text, s.Link))],
        };
    }

    /// <summary>Mails for readers of several languages are confirmed one by one, each on a card of its own.</summary>
    private static IEnumerable<OutgoingMessage> Messages(Answer answer, Asker asker, FunctionCall? call, SensitivityLabel? label) =>
        answer is MailProposalsAnswer several ? several.Mails.Select(mail => Message(mail, asker, call, label)) : [Message(answer, asker, call, label)];

    private static OutgoingMessage Message(Answer answer, Asker asker, FunctionCall? call, SensitivityLabel? label)
    {
        var face = AnswerFaces.Card(answer, FaceContext.For(asker, call));
        return OutgoingMessage.OfCard(face.Json, face.Summary) with
        {
            Topic = answer switch
            {
                IProposedAnswer { Proposal: { } proposal } => ProposalCards.Topic(proposal),
                LiveMeetingAnswer live => live.Topic,
                _ => null,
            },
            Label = SensitivityLabel.Highest([label, ProposalCards.LabelOf(answer)]),
            AsksForFeedback = answer is StatusReportAnswer,
            AsksToSignIn = answer is SignInNeeded,
        };
    }

    private async Task<TurnAnswer> AskAsync(Turn turn, CancellationToken cancellationToken)
    {
        var told = await dialogue.AskAsync(turn.Asker, turn.Text, cancellationToken, new SpokenProgress(turn.Progress, FaceContext.For(turn.Asker)));
        await snapshots.EnsureAsync(turn.Asker, cancellationToken);
        return new TurnAnswer(Messages(told, turn.Asker), Memory: told.Memory);
    }

    private async Task<TurnAnswer> ClickAsync(Turn turn, CancellationToken cancellationToken)
    {
        var clicked = await clicks.RunAsync(turn.Asker, new Click(turn.Verb, Data(turn.Data)), cancellationToken);
        if (clicked.InPlace && turn.Kind == TurnKind.CardAction && clicked.Answer is not SignInNeeded)
        {
            var face = AnswerFaces.Card(clicked.Answer, FaceContext.For(turn.Asker, clicked.Call, clicked.From));
            // A card that was shown to somebody else stays as it is, for everybody.
            var isTheirs = clicked.Answer is not ProposalClickAnswer { Result: ClickResult.NotYours };
            return new TurnAnswer(clicked.Beside is { } beside ? [Message(beside, turn.Asker, null, LabelTrail.Now)] : [])
            {
                InPlace = isTheirs ? InPlaceAnswer.OfCard(face.Json) : InPlaceAnswer.OfText(face.Summary),
                Memory = clicked.Memory,
            };
        }

        return new TurnAnswer([.. Messages(clicked.Answer, turn.Asker, clicked.Call, LabelTrail.Now)], Memory: clicked.Memory);
    }

    /// <summary>A dialog shows the form, or why there is none; when what it held is taken it closes, and the card behind it tells the rest.</summary>
    private async Task<TurnAnswer> DialogAsync(Turn turn, CancellationToken cancellationToken)
    {
        var clicked = await clicks.RunAsync(turn.Asker, new Click(turn.Verb, Data(turn.Data)), cancellationToken);
        if (turn.Kind == TurnKind.DialogSubmitted && clicked.Answer is not (IFormAnswer or Refusal or SignInNeeded)) return TurnAnswer.Nothing;
        var face = AnswerFaces.Card(clicked.Answer, FaceContext.For(turn.Asker, clicked.Call, clicked.From) with { InDialog = true });
        return new TurnAnswer([]) { InPlace = clicked.Answer is IFormAnswer ? InPlaceAnswer.OfCard(face.Json) with { Title = face.Summary } : InPlaceAnswer.OfText(face.Summary) };
    }

    /// <summary>What a button sent, as text by name; whatever is not a plain value is left out.</summary>
    private static Dictionary<string, string> Data(JsonElement? data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (data is not { ValueKind: JsonValueKind.Object } sent) return values;
        foreach (var member in sent.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String) values[member.Name] = member.Value.GetString()!;
            else if (member.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                values[member.Name] = member.Value.GetRawText();
        }

        return values;
    }
}
