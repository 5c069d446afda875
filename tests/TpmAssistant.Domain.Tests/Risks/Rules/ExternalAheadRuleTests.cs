using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class ExternalAheadRuleTests
{
    private readonly ExternalAheadRule rule = new();

    [Theory]
    [InlineData(-1, 5, null)]
    [InlineData(-2, 5, 4)]
    [InlineData(-6, 5, 5)]
    [InlineData(-6, -1, null)]
    public void Scan_NotBegunThoughItShouldHave_ByTheTimeGone(int start, int due, int? probability) => Assert.Equal(probability, rule.Candidate(Context(start, due))?.Probability);

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Scan_StartNotKnown_SpeaksJustBeforeTheDay(int due, bool found) => Assert.Equal(found, rule.Candidate(Context(null, due)) is not null);

    [Fact]
    public void Scan_Begun_FindsNothing()
    {
        var context = Context(-3, 5);

        Assert.Null(rule.Candidate(Some.Context(context.Now with { Tasks = [.. context.Now.Tasks.Select(t => t with { State = Domain.Tasks.TaskState.InProgress })] })));
    }

    [Fact]
    public void Scan_NothingReliesOnIt_FindsNothing() => Assert.Null(rule.Candidate(Some.Context(Context(-3, 5).Now with { Project = Some.Project() })));

    [Fact]
    public void Scan_Found_NamesItAndItsDay()
    {
        var candidate = rule.Candidate(Context(-3, 5));

        Assert.Equal(new Figure.Days(3), candidate!.Figures["idle"]);
        Assert.Equal((new Figure.Date(Some.Day(5)), Some.Day(5)), (candidate.Figures["due"], candidate.Proximity));
    }

    private static HealthContext Context(int? start, int due) => Some.Context(Some.Snapshot(
        Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(20), "a")] },
        Some.Task("a", Some.Day(due)) with { Start = start is { } day ? Some.Day(day) : null, Meanings = [LabelMeaning.External] }));
}
