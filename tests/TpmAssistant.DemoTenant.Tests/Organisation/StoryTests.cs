using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Tests.Organisation;

public sealed class StoryTests
{
    private static readonly DemoPeople People = new();

    public static TheoryData<string> Projects => ["atlas", "borealis", "cobalt"];

    private static ProjectScript Project(string key) => key switch
    {
        "atlas" => AtlasScript.Write(),
        "borealis" => BorealisScript.Write(),
        _ => CobaltScript.Write(),
    };

    [Theory]
    [InlineData("2026-01-14", -1, "2026-01-13")]
    [InlineData("2026-01-14", -3, "2026-01-09")]
    [InlineData("2026-01-14", 3, "2026-01-19")]
    [InlineData("2026-01-14", -10, "2025-12-31")]
    [InlineData("2026-01-17", 0, "2026-01-16")]
    [InlineData("2026-01-18", 1, "2026-01-19")]
    public void WorkDays_CountMondayToFriday_FromTheLastWorkingDay(string today, int offset, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), new WorkDays(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))[offset]);

    [Fact]
    public void WorkDays_NeverLieOnAWeekend_AndAlwaysGoForward()
    {
        for (var start = 0; start < 7; start++)
        {
            var days = new WorkDays(new DateOnly(2026, 1, 12).AddDays(start));
            for (var offset = -100; offset < 100; offset++)
            {
                Assert.True(WorkDays.IsWorkDay(days[offset]));
                Assert.True(days[offset] < days[offset + 1]);
            }
        }
    }

    [Fact]
    public void At_FollowsReplanning_Progress_AndLabels()
    {
        var line = Project("atlas").Tasks.Single(task => task.Key == "line-1");

        Assert.Null(line.At(-72));
        Assert.Equal(-20, line.At(-71)!.Dates.Due);
        Assert.Equal(0, line.At(-61)!.Percent);
        Assert.Equal(50, line.At(-60)!.Percent);
        Assert.Equal(-8, line.At(-19)!.Dates.Due);
        Assert.Equal(["External"], line.At(-9)!.Labels);
        Assert.Equal(["External", "Blocked"], line.At(-8)!.Labels);
        Assert.Equal(-2, line.At(0)!.Dates.Due);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void At_OverTime_CompletedStaysCompleted_AndTasksStayInBeing(string key)
    {
        foreach (var task in Project(key).Tasks)
        {
            var existed = false;
            var done = false;
            for (var day = -95; day <= 0; day++)
            {
                var state = task.At(day);
                Assert.False(existed && state is null, task.Key);
                Assert.False(done && state!.CompletedOn is null, task.Key);
                existed |= state is not null;
                done |= state?.CompletedOn is not null;
                Assert.Equal(state?.Percent == 100, state?.CompletedOn is not null);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Timeline_OfEveryTask_HangsTogether(string key)
    {
        var project = Project(key);
        var keys = project.Tasks.ToDictionary(task => task.Key, StringComparer.Ordinal);
        Assert.Equal(project.Tasks.Count, keys.Count);
        foreach (var task in project.Tasks)
        {
            Assert.True(task.Progress.All(change => change.On <= 0), $"{task.Key} reports from the future");
            Assert.Equal(task.Progress.Select(change => change.On).Order(), task.Progress.Select(change => change.On));
            Assert.Equal(task.Progress.Select(change => change.Value).Order(), task.Progress.Select(change => change.Value));
            Assert.Equal(task.Plans.Select(change => change.On).Order(), task.Plans.Select(change => change.On));
            Assert.True(task.Progress.All(change => change.On >= task.Created), $"{task.Key} progresses before it was written down");
            Assert.True(task.CompletedOn is null || task.Plans.All(change => change.On <= task.CompletedOn), $"{task.Key} is planned anew after it was done");
            Assert.All(task.Assignments.SelectMany(change => change.Value), person => Assert.Contains(person, project.Members));
            Assert.All(task.Labels.SelectMany(change => change.Value), label => Assert.Contains(label, project.Labels));
            Assert.All(task.After, link => Assert.True(keys.ContainsKey(link.Key), $"{task.Key} waits for {link.Key}, which is not there"));
            if (task.Key != "change-freeze")
                Assert.All(task.Plans, plan => Assert.True(plan.Value.Start is null || plan.Value.Due is null || plan.Value.Start <= plan.Value.Due, task.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Dependencies_HoldInTheFirstPlan_AndNothingEndsBeforeWhatItWaitedFor(string key)
    {
        var project = Project(key);
        var keys = project.Tasks.ToDictionary(task => task.Key, StringComparer.Ordinal);
        foreach (var task in project.Tasks)
        {
            foreach (var before in task.After.Where(link => link.Kind == LinkKind.FinishToStart).Select(link => keys[link.Key]))
            {
                var (mine, its) = (task.Plans[0].Value, before.Plans[0].Value);
                Assert.True(mine.Due is null || its.Due is null || mine.Due >= its.Due, $"{task.Key} was first due before {before.Key}");
                Assert.True(task.CompletedOn is null || before.CompletedOn <= task.CompletedOn, $"{task.Key} was done before {before.Key}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Dependencies_MakeNoCircle(string key)
    {
        var keys = Project(key).Tasks.ToDictionary(task => task.Key, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (keys.Values.Where(task => !done.Contains(task.Key) && task.After.All(link => done.Contains(link.Key))).Select(task => task.Key).ToList() is { Count: > 0 } free)
            done.UnionWith(free);
        Assert.Equal(keys.Count, done.Count);
    }

    [Fact]
    public void Story_AtlasIsLate_BorealisIsOnCourse_CobaltIsOverloaded()
    {
        static int Overdue(string key) => Project(key).At(0).Count(state => state.CompletedOn is null && state.Dates.Due < 0);
        static int Open(string person, string key) => Project(key).At(0).Count(state => state.CompletedOn is null && state.Assignees.Contains(person));

        Assert.InRange(Overdue("atlas"), 8, 16);
        Assert.Equal(0, Overdue("borealis"));
        Assert.InRange(Overdue("cobalt"), 1, 4);
        Assert.True(Open("noa", "cobalt") >= 10);
        Assert.True(Open("priya", "cobalt") + Open("priya", "atlas") >= 12);
    }

    [Fact]
    public void Traps_AreThere()
    {
        var all = new[] { "atlas", "borealis", "cobalt" }.SelectMany(key => Project(key).At(0)).ToList();

        Assert.Contains(all, state => state.Task.Title.Contains("IGNORE ALL PREVIOUS", StringComparison.Ordinal));
        Assert.Contains(all, state => state.Assignees.Count == 0 && state.Dates.Due is not null && state.Task.Labels.All(label => !label.Value.Contains("Milestone")));
        Assert.Contains(all, state => state.Dates.Due < state.Dates.Start);
        Assert.Contains(all, state => state.Task.Title.Any(char.IsSurrogate));
        Assert.Contains(all, state => state.Task.Title.Any(letter => letter is >= '\u0590' and <= '\u05ff'));
        Assert.Equal(TimeSpan.FromHours(12), Offset("aroha") - Offset("mara"));
    }

    [Fact]
    public void Ids_AreFixed_Unique_AndOfPlannersShape()
    {
        var ids = new[] { "atlas", "borealis", "cobalt" }.SelectMany(key => Project(key).Tasks).Select(task => task.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Equal(28, id.Length));
        Assert.Equal(ids[0], StableId.Planner("task", "atlas", "charter"));
        Assert.All(People.All, person => Assert.True(Guid.TryParse(person.Id, out _)));
    }

    private static TimeSpan Offset(string person) =>
        TimeZoneInfo.FindSystemTimeZoneById(People[person].TimeZone).GetUtcOffset(DemoHost.Wednesday);
}
