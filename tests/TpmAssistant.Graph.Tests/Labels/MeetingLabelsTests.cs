using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Sources;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Tests.Demo;
using TpmAssistant.Graph.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Graph.Tests.Labels;

public sealed class MeetingLabelsTests
{
    private const string Secret = "11111111-2222-4333-8444-555555555555";

    // The demo's clock stands at Monday, 2 March 2026, 09:00 UTC.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ReadAsync_MeetingsOfAWeek_GivesTheLabelOfTheOneThatHasOneInOneRequest()
    {
        await using var demo = await DemoBench.StartAsync();
        var week = (await demo.Bench.Get<ICalendarSource>().ReadAsync(DemoBench.Mara, Now, Now.AddDays(7), default)).Meetings;
        var before = demo.Bench.Requests;

        var labels = await demo.Bench.Get<IMeetingLabels>().ReadAsync(DemoBench.Mara, week, default);

        Assert.True(week.Count > 5);
        Assert.Equal(before + 1, demo.Bench.Requests);
        var label = Assert.Single(labels);
        Assert.Equal((DemoLabels.IdOf(DemoLabels.HighlyConfidential), "Sensitive", SensitivityLabel.UnknownRank), (label.Id, label.Name, label.Rank));
    }

    [Fact]
    public async Task ReadAsync_NoneOnline_AsksNothing()
    {
        await using var demo = await DemoBench.StartAsync();

        Assert.Empty(await demo.Bench.Get<IMeetingLabels>().ReadAsync(DemoBench.Mara, [Some.Meeting()], default));
        Assert.Equal(0, demo.Bench.Requests);
    }

    [Theory]
    [InlineData("""{"sensitivityLabelId":"11111111-2222-4333-8444-555555555555"}""", "Secret 1 Staff only")]
    [InlineData("""{"sensitivityLabelId":"99999999-2222-4333-8444-555555555555"}""", "Sensitive 2147483647 ")]
    [InlineData("""{"sensitivityLabelId":"not an id"}""", null)]
    [InlineData("""{"sensitivityLabelId":null}""", null)]
    [InlineData("\"text\"", null)]
    [InlineData("null", null)]
    public async Task ReadAsync_Label_IsNamedAndRankedByTheSettings(string assigned, string? expected)
    {
        var graph = new ScriptedGraph().On("GET /me/onlineMeetings", Answer.Page($$"""{"id":"M","sensitivityLabelAssignment":{{assigned}}}"""));
        using var bench = new Bench(graph, configure: o => o.Labels.AddRange([new LabelSetting { Label = "General" }, new LabelSetting { Label = Secret.ToUpperInvariant(), Name = "Secret", Description = "Staff only" }]));

        var labels = await bench.Get<IMeetingLabels>().ReadAsync(Bench.Asker, [Online()], default);

        Assert.Equal(expected, labels is [var label] ? $"{label.Name} {label.Rank} {label.Description}" : null);
    }

    [Fact]
    public async Task ReadAsync_MayNotBeRead_HasNoLabel()
    {
        using var bench = new Bench(new ScriptedGraph().On("GET /me/onlineMeetings", new Answer(403, """{"error":{"code":"Forbidden","message":"no"}}""")));

        Assert.Empty(await bench.Get<IMeetingLabels>().ReadAsync(Bench.Asker, [Online()], default));
    }

    [Fact]
    public async Task Records_OfALabelledMeeting_CarryItsLabel()
    {
        await using var demo = await DemoBench.StartAsync();
        var money = (await demo.Bench.Get<ICalendarSource>().ReadAsync(DemoBench.Mara, Now, Now.AddDays(7), default)).Meetings.First(m => m.Subject.StartsWith("Cobalt: money", StringComparison.Ordinal));

        var records = await demo.Bench.Get<IMeetingRecords>().ReadAsync(DemoBench.Mara, money, default);

        Assert.Equal(DemoLabels.IdOf(DemoLabels.HighlyConfidential), records.Label?.Id);
    }

    private static MeetingOccurrence Online() => Some.Meeting() with { JoinLink = new Uri("https://teams.microsoft.com/l/meetup-join/19%3Ameeting_x%40thread.v2/0") };
}
