using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Health;

/// <summary>Shows a project's colours: what the rules say, what people set, and what it takes to turn green.</summary>
public sealed class ShowHealth(ProjectViewer viewer, WatermelonReader watermelon)
{
    /// <summary>Judges what the asker can read now.</summary>
    /// <returns>A <see cref="HealthAnswer"/>, or why there is none.</returns>
    public Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken) => ShowAsync(asker, project, null, cancellationToken);

    /// <summary>The same, with the change that was just made.</summary>
    internal Task<Answer> ShowAsync(Asker asker, string? project, HealthDone? done, CancellationToken cancellationToken) => WithAsync(asker, project, async view =>
    {
        var row = view.Now.Project;
        return new HealthAnswer(
            row, view.Now.StatusDate, HealthAssessor.Assess(view.Context), await watermelon.FindAsync(asker, view, cancellationToken), ScheduleSight.MayEdit(row, asker), view.Now.Coverage)
        {
            Done = done,
        };
    }, cancellationToken);

    /// <summary>A change of what health rests on: only by who may make it.</summary>
    internal Task<Answer> EditAsync(Asker asker, string? project, Func<ProjectView, Project, Task<Answer>> act, CancellationToken cancellationToken) =>
        WithAsync(asker, project, view => ScheduleSight.MayEdit(view.Now.Project, asker) ? act(view, view.Now.Project) : Task.FromResult<Answer>(HealthErrors.MayNotEdit), cancellationToken);

    private async Task<Answer> WithAsync(Asker asker, string? project, Func<ProjectView, Task<Answer>> act, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, HealthErrors.NotForClients);
        return result.TryGet(out var view, out var instead) ? await act(view) : instead;
    }
}
