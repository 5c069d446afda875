using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Options;

/// <summary>Ways on when something has come up, computed side by side. Nothing is changed.</summary>
public sealed class ExploreOptions(ProjectViewer viewer)
{
    /// <summary>Reads what has come up and finds the options in the plan as the asker can see it now.</summary>
    /// <returns>An <see cref="OptionsAnswer"/> or <see cref="OptionsUnclear"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? question, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ForecastErrors.NotForClients);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        var (situation, person, isAssumed) = OptionQuestion.Read(question, view.Now);
        if (situation is null) return new OptionsUnclear(row, HasNetwork: true);
        if (person is not null && !asker.Conversation.IsPrivate) return Errors.PersonalChatOnly;

        var simulator = new ChangeSimulator(view.Now, view.Past, Cores.Settings);
        if (simulator.Before.Method != ForecastMethod.Network) return new OptionsUnclear(row, HasNetwork: false);
        var titles = view.Now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref, t => t.Title);
        return new OptionsAnswer(
            row, new OptionsQuestion(question?.Trim() ?? "", situation, person?.Name, isAssumed), simulator.Before,
            [.. OptionFinder.Find(simulator, view.Now, situation).Select(o => new NamedOption(o, [.. o.About.Select(t => titles.GetValueOrDefault(t, ""))]))],
            BudgetSight.Of(row, asker) == BudgetSharing.Amounts, view.Now.Coverage, Overload.Of(view.Context));
    }
}
