using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>A clear question whose answer is not among what is read gets its reason, and nothing that only looks like an answer.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("what's the weather like tomorrow", Limit.Weather)]
    [InlineData("will it rain in Porto on Friday?", Limit.Weather)]
    [InlineData("what does Priya earn", Limit.Pay)]
    [InlineData("how much does Tomás make?", Limit.Pay)]
    [InlineData("show me the salaries of the Atlas team", Limit.Pay)]
    [InlineData("who is the best engineer on Atlas?", Limit.Ranking)]
    [InlineData("who's the laziest on Cobalt", Limit.Ranking)]
    [InlineData("rank the team members of Borealis", Limit.Ranking)]
    [InlineData("who should we fire", Limit.Ranking)]
    [InlineData("what is Priya's home address", Limit.PrivateLife)]
    [InlineData("why is Jonas sick", Limit.PrivateLife)]
    [InlineData("is the client happy with Atlas?", Limit.Opinions)]
    [InlineData("what does Jira say about Atlas", Limit.OtherSystem)]
    [InlineData("what is the capital of France", Limit.World)]
    [InlineData("tell me a joke", Limit.World)]
    public void Understand_QuestionBeyondWhatIsRead_SaysWhyThereIsNoAnswer(string asked, Limit limit)
    {
        var understood = new Phrasebook().Understand(asked, UtteranceSet.World(), memory: null);

        Assert.Equal(limit, understood.Limit?.Limit);
        Assert.Empty(understood.Calls);
    }

    [Theory]
    [InlineData("who should take the load test on Atlas", FunctionNames.SuggestOwner)]
    [InlineData("who would be best to do the penetration test on Borealis", FunctionNames.SuggestOwner)]
    [InlineData("who is overloaded on Cobalt", FunctionNames.ShowWorkload)]
    [InlineData("move the salary export on Cobalt to Friday", FunctionNames.UpdateTask)]
    [InlineData("add a task to Atlas: check the weather service", FunctionNames.CreateTask)]
    [InlineData("is Atlas in good shape", FunctionNames.DraftStatusReport)]
    [InlineData("what did we decide about the weather service", FunctionNames.FindDecisions)]
    public void Understand_OwnWorkThatSoundsAlike_IsAnswered(string asked, string function) =>
        Assert.Equal([function], new Phrasebook().Understand(asked, UtteranceSet.World(), memory: null).Calls.Select(c => c.Name));

    [Fact]
    public void Understand_RankingOnAProject_OffersWhatComesNearest() =>
        Assert.Equal([FunctionNames.ShowWorkload], new Phrasebook().Understand("who is the best engineer on Atlas?", UtteranceSet.World(), memory: null).Limit!.Instead.Select(r => r.Call.Name));
}
