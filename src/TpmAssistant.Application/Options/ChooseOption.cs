using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Options;

/// <summary>Records which option was chosen and why. The figures are those of the plan as it is at the click.</summary>
public sealed class ChooseOption(ExploreOptions explore, RecordDesk desk, TimeProvider clock)
{
    /// <summary>The kind of record.</summary>
    public const string Kind = "choice";

    private const int LongestRationale = 500;

    /// <summary>Records the choice; it can be taken back.</summary>
    /// <returns>An <see cref="OptionChosen"/>, or why not.</returns>
    public async Task<Answer> RunAsync(Asker asker, string project, string question, OptionKind kind, string rationale, CancellationToken cancellationToken)
    {
        var answer = await explore.RunAsync(asker, project, question, cancellationToken);
        if (answer is not OptionsAnswer options) return answer;
        if (string.IsNullOrWhiteSpace(rationale)) return new Refusal("options-no-reason");
        if (options.Options.FirstOrDefault(o => o.Option.Kind == kind) is not { } chosen) return new Refusal("options-gone");

        var why = rationale.Trim();
        var choice = new ChosenOption(
            options.Question.Words, options.Question.Situation.Kind, kind, chosen.Titles, chosen.Option.After.P80, chosen.Option.After.ChanceOfPromise, chosen.Option.Cost?.Total,
            why[..Math.Min(LongestRationale, why.Length)], new Person(asker.Person, asker.Name), asker.Today(clock));
        var undo = await desk.AddAsync(asker, Kind, options.Project.Id.Value, choice, "choice", cancellationToken);
        return new OptionChosen(options.Project, choice, undo);
    }
}
