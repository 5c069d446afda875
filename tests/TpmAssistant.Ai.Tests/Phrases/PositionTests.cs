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

    private static string Understand(string text, string source, params string[] items) => UtteranceSet.Show(new Phrasebook().Understand(
        text, UtteranceSet.World(),
        new ConversationMemory(
            new TenantId("t"), "c", new PersonId("p"), new FunctionCall(FunctionNames.ListTasks).With("project", "Atlas"), [.. items.Select(i => new ItemRef(source, i))])));
}
