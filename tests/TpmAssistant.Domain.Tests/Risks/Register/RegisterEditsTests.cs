using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;
using static TpmAssistant.Domain.Tests.Risks.Register.Registers;

namespace TpmAssistant.Domain.Tests.Risks.Register;

public class RegisterEditsTests
{
    private static RegisterEntry Vendor => new()
    {
        Key = default, Title = "The vendor may slip", Probability = 4, Impact = 4, Origin = EntryOrigin.Person, AddedAt = Some.Now, AddedBy = Ada,
    };

    [Fact]
    public void Add_OfEveryKind_NumbersEachKindByItself()
    {
        var register = Empty.Add(RegisterKind.Risk, Vendor, out _).Add(RegisterKind.Risk, Vendor, out _).Add(RegisterKind.Assumption, Vendor, out _)
            .Add(RegisterKind.Issue, Vendor, out _).Add(RegisterKind.Dependency, Vendor, out _);

        Assert.Equal(["R-1", "R-2", "A-1", "I-1", "D-1"], register.Entries.Select(e => e.Key.ToString()));
    }

    [Fact]
    public void Add_AfterUndoneOne_DoesNotUseItsNumberAgain()
    {
        var added = Empty.Add(RegisterKind.Risk, Vendor, out _);
        var undone = RegisterUndo.Between(Empty, added).On(added, Ada, Some.Now)!;

        undone.Add(RegisterKind.Risk, Vendor, out var key);

        Assert.Empty(undone.Entries);
        Assert.Equal(R(2), key);
    }

    [Fact]
    public void Change_TwoFields_WritesWhoWhenWhatFromTo()
    {
        var register = Empty.Add(RegisterKind.Risk, Vendor, out var key)
            .Change(key, e => e with { Probability = 2, Owner = Ada, Impact = 4 }, Ada, Some.Now.AddDays(1));

        Assert.Equal(
            [new(Some.Now.AddDays(1), Ada, EntryField.Probability, "4", "2"), new(Some.Now.AddDays(1), Ada, EntryField.Owner, null, Ada.Name)],
            register.Find(key)!.History);
        Assert.Equal(2, register.Find(key)!.Revision);
    }

    [Fact]
    public void Change_NothingChanged_WritesNothing() =>
        Assert.Empty(Empty.Add(RegisterKind.Risk, Vendor, out var key).Change(key, e => e, Ada, Some.Now).Find(key)!.History);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Change_ScoreOutOfRange_Throws(int score) => Assert.Throws<ArgumentException>(
        () => Empty.Add(RegisterKind.Risk, Vendor, out var key).Change(key, e => e with { Impact = score }, Ada, Some.Now));

    [Fact]
    public void BecomeIssue_Risk_NamesEachOtherAndCountsAsCertain()
    {
        var register = Empty.Add(RegisterKind.Risk, Vendor, out var key).BecomeIssue(key, Ada, Some.Now, Some.Today, out var issue);

        Assert.Equal((EntryStatus.BecameIssue, issue), (register.Find(key)!.Status, register.Find(key)!.Became!.Value));
        Assert.Equal(("The vendor may slip", 20, key), (register.Find(issue)!.Title, register.Find(issue)!.RiskExposure, register.Find(issue)!.CameFrom!.Value));
    }

    [Fact]
    public void Undo_SomebodyChangedItSince_IsRefused()
    {
        var before = Empty.Add(RegisterKind.Risk, Vendor, out var key);
        var mine = before.Change(key, e => e with { Impact = 5 }, Ada, Some.Now);
        var theirs = mine.Change(key, e => e with { Impact = 1 }, Some.Person("Ben Ito"), Some.Now);

        Assert.Null(RegisterUndo.Between(before, mine).On(theirs, Ada, Some.Now));
    }

    [Fact]
    public void Undo_KeepAndDismiss_GivesTheFindingsBack()
    {
        var found = Empty.Scanned(0, Candidate(items: ["1"]), Candidate("scope-creep", items: ["2"]));
        var decided = found.Keep(1, Ada, Some.Now, out _).Dismiss(2, "no", Ada, Some.Today);

        var back = RegisterUndo.Between(found, decided).On(decided, Ada, Some.Now)!;

        Assert.Empty(back.Entries);
        Assert.Equal([1, 2], back.Findings.Select(f => f.Number).Order());
        Assert.All(back.Findings, f => Assert.Null(f.Settled));
    }

