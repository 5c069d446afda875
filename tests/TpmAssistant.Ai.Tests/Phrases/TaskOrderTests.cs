using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>Orders about tasks: whose they become, and when they are due.</summary>
public sealed class TaskOrderTests
{
    private static readonly World World = new(UtteranceSet.Projects, ["Samuel Ortiz", "Priya Raman", "Andrea Blum"], null, UtteranceSet.Today, "en-GB");

    [Theory]
    [InlineData("give the data load to Sam", "UpdateTask(assignee=Samuel Ortiz;task=data load)")]
    [InlineData("what is overdue for Sam?", "ListTasks(assignee=Samuel Ortiz;filter=overdue)")]
    [InlineData("@Priya please take the data load", "UpdateTask(assignee=Priya;task=data load)")]
    [InlineData("Priya, please take over the data load", "UpdateTask(assignee=Priya;task=data load)")]
    [InlineData("add a task to Atlas: call Karl the day after tomorrow", "CreateTask(due=2026-03-13;project=Atlas;title=Call Karl)")]
    public void Understand_Order_NamesWhoAndWhen(string asked, string expected) => Assert.Equal(expected, UtteranceSet.Show(new Phrasebook().Understand(asked, World, memory: null)));

    [Fact]
    public void Understand_NameThatSeveralShare_IsNotGuessed() =>
        Assert.Empty(new Phrasebook().Understand("give the data load to Sam", new World(UtteranceSet.Projects, ["Samuel Ortiz", "Samantha Reed"], null, UtteranceSet.Today, "en-GB"), memory: null).Calls);
}
