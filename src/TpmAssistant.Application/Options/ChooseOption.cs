using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Options;

/// <summary>Writes the chosen option and its reason into the log of decisions. The figures are those of the plan as it is at the click.</summary>
public sealed class ChooseOption(ExploreOptions explore, IOptionWords words, DecisionDesk desk)
{
    /// <summary>Records the choice; it can be taken back.</summary>
    /// <returns>A <see cref="DecisionAnswer"/>, or why not.</returns>
    public async Task<Answer> RunAsync(Asker asker, string project, string question, OptionKind? kind, string rationale, CancellationToken cancellationToken)
    {
        var answer = await explore.RunAsync(asker, project, question, cancellationToken);
        if (answer is not OptionsAnswer options) return answer;
        if (kind is null) return new Refusal("options-none");
        if (string.IsNullOrWhiteSpace(rationale)) return new Refusal("options-no-reason");
        if (options.Options.FirstOrDefault(o => o.Option.Kind == kind) is not { } chosen) return new Refusal("options-gone");

        var by = new Person(asker.Person, asker.Name);
        var decision = new Decision
        {
            Project = options.Project.Id, Number = 0, Title = words.Title(options, chosen, asker.Locale).Cut(Decision.MostTitle),
            Context = words.Context(options, asker.Locale).Cut(Decision.MostText), Rationale = rationale.Cut(Decision.MostText), TakenBy = [by],
            DecidedOn = desk.Today(options.Project), RecordedBy = by, RecordedAt = desk.Now,
        };
        var record = await desk.Book.AddAsync(asker.Tenant, decision, cancellationToken);
        var undo = await desk.OfferUndoAsync(asker, record.Body, record.Version, before: null, cancellationToken);
        return await desk.ShowAsync(asker, options.Project, record.Body.Number, new DecisionDone(DecisionAct.Recorded, undo), cancellationToken);
    }

}
