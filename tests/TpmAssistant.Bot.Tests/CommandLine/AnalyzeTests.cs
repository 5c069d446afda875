using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using TpmAssistant.Bot.CommandLine;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.CommandLine;

/// <summary>Files that Microsoft Project wrote, read and scheduled by the product, against the dates that Project wrote into them.</summary>
public sealed class AnalyzeTests
{
    private static readonly XNamespace Project = "http://schemas.microsoft.com/project";
    private static readonly string[] Fields = ["earlyStart", "earlyFinish", "lateStart", "lateFinish", "totalSlackMinutes", "freeSlackMinutes", "critical"];

    [TheoryIfShared("perf/schedule/data/mspdi")]
    [InlineData("mspdirelations.xml")]
    [InlineData("task-links-project2019-mspdi.xml")]
    [InlineData("sample.xml")]
    public void Run_FileOfMicrosoftProject_GivesProjectsOwnDatesSlackAndCriticalTasks(string name)
    {
        var path = Path.Combine(Repository.Shared("perf/schedule/data/mspdi")!, name);
        var expected = XDocument.Load(path).Root!.Element(Project + "Tasks")!.Elements()
            .Where(t => t.Element(Project + "EarlyStart") is not null).ToDictionary(t => Text(t, "UID"));

        var answer = Analyze(PlanInput.Open(path));

        var compared = 0;
        foreach (var task in answer.GetProperty("tasks").EnumerateArray())
        {
            if (!expected.TryGetValue(task.GetProperty("id").GetString()!, out var own)) continue;
            Assert.Equal(
                (Text(own, "EarlyStart"), Text(own, "EarlyFinish"), Text(own, "LateStart"), Text(own, "LateFinish")),
                (Time(task, "earlyStart"), Time(task, "earlyFinish"), Time(task, "lateStart"), Time(task, "lateFinish")));
            Assert.Equal(Text(own, "Critical") == "1", task.GetProperty("critical").GetBoolean());
            Assert.Equal(int.Parse(Text(own, "TotalSlack"), CultureInfo.InvariantCulture) / 10, task.GetProperty("totalSlackMinutes").GetInt64());
            compared++;
        }

        Assert.True(compared >= 4, $"Only {compared} tasks were compared.");
    }

    [Fact]
    public void Run_BoardWithoutDurations_GivesTheReadTasksAndNoDatesOfItsOwn()
    {
        var answer = Analyze(new PlanInput("board.csv", Encoding.UTF8.GetBytes("Name,Due date\nBuild,2026-01-09\nTest,soon\n")));

        var tasks = answer.GetProperty("tasks").EnumerateArray().ToList();
        Assert.Equal(["Build", "Test"], tasks.Select(t => t.GetProperty("name").GetString()));
        Assert.All(Fields, f => Assert.Equal(JsonValueKind.Null, tasks[0].GetProperty(f).ValueKind));
        Assert.Contains(answer.GetProperty("problems").EnumerateArray(), p => p.GetProperty("value").GetString() == "soon");
    }

    [Fact]
    public void Run_BoardWithLinks_GivesTheSameFieldsForEachTask()
    {
        var answer = Analyze(new PlanInput("export.csv", Encoding.UTF8.GetBytes(
            "Summary,Issue key,Issue Type,Status,Due date,Original estimate,Inward issue link (Blocks)\nBuild,NEW-1,Story,To Do,,57600,\nTest,NEW-2,Task,To Do,,28800,NEW-1\nDocument,NEW-3,Task,To Do,,28800,\n")));

        var tasks = answer.GetProperty("tasks").EnumerateArray().ToList();
        Assert.All(tasks, t => Assert.All(Fields, f => Assert.NotEqual(JsonValueKind.Null, t.GetProperty(f).ValueKind)));
        Assert.Equal([true, true, false], tasks.Select(t => t.GetProperty("critical").GetBoolean()));
        Assert.True(string.CompareOrdinal(Time(tasks[1], "earlyStart"), Time(tasks[0], "earlyFinish")) >= 0);
        Assert.Equal(["NEW-1"], tasks[1].GetProperty("waitsFor").EnumerateArray().Select(w => w.GetString()));
    }

    [TheoryIfShared("perf/schedule/data/mspdi")]
    [InlineData("mspdirelations.xml")]
    [InlineData("sample.xml")]
    public void Run_FileOfMicrosoftProject_ForecastsAroundItsFinish(string name)
    {
        var plan = PlanInput.Open(Path.Combine(Repository.Shared("perf/schedule/data/mspdi")!, name));
        var answer = Analyze(plan, seed: 7);
        var forecast = answer.GetProperty("forecast");
        string[] days = [.. new[] { "p10", "p50", "p80", "p90" }.Select(p => forecast.GetProperty(p).GetString()!)];

        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.True(string.CompareOrdinal(days[3], answer.GetProperty("finish").GetString()) >= 0);
        Assert.Equal((1_000, 7UL, true), (forecast.GetProperty("iterations").GetInt32(), forecast.GetProperty("seed").GetUInt64(), forecast.GetProperty("indicative").GetBoolean()));
        Assert.True(forecast.GetProperty("elapsedMs").GetDouble() >= 0);
        Assert.Equal(days, new[] { "p10", "p50", "p80", "p90" }.Select(p => Analyze(plan, seed: 7).GetProperty("forecast").GetProperty(p).GetString()));
    }

    [Fact]
    public void Run_NoPlan_IsAStartFailureThatNamesTheFile() =>
        Assert.StartsWith("I could not read photo.csv", Assert.Throws<StartFailure>(() => Analyze(new PlanInput("photo.csv", new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10 }))).Message, StringComparison.Ordinal);

    private static JsonElement Analyze(PlanInput file, int iterations = 1_000, ulong seed = 1)
    {
        using var output = new StringWriter();
        AnalyzeCommand.Run(BotHost.PlanReader(), file, iterations, seed, new FakeClock(), output);
        return JsonSerializer.Deserialize<JsonElement>(output.ToString());
    }

    private static string Text(XElement element, string name) => element.Element(Project + name)?.Value ?? "";

    private static string Time(JsonElement task, string name) => task.GetProperty(name).GetString()!;
}
