using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Projects set up, agreed, changed, and seen over a quarter.</summary>
internal static class SetUpSamples
{
    private static readonly Project Row = Atlas.Project with
    {
        Owner = Atlas.Lena.Id, Baseline = new Baseline(Atlas.Today.AddDays(-40), Atlas.Today.AddDays(30), [Atlas.Cutover.Ref, Atlas.Firewall.Ref, new ItemRef(SourceKinds.Planner, "gone")]),
        TargetFinish = Atlas.Today.AddDays(30),
    };

    private static readonly Snapshot Now = new()
    {
        Project = Row, TakenAt = Atlas.ReadAt, StatusDate = Atlas.Today, Reader = Atlas.Lena.Id, Tasks = [Atlas.Cutover, Atlas.Firewall, Atlas.Rollback, Atlas.LoadTest], Coverage = Atlas.Coverage,
    };

    public static IEnumerable<Sample> Samples()
    {
        var compared = BaselineComparison.Of(Now, ProjectForecaster.Forecast(Now, [], new ForecastSettings(200)));
        var version = new BaselineVersion(1, Row.Baseline!, "First agreement with the sponsor", Atlas.Lena);
        var usual = new BaselineAnswer(Row, Atlas.Today, compared, [version], true, Atlas.Coverage);
        yield return new Sample("baseline", "1-none", usual with { Project = Row with { Baseline = null }, History = [] });
        yield return new Sample("baseline", "2-usual", usual);
        yield return new Sample("baseline", "3-set", usual with { Done = version with { Number = 2 }, Undo = new UndoId("u1") });
        yield return new Sample("baseline", "4-most", usual with
        {
            Comparison = compared with { Added = Extremes.ThousandTasks, Agreed = 300 }, History = [.. Enumerable.Range(1, 30).Select(i => version with { Number = i, Reason = Extremes.Hostile, By = Extremes.LongPerson })],
        });
        var change = new ScopeChange
        {
            Number = 3, Request = "Single sign-on for the partners as well", AskedOn = Atlas.Today, By = Atlas.Lena, Days = [3, 5, 8], P80Before = Atlas.Today.AddDays(30), P80After = Atlas.Today.AddDays(37),
            ChanceBefore = .62, ChanceAfter = .31,
        };
        yield return new Sample("change-form", "1-usual", new ChangeFormAnswer(Row, change.Request, null));
        yield return new Sample("change-form", "2-bad", new ChangeFormAnswer(Row, change.Request, "a few"));
        yield return new Sample("change", "1-open", new ScopeChangeAnswer(Row, Atlas.Today, change, Row.TargetFinish, true));
        yield return new Sample("change", "2-accepted", new ScopeChangeAnswer(Row, Atlas.Today, change with { State = ChangeState.Accepted, Decision = 7 }, Atlas.Today.AddDays(37), true) { Undo = new UndoId("u1") });
        yield return new Sample("change", "3-rejected", new ScopeChangeAnswer(Row, Atlas.Today, change with { State = ChangeState.Rejected }, Row.TargetFinish, true));
        yield return new Sample("change", "4-unknown", new ScopeChangeAnswer(Row, Atlas.Today, change with { P80Before = null, P80After = null, ChanceBefore = null, ChanceAfter = null, OnThePath = false }, null, true));
        yield return new Sample("changes", "1-none", new ChangeLogAnswer(Row with { Baseline = null }, Atlas.Today, [], compared with { Added = [] }, true, Atlas.Coverage));
        yield return new Sample("changes", "2-usual", new ChangeLogAnswer(Row, Atlas.Today, [change, change with { Number = 2, State = ChangeState.Accepted }, change with { Number = 1, State = ChangeState.Rejected }], compared, true, Atlas.Coverage)
        {
            Trend = [.. Enumerable.Range(0, 6).Select(w => new ScopePoint(Atlas.Today.AddDays(7 * (w - 5)), 40 + (2 * w), w < 2 ? null : 2 * w))],
        });
        yield return new Sample("changes", "3-most", new ChangeLogAnswer(
            Row, Atlas.Today, [.. Enumerable.Range(1, 60).Select(i => change with { Number = i, Request = Extremes.Hostile, By = Extremes.LongPerson })], compared with { Added = Extremes.ThousandTasks }, true, Atlas.Coverage));
        var from = new DateOnly(2026, 10, 1);
        yield return new Sample("roadmap", "1-least", new RoadmapAnswer(from, new(2026, 12, 31), Atlas.Today, [new RoadmapLane(Row, null, null, null)], [], 2, Atlas.Coverage));
        yield return new Sample("roadmap", "2-usual", new RoadmapAnswer(
            from, new(2026, 12, 31), Atlas.Today, [new RoadmapLane(Row, new(2026, 8, 3), new(2027, 1, 22), new(2027, 2, 5)), new RoadmapLane(Row with { Name = "Borealis" }, new(2026, 9, 1), new(2026, 12, 11), null)],
            [new(Row, "Foundation is ready", new(2026, 10, 16), 0, true), new(Row with { Name = "Borealis" }, "Beta in the stores", new(2026, 12, 11), 0, false), new(Row, "Production cutover", new(2026, 12, 18), 6, false)], 0, Atlas.Coverage));
        yield return new Sample("roadmap", "3-most", new RoadmapAnswer(
            from, new(2026, 12, 31), Atlas.Today, [.. Enumerable.Repeat(new RoadmapLane(Row with { Name = Extremes.LongName }, new(2026, 8, 3), new(2027, 1, 22), new(2027, 2, 5)), 40)],
            [.. Enumerable.Range(0, 90).Select(i => new RoadmapMilestone(Row with { Name = Extremes.LongName }, Extremes.Hostile, from.AddDays(i), i % 4, i % 7 == 0))], 3, Atlas.Coverage));
        foreach (var sample in Settings()) yield return sample;
    }

