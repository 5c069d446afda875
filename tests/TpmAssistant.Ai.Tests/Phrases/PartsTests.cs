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

    [Theory]
    [InlineData("mark the load test done, then show overdue", "Mark the load test done", "Show overdue")]
    [InlineData("close R-1 in Borealis and add a task to Atlas", "Close R-1 in Borealis", "Add a task to Atlas")]
    [InlineData("close R-1 in Borealis, R-2 in Atlas", "Close R-1 in Borealis", "R-2 in Atlas")]
    [InlineData("close R-4 on Atlas, then list the risks of Atlas", "Close R-4 on Atlas", "List the risks of Atlas")]
    [InlineData("draft the minutes of the Atlas weekly and prepare the agenda for the Cobalt weekly", "Draft the minutes of the Atlas weekly", "Prepare the agenda for the Cobalt weekly")]
    [InlineData("close R-1 in Borealis and tell Sofia", "Close R-1 in Borealis")]
    public void Understand_OrderAndAnotherRequest_OffersEachAndDoesNothing(string asked, params string[] offered)
    {
        var understood = new Phrasebook().Understand(asked, UtteranceSet.World("Cobalt"), memory: null);

        Assert.Empty(understood.Calls);
        Assert.True(understood.IsSeveral);
        Assert.Equal(offered, understood.Readings.Select(r => r.Utterance));
    }

    [Theory]
    [InlineData("status of Atlas and risks of Cobalt", "DraftStatusReport(project=Atlas)|FlagRisks(project=Cobalt)")]
    [InlineData("status of Atlas, risks of Cobalt", "DraftStatusReport(project=Atlas)|FlagRisks(project=Cobalt)")]
    [InlineData("Status von Atlas und Risiken von Cobalt", "DraftStatusReport(project=Atlas)|FlagRisks(project=Cobalt)")]
    [InlineData("risks of Atlas and milestones of Borealis and budget of Cobalt", "FlagRisks(project=Atlas)|ListMilestones(project=Borealis)|ShowBudget(project=Cobalt)")]
    public void Understand_QuestionsInOneSentence_AreAllAnswered(string asked, string calls) =>
        Assert.Equal(calls, UtteranceSet.Show(new Phrasebook().Understand(asked, UtteranceSet.World(), memory: null)));

    [Theory]
    [InlineData("add a task to Atlas: call the vendor and show me the risks of Cobalt", "CreateTask(project=Atlas;title=Call the vendor and show me the risks of Cobalt)")]
    [InlineData("create a ticket in Borealis: crash on login, assign to Sofia", "CreateTask(assignee=Sofia;project=Borealis;title=Crash on login)")]
    [InlineData("accept R-5 on Atlas and set the owner to Mei", "UpdateRisk(owner=Mei;project=Atlas;response=accept;risk=R-5)")]
    [InlineData("my agenda and tasks today", "MyDay()")]
    public void Understand_OneRequestWithMoreOfIt_StaysWhole(string asked, string call) =>
        Assert.Equal(call, UtteranceSet.Show(new Phrasebook().Understand(asked, UtteranceSet.World(), memory: null)));
}
