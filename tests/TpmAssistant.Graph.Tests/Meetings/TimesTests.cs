using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Proposals;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Graph.Tests.Demo;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.Meetings;

public sealed class TimesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly NewEvent Planned = new("Line", Monday.AddDays(1).AddHours(9), Monday.AddDays(1).AddHours(10), [Who("jonas")]);

    [Fact]
    public async Task ReadAsync_Colleagues_HaveTheirOwnZonesAndHours()
    {
        await using var demo = await DemoBench.StartAsync();

        var read = await demo.Bench.Get<IFreeBusy>().ReadAsync(DemoBench.Mara, [Who("priya"), Who("aroha"), Outsider], Monday, Monday.AddDays(10), CancellationToken.None);

        Assert.Equal(["Asia/Kolkata", "Pacific/Auckland"], read.Participants.Take(2).Select(p => Zone(p.Hours.TimeZoneId)));
        Assert.Equal((9 * 60, 17 * 60, 5), (read.Participants[0].Hours.FromMinute, read.Participants[0].Hours.ToMinute, read.Participants[0].Hours.Days.Count));
        Assert.Contains(read.Participants[0].Busy, b => b.Kind == BusyKind.Away);
        Assert.Equal([true, true, false], read.Participants.Select(p => p.IsKnown));
    }

    [Fact]
    public async Task CreateAsync_Twice_MakesOneEvent()
    {
        await using var demo = await DemoBench.StartAsync();
        var writer = demo.Bench.Get<IEventWriter>();

        var first = await writer.CreateAsync(DemoBench.Mara, Planned, "tx-1", CancellationToken.None);
        var second = await writer.CreateAsync(DemoBench.Mara, Planned, "tx-1", CancellationToken.None);

        Assert.Equal((ProposalState.Done, first.ItemId), (second.State, second.ItemId));
        var events = await demo.GetAsync("/demo/v1.0/me/events?$filter=" + Uri.EscapeDataString("subject eq 'Line'"));
        var made = Assert.Single(events["value"]!.AsArray())!;
        Assert.Equal("jonas@meridianlabs.example", (string?)made["attendees"]![0]!["emailAddress"]!["address"]);
        Assert.True((bool)made["isOnlineMeeting"]!);
        Assert.Equal("2026-03-03T09:00:00.0000000", (string?)made["start"]!["dateTime"]);
    }

    [Fact]
    public async Task CreateAsync_AnswerLost_AsksAgainWithTheSameTransaction()
    {
        var graph = new ScriptedGraph();
        graph.On("POST /me/events", Answer.Of(502), Answer.Ok("""{"id":"E1","webLink":"https://outlook.office.com/x"}"""));
        using var bench = new Bench(graph);

        var outcome = await bench.Get<IEventWriter>().CreateAsync(Bench.Asker, Planned, "tx-1", CancellationToken.None);

        Assert.Equal((ProposalState.Done, "E1"), (outcome.State, outcome.ItemId));
        Assert.Equal(["tx-1", "tx-1"], graph.Asked.Select(a => (string?)a.Body!["transactionId"]));
    }

    [Theory]
    [InlineData(403, "event-forbidden")]
    [InlineData(400, "event-rejected")]
    public async Task CreateAsync_Refused_IsNotRepeated(int status, string code)
    {
        var graph = new ScriptedGraph();
        graph.On("POST /me/events", Answer.Of(status));
        using var bench = new Bench(graph);

        var outcome = await bench.Get<IEventWriter>().CreateAsync(Bench.Asker, Planned, "tx-1", CancellationToken.None);

        Assert.Equal((ProposalState.Refused, code, 1), (outcome.State, outcome.Code, graph.Asked.Count));
    }

    private static Person Outsider { get; } = new(new PersonId("mail:x@outsider.example"), "X", "x@outsider.example");

    private static string Zone(string id) => id == "Asia/Calcutta" ? "Asia/Kolkata" : id;

    private static Person Who(string key)
    {
        var person = new DemoPeople()[key];
        return new Person(new PersonId(person.Id), person.Name, person.Mail);
    }
}
