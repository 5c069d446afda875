using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>What leans on the place of an item in the list that was shown last.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("who owns the second one?", "UpdateTask(task=b)")]
    [InlineData("when is the third due?", "UpdateTask(task=c)")]
    [InlineData("tell me more about the first one", "UpdateTask(task=a)")]
    [InlineData("open number 2", "UpdateTask(task=b)")]
    [InlineData("move the third to Friday", "UpdateTask(due=2026-03-13;task=c)")]
    [InlineData("mark the first one as done", "UpdateTask(status=done;task=a)")]
    [InlineData("the second one is done", "UpdateTask(status=done;task=b)")]
    [InlineData("give the last one to Priya", "UpdateTask(assignee=Priya;task=c)")]
    [InlineData("and please move #1 to tomorrow", "UpdateTask(due=2026-03-12;task=a)")]
    public void Understand_PlaceInTheLastList_MeansThatTask(string text, string expected) => Assert.Equal(expected, Understand(text, "planner", "a", "b", "c"));

    [Theory]
    [InlineData("move the fifth to Friday")]
    [InlineData("who owns the seventh one?")]
    public void Understand_PlaceThatTheListLacks_IsNoCallWithAnEffect(string text) => Assert.DoesNotContain("UpdateTask", Understand(text, "planner", "a", "b"), StringComparison.Ordinal);

    [Theory]
    [InlineData("close the second one", "UpdateRisk(project=Atlas;risk=R-8;status=closed)")]
    [InlineData("who owns the first one?", "UpdateRisk(project=Atlas;risk=R-3)")]
    public void Understand_PlaceInTheRegister_MeansThatEntry(string text, string expected) =>
        Assert.Equal(expected, Understand(text, Phrasebook.RegisterItems, "R-3", "R-8"));

    [Theory]
    [InlineData("push the penetration test by two days", "UpdateTask(due=+2;task=t1)")]
    [InlineData("bring the API contract forward a week", "UpdateTask(due=-5;task=t2)")]
    [InlineData("who has the API contract one?", "UpdateTask(task=t2)")]
    [InlineData("give the contract one to Mei", "UpdateTask(assignee=Mei;task=t2)")]
    [InlineData("the penetraton test one is done", "UpdateTask(status=done;task=t1)")]
    [InlineData("what about the second?", "UpdateTask(task=t2)")]
    [InlineData("the contract one, when is it due?", "UpdateTask(task=t2)")]
    [InlineData("mark number two done", "UpdateTask(status=done;task=t2)")]
    public void Understand_WordsOfATitleInTheLastList_MeanThatTask(string text, string expected) =>
        Assert.Equal(expected, UtteranceSet.Show(Listed(text, ("planner", "t1", "Penetration test"), ("planner", "t2", "Agree the API contract with the vendor"))));

    [Theory]
    [InlineData("who owns the vendor one?", "UpdateRisk(project=Atlas;risk=R-3)")]
    [InlineData("close the vendor risk", "UpdateRisk(project=Atlas;risk=R-3;status=closed)")]
    public void Understand_WordsOfATitleInTheRegister_MeanThatEntry(string text, string expected) =>
        Assert.Equal(expected, UtteranceSet.Show(Listed(text, (Phrasebook.RegisterItems, "R-3", "Vendor may go bankrupt"), (Phrasebook.RegisterItems, "R-5", "Storage runs out"))));

    [Fact]
    public void Understand_ThatRiskAfterOneEntry_MeansIt() =>
        Assert.Equal("UpdateRisk(project=Atlas;risk=R-3)", UtteranceSet.Show(Listed("and that risk?", (Phrasebook.RegisterItems, "R-3", "Vendor may go bankrupt"))));

    [Theory]
    [InlineData("what about the budget?")]
    [InlineData("and the milestones?")]
    [InlineData("who has the test one?")]
    public void Understand_WordThatMayMeanMoreThanAnItem_IsNotTakenForOne(string text) =>
        Assert.DoesNotContain("UpdateTask", UtteranceSet.Show(Listed(text, ("planner", "t1", "Budget review"), ("planner", "t2", "Load test"), ("planner", "t3", "Penetration test"), ("planner", "t4", "Milestones of the plan"))), StringComparison.Ordinal);

    private static Understanding Listed(string text, params (string Source, string Id, string Title)[] items) => new Phrasebook().Understand(
        text, UtteranceSet.World(),
        new ConversationMemory(
            new TenantId("t"), "c", new PersonId("p"), new FunctionCall(FunctionNames.ListTasks).With("project", "Atlas"), [.. items.Select(i => new ShownItem(new ItemRef(i.Source, i.Id), i.Title))]));

    private static string Understand(string text, string source, params string[] items) => UtteranceSet.Show(new Phrasebook().Understand(
        text, UtteranceSet.World(),
        new ConversationMemory(
            new TenantId("t"), "c", new PersonId("p"), new FunctionCall(FunctionNames.ListTasks).With("project", "Atlas"), [.. items.Select(i => new ShownItem(new ItemRef(source, i), i))])));
}
