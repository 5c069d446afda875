using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Application.Schedule;

/// <summary>Shows a project's milestones with the days they come to.</summary>
public sealed class ListMilestones(ProjectViewer viewer)
{
    /// <summary>Schedules what the asker can read now.</summary>
    /// <returns>A <see cref="MilestonesAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var outlook = ScheduleOutlooks.Of(view.Now);
        var outside = ScheduleSight.IsClient(view.Now.Project, asker);
        return new MilestonesAnswer(
            view.Now.Project, view.Now.StatusDate, outlook, [.. outlook.Milestones.Where(m => !outside || m.Milestone.External)], outside, view.Now.Coverage)
        {
            CanExpect = ScheduleSight.MayEdit(view.Now.Project, asker),
            Headings = outside ? new Dictionary<string, MilestoneHeading>() : MilestoneHeading.All(view.Context),
            Ends = [.. DeliveryOutlook.All(view.Now).Where(o => o is { Delivery: { IsOpen: true, Kind: not DeliveryKind.Delivery }, CancelBy: not null }).OrderBy(o => o.CancelBy)],
        };
    }
}
