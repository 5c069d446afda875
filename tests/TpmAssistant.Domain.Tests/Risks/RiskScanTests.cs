using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks;

public class RiskScanTests
{
    [Fact]
    public void Find_NothingWrong_FindsNothing() => Assert.Empty(RiskScan.Find(Some.Context(Some.Snapshot(Some.Task("a", Some.Day(30))))));

    [Fact]
    public void Find_OneItemUnderTwoRules_TheGraverSpeaks()
    {
        var task = Some.Unowned("a", Some.Day(-6)) with { Meanings = [LabelMeaning.External] };
        var found = RiskScan.Find(Some.Context(Some.Snapshot(task, Some.Task("b")) with { Dependencies = [new TaskDependency(task.Ref, Some.Ref("b"))] }));

        Assert.Equal("late-external", Assert.Single(found).Rule);
    }

    [Fact]
    public void Find_TwoCauses_BothSpeakHighestExposureFirst()
    {
        var found = RiskScan.Find(Some.Context(Some.Snapshot(
            Some.Task("a", Some.Day(-1)) with { Meanings = [LabelMeaning.External] }, Some.Unowned("b", Some.Day(1)))));

        Assert.Equal(["ownerless-near-date", "late-external"], found.Select(r => r.Rule));
        Assert.True(found[0].RiskExposure > found[1].RiskExposure);
    }

    [Fact]
    public void Find_MilestoneSharedOnly_DoesNotSilence()
    {
        var candidates = new FixedRule(Risk("x", 25, "milestone:m", "a", "b"), Risk("y", 20, "milestone:m", "c"));

        Assert.Equal(["x", "y"], RiskScan.Find(Some.Context(Some.Snapshot()), [candidates]).Select(r => r.Rule));
    }

    [Fact]
    public void Find_HalfTheItemsTold_IsSilent()
    {
        var candidates = new FixedRule(Risk("x", 25, "a", "b"), Risk("half", 20, "c", "b"), Risk("third", 15, "d", "e", "a"));

        Assert.Equal(["x", "third"], RiskScan.Find(Some.Context(Some.Snapshot()), [candidates]).Select(r => r.Rule));
    }

    [Fact]
    public void Find_MoreThanTen_KeepsTheTenGravest()
    {
        var candidates = new FixedRule([.. Enumerable.Range(1, 12).Select(i => Risk($"rule-{i:00}", i <= 5 ? 25 : 20, $"{i}"))]);
        var found = RiskScan.Find(Some.Context(Some.Snapshot()), [candidates]);

        Assert.Equal(RiskScan.Most, found.Count);
        Assert.Equal("rule-10", found[^1].Rule);
    }

    private static RiskCandidate Risk(string rule, int exposure, params string[] items) => new()
    {
        Rule = rule,
        Probability = exposure / 5,
        Impact = 5,
        Response = RiskResponse.Accept,
        Evidence = [.. items.Select(i => new Findings.Evidence(new(SourceKinds.Planner, i), i, null))],
    };

    private sealed class FixedRule(params RiskCandidate[] candidates) : IRiskRule
    {
        public string Id => "fixed";

        public IEnumerable<RiskCandidate> Scan(HealthContext context) => candidates;
    }
}
