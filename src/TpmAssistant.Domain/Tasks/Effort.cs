namespace TpmAssistant.Domain.Tasks;

/// <summary>The effort of a task in hours, made safe for sums.</summary>
internal static class Effort
{
    /// <summary>Hours counted for a task without any estimate where no task of the team has one.</summary>
    public const double DefaultHours = 8;

    /// <summary>More hours than this are taken as a mistake in the source and cut.</summary>
    public const double MostHours = 100_000;

    /// <summary>The effort its source states; <see langword="null"/> where that says nothing.</summary>
    public static double? Stated(ProjectTask task) => task.EffortHours is > 0 and var hours ? Math.Min(hours, MostHours) : null;

    /// <summary>The part of an effort that is left by the part done (<see cref="ProjectTask.DonePercent"/>).</summary>
    public static double Remaining(ProjectTask task, double hours) => hours * (100 - task.DonePercent) / 100;
}
