namespace TpmAssistant.Domain.Schedule;

/// <summary>
/// The critical path method over the four link types with lags, working calendars and constraints: a pass forwards for the early dates, one backwards for the
/// late ones, and slack between them. J. E. Kelley, M. R. Walker: Critical-path planning and scheduling (1959).
/// </summary>
/// <remarks>
/// Times keep the side of a break on which they arose, as Microsoft Project's do: work starts when working time begins and finishes when it ends, but a finish set by a
/// link stands at the link's instant. Constraints hold before links. A task with dates of a person's own keeps them, and what follows limits only its finish.
/// Cost grows linearly with tasks and links, but for the logarithm in finding a day among a calendar's exceptions.
/// </remarks>
public static class CriticalPath
{
    /// <summary>Calculates the dates and slack of a plan.</summary>
    public static ScheduleResult Calculate(ScheduleInput input) => Calculate(input, fast: true);

    /// <summary>The same by the obvious passes alone, where wanted.</summary>
    internal static ScheduleResult Calculate(ScheduleInput input, bool fast)
    {
        var network = new ScheduleNetwork(input);
        Date(network, fast);
        return new ScheduleReading(network).Read();
    }

    /// <summary>The planned finish alone; the nodes of the network are dated on the way.</summary>
    internal static DateTime FinishOf(ScheduleNetwork network)
    {
        Date(network, fast: true);
        return Wall.Time(network.Leaves.Count == 0 ? Wall.Minutes(network.Input.Start) : network.Leaves.Values.Max(n => n.PlannedFinish));
    }

    private static void Date(ScheduleNetwork network, bool fast)
    {
        if (!fast || CompiledNetwork.Of(network) is not { } compiled) Pass(network);
        else compiled.Date();
    }

    private static void Pass(ScheduleNetwork network)
    {
        var pass = new ObviousPass(network);
        var start = Wall.Minutes(network.Input.Start);
        pass.Forward(start);
        var finish = Wall.Minutes(network.Input.Finish) ?? (network.Leaves.Count == 0 ? start : network.Leaves.Values.Max(n => n.EarlyFinish));
        pass.Backward(finish);
        if (network.Input.Finish is not null && network.Leaves.Count > 0)
        {
            start = network.Leaves.Values.Min(n => n.LateStart);
            pass.Forward(start);
        }

        pass.Plan(start);
    }
}
