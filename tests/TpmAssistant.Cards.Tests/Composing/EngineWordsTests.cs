using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Tests.Composing;

/// <summary>What the engine's cards say where two figures would not fit together.</summary>
public sealed class EngineWordsTests
{
    [Fact]
    public void Options_DateHoldsAsItStands_NobodyIsAskedToMoveIt()
    {
        string text = TextOf("options/6-holds");

        Assert.Contains("Change nothing: the date holds", text, StringComparison.Ordinal);
        Assert.DoesNotContain("move the date", text, StringComparison.Ordinal);
        Assert.DoesNotContain("100%", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("options/6-holds", null)]
    [InlineData("options/1-late", "Money")]
    public void Options_DateHolds_NothingIsChosenBeforehand(string name, string? chosen)
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == name);
        var face = AnswerFaces.Layout(sample.Answer, new Voice(sample.Context), Rooms.Form);

        Assert.Equal(chosen is null, Assert.Single(face.Blocks.OfType<ChoiceField>()).Value is null);
    }

    /// <summary>One day for a milestone, and which it is: where the work takes it. The earlier day of the simulation is told with why it is earlier.</summary>
    [Fact]
    public void Forecast_MilestonePushedByTheWorkLeft_ShowsOneDayToGoBy()
    {
        string text = TextOf("forecast/10-pushed");

        Assert.Contains("* By the work left, each person doing one thing at a time: go by this day. The simulation lets everybody work on all they own at once and says, 80% sure,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("one thing at a time", TextOf("forecast/2-usual"), StringComparison.Ordinal);
        Assert.DoesNotContain("one thing at a time", TextOf("forecast/11-pushed-client"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forecast/10-pushed", true)]
    [InlineData("what-if/1-slips", true)]
    [InlineData("what-if/3-options", true)]
    [InlineData("options/6-holds", true)]
    [InlineData("forecast/11-pushed-client", false)]
    [InlineData("forecast/2-usual", false)]
    public void Forecast_PeopleHaveTooMuch_SaysBesideTheChanceThatItIsNotCounted(string name, bool told) =>
        Assert.Equal(told, TextOf(name).Contains("more work than hours (up to ", StringComparison.Ordinal));

    [Fact]
    public void Budget_BegunWorkIsOverdue_SaysWhatIsNotCountedAndWhyEarnedValueFell()
    {
        string text = TextOf("budget/11-withheld");

        Assert.Contains("EUR 47,300 for 4 begun tasks that are overdue: such work counts nothing until it is done. That is why earned value fell since 12 Nov: no work was undone", text, StringComparison.Ordinal);
        Assert.Contains("goes by how far the share spent is ahead of the share done, now 14% of the budget", text, StringComparison.Ordinal);
        Assert.Contains("1% for 1 begun task that is overdue", TextOf("budget/12-withheld-channel"), StringComparison.Ordinal);
        Assert.DoesNotContain("why earned value fell", TextOf("budget/12-withheld-channel"), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_DateDoesNotHold_MovingItIsAWay() => Assert.Contains("Keep all and move the date", TextOf("options/1-late"), StringComparison.Ordinal);

    [Fact]
    public void Budget_LinesOfDifferentDays_SaysWhichPlanIsWhich()
    {
        string text = TextOf("budget/9-days");

        Assert.Contains("EUR 635,000 was planned", text, StringComparison.Ordinal);
        Assert.Contains("it is EUR 638,846", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_LinesOfOneDay_SaysNothingOfIt() => Assert.DoesNotContain("carried on", TextOf("budget/3-usual"), StringComparison.Ordinal);

    [Fact]
    public void Budget_GreenThoughThePaceSaysMore_SaysWhatTheColourGoesBy()
    {
        string text = TextOf("budget/10-within");

        Assert.Contains("within budget, if the hours left cost what was planned. The colour goes by this", text, StringComparison.Ordinal);
        Assert.DoesNotContain("honest choice", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_OverByTheHoursLeft_SaysByHowMuchAndInAChannelTheShareAlone()
    {
        Assert.Contains("EUR 980,000, 14% over", TextOf("budget/3-usual"), StringComparison.Ordinal);
        Assert.Contains("14% over, if the hours left", TextOf("budget/4-channel"), StringComparison.Ordinal);
        Assert.DoesNotContain("EUR 980", TextOf("budget/4-channel"), StringComparison.Ordinal);
    }

    private static string TextOf(string name)
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == name);
        return string.Join('\n', AnswerFaces.Text(sample.Answer, sample.Context).Select(line => line.Plain));
    }
}
