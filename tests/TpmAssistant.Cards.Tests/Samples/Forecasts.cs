using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Forecasts and changes thought through: simulated from small plans, so that the cards show what the engine says.</summary>
internal static class Forecasts
{
    private static readonly ForecastSettings Few = new(Iterations: 400);
    private static readonly DateOnly Today = Atlas.Today;

    private static IReadOnlyDictionary<string, MilestoneHeading> Pushed { get; } = new Dictionary<string, MilestoneHeading> { ["m0"] = new(Today.AddDays(23), 9, true), ["m1"] = new(Today.AddDays(28), 9, true) };

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("forecast", "1-nothing", Answer(Plan(0, links: false)));
        yield return new Sample("forecast", "2-usual", Answer(Plan(8, links: true)));
        yield return new Sample("forecast", "3-indicative", Answer(Plan(8, links: true, estimates: false)));
        yield return new Sample("forecast", "4-flow", Answer(Plan(8, links: false, done: 24), Today.AddDays(30)));
        yield return new Sample("forecast", "5-day", Answer(Plan(8, links: true), Today.AddDays(25)));
        yield return new Sample("forecast", "6-client", Answer(Plan(8, links: true)) with { Audience = Audience.Client });
        yield return new Sample("forecast", "7-executive-indicative", Answer(Plan(8, links: true, estimates: false)) with { Audience = Audience.Executive });
        yield return new Sample("forecast", "10-pushed", Answer(Plan(8, links: true)) with { Headings = Pushed, Overload = new(2, 11.55) });
        yield return new Sample("forecast", "11-pushed-client", Answer(Plan(8, links: true)) with { Headings = Pushed, Overload = new(2, 11.55), Audience = Audience.Client });
        yield return new Sample("forecast", "9-items", Answer(Plan(8, links: true, done: 24)) with { Ahead = new(10, Today.AddDays(14), Today.AddDays(18)), Score = null, Outcomes = 3 });
        yield return new Sample("forecast", "8-most", Answer(Plan(60, links: true, hostile: true)));

        var usual = new ChangeSimulator(Plan(8, links: true), [], Few);
        var slow = usual.Before.Simulation!.Influences[0].Task;
        var title = $"Move service {slow.Id}";
        yield return new Sample("what-if", "1-slips", Thought(usual, new(ChangeKind.Slip) { Tasks = [slow], Days = 5 }, title));
        yield return new Sample("what-if", "2-joins", Thought(usual, new(ChangeKind.Join) { Share = .5 }, title) with { });
        yield return new Sample("what-if", "3-options", Options(usual, title));
        yield return new Sample("what-if", "4-no-options", new TradeOffAnswer(Atlas.Project, usual.Before, null, [], Atlas.Coverage, null));
        yield return new Sample("what-if", "5-unclear", new WhatIfUnclear(Atlas.Project, "change", "", []));
        yield return new Sample("what-if", "6-which-task", new WhatIfUnclear(Atlas.Project, "task", Extremes.Hostile,
            [.. new[] { "Move the order service", Extremes.LongTitle, Extremes.Hostile }.Select(t => (t, new FunctionCall(FunctionNames.WhatIf).With("project", "Atlas").With("change", "drop").With("task", t)))]));
        yield return new Sample("what-if", "8-unknown", new WhatIfUnclear(Atlas.Project, "unknown", "the dashboard", [(title, new FunctionCall(FunctionNames.WhatIf).With("project", "Atlas").With("change", "drop").With("task", slow.Id))]));
        yield return new Sample("what-if", "9-absent", new WhatIfUnclear(Atlas.Project, "absent", Extremes.Hostile, []));
        yield return new Sample("what-if", "10-room", Thought(usual, new(ChangeKind.Shorten) { Tasks = [new ItemRef(SourceKinds.Planner, "7")], Days = 0.1 }, "Move service 7"));
        var most = new ChangeSimulator(Plan(60, links: true, hostile: true), [], Few);
        yield return new Sample("what-if", "7-most", Thought(most, new(ChangeKind.Join) { Share = 2 }, Extremes.Hostile));
    }

    private static Snapshot Plan(int tasks, bool links, bool estimates = true, int done = 0, bool hostile = false)
    {
        ItemRef Ref(int i) => new(SourceKinds.Planner, $"{i}");
        string Title(int i) => !hostile ? $"Move service {i}" : i % 2 == 0 ? Extremes.Hostile : Extremes.LongTitle;
        return new()
        {
            Project = Atlas.Project with
            {
                TargetFinish = Today.AddDays(24),
                Milestones = tasks == 0 ? [] :
                [
                    .. Enumerable.Range(0, hostile ? 20 : 3).Select(i => new Milestone(
                        $"m{i}", hostile ? Extremes.LongTitle : $"Wave {i + 1} live", Today.AddDays(10 + (5 * i)), Today.AddDays(10 + (5 * i)), [Ref(Math.Min(tasks - 1, (i * 2) + 1))])),
                ],
                Estimates = estimates ? [.. Enumerable.Range(0, tasks).Select(i => new TaskEstimate(Ref(i), 2, 3 + (i % 3), 9, Origin.Entered))] : [],
            },
            TakenAt = new DateTimeOffset(Today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero),
            StatusDate = Today,
            Reader = new("reader"),
            Tasks =
            [
                .. Enumerable.Range(0, tasks).Select(i => new ProjectTask { Ref = Ref(i), Title = Title(i), Start = Today, Due = Today.AddDays(3 + (i % 3)) }),
                .. Enumerable.Range(tasks, done).Select(i => new ProjectTask { Ref = Ref(i), Title = Title(i), State = TaskState.Completed, PercentComplete = 100, CompletedOn = Today.AddDays(-(i % 40)) }),
            ],
            Dependencies = links ? [.. Enumerable.Range(0, Math.Max(0, tasks - 2)).SelectMany(i => new[] { new TaskDependency(Ref(i), Ref(i + 2)), new TaskDependency(Ref(i / 2), Ref(i + 2)) }).Distinct()] : [],
            Coverage = Atlas.Coverage,
        };
    }

    private static ForecastAnswer Answer(Snapshot plan, DateOnly? day = null)
    {
        var forecast = ProjectForecaster.Forecast(plan, [], Few);
        var tasks = plan.Tasks.ToDictionary(t => t.Ref);
        return new(
            plan.Project, forecast, day is { } asked && forecast.ChanceBy(asked) is { } chance ? new(chance, asked, true) : null,
            [.. (forecast.Simulation?.Influences ?? []).Take(5).Select(i => new Mover(tasks[i.Task], i))],
            forecast.P80 is null ? [] : [.. Enumerable.Range(0, 9).Select(i => forecast.Days[0].AddDays(i - 1)).Select(d => (d, forecast.ChanceBy(d) ?? 0))],
            forecast.Flow is { } flow && day is { } by ? flow.HowMany(by, .8, .5) : [], new(12, 7, 10), Audience.Team, Atlas.Coverage);
    }

    private static WhatIfAnswer Thought(ChangeSimulator simulator, PlanChange change, params string[] titles) =>
        new(Atlas.Project, Today, new(simulator.Apply(change), titles, null), Atlas.Coverage, change.Kind == ChangeKind.Slip ? new Overload(2, 11.55) : null);

    private static TradeOffAnswer Options(ChangeSimulator simulator, string title) =>
        new(Atlas.Project, simulator.Before, Today.AddDays(24), [.. simulator.Options().Select(e => new NamedEffect(e, [title, "Move service 7"], null))], Atlas.Coverage, new Overload(1, 1.4));
}
