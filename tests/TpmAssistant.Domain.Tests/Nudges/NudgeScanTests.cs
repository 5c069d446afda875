using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Nudges;

public sealed class NudgeScanTests
{
    private static readonly Person Manager = Some.Person();

    [Fact]
    public void OfProject_EstimatesSayLate_NamesTheMilestoneAndItsDates()
    {
        var reading = Scan(Planned(estimated: true, promised: Some.Day(3)), Manager.Id);

        var nudge = Assert.Single(reading.Standing);
        Assert.Equal((NudgeReason.MilestonePassesDate, Some.Day(3)), (nudge.Reason, nudge.Date));
        Assert.True(nudge.Expected > nudge.Date);
        Assert.Contains(new NudgeScope(NudgeTopic.Milestones, Some.Project().Id), reading.Looked);
    }

    [Fact]
    public void OfProject_DefaultSpreadsAlone_SaysNothingEitherWay()
    {
        var now = Planned(estimated: false, promised: Some.Day(3));
        Assert.True(ProjectForecaster.Forecast(now, []).IsIndicative);

        var reading = Scan(now, Manager.Id);

        Assert.DoesNotContain(reading.Standing, n => n.Topic == NudgeTopic.Milestones);
        Assert.DoesNotContain(reading.Looked, s => s.Topic == NudgeTopic.Milestones);
    }

    [Fact]
    public void OfProject_DateFarAway_SaysNothingAndLooked()
    {
        var reading = Scan(Planned(estimated: true, promised: Some.Day(200)), Manager.Id);

        Assert.Empty(reading.Standing);
        Assert.Contains(reading.Looked, s => s.Topic == NudgeTopic.Milestones);
    }

    [Fact]
    public void OfProject_ReadTooLittle_LooksAtNothing()
    {
        var now = Planned(estimated: true, promised: Some.Day(3)) with { Coverage = new([new(SourceKinds.Planner, "Atlas plan", 1, 10, Some.Now, ReadFailure.Throttled)]) };

        Assert.Empty(Scan(now, Manager.Id).Looked);
    }

    [Theory]
    [InlineData(0, NudgeReason.RiskTriggered, true)]
    [InlineData(1, NudgeReason.RiskReview, true)]
    [InlineData(2, NudgeReason.RiskReview, false)]
    public void OfProject_RiskNeedsALook_SaysWhyAndWhetherItIsNews(int which, NudgeReason reason, bool isNew)
    {
        var entry = which switch
        {
            0 => Entry() with { Trigger = new(TriggerKind.Day, Day: Some.Day(-3)), ReviewOn = Some.Today },
            1 => Entry() with { ReviewOn = Some.Today },
            _ => Entry() with { ReviewOn = Some.Day(-3) },
        };

        var nudge = Assert.Single(Scan(WithRegister(entry), Manager.Id).Standing);

        Assert.Equal((reason, isNew, entry.Key), (nudge.Reason, nudge.IsNew, nudge.Risk!.Key));
    }

    [Fact]
    public void OfProject_SomebodyElse_HearsOnlyOfTheirOwnRisks()
    {
        var ben = Some.Person("Ben Other");
        var now = WithRegister(Entry() with { ReviewOn = Some.Today }, Entry(2) with { ReviewOn = Some.Today, Owner = ben });

        Assert.Equal(2, Scan(now, Manager.Id).Standing.Count);
        Assert.Equal(new RegisterKey(RegisterKind.Risk, 2), Assert.Single(Scan(now, ben.Id).Standing).Risk!.Key);
    }

    [Fact]
    public void OfProject_Client_HearsNothingOfRisksOrMoney()
    {
        var client = Some.Person("Cleo Client");
        var project = Owned() with
        {
            Members = [new ProjectMember(client, "client", Audience.Client)],
            Budget = [new BudgetLine("b", "Money", 1000, 100, 900, Some.Today)],
        };
        var now = Some.Snapshot(project, Some.Task("1", Some.Day(2))) with { Register = Register(Entry() with { ReviewOn = Some.Today, Owner = client }) };

        Assert.Empty(Scan(now, client.Id).Standing);
        Assert.Contains(Scan(now, Manager.Id).Standing, n => n.Reason == NudgeReason.BudgetBeyond);
    }

    [Fact]
    public void OfWork_DueOrLate_IsNewsOnlySinceTheLastLook()
    {
        var reading = NudgeScan.OfWork(
            [Own("today", 0), Own("late", -1), Own("old", -10), Own("ahead", 1), new OwnTask(Some.Done("done", Some.Today), null, "")], Some.Today, Some.Day(-1));

        Assert.Equal(
            [("today", NudgeReason.TaskDue, true), ("late", NudgeReason.TaskOverdue, true), ("old", NudgeReason.TaskOverdue, false)],
            reading.Standing.Select(n => (n.About.Item.Id, n.Reason, n.IsNew)));
    }

    private static OwnTask Own(string id, int day) => new(Some.Task(id, Some.Day(day)), new ProjectId("atlas"), "Atlas");

    private static NudgeReading Scan(Snapshot now, PersonId person) =>
        NudgeScan.OfProject(Some.Context(now), ProjectForecaster.Forecast(now, []), person, Some.Today);

    private static Project Owned() => Some.Project() with { Owner = Manager.Id };

    /// <summary>Two tasks of a week each, one after the other, before a milestone.</summary>
    private static Snapshot Planned(bool estimated, DateOnly promised)
    {
        var project = Owned() with
        {
            Milestones = [Some.Milestone("go-live", promised, promised, "1", "2")],
            Dependencies = [new TaskDependency(Some.Ref("1"), Some.Ref("2"))],
            Estimates = estimated ? [Estimate("1"), Estimate("2")] : [],
        };
        ProjectTask Task(string id) => Some.Task(id, promised) with { Start = Some.Today };
        return Some.Snapshot(project, Task("1"), Task("2"));
    }

    private static TaskEstimate Estimate(string id) => new(Some.Ref(id), 3, 5, 12, Origin.Entered);

    private static Snapshot WithRegister(params RegisterEntry[] entries) => Some.Snapshot(Owned(), Some.Task()) with { Register = Register(entries) };

    private static RiskRegister Register(params RegisterEntry[] entries) => new() { Project = Some.Project().Id, Entries = entries };

    private static RegisterEntry Entry(int number = 1) => new()
    {
        Key = new(RegisterKind.Risk, number), Title = "The data may not fit", Probability = 3, Impact = 4, Origin = EntryOrigin.Person, AddedAt = Some.Now,
    };
}
