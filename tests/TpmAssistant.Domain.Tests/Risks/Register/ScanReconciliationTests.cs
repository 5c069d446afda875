using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Testing;
using static TpmAssistant.Domain.Tests.Risks.Register.Registers;

namespace TpmAssistant.Domain.Tests.Risks.Register;

public class ScanReconciliationTests
{
    [Fact]
    public void After_FirstScan_FindsWithoutAddingEntries()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1"]), Candidate("scope-creep", items: ["2"]));

        Assert.Empty(register.Entries);
        Assert.Equal([1, 2], register.Findings.Select(f => f.Number));
        Assert.All(register.Findings, f => Assert.Equal((Some.Today, Some.Today, Some.Today), (f.FirstSeen, f.SeenSince, f.LastSeen)));
    }

    [Fact]
    public void After_ItemsJoinAKeptRisk_IsTheSameRiskAndFollowsThem()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1", "2"])).Kept().Scanned(7, Candidate(items: ["1", "2", "3", "4", "5"]));

        Assert.Empty(register.Findings);
        Assert.Equal(5, register.Entries.Single().Evidence.Count);
    }

    [Fact]
    public void After_FiguresOfAKeptRiskChange_KeepsThoseOfBefore()
    {
        var register = Empty.Scanned(0, Loaded(1.5)).Kept().Scanned(1, Loaded(1.5)).Scanned(7, Loaded(1.4)).Scanned(7, Loaded(1.3)).Scanned(8, Loaded(1.2));

        var earlier = register.Find(R(1))!.Scan!.Earlier;
        Assert.Equal([(Some.Today.AddDays(1), 1.5), (Some.Today.AddDays(7), 1.3)], earlier.Select(e => (e.Until, LoadOf(e.Figures))));
        Assert.Equal(1.2, LoadOf(register.Find(R(1))!.Scan!.Latest.Figures));
    }

    [Fact]
    public void After_FiguresChangeEachDay_KeepsTheFirstAndTheLatest()
    {
        var register = Enumerable.Range(0, 30).Aggregate(Empty, (r, day) => r.Scanned(day, Loaded(day)));

        Assert.Equal([0, .. Enumerable.Range(18, 11)], register.Findings.Single().Earlier.Select(e => LoadOf(e.Figures)));
    }

    [Fact]
    public void After_AnotherCauseWithTheSameVictims_IsAnotherRisk()
    {
        var register = Empty.Scanned(0, Candidate(subject: "planner:1", items: ["1", "8", "9"])).Kept()
            .Scanned(7, Candidate(subject: "planner:2", items: ["2", "8", "9"]));

        Assert.Single(register.Entries);
        Assert.Equal("planner:2", Assert.Single(register.Findings).Latest.Subject);
    }

    [Fact]
    public void After_SameSubjectWithOtherItems_IsTheSameRisk()
    {
        var register = Empty.Scanned(0, Candidate(subject: "go-live", items: ["1"])).Kept().Scanned(7, Candidate(subject: "go-live", items: ["7"]));

        Assert.Empty(register.Findings);
    }

    [Fact]
    public void After_FieldAPersonEdited_KeepsThePersonsWordAndFollowsTheRest()
    {
        var edited = Empty.Scanned(0, Candidate(items: ["1"])).Kept().Change(R(1), e => e with { Probability = 5 }, Ada, Some.Now);

        var entry = edited.Scanned(7, Candidate(probability: 1, impact: 4, items: ["1"])).Find(R(1))!;

        Assert.Equal((5, 4), (entry.Probability, entry.Impact));
        var followed = entry.History[^1];
        Assert.Equal((EntryField.Impact, "3", "4", null), (followed.Field, followed.From, followed.To, followed.By));
    }

    [Fact]
    public void After_SeenNoMore_StaysOpenAndAsksForAReview()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1"])).Kept().Scanned(7);

        Assert.Equal(EntryStatus.Open, register.Find(R(1))!.Status);
        var need = Assert.Single(RegisterReview.Of(register, Some.Snapshot().On(Some.Today.AddDays(7))));
        Assert.Equal((ReviewReason.NoLongerSeen, Some.Today), (need.Reason, need.Since));
    }

    [Fact]
    public void WhyBack_SameFacts_StaysDismissed()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1", "2"])).Dismiss(1, "agreed", Ada, Some.Today).Scanned(7, Candidate(items: ["2", "1"]));

        var finding = Assert.Single(register.Findings);
        Assert.Equal("agreed", finding.Settled!.Reason);
        Assert.Empty(finding.WhyBack);
    }

    [Fact]
    public void WhyBack_LikelierWithMoreItems_SaysBoth()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1", "2"])).Dismiss(1, "agreed", Ada, Some.Today)
            .Scanned(7, Candidate(probability: 5, items: ["1", "2", "3"]));

        var why = register.Findings.Single().WhyBack;
        Assert.Equal([(FactChangeKind.Likelier, 3, 5), (FactChangeKind.MoreItems, 2, 3)], why.Select(w => (w.Kind, w.From, w.To)));
        Assert.Equal("Task 3", why[1].Items.Single().Title);
    }

    [Fact]
    public void WhyBack_OneOfManyItemsJoined_StaysDismissed()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1", "2", "3", "4"])).Dismiss(1, "", Ada, Some.Today)
            .Scanned(7, Candidate(items: ["1", "2", "3", "4", "5"]));

        Assert.Empty(register.Findings.Single().WhyBack);
    }

    [Fact]
    public void WhyBack_GoneAndThereAgain_SaysSinceWhen()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1"])).Dismiss(1, "", Ada, Some.Today).Scanned(10).Scanned(20, Candidate(items: ["1"]));

        var why = Assert.Single(register.Findings.Single().WhyBack);
        Assert.Equal((FactChangeKind.CameBack, Some.Today.AddDays(20)), (why.Kind, why.Since!.Value));
    }

    [Fact]
    public void After_ClosedEntryWhoseFactsGrewWorse_StaysClosedAndAsksForAReview()
    {
        var closed = Empty.Scanned(0, Candidate(items: ["1"])).Kept().Close(R(1), "done", Ada, Some.Now, Some.Today);
        var snapshot = Some.Snapshot().On(Some.Today.AddDays(7));

        var same = closed.Scanned(7, Candidate(items: ["1"]));
        var worse = closed.Scanned(7, Candidate(impact: 5, items: ["1"]));

        Assert.Empty(RegisterReview.Of(same, snapshot));
        Assert.Equal(EntryStatus.Closed, worse.Find(R(1))!.Status);
        Assert.Equal((3, 3), (worse.Find(R(1))!.Probability, worse.Find(R(1))!.Impact));
        Assert.Equal(ReviewReason.ClosedButBack, Assert.Single(RegisterReview.Of(worse, snapshot)).Reason);
    }

    [Fact]
    public void After_UndecidedFindingLongUnseen_IsForgottenButADismissedOneIsNot()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1"]), Candidate("scope-creep", items: ["2"])).Dismiss(2, "", Ada, Some.Today);

        Assert.Equal(2, register.Scanned(60).Findings.Count);
        Assert.Equal([2], register.Scanned(61).Findings.Select(f => f.Number));
    }

    [Fact]
    public void After_AScanOfAnEarlierDay_ChangesNothingKnown()
    {
        var register = Empty.Scanned(7, Candidate(probability: 5, items: ["1"]));

        Assert.Equal(register.Told(), register.Scanned(0, Candidate(probability: 1, items: ["1"])).Told());
    }

    private static RiskCandidate Loaded(double load) => Candidate("overload-before-milestone", items: ["1"]) with { Figures = new Dictionary<string, Figure> { ["load"] = new Figure.Share(load) } };

    private static double LoadOf(IReadOnlyDictionary<string, Figure> figures) => ((Figure.Share)figures["load"]).Value;
}