    [Theory]
    [InlineData("R-7", true)]
    [InlineData("r7", true)]
    [InlineData(" R 7 ", true)]
    [InlineData("r#7", true)]
    [InlineData("7", false)]
    [InlineData("R-0", false)]
    [InlineData("X-7", false)]
    [InlineData("R--", false)]
    [InlineData("R-99999999999", false)]
    public void TryParse_Text_ReadsKeysOnly(string text, bool isKey)
    {
        Assert.Equal(isKey, RegisterKey.TryParse(text, out var key));
        if (isKey) Assert.Equal(R(7), key);
    }

    [Theory]
    [InlineData(1, ExposureBand.Low)]
    [InlineData(6, ExposureBand.Medium)]
    [InlineData(12, ExposureBand.High)]
    [InlineData(25, ExposureBand.Severe)]
    public void Bands_Default_CutAtSixTwelveAndTwenty(int exposure, ExposureBand band) => Assert.Equal(band, ExposureBands.Default.Of(exposure));

    [Theory]
    [InlineData(1, 12, 20)]
    [InlineData(12, 12, 20)]
    [InlineData(6, 21, 20)]
    [InlineData(6, 12, 26)]
    public void Bands_NotRising_CannotBeBuilt(int medium, int high, int severe) =>
        Assert.Throws<ArgumentException>(() => new ExposureBands(medium, high, severe));

    [Fact]
    public void IsMet_EachKindOfTrigger_SaysWhenItsSignIsThere()
    {
        var project = Some.Project() with
        {
            Milestones = [Some.Milestone(baseline: Some.Today, current: Some.Day(3))],
            Budget = [new("a", "Cloud", 100, 50, 60, Some.Today)],
        };
        var now = Some.Snapshot(project, Some.Task("1", Some.Day(-1)), Some.Task("2", Some.Day(1)));

        Assert.True(new RiskTrigger(TriggerKind.Day, Day: Some.Today).IsMet(now));
        Assert.False(new RiskTrigger(TriggerKind.Day, Day: Some.Day(1)).IsMet(now));
        Assert.True(new RiskTrigger(TriggerKind.TaskLate, Item: Some.Ref("1")).IsMet(now));
        Assert.False(new RiskTrigger(TriggerKind.TaskLate, Item: Some.Ref("2")).IsMet(now));
        Assert.True(new RiskTrigger(TriggerKind.MilestoneSlip, Item: ItemRef.Milestone("go-live"), Limit: 2).IsMet(now));
        Assert.False(new RiskTrigger(TriggerKind.MilestoneSlip, Item: ItemRef.Milestone("go-live"), Limit: 3).IsMet(now));
        Assert.True(new RiskTrigger(TriggerKind.SpendAbove, Limit: 59).IsMet(now));
        Assert.False(new RiskTrigger(TriggerKind.SpendAbove, Limit: 60).IsMet(now));
        Assert.False(new RiskTrigger(TriggerKind.Words, "when the vendor calls").IsMet(now));
    }

    [Fact]
    public void SeenWith_AnItemTheReaderCannotOpen_LeavesItAndTheScansFiguresOut()
    {
        var register = Empty.Scanned(0, Candidate(items: ["1", "2"]) with { Figures = new Dictionary<string, Domain.Findings.Figure> { ["task"] = new Domain.Findings.Figure.Text("Secret") } })
            .Kept();

        var all = register.SeenWith([Some.Task("1"), Some.Task("2")]).Find(R(1))!;
        var half = register.SeenWith([Some.Task("2") with { Title = "New name" }]).Find(R(1))!;

        Assert.Equal((2, 1), (all.Evidence.Count, all.Scan!.Latest.Figures.Count));
        Assert.Equal(("New name", 0), (half.Evidence.Single().Title, half.Scan!.Latest.Figures.Count));
    }
}
