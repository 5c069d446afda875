using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Graph.Tests.Demo;
using TpmAssistant.Testing;

namespace TpmAssistant.Graph.Tests.Meetings;

public sealed class GraphMeetingRecordsTests
{
    // The demo's clock stands at Monday, 2 March 2026, 09:00 UTC.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ReadAsync_LastAtlasWeekly_IsWhoSaidWhatAndWhoWasThere()
    {
        await using var demo = await DemoBench.StartAsync();

        var records = await ReadAsync(demo, await MeetingAsync(demo, "Atlas weekly"));

        Assert.Equal((RecordState.Read, RecordState.Read), (records.TranscriptState, records.AttendanceState));
        Assert.Equal(("Mara Lindqvist", TimeSpan.FromSeconds(-4.32)), (records.Transcript.Utterances[0].Speaker, records.Transcript.Utterances[0].From));
        Assert.Contains(records.Transcript.Utterances, u => u.Speaker == "Tomás Ferreira" && u.Text.StartsWith("Rehearsal two takes", StringComparison.Ordinal));
        Assert.Equal(0, records.Transcript.Skipped);
        Assert.Equal(6, records.Attended.Count);
        Assert.DoesNotContain(records.Attended, p => p.Name.StartsWith("Aroha", StringComparison.Ordinal));
        Assert.All(records.Attended, p => Assert.True(p.Id.IsResolved));
        Assert.Contains("/items/transcript/", records.LinkAt(TimeSpan.FromSeconds(31))!.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("#t31", records.LinkAt(TimeSpan.FromSeconds(31))!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_TheOccurrenceBefore_HasItsOwnTranscript()
    {
        await using var demo = await DemoBench.StartAsync();

        var records = await ReadAsync(demo, await MeetingAsync(demo, "Atlas weekly", back: 1));

        Assert.Contains("Short one today", records.Transcript.Utterances[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_MovedOccurrenceWithAGuest_IsFoundAndKeepsTheNameAsItIs()
    {
        await using var demo = await DemoBench.StartAsync();

        var records = await ReadAsync(demo, await MeetingAsync(demo, "Cobalt weekly"));

        Assert.Contains(records.Transcript.Utterances, u => u.Speaker == "יעל כהן");
        Assert.Contains(records.Attended, p => p.Name == "יעל כהן" && !p.Id.IsResolved);
        Assert.Contains(records.Transcript.Utterances, u => u.Text.Contains("<img src=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_NotRecorded_SaysSo()
    {
        await using var demo = await DemoBench.StartAsync();

        var records = await ReadAsync(demo, await MeetingAsync(demo, "Atlas stand-up"));

        Assert.Equal((RecordState.None, RecordState.None), (records.TranscriptState, records.AttendanceState));
    }

    [Fact]
    public async Task ReadAsync_NotOnline_AsksNothing()
    {
        await using var demo = await DemoBench.StartAsync();

        var records = await ReadAsync(demo, Some.Meeting());

        Assert.Equal(RecordState.NotOnline, records.TranscriptState);
        Assert.Equal(0, demo.Bench.Requests);
    }

    [Theory]
    [InlineData("/me/onlineMeetings/*/transcripts", RecordState.Forbidden, RecordState.Read)]
    [InlineData("/me/onlineMeetings/*/attendanceReports", RecordState.Read, RecordState.Forbidden)]
    public async Task ReadAsync_WithoutThePermission_SaysSoAndReadsTheRest(string path, RecordState transcript, RecordState attendance)
    {
        await using var demo = await DemoBench.StartAsync();
        var meeting = await MeetingAsync(demo, "Atlas weekly");
        await demo.PostAsync("/demo/faults", $$"""{"path":"{{path}}","status":403,"times":9}""");

        var records = await ReadAsync(demo, meeting);

        Assert.Equal((transcript, attendance), (records.TranscriptState, records.AttendanceState));
    }

    private static Task<MeetingRecords> ReadAsync(DemoBench demo, MeetingOccurrence meeting) =>
        demo.Bench.Get<IMeetingRecords>().ReadAsync(DemoBench.Mara, meeting, CancellationToken.None);

    private static async Task<MeetingOccurrence> MeetingAsync(DemoBench demo, string subject, int back = 0)
    {
        var read = await demo.Bench.Get<ICalendarSource>().ReadAsync(DemoBench.Mara, Now.AddDays(-30), Now, CancellationToken.None);
        return read.Meetings.Where(m => m.Subject == subject && m.End <= Now).OrderByDescending(m => m.Start).ElementAt(back);
    }
}
