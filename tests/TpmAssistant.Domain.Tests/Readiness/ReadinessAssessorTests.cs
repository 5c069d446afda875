using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Readiness;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Readiness;

public class ReadinessAssessorTests
{
    private static GateResult Check(Gate gate, Snapshot? now = null, TestRun[]? runs = null, GateApproval[]? words = null) =>
        ReadinessAssessor.Assess(now ?? Some.Snapshot(Some.Task()), new("general", "Release", [gate]), runs ?? [], words ?? []).Gates[0];

    private static TestRun Run(int failed, int daysAgo = 0, int passed = 9) => new("api", "JUnit", passed, failed, 0, [], Some.Today.AddDays(-daysAgo));

    [Fact]
    public void Assess_NoTestResults_AreNoEvidence() => Assert.Equal(GateVerdict.Unknown, Check(new("t", "Tests pass", GateCheck.Tests)).Verdict);

    [Theory]
    [InlineData(0, 0, GateVerdict.Pass)]
    [InlineData(1, 0, GateVerdict.Fail)]
    [InlineData(0, 8, GateVerdict.Unknown)]
    public void Assess_TestRun_CountsWhileItIsFresh(int failed, int daysAgo, GateVerdict verdict) =>
        Assert.Equal(verdict, Check(new("t", "Tests pass", GateCheck.Tests), runs: [Run(failed, daysAgo)]).Verdict);

    [Fact]
    public void Assess_RunInWhichNothingPassed_IsNoEvidence() => Assert.Equal(GateVerdict.Unknown, Check(new("t", "Tests pass", GateCheck.Tests), runs: [Run(0, passed: 0)]).Verdict);

    [Fact]
    public void Assess_NothingMarksDefects_IsNoEvidence() => Assert.Equal(GateVerdict.Unknown, Check(new("d", "No defect", GateCheck.Defects)).Verdict);

    [Fact]
    public void Assess_OpenDefect_StandsAgainstIt()
    {
        var project = Some.Project() with { Labels = new Dictionary<string, LabelMeaning> { ["Bug"] = LabelMeaning.Defect } };
        var bug = Some.Task("2") with { Meanings = [LabelMeaning.Defect] };

        Assert.Equal("2", Assert.Single(Check(new("d", "No defect", GateCheck.Defects), Some.Snapshot(project, Some.Task(), bug)).Tasks).Ref.Id);
        Assert.Equal(GateVerdict.Pass, Check(new("d", "No defect", GateCheck.Defects), Some.Snapshot(project, Some.Task())).Verdict);
        Assert.Equal(GateVerdict.Pass, Check(new("d", "One at most", GateCheck.Defects) { Most = 1 }, Some.Snapshot(project, bug)).Verdict);
    }

    [Theory]
    [InlineData("Rehearse the rollback", false, GateVerdict.Fail)]
    [InlineData("Rehearse the rollback", true, GateVerdict.Pass)]
    [InlineData("Write minutes", true, GateVerdict.Unknown)]
    public void Assess_TasksByWords_HoldWhenAllAreDone(string title, bool done, GateVerdict verdict)
    {
        var task = (done ? Some.Done() : Some.Task()) with { Title = title };

        Assert.Equal(verdict, Check(new("r", "Rollback", GateCheck.Tasks) { Words = ["roll back", "rollback"] }, Some.Snapshot(task)).Verdict);
    }

    [Fact]
    public void Assess_NoTaskSaysSo_AWordSettlesIt()
    {
        var gate = new Gate("r", "Rollback", GateCheck.Tasks) { Words = ["rollback"] };

        Assert.True(Check(gate).TakesAWord);
        Assert.Equal(GateVerdict.Pass, Check(gate, words: [new("r", Some.Person(), Some.Today)]).Verdict);
    }

    [Fact]
    public void Assess_WordForATaskGateWithOpenTasks_DoesNotCount() => Assert.Equal(GateVerdict.Fail, Check(
        new("r", "Rollback", GateCheck.Tasks) { Words = ["rollback"] }, Some.Snapshot(Some.Task() with { Title = "Rollback" }), words: [new("r", Some.Person(), Some.Today)]).Verdict);

    [Fact]
    public void Verdict_OneUnknown_IsNotGo()
    {
        GateResult Of(GateVerdict verdict) => new(new("x", "x", GateCheck.Approval), verdict, 0, 0);

        Assert.Equal(GateVerdict.Unknown, new ReadinessReport(new("general", "x", []), [Of(GateVerdict.Pass), Of(GateVerdict.Unknown)]).Verdict);
        Assert.Equal(GateVerdict.Fail, new ReadinessReport(new("general", "x", []), [Of(GateVerdict.Fail), Of(GateVerdict.Unknown)]).Verdict);
        Assert.Equal(GateVerdict.Pass, new ReadinessReport(new("general", "x", []), [Of(GateVerdict.Pass)]).Verdict);
    }
}
