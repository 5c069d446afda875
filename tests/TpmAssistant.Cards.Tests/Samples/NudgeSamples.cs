using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Nudges, and how they are wished for.</summary>
internal static class NudgeSamples
{
    private static readonly DateOnly Today = Atlas.Today;
    private static readonly NudgeSettings On = new() { On = true };

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("nudges", "1-one", Card([Told(Late)]));
        yield return new Sample("nudges", "2-usual", Card([Told(Late), Told(Risk), Told(Due)]) with { HeldBack = 2 });
        yield return new Sample("nudges", "3-later", Card([Told(Late) with { SettledOn = Today }, Told(Risk), Told(Due)]) with
        {
            Day = Today.AddDays(-2), Settings = On.Mute(new NudgeMute(NudgeTopic.Risks, Atlas.Project.Id, "Atlas")),
            Done = new NotificationDone(NotificationAct.Muted, new NudgeMute(NudgeTopic.Risks, Atlas.Project.Id, "Atlas")),
        });
        yield return new Sample("nudges", "4-asked", Card([Told(Finish), Told(Late), Told(Risk), Told(Money), Told(Due), Told(Overdue)]) with { Asked = true, Muted = 2, Settings = new() });
        yield return new Sample("nudges", "5-none", Card([]) with { Asked = true });
        yield return new Sample("nudges", "6-most", Card(
        [
            .. Enumerable.Range(0, 10).Select(i => Told(Late with { ProjectName = Extremes.LongName, About = new(new("project", $"{i}"), Extremes.LongName, null) })),
            .. Enumerable.Range(0, 10).Select(i => Told(Risk with { ProjectName = Extremes.LongName, About = new(new("project", $"r{i}"), Extremes.LongName, null) })),
            .. Enumerable.Range(0, 10).Select(i => Told(Overdue with { ProjectName = Extremes.LongName, About = new(new("planner", $"t{i}"), Extremes.LongName, null) })),
        ]) with { HeldBack = 12, Muted = 3 });
        yield return new Sample("notifications", "1-off", new NotificationsAnswer(new(), false, false, MorningBrief.At, [Atlas.Project]));
        yield return new Sample("notifications", "2-usual", new NotificationsAnswer(
            On.Mute(new NudgeMute(NudgeTopic.Budget, null)), true, true, MorningBrief.At, [Atlas.Project],
            new NotificationDone(NotificationAct.Muted, new NudgeMute(NudgeTopic.Budget, null), new("u1"))));
        yield return new Sample("notifications", "3-stopped", new NotificationsAnswer(On, false, true, MorningBrief.At, [Atlas.Project]));
        yield return new Sample("notifications", "4-most", new NotificationsAnswer(
            On with { Cap = 7, Muted = [.. Enum.GetValues<NudgeTopic>().SelectMany(t => new NudgeMute[] { new(t, null), new(t, new ProjectId("x"), Extremes.LongName) })] },
            true, true, MorningBrief.At, [.. Enumerable.Repeat(Atlas.Project with { Name = Extremes.LongName }, 12)],
            new NotificationDone(NotificationAct.Unmuted, new NudgeMute(null, new ProjectId("x"), Extremes.LongName), new("u1"))));
    }

    private static Nudge Late => new(
        NudgeTopic.Milestones, NudgeReason.MilestonePassesDate, Atlas.Project.Id, "Atlas", new(ItemRef.Milestone("m"), "Data migration rehearsed", null), 2, 80)
    {
        Date = Today.AddDays(12), Expected = Today.AddDays(19), Days = 5,
    };

    private static Nudge Finish => Late with { Reason = NudgeReason.FinishPassesDate, About = new(ItemRef.Milestone(""), "Atlas", null) };

    private static Nudge Risk => new(
        NudgeTopic.Risks, NudgeReason.RiskTriggered, Atlas.Project.Id, "Atlas", new(ItemRef.Register(new(RegisterKind.Risk, 3)), "", null), 3, 90)
    {
        Date = Today.AddDays(-1),
        Risk = new RegisterEntry
        {
            Key = new(RegisterKind.Risk, 3), Title = "Copying the order database may not fit into the maintenance night", Probability = 3, Impact = 5,
            Origin = EntryOrigin.Person, AddedAt = Atlas.ReadAt,
        },
    };

    private static Nudge Money => new(
        NudgeTopic.Budget, NudgeReason.BudgetBeyond, Atlas.Project.Id, "Atlas", new(ItemRef.Budget("b"), "Contractors", null), 1, 65)
    {
        Finding = new Finding
        {
            Rule = "budget-over-plan", Dimension = Domain.Health.HealthDimension.Budget, Severity = Severity.Critical,
            Figures = new Dictionary<string, Figure>
            {
                ["actual"] = new Figure.Money(738_000, "EUR"), ["planned"] = new Figure.Money(635_000, "EUR"), ["over"] = new Figure.Money(103_000, "EUR"),
                ["share"] = new Figure.Share(.16), ["tolerance"] = new Figure.Share(.1), ["asOf"] = new Figure.Date(Today.AddDays(-3)),
            },
        },
    };

    private static Nudge Due => new(
        NudgeTopic.Work, NudgeReason.TaskDue, Atlas.Project.Id, "Atlas",
        new(new("planner", "t1"), "Cutover plan with rollback, second version", new Uri("https://tasks.office.com/t1")), 1, 30) { Date = Today };

    private static Nudge Overdue => new(
        NudgeTopic.Work, NudgeReason.TaskOverdue, null, "", new(new("todo", "t2"), "Call Karl Voss about the written date", new Uri("https://to-do.office.com/t2")), 2, 40)
    {
        Date = Today.AddDays(-3), Days = 3,
    };

    private static ToldNudge Told(Nudge nudge) => new(nudge, Today, nudge.Level);

    private static NudgesAnswer Card(IReadOnlyList<ToldNudge> lines) => new(Today, Today, lines, 0, On, Atlas.Coverage);
}
