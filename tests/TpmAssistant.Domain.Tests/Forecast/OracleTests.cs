using System.Text.Json;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Forecast.Simulation;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Forecast;

/// <summary>Mean, quantiles and criticality that other programs found in millions of iterations, on public networks.</summary>
public class OracleTests
{
    private const string Folder = "perf/schedule";
    private const int Iterations = 20_000;
    private const double Errors = 4;

    [TheoryIfShared(Folder)]
    [InlineData("j30")]
    [InlineData("j60")]
    [InlineData("j120")]
    [InlineData("RG300")]
    [InlineData("program")]
    public void Simulate_MeanQuantilesAndCriticality_AreTheOracles(string set)
    {
        var seen = 0;
        foreach (var line in File.ReadLines(Repository.Shared($"{Folder}/oracle-mc.jsonl")!))
        {
            using var oracle = JsonDocument.Parse(line);
            var name = oracle.RootElement.GetProperty("network").GetString()!;
            if (!name.StartsWith(set, StringComparison.Ordinal)) continue;
            var input = new ForecastInput
            {
                Schedule = Nets.Read(File.ReadLines(Repository.Shared($"{Folder}/networks/{name}")!)),
                Form = oracle.RootElement.GetProperty("distribution").GetString() == "pert" ? SpreadForm.Pert : SpreadForm.Triangular,
                Iterations = set == "program" ? Iterations / 10 : Iterations,
                Seed = 7,
            };
            Compare(name, input, oracle.RootElement);
            seen++;
        }

        Assert.True(seen > 1);
    }

    private static void Compare(string name, ForecastInput input, JsonElement oracle)
    {
        double Of(string figure) => oracle.GetProperty(figure).GetDouble();
        var builder = new NetworkBuilder(input, new ScheduleNetwork(input.Schedule));
        Assert.Null(builder.Network.Rules);
        var result = MonteCarlo.Simulate(input);
        var quantiles = result.Finish.MinutesAt(.5, .8);

        var error = Of("sd") * Math.Sqrt((1.0 / input.Iterations) + (1 / Of("iterations")));
        Near(Of("mean"), result.Finish.Mean / Nets.Unit, error, $"{name} mean");
        Near(Of("p50"), quantiles[0] / Nets.Unit, 1.25 * error, $"{name} P50");
        Near(Of("p80"), quantiles[1] / Nets.Unit, 1.43 * error, $"{name} P80");
        if (!oracle.TryGetProperty("criticality", out var stated)) return;
        var critical = result.Influences.ToDictionary(t => t.Task.Id, t => t.Criticality);
        for (var task = 0; task < stated.GetArrayLength(); task++)
        {
            var share = stated[task].GetDouble();
            Near(share, critical[$"{task}"], Math.Sqrt(Math.Max(1e-4, share * (1 - share)) / input.Iterations), $"{name} criticality of {task}");
        }
    }

    private static void Near(double expected, double actual, double error, string what) =>
        Assert.True(Math.Abs(actual - expected) <= Errors * error, $"{what}: {actual} instead of {expected}, {Math.Abs(actual - expected) / error:F1} standard errors");
}
