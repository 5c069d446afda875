using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Lessons;

public class LessonMathTests
{
    private static readonly string[] Texts =
    [
        "Get a vendor's delivery date in writing before other tasks wait for it.", "Freeze the texts before translation.", "Copy the production volume once before the cutover.",
        "The vendor was late; vendors are always late.",
    ];

    [Theory]
    [InlineData("translating texts", new[] { 1 })]
    [InlineData("production copies", new[] { 2 })]
    [InlineData("vendors", new[] { 3, 0 })]
    [InlineData("the lessons we learned", new int[0])]
    [InlineData("unicorn", new int[0])]
    public void Rank_Words_FindsWhatHoldsThem(string query, int[] found) => Assert.Equal(found, TextSearch.Rank(Texts, query).Select(h => h.At));

    [Fact]
    public void Rank_RareWord_WeighsMoreThanACommonOne()
    {
        var hits = TextSearch.Rank(["vendor alpha", "vendor beta", "vendor gamma", "vendor delta rehearsal"], "vendor rehearsal");

        Assert.Equal(3, hits[0].At);
        Assert.True(hits[0].Score > 2 * hits[1].Score);
    }

    [Theory]
    [InlineData(new[] { "Move the order service", "Cutover plan", "Rehearsal 1: copy", "Rollback test" }, "migration")]
    [InlineData(new[] { "Login screen", "Push for iPhone", "Android beta" }, "application")]
    [InlineData(new[] { "Write minutes", "Plan the party" }, "general")]
    public void Of_Titles_TellTheKind(string[] titles, string kind) =>
        Assert.Equal(kind, ProjectKinds.Of(Some.Snapshot([.. titles.Select((t, i) => Some.Task($"{i}") with { Title = t })])));

    [Theory]
    [InlineData("for migrations", "migration")]
    [InlineData("data platforms", "data-platform")]
    [InlineData("vendors", null)]
    public void Named_Words_NameAKind(string words, string? kind) => Assert.Equal(kind, ProjectKinds.Named(words));

    [Theory]
    [InlineData(0, 20, ProjectPhase.Start)]
    [InlineData(8, 12, ProjectPhase.Delivery)]
    [InlineData(19, 1, ProjectPhase.Release)]
    [InlineData(20, 0, ProjectPhase.Closure)]
    public void Of_ShareDone_TellsThePhase(int done, int open, ProjectPhase phase) => Assert.Equal(phase, ProjectPhases.Of(Some.Snapshot(
        [.. Enumerable.Range(0, done).Select(i => Some.Done($"d{i}")), .. Enumerable.Range(0, open).Select(i => Some.Task($"o{i}"))])));

    [Fact]
    public void Of_MilestoneSoon_IsRelease()
    {
        ProjectTask[] tasks = [.. Enumerable.Range(0, 5).Select(i => Some.Done($"d{i}")), .. Enumerable.Range(0, 5).Select(i => Some.Task($"o{i}"))];

        Assert.Equal(ProjectPhase.Release, ProjectPhases.Of(Some.Snapshot(Some.Project() with { Milestones = [Some.Milestone(current: Some.Day(9))] }, tasks)));
        Assert.Equal(ProjectPhase.Delivery, ProjectPhases.Of(Some.Snapshot(Some.Project() with { Milestones = [Some.Milestone(current: Some.Day(15))] }, tasks)));
    }
}
