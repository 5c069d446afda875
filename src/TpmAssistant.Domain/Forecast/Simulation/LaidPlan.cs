using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>A plan laid out as the arrays that a kernel reads, with what is needed to tell its tasks and its time again.</summary>
internal sealed class LaidPlan
{
    public required Network Network { get; init; }

    public required TimeScale Scale { get; init; }

    /// <summary>How long each task may take, by its place in the network.</summary>
    public required SpreadBook Spreads { get; init; }

    /// <summary>The open task at each place of the network; <see langword="null"/> for one that is done, and for an instant of a summary.</summary>
    public required Func<int, ItemRef?> OpenTask { get; init; }

    /// <summary>The keys of the targets beside the whole that have any task.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    public required IReadOnlyList<ScheduleProblem> Problems { get; init; }

    /// <summary>Lays a plan out: straight where it is plain, else through its network of nodes.</summary>
    public static LaidPlan Of(ForecastInput input) => PlainPlan.Of(input)?.Lay(input) ?? new NetworkBuilder(input, new ScheduleNetwork(input.Schedule)).Lay();
}
