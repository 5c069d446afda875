using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Tests.Plugins;

/// <summary>What a call changes is said once, on the function, and everybody asks there.</summary>
public sealed class MarksTests
{
    [Theory]
    [InlineData(FunctionNames.UpdateTask, "task", false)]
    [InlineData(FunctionNames.UpdateTask, "due", true)]
    [InlineData(FunctionNames.ScheduleReport, "cadence", true)]
    [InlineData(FunctionNames.UpdateRisk, "risk", false)]
    [InlineData(FunctionNames.UpdateRisk, "status", true)]
    [InlineData(FunctionNames.DraftStatusReport, "project", false)]
    [InlineData(FunctionNames.CaptureAction, "text", true)]
    [InlineData("Nobody-Knows", "it", true)]
    public void Changes_WithAnArgument_IsWhatTheFunctionIsMarkedWith(string function, string argument, bool expected) =>
        Assert.Equal(expected, Marks.Changes(new FunctionCall(function).With(argument, "x")));

    [Fact]
    public void HasEffect_OfTheGrammar_IsThatOfTheFunction() => Assert.Equal(
        [FunctionNames.DraftStakeholderEmail, FunctionNames.PostReport, FunctionNames.ScheduleReport, FunctionNames.RequestUpdates],
        Grammars.All.Where(i => i.HasEffect).Select(i => i.Function).Distinct());
}
