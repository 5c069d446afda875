using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>A pattern may not take longer than it is given; the turn goes on without it.</summary>
public sealed class SlowPatternTests
{
    [Fact]
    public void Understand_PatternTakesTooLong_IsUnsureInPlaceOfAFailedTurn()
    {
        var phrasebook = new Phrasebook((text, _, _) => throw new RegexMatchTimeoutException(text, "a+", TimeSpan.FromSeconds(1)));

        var understood = phrasebook.Understand("status of Atlas", UtteranceSet.World(), memory: null);

        Assert.False(understood.IsSure);
        Assert.Empty(understood.Readings);
    }

    [Fact]
    public void Understand_AnotherFailure_IsNotSwallowed() =>
        Assert.Throws<InvalidOperationException>(() => new Phrasebook((_, _, _) => throw new InvalidOperationException()).Understand("status of Atlas", UtteranceSet.World(), memory: null));

    [Fact]
    public void WarmUp_Whole_ReadsWithoutFailing() => new Phrasebook().WarmUp(UtteranceSet.Today, CancellationToken.None);

    [Fact]
    public void WarmUp_Cancelled_Stops()
    {
        var read = 0;
        using var stopped = new CancellationTokenSource();
        var phrasebook = new Phrasebook((_, _, _) =>
        {
            read++;
            stopped.Cancel();
            return Understanding.Nothing;
        });

        phrasebook.WarmUp(UtteranceSet.Today, stopped.Token);

        Assert.Equal(1, read);
    }
}
