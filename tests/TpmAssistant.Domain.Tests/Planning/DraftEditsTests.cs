using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Planning;

public sealed class DraftEditsTests
{
    private static readonly DraftSetting Setting = new(Some.Tenant, "Europe/Berlin", WorkingCalendar.Standard, Some.Today);

    [Fact]
    public void Apply_LineLeftOut_WhatWaitedForItWaitsForWhatItWaitedFor()
    {
        var changed = DraftEdits.Apply(Chain(), new DraftEdit { Kept = new HashSet<string> { "a", "d" } });

        Assert.Equal(["a", "d"], changed.Tasks.Select(t => t.Key));
        Assert.Equal(["a"], changed.Tasks[1].After);
    }

    [Fact]
    public void Apply_NothingKept_LeavesThePlanAsItIs() =>
        Assert.Equal(4, DraftEdits.Apply(Chain(), new DraftEdit { Kept = new HashSet<string> { "nothing" } }).Tasks.Count);

    [Fact]
    public void Apply_OneFigure_GetsTheOrdinarySpread()
    {
        var task = DraftEdits.Apply(Chain(), new DraftEdit { Task = "b", Days = [8], Title = "Better" }).Tasks[1];

        Assert.Equal((6, 8, 12, "Better"), (task.Optimistic, task.MostLikely, task.Pessimistic, task.Title));
    }

    [Fact]
    public void Apply_ThreeFiguresInAnyOrder_AreOrdered()
    {
        var task = DraftEdits.Apply(Chain(), new DraftEdit { Task = "b", Days = [9, 2, 4] }).Tasks[1];

        Assert.Equal((2, 4, 9), (task.Optimistic, task.MostLikely, task.Pessimistic));
    }

    [Fact]
    public void Apply_MinimumAsDeadline_TakesItAway() =>
        Assert.Null(DraftEdits.Apply(Chain() with { Deadline = Some.Day(9) }, new DraftEdit { Deadline = DateOnly.MinValue }).Deadline);

    [Fact]
    public void Figures_ChainOfWork_IsDatedByTheEngineOverTheHolidays()
    {
        var calendar = WorkingCalendar.Standard with { Exceptions = [new CalendarException(Some.Day(2), Some.Day(3), "Winter break", [])] };

        var plain = Of(Chain(), Setting);
        var off = Of(Chain(), Setting with { Calendar = calendar });

        Assert.Equal(Some.Day(5), plain.Outlook.Finish);
        Assert.Equal(Some.Day(7), off.Outlook.Finish);
        Assert.Equal(6 * 500m, plain.Cost);
        Assert.Equal(["Build"], plain.Phases.Select(p => p.Name));
    }

    [Fact]
    public void Figures_DeadlineTooEarly_SaysWhatWouldGive()
    {
        var wide = Chain() with { Deadline = Some.Day(3), Tasks = [.. Chain().Tasks.Select(t => t with { Pessimistic = t.MostLikely * 3 })] };

        var figures = Of(wide, Setting);

        Assert.True(figures.Forecast.ChanceOfPromise < .2);
        Assert.NotEmpty(figures.Options);
        Assert.All(figures.Options, o => Assert.True(o.After.P80 < figures.Forecast.P80));
    }

    [Fact]
    public void Figures_OnePersonOnParallelWork_IsOverloaded()
    {
        var tasks = Enumerable.Range(1, 3).Select(i => new DraftTask { Key = $"t{i}", Title = $"T{i}", Phase = "Build", Role = "dev", Optimistic = 15, MostLikely = 15, Pessimistic = 15 });

        var figures = Of(Chain() with { Tasks = [.. tasks] }, Setting);

        Assert.Equal("Engineer", Assert.Single(figures.Overloads).Person.Name);
    }

    private static DraftFigures Of(PlanDraft draft, DraftSetting setting) =>
        DraftFigures.Of(draft, setting, [], new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(), new ForecastSettings(400));

    /// <summary>Four tasks in a row, 6 days in all.</summary>
    private static PlanDraft Chain() => new()
    {
        Id = "d", Owner = Some.Person().Id, Template = "t", Name = "Falcon", Goal = "g", Start = Some.Today, Currency = "EUR",
        Roles = [new("dev", "Engineer", 1, 500)], Phases = ["Build"],
        Tasks = [Line("a", 1), Line("b", 2, "a"), Line("c", 2, "b"), Line("d", 1, "c")],
    };

    private static DraftTask Line(string key, double days, params string[] after) =>
        new() { Key = key, Title = key, Phase = "Build", Role = "dev", Optimistic = days, MostLikely = days, Pessimistic = days, After = after };
}
