using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Ai.Tests.Utterances;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>What stands before and behind a request says why it is asked, not what.</summary>
public sealed class AsidesTests
{
    private readonly Phrasebook _phrasebook = new();

    [Theory]
    [InlineData("PI is over, so I'd like to run a retrospective for Borealis please", FunctionNames.RunRetrospective, "project", "Borealis")]
    [InlineData("I've got steering in an hour, so could you give me the status of Borealis for executives?", FunctionNames.DraftStatusReport, "audience", "executive")]
    [InlineData("prepare the agenda for the SteerCo, its in an hour", FunctionNames.PrepareAgenda, "meeting", "SteerCo")]
    [InlineData("RCA for the load test on Borealis, it's late for the third time", FunctionNames.FindRootCause, "issue", "load test")]
    [InlineData("options for Borealis pls: we lost Priya", FunctionNames.ExploreOptions, "question", "we lost Priya")]
    public void Understand_RequestWithAsides_IsTheRequest(string said, string function, string argument, string value)
    {
        var understood = _phrasebook.Understand(said, UtteranceSet.World(), null);

        Assert.True(understood.IsSure);
        var call = Assert.Single(understood.Calls);
        Assert.Equal((function, value), (call.Name, call.Arguments.GetValueOrDefault(argument)));
    }

    [Theory]
    [InlineData("we decided to stay on the old gateway, it's cheaper")]
    [InlineData("action: Jonas renews the licence, it's about to run out")]
    public void Understand_ReasonOfWhatIsWrittenDown_IsKept(string said)
    {
        var understood = _phrasebook.Understand(said, UtteranceSet.World(), null);

        Assert.Contains(said[(said.IndexOf(',', StringComparison.Ordinal) + 2)..], Assert.Single(understood.Calls).Arguments.GetValueOrDefault("text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I don't want that anybody closes R-2, so leave it open")]
    [InlineData("Borealis is late again, could you show me the risks")]
    public void Understand_WhatComesFirstRefusesOrNamesTheProject_IsNotCutOff(string said)
    {
        var understood = _phrasebook.Understand(said, UtteranceSet.World(), null);

        Assert.DoesNotContain(understood.Calls, call => call.Name == FunctionNames.UpdateRisk || call.Arguments.GetValueOrDefault("project") is null or not "Borealis");
    }

    [Fact]
    public void Behind_LongText_IsNotSearched() => Assert.Empty(Asides.Behind(new string('a', 300) + ", could you show me the risks"));
}
