using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Improvement;

public sealed class ImprovementAdvisorTests
{
    [Fact]
    public void Find_TooLittleDone_SuggestsNothing() => Assert.Empty(Find(Finished("a", -9, 3), Begun("b", -20)));

    /// <summary>Ten done in ten weeks' readings at a median of five days: Little's law expects one in progress, two people have one each, eight are begun.</summary>
    [Fact]
    public void Find_FarMoreInProgressThanPeople_LimitsWork()
    {
        ProjectTask[] work = [.. Enumerable.Range(1, 10).Select(i => Finished($"f{i}", -20, 5)), .. Enumerable.Range(1, 8).Select(i => Begun($"b{i}", -6, i % 2 == 0 ? "Ada Keller" : "Ben Okoro"))];

        var found = Find(work).Single(s => s.Practice == Practice.LimitWork);

        Assert.Equal((2, 4.0), (found.Limit, found.Strength));
        Assert.Equal(8, found.Evidence.Count);
    }

    [Fact]
    public void Find_OneItemAPerson_LimitsNothing()
    {
        ProjectTask[] work = [.. Enumerable.Range(1, 10).Select(i => Finished($"f{i}", -20, 5)), .. Enumerable.Range(1, 8).Select(i => Begun($"b{i}", -6, $"Person {i}"))];

        Assert.DoesNotContain(Find(work), s => s.Practice == Practice.LimitWork);
    }

    /// <summary>Eight of 2 days and three of 12: the 85th percentile is 12, six times the median.</summary>
    [Fact]
    public void Find_AFewVeryLongItems_SplitsThem()
    {
        ProjectTask[] work = [.. Enumerable.Range(1, 8).Select(i => Finished($"s{i}", -20, 2)), .. Enumerable.Range(1, 3).Select(i => Finished($"l{i}", -20, 12))];

        var found = Find(work).Single(s => s.Practice == Practice.SplitItems);

        Assert.Equal((6, 6.0), (found.Limit, found.Strength));
        Assert.All(found.Evidence, e => Assert.Contains("l", e.Item.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_EvenItems_SplitsNothing() =>
        Assert.DoesNotContain(Find([.. Enumerable.Range(1, 12).Select(i => Finished($"s{i}", -20, 4 + (i % 2)))]), s => s.Practice == Practice.SplitItems);

    [Fact]
    public void Find_WorkPilesUpOnOnePerson_WorksTogether()
    {
        ProjectTask[] work = [.. Enumerable.Range(1, 4).Select(i => Begun($"t{i}", -12) with { Bucket = "Test" }), .. Enumerable.Range(1, 3).Select(i => Begun($"b{i}", -1, $"Person {i}"))];

        var found = Find(work).Single(s => s.Practice == Practice.WorkTogether);

        Assert.Equal("Test", found.Scope);
    }

    [Fact]
    public void Find_OneKindOfWorkAgainAndAgain_Automates()
    {
        ProjectTask[] work =
        [
            .. Enumerable.Range(1, 3).Select(i => Finished($"m{i}", -20, 6) with { Title = $"Move the service number {i}" }),
            .. Enumerable.Range(4, 4).Select(i => Some.Task($"m{i}") with { Title = $"Moving service {i}" }),
        ];

        var found = Find(work).Single(s => s.Practice == Practice.Automate);

        Assert.Equal(24, found.Strength);
        Assert.Equal(7, found.Evidence.Count);
    }

    [Fact]
    public void Find_OrderOfTasks_ChangesNothing()
    {
        ProjectTask[] work = [.. Enumerable.Range(1, 10).Select(i => Finished($"f{i}", -20, i)), .. Enumerable.Range(1, 8).Select(i => Begun($"b{i}", -i))];

        Assert.Equal(
            Find(work).Select(s => (s.Practice, s.Scope, s.Limit, s.Strength, s.Stake)), Find([.. work.Reverse()]).Select(s => (s.Practice, s.Scope, s.Limit, s.Strength, s.Stake)));
    }

    /// <summary>Two weeks either side of today are cut in the same way: what was begun in them and not done by their end is not done.</summary>
    [Fact]
    public void Of_WorkDoneAfterTheDays_CountsAsNotDone()
    {
        var context = Context(Finished("in", -18, 4), Finished("over", -12, 8), Finished("before", -30, 3));

        var sample = CycleSamples.Of(context, Practice.LimitWork, "", Some.Day(-20), Some.Day(-10));

        Assert.Equal([new(4, true), new(3, false)], sample.OrderBy(o => !o.Finished));
    }

    internal static ProjectTask Finished(string id, int start, int days) => Some.Done(id) with
    {
        Schedule = new TaskSchedule { ActualStart = Some.Day(start).ToDateTime(new TimeOnly(9, 0)) }, CompletedOn = Some.Day(start + days - 1),
    };

    internal static ProjectTask Begun(string id, int start, string owner = "Ada Keller") => Some.InProgress(id) with
    {
        Schedule = new TaskSchedule { ActualStart = Some.Day(start).ToDateTime(new TimeOnly(9, 0)) }, Assignees = [Some.Person(owner)],
    };

    internal static HealthContext Context(params ProjectTask[] work) =>
        Some.Context(Some.Snapshot(work), [.. Enumerable.Range(1, 8).Reverse().Select(w => Some.Snapshot().On(Some.Day(-5 * w)))]);

    private static IReadOnlyList<Suggestion> Find(params ProjectTask[] work) => ImprovementAdvisor.Find(Context(work), FlowAnalyzer.Analyze(Context(work)));
}
