using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Baselines;

/// <summary>Sets what was agreed: scope, finish, milestones. A project that has a baseline gets a new one only with a reason.</summary>
public sealed class SetBaseline(ProjectViewer viewer, ProjectRowUndo rows, IRecordStore records)
{
    private const string Kind = "baseline";
    private const int LongestReason = 300;
    private static readonly Refusal NotYours = new("baseline-not-yours");

    /// <summary>Sets the first baseline at once; compares with the one there is; with a reason sets a new one.</summary>
    /// <param name="asker">Who.</param>
    /// <param name="project">Which project.</param>
    /// <param name="reason">Why it is set anew.</param>
    /// <param name="finish">The finish to promise; computed when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="BaselineAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? reason, DateOnly? finish, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ScheduleSight.NotForClients);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        var answer = await CompareAsync(asker, view, cancellationToken);
        if (row.Baseline is not null && string.IsNullOrWhiteSpace(reason)) return answer;
        if (!answer.CanEdit) return row.Baseline is null ? NotYours : answer;

        var why = reason.Cut(LongestReason);
        if (await SetAsync(asker, view, answer, why, finish, cancellationToken) is not var (version, undo, step)) return UndoErrors.ChangedSince;
        var after = view.Now with { Project = step.After };
        return (await CompareAsync(asker, view with { Now = after }, cancellationToken)) with { Done = version, Undo = undo };
    }

    internal async Task<BaselineAnswer> CompareAsync(Asker asker, ProjectView view, CancellationToken cancellationToken)
    {
        var forecast = ProjectForecaster.Forecast(view.Now, view.Past, Cores.Settings);
        var history = await records.ListAsync<BaselineVersion>(asker.Tenant, Kind, view.Now.Project.Id.Value, cancellationToken);
        return new(
            view.Now.Project, view.Now.StatusDate, BaselineComparison.Of(view.Now, forecast), [.. history.Select(h => h.Body)], ScheduleSight.MayEdit(view.Now.Project, asker), view.Now.Coverage);
    }

    /// <returns>What was set; <see langword="null"/> when the project is not there any more.</returns>
    internal async Task<(BaselineVersion Version, UndoId Undo, ProjectRowStep Step)?> SetAsync(
        Asker asker, ProjectView view, BaselineAnswer answer, string reason, DateOnly? finish, CancellationToken cancellationToken)
    {
        var (now, row) = (view.Now, view.Now.Project);
        var outlook = ScheduleOutlooks.Of(now);
        var computed = outlook.Milestones.ToDictionary(m => m.Milestone.Key, m => m.Computed ?? m.Planned, StringComparer.Ordinal);
        var promise = finish ?? answer.Comparison.NewFinish ?? row.TargetFinish;
        var baseline = new Baseline(now.StatusDate, promise, [.. now.Tasks.Where(t => t.IsWork && t.State != TaskState.Cancelled).Select(t => t.Ref)]);
        var step = await rows.ChangeAsync(
            asker, row.Id,
            there => there with
            {
                Baseline = baseline,
                TargetFinish = promise ?? there.TargetFinish,
                Milestones = [.. there.Milestones.Select(m => m.Reached is not null ? m : m with { Baseline = Later(computed.GetValueOrDefault(m.Key), m.Expectation?.Day) ?? m.Planned ?? m.Baseline })],
            },
            Kind, cancellationToken);
        if (step is null) return null;
        var version = await records.AddNextAsync(
            asker.Tenant, Kind, row.Id.Value, number => new BaselineVersion(number, baseline, reason, new Person(asker.Person, asker.Name)), cancellationToken);
        step = step with { Record = version.Key };
        return (version.Body, await rows.OfferAsync(asker, step, cancellationToken), step);
    }

    /// <summary>Nobody promises a day before the one they expect.</summary>
    private static DateOnly? Later(DateOnly? computed, DateOnly? expected) => expected > computed ? expected : computed ?? expected;
}
