using System.Globalization;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>The engine's dates against those that Microsoft Project computed itself, to the minute.</summary>
public class MicrosoftProjectTests
{
    private const string Folder = "perf/schedule/data/mspdi";

    [TheoryIfShared(Folder)]
    [InlineData("mspdirelations.xml")]
    [InlineData("task-links-project2019-mspdi.xml")]
    [InlineData("sample.xml")]
    public void Calculate_DatesSlackAndCriticalFlags_AreProjects(string file)
    {
        var plan = new MspdiPlan(Repository.Shared($"{Folder}/{file}")!);
        var result = CriticalPath.Calculate(plan.Input);
        var computed = result.Tasks.ToDictionary(t => t.Task);

        Assert.Empty(result.Problems);
        Assert.Equal(
            plan.Elements.Select(e => string.Join(' ', ((string[])["UID", "EarlyStart", "EarlyFinish", "LateStart", "LateFinish", "TotalSlack", "FreeSlack", "Critical"]).Select(n => MspdiPlan.Text(e, n)))),
            plan.Elements.Select(e => Line(computed[MspdiPlan.Ref(MspdiPlan.Text(e, "UID"))])));
    }

    /// <summary>This file holds no early and late dates, but the plan is as soon as possible, so that they are its dates.</summary>
    [TheoryIfShared(Folder)]
    [InlineData("sample1.xml")]
    public void Calculate_StartAndFinish_AreProjects(string file)
    {
        var plan = new MspdiPlan(Repository.Shared($"{Folder}/{file}")!);
        var computed = CriticalPath.Calculate(plan.Input).Tasks.ToDictionary(t => t.Task);

        Assert.Equal(
            plan.Elements.Select(e => $"{MspdiPlan.Text(e, "UID")} {MspdiPlan.Text(e, "Start")} {MspdiPlan.Text(e, "Finish")}"),
            plan.Elements.Select(e => computed[MspdiPlan.Ref(MspdiPlan.Text(e, "UID"))]).Select(t => $"{t.Task.Id} {t.EarlyStart:s} {t.EarlyFinish:s}"));
    }

    /// <summary>Project states slack in tenths of a minute; the root's own free slack and a summary's that holds the finish are nil.</summary>
    private static string Line(ScheduledTask t) => string.Create(
        CultureInfo.InvariantCulture,
        $"{t.Task.Id} {t.EarlyStart:s} {t.EarlyFinish:s} {t.LateStart:s} {t.LateFinish:s} {t.TotalSlackMinutes * 10} {t.FreeSlackMinutes * 10} {(t.Critical ? 1 : 0)}");
}
