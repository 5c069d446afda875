using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Cards;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns;

/// <summary>Carries out what the buttons of decision cards say.</summary>
internal sealed class DecisionActions(RecordDecision record)
{
    /// <summary>Carries out a button; <see langword="null"/> for a verb that is none of these.</summary>
    public async Task<Clicked?> RunAsync(Asker asker, string? verb, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var project = data.GetValueOrDefault(CardVerbs.Project, "");
        var number = DecisionVerbs.ReadNumber(data, DecisionVerbs.Number);
        switch (verb)
        {
            case DecisionVerbs.Form:
                return new Clicked(
                    await record.FormAsync(asker, project, number, DecisionVerbs.ReadNumber(data, DecisionVerbs.Supersedes), cancellationToken), false);
            case DecisionVerbs.Save:
                var version = DecisionVerbs.ReadNumber(data, DecisionVerbs.Version) ?? 0;
                return Shown(await record.SaveAsync(asker, project, number, version, DecisionVerbs.ReadEdit(data), cancellationToken));
            case DecisionVerbs.SetStatus when number is { } one:
                return Shown(await record.SetStatusAsync(asker, project, one, DecisionVerbs.ReadStatus(data), cancellationToken));
            default:
                return null;
        }
    }

    /// <summary>What was typed on a card stays there to be put right.</summary>
    private static Clicked Shown(Answer answer) => new(answer, answer is not (Refusal or SignInNeeded));
}
