using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Application.Schedule;

/// <summary>Shows what holds a project's finish.</summary>
public sealed class ShowCriticalPath(ProjectViewer viewer)
{
    /// <summary>Schedules what the asker can read now.</summary>
    /// <returns>A <see cref="CriticalPathAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ScheduleSight.NotForClients);
        if (!result.TryGet(out var view, out var instead)) return instead;
        return new CriticalPathAnswer(
            view.Now.Project, view.Now.StatusDate, ScheduleOutlooks.Of(view.Now), LinkProposals.Find(view.Now, []).Count, view.Now.Coverage);
    }
}
