using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

/// <summary>Trouble whose end nobody has told is taken to last as long again as it has, and both projections go by it.</summary>
public class TroubleSeenTests
{
    private static readonly ProjectTask Outside = Some.Task("a", Some.Day(1)) with { Meanings = [LabelMeaning.External], EffortHours = 16 };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 5)]
    [InlineData(7, 8)]
    public void End_FromOutsideAndNotBegun_BeginsAfterAsLongAgain(int idle, int end) =>
        AssertEnds(end, Some.Snapshot(Project, Outside with { Start = Some.Day(-idle) }));

    /// <summary>It cannot begin before the team's own work is done: nobody outside is late yet.</summary>
    [Fact]
    public void End_FromOutsideWaitingForOpenWork_IsNotLateItself()
    {
        var project = Project with { Dependencies = [new(Some.Ref("b"), Some.Ref("a"))] };
        var now = Some.Snapshot(project, Outside with { Start = Some.Day(-7) }, Some.Task("b", Some.Day(0)) with { EffortHours = 8 });

        Assert.Equal(0, TroubleSeen.DaysOf(Some.Context(now with { Dependencies = project.Dependencies }).View, now.Tasks[0]));
    }

    /// <summary>Seen free and then blocked: it became so somewhere between, and goes on after as long again.</summary>
    [Theory]
    [InlineData(0, -6, 3)]
    [InlineData(-2, -8, 5)]
    [InlineData(-2, null, 2)]
    public void DaysOf_Blocked_CountsFromBetweenTheReadings(int seen, int? free, int days)
    {
        var now = Some.Snapshot(Project, Some.Blocked("a", Some.Day(1)));
        var past = new List<Snapshot>();
        if (free is { } before) past.Add(Some.Snapshot(Project, Some.Task("a", Some.Day(1))).On(Some.Day(before)));
        if (seen < 0) past.Add(now.On(Some.Day(seen)));

        Assert.Equal(days, TroubleSeen.DaysOf(Some.Context(now, [.. past]).View, now.Tasks[0]));
    }

    [Fact]
    public void End_TheTeamsOwnNotBegun_IsExpectedNow() =>
        AssertEnds(1, Some.Snapshot(Project, Outside with { Start = Some.Day(-7), Meanings = [] }));

    /// <summary>Under way for two days more, and unchanged for so long.</summary>
    [Theory]
    [InlineData(9, 1)]
    [InlineData(10, 11)]
    public void End_BegunAndResting_GoesOnAfterAsLongAgain(int still, int end)
    {
        var now = Some.Snapshot(Project, Some.InProgress("a", Some.Day(1)) with { EffortHours = 32 });

        AssertEnds(end, now, now.On(Some.Day(-still)));
    }

    /// <summary>Five begun tasks, all at half, are a board on which a percentage only says "begun": no news is no trouble there.</summary>
    [Fact]
    public void End_PercentTellsOnlyBegun_NothingIsSaidToRest()
    {
        var now = Some.Snapshot(Project, [.. Enumerable.Range(1, 5).Select(i => Some.InProgress(i == 1 ? "a" : $"{i}", Some.Day(1)) with { Assignees = [Some.Person($"P{i}")] })]);

        AssertEnds(1, now, now.On(Some.Day(-14)));
    }

    private static Project Project => Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(5), null, "a")] };

    private static void AssertEnds(int end, Snapshot now, params Snapshot[] past)
    {
        var view = Some.Context(now, past).View;

        Assert.Equal(end, view.Projection.EndOf(Some.Ref("a")));
        Assert.InRange(view.Levelled.EndOf(Some.Ref("a")), end - 1, end);
    }
}
