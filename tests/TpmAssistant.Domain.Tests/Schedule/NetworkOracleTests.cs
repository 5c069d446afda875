using System.Globalization;
using System.Text.Json;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>Length and critical tasks as two other programs computed them, of dense networks (RG300) and programmes of a thousand and ten thousand tasks.</summary>
public class NetworkOracleTests
{
    private const string Folder = "perf/schedule";

    [FactIfShared(Folder)]
    public void Calculate_EveryNetwork_HasTheLengthAndCriticalTasksOfTheOracle()
    {
        var lines = File.ReadAllLines(Repository.Shared($"{Folder}/oracle-cpm.jsonl")!);
        Assert.True(lines.Length >= 34);
        foreach (var line in lines)
        {
            using var stated = JsonDocument.Parse(line);
            var name = stated.RootElement.GetProperty("network").GetString()!;
            var input = NetworkFile.Read(Repository.Shared($"{Folder}/networks/{name}")!);
            var result = CriticalPath.Calculate(input);

            Assert.Empty(result.Problems);
            Assert.Equal((name, stated.RootElement.GetProperty("length").GetDouble()), (name, (result.Finish - result.Start).TotalDays));
            Assert.Equal(
                stated.RootElement.GetProperty("critical").EnumerateArray().Select(e => e.GetInt32().ToString(CultureInfo.InvariantCulture)),
                result.Tasks.Where(t => t.Critical).Select(t => t.Task.Id));
        }
    }
}
