using System.Text.Json;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Cards.Tests.Composing;

public sealed class ListFacesTests
{
    [Fact]
    public void TaskList_Long_PagesThroughAllOfItOnce()
    {
        var call = new FunctionCall(FunctionNames.ListTasks).With("project", "Atlas");
        var tasks = Enumerable.Range(0, 37).Select(i => new ListedTask(Atlas.Task($"n{i}", $"Task number {i} ends", Atlas.Today), null)).ToList();
        var answer = new TaskListAnswer(TaskFilter.All, Atlas.Project, null, Atlas.Today, tasks, Atlas.Coverage);
        var seen = new List<string>();
        int? from = 0;
        while (from is { } position)
        {
            using var card = JsonDocument.Parse(AnswerFaces.Card(answer, Context(call, position)).Json);
            seen.AddRange(CardLint.Elements(card.RootElement).Select(element => CardLint.Text(element, "text")).Where(text => text.StartsWith("Task number", StringComparison.Ordinal)));
            from = More(card.RootElement, call);
        }

        Assert.Equal(tasks.Select(task => task.Task.Title), seen);
    }

    [Fact]
    public void TaskList_Long_SaysHowManyAreLeft()
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == "tasks/3-most");
        using var card = JsonDocument.Parse(sample.Card().Json);

        Assert.Contains(CardLint.Elements(card.RootElement), element => CardLint.Text(element, "title") == "Show 10 more (980 left)");
        Assert.Contains(CardLint.Elements(card.RootElement), element => CardLint.Text(element, "text") == "11–20 of 1,000");
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(100_000)]
    public void TaskList_PositionOutOfRange_ShowsTheBeginning(int from)
    {
        var answer = new TaskListAnswer(TaskFilter.All, Atlas.Project, null, Atlas.Today, [new ListedTask(Atlas.Cutover, null)], Atlas.Coverage);

        var lines = AnswerFaces.Text(answer, Context(null, from));

        Assert.Contains(lines, line => line.Plain.Contains(Atlas.Cutover.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void TaskList_Overdue_SaysHowLateAndWhose()
    {
        var answer = new TaskListAnswer(TaskFilter.Overdue, Atlas.Project, null, Atlas.Today, [new ListedTask(Atlas.Firewall, null)], Atlas.Coverage);

        var lines = AnswerFaces.Text(answer, Context(null, 0)).Select(line => line.Plain).ToList();

        Assert.Contains("1 overdue task in Atlas", lines);
        Assert.Contains("- Open firewall for database replication — 11 days overdue (due 9 Nov) · blocked · 50% done · Marek Dvořák", lines);
    }

    [Fact]
    public void Meetings_Clash_IsToldOnBoth()
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == "meetings/2-usual");

        var lines = AnswerFaces.Text(sample.Answer, sample.Context).Select(line => line.Plain).ToList();

        Assert.Contains("3 meetings, 1 clash", lines);
        Assert.Contains(lines, line => line.Contains("Atlas weekly — ◆ clashes with Supplier call", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Supplier call — ◆ clashes with Atlas weekly", StringComparison.Ordinal));
    }

    [Fact]
    public void Portfolio_WorstColour_LeadsAndIsCounted()
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == "portfolio/2-usual");

        Assert.Equal("3 projects: 1 red, 1 amber, 1 green", sample.Card().Summary);
    }

    [Fact]
    public void ReadCall_WhatAButtonSends_IsTheCallAgain()
    {
        var call = new FunctionCall(FunctionNames.ListTasks).With("project", "Atlas").With("filter", "overdue");

        var read = CardVerbs.ReadCall(new Dictionary<string, string>(CardVerbs.Data(call, 20)) { ["verb"] = CardVerbs.Call });

        Assert.Equal(20, read!.Value.From);
        Assert.Equal(call.Name, read.Value.Call.Name);
        Assert.Equal(call.Arguments.OrderBy(pair => pair.Key), read.Value.Call.Arguments.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void ReadCall_NoFunction_IsNone() => Assert.Null(CardVerbs.ReadCall(new Dictionary<string, string> { ["project"] = "Atlas" }));

    [Fact]
    public void ReadMapping_CorrectedColumns_ReplaceTheGuess()
    {
        var guessed = new PlanMapping(
            [new PlanColumn(0, "Key", PlanField.Id, ""), new PlanColumn(1, "Notes", PlanField.Title, ""), new PlanColumn(2, "Summary", null, ""), new PlanColumn(3, "Due", PlanField.Due, "")], "dmy");

        var read = PlanFileVerbs.ReadMapping(guessed, new Dictionary<string, string> { ["field-Title"] = "2", ["field-Due"] = "none", ["field-Start"] = "nonsense", ["dateOrder"] = "mdy" });

        Assert.Equal([PlanField.Id, null, PlanField.Title, null], read.Columns.Select(column => column.Field));
        Assert.Equal("mdy", read.DateOrder);
    }

    [Fact]
    public void ReadMapping_UnknownDateOrder_KeepsTheGuess() =>
        Assert.Equal("dmy", PlanFileVerbs.ReadMapping(new PlanMapping([], "dmy"), new Dictionary<string, string> { ["dateOrder"] = "xyz" }).DateOrder);

    private static FaceContext Context(FunctionCall? call, int from) => new("en-GB", TimeZoneInfo.Utc, call, from);

    private static int? More(JsonElement card, FunctionCall call)
    {
        foreach (var action in card.GetProperty("actions").EnumerateArray().Where(action => CardLint.Text(action, "title").StartsWith("Show", StringComparison.Ordinal)))
        {
            var read = CardVerbs.ReadCall(action.GetProperty("data").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!))!.Value;
            Assert.Equal(call.Name, read.Call.Name);
            return read.From;
        }

        return null;
    }
}
