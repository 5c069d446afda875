using TpmAssistant.Cards.Tests.Samples;

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
