namespace TpmAssistant.Benchmarks.Turns;

/// <summary>The turns of one round.</summary>
/// <param name="Microseconds">How long each took.</param>
/// <param name="Seconds">How long the round was.</param>
internal sealed record RoundResult(double[] Microseconds, double Seconds)
{
    public int Turns => Microseconds.Length;

    public double PerSecond => Turns / Seconds;

    public double Percentile(double share)
    {
        var sorted = Microseconds.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}

/// <summary>What a target's process has used so far.</summary>
internal sealed record Usage(double CpuMicroseconds, long AllocatedBytes, long PeakBytes);
