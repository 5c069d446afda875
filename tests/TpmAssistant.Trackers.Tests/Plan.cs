using System.Text;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Tests;

/// <summary>Reads plans the way a use case does.</summary>
internal static class Plan
{
    public static PlanReading Read(string text, string fileName = "plan.csv", PlanMapping? mapping = null) => Read(Encoding.UTF8.GetBytes(text), fileName, mapping);

    public static PlanReading Read(byte[] content, string fileName = "plan.csv", PlanMapping? mapping = null)
    {
        var read = new PlanFileReader().TryRead(content, fileName, mapping, out var reading, out var unreadable);
        Assert.True(read, $"{unreadable?.Code}: {unreadable?.Detail}");
        Assert.Null(unreadable);
        return reading!;
    }

    public static UnreadablePlan Refuse(string text, string fileName = "plan.csv") => Refuse(Encoding.UTF8.GetBytes(text), fileName);

    public static UnreadablePlan Refuse(byte[] content, string fileName = "plan.csv")
    {
        Assert.False(new PlanFileReader().TryRead(content, fileName, null, out var reading, out var unreadable));
        Assert.Null(reading);
        return unreadable!;
    }

    public static ProjectTask Task(this PlanReading plan, string id) => Assert.Single(plan.Tasks, t => t.Ref.Id == id);

    public static ProjectTask Titled(this PlanReading plan, string title) => Assert.Single(plan.Tasks, t => t.Title == title);

    public static PlanProblem Problem(this PlanReading plan, string code) => Assert.Single(plan.Problems, p => p.Code == code);

    /// <summary>The links as <c>1&gt;2 FS+480</c>.</summary>
    public static IEnumerable<string> Links(this PlanReading plan) => plan.Dependencies.Select(d =>
    {
        var type = string.Concat(d.Type.ToString().Split("To").Select(w => w[0]));
        var lag = d.Lag.Percent is { } percent ? $"{percent:+0;-0}%" : d.Lag.Minutes == 0 ? "" : $"{d.Lag.Minutes:+0;-0}";
        return $"{d.Predecessor.Id}>{d.Successor.Id} {type}{lag}{(d.Lag.Elapsed ? "e" : "")}";
    });

    public static IEnumerable<string> Names(this ProjectTask task) => task.Assignees.Select(p => p.Name);
}
