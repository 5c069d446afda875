using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Ai.Tests.Plugins;

public sealed class FunctionCatalogTests
{
    private readonly RecordingCalendar _calendar = new();
    private readonly FunctionCatalog _catalog;

    public FunctionCatalogTests() => _catalog = FunctionCatalog.Create(new LooseServices(
        new FakeClock(), _calendar, new FakeMeetingLabels(), new FunctionSummaries(), new InMemoryProjectStore(Some.Project("Atlas") with { Owner = Askers.AdaId })));

    public static TheoryData<string> Names => [.. Contract];

    private static IEnumerable<string> Contract => typeof(FunctionNames).GetFields().Select(f => (string)f.GetRawConstantValue()!);

    [Fact]
    public void Functions_AreThoseOfTheContract() =>
        Assert.Equal(Contract.Order(), _catalog.Functions.Select(f => f.Name).Order());

    [Fact]
    public void HasEffect_WhatChangesTheWorldOutside_HasOne() =>
        Assert.Equal(
            [FunctionNames.DraftStakeholderEmail, FunctionNames.PostReport, FunctionNames.ScheduleReport, FunctionNames.CreateTask, FunctionNames.UpdateTask, FunctionNames.RequestUpdates, FunctionNames.FindTime, FunctionNames.DraftMinutes, FunctionNames.DraftEscalation],
            _catalog.Functions.Select(f => f.Name).Where(_catalog.HasEffect));

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_OfEveryFunction_HidesWhoAsks(string name)
    {
        var schema = _catalog.Functions.Single(f => f.Name == name).JsonSchema.GetRawText();

        Assert.DoesNotContain("asker", schema, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cancellationToken", schema, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Summary_Example_ReachesItsFunction(string name)
    {
        var summary = _catalog.Summaries.Single(s => s.Name == name);

        var understood = new Phrasebook().Understand(summary.Example.Replace("{project}", "Atlas", StringComparison.Ordinal), UtteranceSet.World(), null);

        Assert.Equal(name, Assert.Single(understood.Calls).Name);
        Assert.InRange(summary.Description.Length, 10, 160);
    }

    [Fact]
    public async Task InvokeAsync_Day_ReachesTheUseCaseTypedAndForTheAsker()
    {
        var answer = await InvokeAsync(FunctionNames.ListMeetings, ("day", "2026-03-12"));

        Assert.Equal(new DateOnly(2026, 3, 12), Assert.IsType<MeetingListAnswer>(answer).Day);
        Assert.Equal(Askers.Ada(), _calendar.Asker);
    }

    [Theory]
    [InlineData(FunctionNames.ListMeetings, "day", "tomorrow")]
    [InlineData(FunctionNames.ListMeetings, "day", "2026-02-30")]
    [InlineData(FunctionNames.DraftStatusReport, "audience", "aliens")]
    [InlineData(FunctionNames.DraftStatusReport, "audience", "1")]
    [InlineData(FunctionNames.DraftStatusReport, "since", "12/03/2026")]
    [InlineData(FunctionNames.DraftStakeholderEmail, "audience", "team, client")]
    [InlineData(FunctionNames.ListTasks, "filter", "late")]
    public async Task InvokeAsync_ValueThatThereIsNot_IsRefusedWithWhatThereIs(string function, string argument, string value)
    {
        var refusal = Assert.IsType<Refusal>(await InvokeAsync(function, (argument, value)));

        Assert.Equal("bad-argument", refusal.Code);
        Assert.Equal((argument, value), (refusal.Details["argument"], refusal.Details["value"]));
        Assert.NotEmpty(refusal.Details["allowed"]);
    }

    [Theory]
    [InlineData("DUETHISWEEK")]
    [InlineData("dueThisWeek")]
    [InlineData(" ")]
    public async Task InvokeAsync_ValueInAnyCaseOrEmpty_IsTaken(string filter)
    {
        var answer = await InvokeAsync(FunctionNames.ListTasks, ("filter", filter), ("project", "Nowhere"));

        Assert.Equal("no-such-project", Assert.IsType<Refusal>(answer).Code);
    }

    [Fact]
    public async Task InvokeAsync_UnknownFunction_IsRefused() =>
        Assert.Equal("Reports-DeleteEverything", Assert.IsType<Refusal>(await InvokeAsync("Reports-DeleteEverything")).Details["value"]);

    [Theory]
    [InlineData("asker")]
    [InlineData("cancellationToken")]
    [InlineData("Project")]
    public async Task InvokeAsync_UnknownArgument_IsRefused(string argument) =>
        Assert.Equal(argument, Assert.IsType<Refusal>(await InvokeAsync(FunctionNames.FlagRisks, (argument, "x"))).Details["value"]);

    [Fact]
    public async Task InvokeAsync_UnknownProject_CarriesTheNameAsked() =>
        Assert.Equal("Gamma", Assert.IsType<Refusal>(await InvokeAsync(FunctionNames.DraftStatusReport, ("project", "Gamma"))).Details["asked"]);

    [Fact]
    public async Task InvokeAsync_Help_ListsEveryFunction() =>
        Assert.Equal(_catalog.Summaries.Select(s => s.Name), Assert.IsType<HelpAnswer>(await InvokeAsync(FunctionNames.Help)).Functions.Select(f => f.Name));

    [Fact]
    public async Task InvokeAsync_Help_PutsTheAskersProjectIntoTheExamples()
    {
        var help = Assert.IsType<HelpAnswer>(await InvokeAsync(FunctionNames.Help));

        Assert.Contains(help.Functions, f => f.Example == "Status of Atlas");
        Assert.DoesNotContain(help.Functions, f => f.Example.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public async Task InvokeAsync_Cancelled_Stops() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => _catalog.InvokeAsync(new FunctionCall(FunctionNames.ListMeetings), Askers.Ada(), new CancellationToken(canceled: true)));

    [Fact]
    public async Task Function_CalledWithAnAskerAmongItsArguments_TakesOnlyTheOneOfItsContext()
    {
        var function = _catalog.Functions.Single(f => f.Name == FunctionNames.ListMeetings);

        await function.InvokeAsync(FunctionCatalog.ArgumentsFor(Askers.Ada(), new Dictionary<string, object?> { ["asker"] = Askers.Ben() }));

        Assert.Equal(Askers.Ada(), _calendar.Asker);
    }

    [Fact]
    public async Task Function_CalledForNobody_Throws() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => _catalog.Functions.Single(f => f.Name == FunctionNames.Help).InvokeAsync(new AIFunctionArguments()).AsTask());

    [Fact]
    public void AddAi_Registers_WhatTheHostAsksFor()
    {
        var services = new ServiceCollection().AddAi();

        Assert.Equal(
            [typeof(Phrasebook), typeof(IFunctionSummaries), typeof(FunctionCatalog), typeof(ModelDoor)],
            services.Select(s => s.ServiceType));
    }

    private Task<Answer> InvokeAsync(string function, params (string Name, string Value)[] arguments) =>
        _catalog.InvokeAsync(new FunctionCall(function, arguments.ToDictionary(a => a.Name, a => a.Value)), Askers.Ada(), CancellationToken.None);

    private sealed class RecordingCalendar : ICalendarSource
    {
        public Asker? Asker { get; private set; }

        public Task<MeetingReading> ReadAsync(Asker asker, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Asker = asker;
            return Task.FromResult(new MeetingReading([], new SourceReading(SourceKinds.Calendar, "Calendar", 0, 0, from)));
        }
    }
}
