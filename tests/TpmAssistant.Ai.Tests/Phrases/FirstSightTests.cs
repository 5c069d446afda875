using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>Kinds of sentences that came to something else when they were first typed.</summary>
public sealed class FirstSightTests
{
    [Theory]
    [InlineData("I need a reminder to chase the security sign-off on Monday", "CreateTask(due=2026-03-16;title=Chase the security sign-off)")]
    [InlineData("I need a reminder to Nordnet about the switches", "DraftEscalation(delivery=switches)")]
    [InlineData("which risks do we already track on Borealis?", "ListRisks(project=Borealis)")]
    [InlineData("80 percent date for Atlas?", "ForecastFinish(confidence=80;project=Atlas)")]
    [InlineData("which Borealis tasks have nobody on them?", "ListTasks(filter=unassigned;project=Borealis)")]
    [InlineData("it was decided that we freeze the scope of Cobalt in April", "CaptureDecision(text=it was decided that we freeze the scope of Cobalt in April)")]
    [InlineData("when was it decided to drop the old API on Atlas", "FindDecisions(project=Atlas;query=drop the old API)")]
    [InlineData("what have we agreed on regarding hosting?", "FindDecisions(query=hosting)")]
    [InlineData("we cannot keep the date on Cobalt, which ways out do we have", "ExploreOptions(project=Cobalt;question=we cannot keep the date)")]
    [InlineData("allow Cobalt 10 percent more cost before it goes red", "SetTolerances(project=Cobalt)")]
    [InlineData("an hour with Priya and Mei tomorrow, when could that be", "FindTime(from=2026-03-12;minutes=60;people=Priya and Mei;to=2026-03-12)")]
    public void Understand_WordsOfADifferentHand_AreTheRequest(string text, string call) => Assert.Equal(call, Understood(text));

    [Theory]
    [InlineData("Atlas is red. Three tasks are late.")]
    [InlineData("The weekly is over. Cobalt has overdue tasks.")]
    public void Understand_WhatOnlyTells_OffersToLook(string text)
    {
        var understood = new Phrasebook().Understand(text, UtteranceSet.World(), memory: null);

        Assert.Empty(understood.Calls);
        Assert.NotEmpty(understood.Readings);
    }

    [Theory]
    [InlineData("why?")]
    [InlineData("the second one")]
    [InlineData("accept it")]
    [InlineData("add the first one to the register")]
    public void Understand_AfterAScan_ShowsItAgainWithItsButtons(string text) => Assert.Equal("FlagRisks(project=Atlas)", Understood(text, new ConversationMemory(
        new TenantId("t"), "c", new PersonId("p"), new FunctionCall(FunctionNames.FlagRisks).With("project", "Atlas"), [])));

    private static string Understood(string text, ConversationMemory? memory = null) => UtteranceSet.Show(new Phrasebook().Understand(text, UtteranceSet.World(), memory));
}
