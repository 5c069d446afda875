using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>Two requests in one sentence: what is plain in it is offered, and nothing of it is lost without a word.</summary>
public sealed class PartsTests
{
    [Theory]
    [InlineData("set the load test done and tell Priya", "Set the load test done")]
    [InlineData("move the backup drill to Friday and give it to Omar", "Move the backup drill to Friday")]
    [InlineData("turn the lights off; mark the load test done", "Mark the load test done")]
    public void Understand_OnePartPlain_OffersItAndDoesNothing(string asked, string offered)
    {
        var understood = new Phrasebook().Understand(asked, UtteranceSet.World(), memory: null);

        Assert.Empty(understood.Calls);
        Assert.Equal(offered, understood.Readings[0].Utterance);
        Assert.Equal(FunctionNames.UpdateTask, understood.Readings[0].Call.Name);
    }

    [Fact]
    public void Understand_PartThatIsDenied_IsNotOffered() =>
        Assert.DoesNotContain(new Phrasebook().Understand("never set the load test done and tell Priya so", UtteranceSet.World(), memory: null).Readings, r => r.Call.Name == FunctionNames.UpdateTask);
}
