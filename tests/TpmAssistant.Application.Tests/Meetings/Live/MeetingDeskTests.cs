using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings.Live;

public class MeetingDeskTests
{
    private static readonly MeetingKey Weekly = new("19:atlas@thread.v2", Some.Now);
    private static readonly Person Ada = Some.Person();
    private static readonly MeetingStarted Started = new(Some.Now, Ada, "chat", MeetingRole.Organizer);
    private readonly OvertakenLogs logs = new();

    [Fact]
    public async Task TakeAsync_SomebodyWasFaster_IsJudgedByWhatThenStands()
    {
        var desk = await PreparedAsync();
        await desk.TakeAsync(Askers.Tenant, Weekly, Started, default);
        logs.Theirs = [new PersonJoined(Some.Now, Some.Person("Bo Lind")), new Captured(Some.Now, Ada, CaptureKind.Action, "Theirs")];

        var step = await desk.TakeAsync(Askers.Tenant, Weekly, new Captured(Some.Now, Ada, CaptureKind.Action, "Mine"), default);

        Assert.True(step.IsAccepted);
        Assert.Equal(["Theirs", "Mine"], step.State.Captures.Select(c => c.Text));
        Assert.Equal(["Theirs", "Mine"], (await desk.ReadAsync(Askers.Tenant, Weekly, default)).Captures.Select(c => c.Text));
    }

    [Fact]
    public async Task TakeAsync_NoLongerCountsWhenItsTurnComes_KeepsNothing()
    {
        var desk = await PreparedAsync();
        logs.Theirs = [Started];

        var step = await desk.TakeAsync(Askers.Tenant, Weekly, Started, default);

        Assert.False(step.IsAccepted);
        Assert.Equal(2, (await logs.ReadAsync(Askers.Tenant, Weekly, default)).Events.Count);
    }

    private async Task<MeetingDesk> PreparedAsync()
    {
        var desk = new MeetingDesk(logs);
        var agenda = new Agenda
        {
            Meeting = Weekly, Title = "Atlas weekly", Start = Some.Now, End = Some.Now.AddHours(1), Organizer = Ada,
            Items = [new AgendaItem { Key = "1", Topic = new(AgendaTopicKind.Own, "Item"), Purpose = ItemPurpose.Discuss, Minutes = 30 }],
        };
        Assert.True((await desk.TakeAsync(Askers.Tenant, Weekly, new AgendaPrepared(Some.Now.AddHours(-1), Ada, agenda), default)).IsAccepted);
        return desk;
    }

    /// <summary>Logs to which others append just before.</summary>
    private sealed class OvertakenLogs : IMeetingLogStore
    {
        private readonly InMemoryMeetingLogs kept = new();

        public IReadOnlyList<MeetingEvent> Theirs { get; set; } = [];

        public async Task<bool> TryAppendAsync(
            TenantId tenant, MeetingKey meeting, int version, IReadOnlyList<MeetingEvent> events, MeetingState after, CancellationToken cancellationToken)
        {
            var theirs = Theirs;
            Theirs = [];
            if (theirs.Count > 0) Assert.True(await kept.TryAppendAsync(tenant, meeting, version, theirs, after, cancellationToken));
            return await kept.TryAppendAsync(tenant, meeting, version, events, after, cancellationToken);
        }

        public ValueTask<MeetingLog> ReadAsync(TenantId tenant, MeetingKey meeting, CancellationToken cancellationToken) => kept.ReadAsync(tenant, meeting, cancellationToken);

        public ValueTask<IReadOnlyList<MeetingEvent>> SinceAsync(TenantId tenant, MeetingKey meeting, int version, CancellationToken cancellationToken) =>
            kept.SinceAsync(tenant, meeting, version, cancellationToken);

        public ValueTask<IReadOnlyList<MeetingLog>> OfSeriesAsync(TenantId tenant, string series, CancellationToken cancellationToken) => kept.OfSeriesAsync(tenant, series, cancellationToken);

        public ValueTask<IReadOnlyList<MeetingLog>> OfProjectAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken) => kept.OfProjectAsync(tenant, project, cancellationToken);

        public ValueTask<IReadOnlyList<(TenantId Tenant, MeetingKey Meeting)>> LiveAsync(CancellationToken cancellationToken) => kept.LiveAsync(cancellationToken);
    }
}
