using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Options;
using TpmAssistant.Cards;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Options;

namespace TpmAssistant.Bot.Turns;

/// <summary>Carries out what the buttons of options, lessons and closure say.</summary>
internal sealed class DecideActions(ChooseOption choose, RecordLesson lesson, CloseProject close)
{
    /// <summary>Carries out a button; <see langword="null"/> for a verb that is none of these.</summary>
    public async Task<Clicked?> RunAsync(Asker asker, string? verb, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var project = Value(data, CardVerbs.Project);
        Answer? answer = verb switch
        {
            DecideVerbs.ChooseOption when Enum.TryParse<OptionKind>(Value(data, DecideVerbs.Option), out var kind) && Enum.IsDefined(kind) =>
                await choose.RunAsync(asker, project, Value(data, DecideVerbs.Question), kind, Value(data, DecideVerbs.Why), cancellationToken),
            DecideVerbs.SaveLesson => await lesson.RunAsync(asker, Value(data, DecideVerbs.Text), project.Length > 0 ? project : null, cancellationToken),
            DecideVerbs.CloseProject => await close.CloseAsync(asker, project, Value(data, DecideVerbs.Why), cancellationToken),
            _ => null,
        };
        if (answer is null) return null;
        // What was typed on a card stays there to be put right; a lesson leaves the report it was written on.
        return new Clicked(answer, answer is not (Refusal or SignInNeeded) && verb != DecideVerbs.SaveLesson);
    }

    private static string Value(IReadOnlyDictionary<string, string> data, string name) => data.GetValueOrDefault(name, "");
}
