using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;

namespace TpmAssistant.Application.Cadence;

/// <summary>Reads a project for its owner each day. It says nothing: what it reads is there when somebody asks.</summary>
internal sealed class ScheduledSnapshot(TakeSnapshot snapshots) : IScheduledWork
{
    /// <summary>The kind of schedule it does.</summary>
    public const string KindName = "snapshot";

    public string Kind => KindName;

    public bool IsQuiet => true;

    public async Task<RunOutcome> RunAsync(Firing firing, CancellationToken cancellationToken)
    {
        var result = await snapshots.RunAsync(firing.Schedule.Owner, firing.Schedule.Project!.Value, cancellationToken);
        return result switch
        {
            // The owner of then may be the owner no more; the one of now gets a reading of their own.
            { Taken: { } taken } when taken.Project.Owner != firing.Schedule.Owner.Person => RunOutcome.NoProject,
            { Taken.Kept: true } => RunOutcome.Done,
            { Instead: SignInNeeded } => RunOutcome.NoConsent,
            { Instead: Refusal { Code: "no-such-project" or "no-projects" } } => RunOutcome.NoProject,
            _ => RunOutcome.Again,
        };
    }
}