    private static IEnumerable<Sample> Settings()
    {
        KnownPlan[] plans = [new("p1", "Falcon: checkout relaunch", "g1"), new("p2", "Atlas: move to the cloud", "g2")];
        var taken = new Dictionary<string, string> { ["p2"] = "Atlas" };
        yield return new Sample("set-up-new", "1-usual", new NewProjectAnswer("Falcon", plans, taken, [], ReadFailure.None));
        yield return new Sample("set-up-new", "2-unnamed", new NewProjectAnswer("", plans, taken, [(Row, [SetUpGap.Budget, SetUpGap.Meetings])], ReadFailure.None));
        yield return new Sample("set-up-new", "3-none", new NewProjectAnswer("Falcon", [], taken, [], ReadFailure.None));
        yield return new Sample("set-up-new", "4-most", new NewProjectAnswer(
            Extremes.LongName, [.. Enumerable.Range(0, 80).Select(i => new KnownPlan($"p{i}", Extremes.Hostile, "g"))], new Dictionary<string, string> { ["p1"] = Extremes.LongName },
            [.. Enumerable.Repeat((Row with { Name = Extremes.LongName }, (IReadOnlyList<SetUpGap>)Enum.GetValues<SetUpGap>()), 9)], ReadFailure.None));
        var usual = new SetUpAnswer(
            Row, SetUpView.Overview, [SetUpGap.Readers, SetUpGap.Meetings, SetUpGap.Labels], [Atlas.Yael], [new(new("s1", "Atlas weekly"), true), new(new("s2", "Architecture board"), false)],
            [("On hold", LabelMeaning.Blocked), ("Backlog", null)], Atlas.Today.AddDays(-60), Atlas.Today.AddDays(60), Atlas.Today, Atlas.Coverage) { File = new Uri("http://localhost:3978/project?ticket=x") };
        yield return new Sample("set-up", "1-new", usual with { IsNew = true, Undo = new UndoId("u1") });
        yield return new Sample("set-up", "2-usual", usual);
        yield return new Sample("set-up", "3-whole", usual with { Gaps = [] });
        foreach (var view in new[] { SetUpView.Basics, SetUpView.People, SetUpView.Meetings, SetUpView.Rules })
        {
            yield return new Sample("set-up-form", view.ToString().ToLowerInvariant(), usual with { View = view });
            yield return new Sample("set-up-form", view.ToString().ToLowerInvariant() + "-wrong", usual with { View = view, Problems = [Extremes.Hostile, "Nobody; sponsor; executive"], Series = [], Labels = [] });
        }

        yield return new Sample("set-up-back", "1-still", new ProjectRowTakenBack("settings", "Falcon", true));
        yield return new Sample("set-up-back", "2-gone", new ProjectRowTakenBack("project", "Falcon", false));
        yield return new Sample("set-up-received", "1-new", new ProjectReceived("Falcon", false));
        yield return new Sample("set-up-received", "2-replaced", new ProjectReceived("Falcon", true));
    }
}
