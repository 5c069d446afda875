using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Cards.Tests.Composing;

public sealed class MilestonesFaceTests
{
    private static readonly Sample Usual = AllSamples.Items.Single(each => each.ToString() == "milestones/2-usual");

    private static MilestonesAnswer Answer { get; } = (MilestonesAnswer)Usual.Answer;

    /// <summary>By its links alone it has more room, but there its people work on everything at once.</summary>
    [Fact]
    public void Milestone_InTimeWithHeadingLaterThanItsLinks_HasTheRoomThatIsLeftFromThere()
    {
        var milestone = Answer.Milestones.First(m => m is { IsReached: false, LateDays: < -2 });
        var planned = milestone.Planned!.Value;
        var heading = Enumerable.Range(1, 14).Select(d => planned.AddDays(-d)).First(d => Answer.Project.Calendar.WorkingDaysBetween(d, planned) == 2);

        Assert.Contains($"{-milestone.LateDays} working days of room", Text(Answer), StringComparison.Ordinal);
        Assert.Contains("2 working days of room", Text(Headed(heading)), StringComparison.Ordinal);
        Assert.Contains("just in time", Text(Headed(planned)), StringComparison.Ordinal);

        MilestonesAnswer Headed(DateOnly day) => Answer with
        {
            Headings = new Dictionary<string, MilestoneHeading> { [milestone.Milestone.Key] = new(day, 0, IsPushed: false) },
        };
    }

    [Fact]
    public void Milestones_SeveralHeadForLaterDays_TellOnceByWhat()
    {
        var open = Answer.Milestones.Where(m => !m.IsReached).Take(2).ToList();
        var text = Text(Answer with { Headings = open.ToDictionary(m => m.Milestone.Key, _ => new MilestoneHeading(new DateOnly(2027, 12, 1), 9, IsPushed: true)) });

        Assert.Equal(2 + 1, text.Split("heading for", StringSplitOptions.None).Length);
        Assert.Equal(2, text.Split("each person doing one thing at a time", StringSplitOptions.None).Length);
    }

    private static string Text(MilestonesAnswer answer) => string.Join('\n', AnswerFaces.Text(answer, Usual.Context).Select(line => line.Plain));
}
