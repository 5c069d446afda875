using TpmAssistant.Domain.Forecast.Simulation;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>What moves the date by its definition, from the finish of every task in every iteration of a network of finish-to-start links.</summary>
internal sealed class SlowDrivers
{
    private readonly Network network;
    private readonly float[] last;
    private readonly float[][] finishes;

    /// <summary>The drivers.</summary>
    /// <param name="network">A network whose targets after the first are its tasks, each alone.</param>
    /// <param name="samples">The finishes of its targets, by iteration.</param>
    public SlowDrivers(Network network, float[][] samples)
    {
        (this.network, last, finishes) = (network, samples[0], new float[network.Count][]);
        for (var target = 1; target < samples.Length; target++) finishes[network.Targets[target][0]] = samples[target];
        var critical = new int[network.Count];
        for (var iteration = 0; iteration < last.Length; iteration++) Count(iteration, critical);
        Criticality = [.. critical.Select(c => (double)c / last.Length)];
        var whole = last.Length / Kernels.Width * Kernels.Width;
        Sensitivity = [.. Enumerable.Range(0, network.Count).Select(task => Correlation(
            [.. Enumerable.Range(0, whole).Select(i => (double)finishes[task][i] - Start(task, i))], [.. last.Take(whole).Select(f => (double)f)]))];
    }

    public double[] Criticality { get; }

    public double[] Sensitivity { get; }

    private float Start(int task, int iteration) => Before(task).Select(b => finishes[b][iteration]).Append(0).Max();

    private int[] Before(int task) => network.From[network.FirstIn[task]..network.FirstIn[task + 1]];

    private void Count(int iteration, int[] critical)
    {
        var drives = finishes.Select(f => f[iteration] >= last[iteration]).ToArray();
        for (var task = network.Count - 1; task >= 0; task--)
        {
            if (!drives[task]) continue;
            critical[task]++;
            foreach (var before in Before(task)) drives[before] |= finishes[before][iteration] >= Start(task, iteration);
        }
    }

    private static double Correlation(double[] durations, double[] finishes)
    {
        if (durations.Length == 0) return 0;
        var (x, f) = (durations.Average(), finishes.Average());
        var (squareX, squareF) = (durations.Sum(d => (d - x) * (d - x)), finishes.Sum(d => (d - f) * (d - f)));
        return squareX > durations.Sum(d => d * d) * 1e-6 && squareF > 0 ? durations.Zip(finishes, (a, b) => (a - x) * (b - f)).Sum() / Math.Sqrt(squareX * squareF) : 0;
    }
}
