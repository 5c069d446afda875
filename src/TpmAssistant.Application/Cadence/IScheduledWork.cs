namespace TpmAssistant.Application.Cadence;

/// <summary>A due run.</summary>
/// <param name="Schedule">Of which schedule.</param>
/// <param name="Run">The claimed run.</param>
/// <param name="Now">When it happens.</param>
/// <param name="Missed">Earlier due instants that passed without a run and are not made up for.</param>
public sealed record Firing(Schedule Schedule, ScheduleRun Run, DateTimeOffset Now, int Missed)
{
    /// <summary>From this delay on a run is called late: the service was down or busy.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(20);

    /// <summary>Whether the person has to be told that it comes late.</summary>
    public bool IsLate => Now - Run.Due > Punctual;
}

/// <summary>What came of a run.</summary>
public enum RunOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>It could not be done now; try again soon.</summary>
    Again,

    /// <summary>The owner has to sign in again.</summary>
    NoConsent,

    /// <summary>The project, or the owner's part in it, is gone.</summary>
    NoProject,

    /// <summary>The owner's chat is gone.</summary>
    NoChat,

    /// <summary>The owner is away: it waits for their first working day back.</summary>
    Away,
}

/// <summary>What one kind of schedule does when it is due. It may be called again for the same run after it threw or the process ended.</summary>
public interface IScheduledWork
{
    /// <summary>The <see cref="Schedule.Kind"/> it does.</summary>
    string Kind { get; }

    /// <summary>Whether its troubles are the product's own business: nobody is told when it stops or fails.</summary>
    bool IsQuiet => false;

    /// <summary>Does it as the schedule's owner.</summary>
    Task<RunOutcome> RunAsync(Firing firing, CancellationToken cancellationToken);
}
