using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Nudges;

/// <summary>Tells when the day has come to look at an experiment.</summary>
public static class ExperimentNudges
{
    private const double Weight = 30;

    /// <summary>What stands of a project's experiments for the person who keeps them.</summary>
    /// <param name="now">The project.</param>
    /// <param name="book">Its experiments.</param>
    /// <param name="since">The day of the last look.</param>
    public static NudgeReading Of(Snapshot now, ExperimentBook book, DateOnly since) => new(
        book.Running() is { } running && running.FollowUpOn <= now.StatusDate
            ?
            [
                new(NudgeTopic.Experiments, NudgeReason.ExperimentFollowUp, now.Project.Id, now.Project.Name,
                    new Evidence(ItemRef.Experiment(running.Number), running.Practice.ToString(), null), 1, Weight)
                {
                    Date = running.FollowUpOn, Days = now.Project.Calendar.WorkingDaysBetween(running.FollowUpOn, now.StatusDate), IsNew = running.FollowUpOn >= since,
                },
            ]
            : [],
        new HashSet<NudgeScope> { new(NudgeTopic.Experiments, now.Project.Id) });
}
