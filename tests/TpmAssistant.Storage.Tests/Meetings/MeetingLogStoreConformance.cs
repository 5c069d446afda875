using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Storage.Tests.Meetings;

/// <summary>What every store of meetings' logs promises.</summary>
public abstract class MeetingLogStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly ProjectId Atlas = new("atlas");
    private static readonly Person Ada = Some.Person();

    private IMeetingLogStore Logs => host.Get<IMeetingLogStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task ReadAsync_NothingKept_IsEmpty() => Assert.Empty((await Logs.ReadAsync(Tenant, Week(0), default)).Events);

    [Fact]
    public async Task TryAppendAsync_EveryKindOfEvent_IsThereWholeAfterRestart()
    {
        await KeepAsync(Week(0), All(Week(0)));

        host.Restart();

        var found = await Logs.ReadAsync(Tenant, Week(0), default);
        Assert.Equal(All(Week(0)).Select(e => ProductJson.Serialize(e)), found.Events.Select(e => ProductJson.Serialize(e)));
        Assert.Equal(typeof(MeetingEvent).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(MeetingEvent))), found.Events.Select(e => e.GetType()).Distinct().Count());
    }

    [Fact]
    public async Task TryAppendAsync_ReadBeforeSomebodyElseAppended_ChangesNothing()
    {
        await KeepAsync(Week(0), All(Week(0))[..2]);

        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Logs.TryAppendAsync(
            Tenant, Week(0), 2, [new Captured(Some.Now, Ada, CaptureKind.Action, $"Act {i}")], MeetingState.Empty, default)));

        Assert.Single(both, true);
        Assert.Equal(3, (await Logs.ReadAsync(Tenant, Week(0), default)).Events.Count);
    }

    [Fact]
    public async Task SinceAsync_PartlyKnown_GivesTheRest()
    {
        await KeepAsync(Week(0), All(Week(0)));

        var rest = await Logs.SinceAsync(Tenant, Week(0), 8, default);

        Assert.Equal([typeof(PersonLeft), typeof(AgendaMoved)], rest.Select(e => e.GetType()));
        Assert.Empty(await Logs.SinceAsync(Tenant, Week(1), 0, default));
    }

    [Fact]
    public async Task OfSeriesAsync_SeveralOccurrences_AreInOrderOfTheirOriginalStart()
    {
        await KeepAsync(Week(1), All(Week(1)));
        await KeepAsync(Week(0), All(Week(0)));
        await KeepAsync(new MeetingKey("other", null), All(new MeetingKey("other", null)));

        Assert.Equal([Week(0), Week(1)], (await Logs.OfSeriesAsync(Tenant, "19:atlas@thread.v2", default)).Select(l => l.Meeting));
        Assert.Equal("other", Assert.Single(await Logs.OfSeriesAsync(Tenant, "other", default)).Meeting.Series);
    }

    [Fact]
    public async Task OfProjectAsync_OtherProjectOrTenant_SeesItsOwnOnly()
    {
        await KeepAsync(Week(0), All(Week(0)));

        Assert.Single(await Logs.OfProjectAsync(Tenant, Atlas, default));
        Assert.Empty(await Logs.OfProjectAsync(Tenant, new ProjectId("cobalt"), default));
        Assert.Empty(await Logs.OfProjectAsync(new TenantId(Sample.OtherTenant), Atlas, default));
        Assert.Empty((await Logs.ReadAsync(new TenantId(Sample.OtherTenant), Week(0), default)).Events);
    }

    [Fact]
    public async Task LiveAsync_BegunAndEnded_HoldsTheFirstAlone()
    {
        await KeepAsync(Week(0), All(Week(0)));
        await KeepAsync(Week(1), All(Week(1))[..4]);

        host.Restart();

        Assert.Equal([(Tenant, Week(1))], await Logs.LiveAsync(default));
    }

    private static MeetingKey Week(int week) => new("19:atlas@thread.v2", Some.Now.AddDays(7 * week));

    private static MeetingEvent[] All(MeetingKey meeting) =>
    [
        new AgendaPrepared(Some.Now, Ada, new Agenda
        {
            Meeting = meeting,
            Title = "Atlas “weekly” 🙂",
            Project = Atlas,
            Kind = MeetingKind.RiskReview,
            Start = Some.Now,
            End = Some.Now.AddMinutes(30),
            Organizer = Ada,
            Attendees = [new Attendee(Ada, AttendeeResponse.Declined, true)],
            Items =
            [
                new AgendaItem
                {
                    Key = "1", Topic = new(AgendaTopicKind.Milestone, "Go-live", 3, Some.Today), Words = "Do we go?", Purpose = ItemPurpose.Decide, Owner = Ada,
                    Minutes = 10, PreRead = "The plan", Link = new Uri("https://x.example/1"), About = [Some.Ref()],
                },
            ],
        }),
        new FacilitatorNamed(Some.Now, Ada, Some.Person("Bo"), MeetingRole.Organizer),
        new FacilitatorReleased(Some.Now, Ada, Some.Person("Bo"), MeetingRole.Organizer),
        new MeetingStarted(Some.Now, Ada, "19:atlas@thread.v2", MeetingRole.Organizer),
        new PersonJoined(Some.Now, Ada),
        new ClockRead(Some.Now.AddMinutes(9)),
        new Captured(Some.Now.AddMinutes(9), Ada, CaptureKind.Action, "Call the vendor", "1", Ada, Some.Today),
        new CaptureChanged(Some.Now.AddMinutes(9), Ada, 1, "Call them", Some.Person("Bo"), Some.Day(3), CaptureState.Final),
        new PersonLeft(Some.Now.AddMinutes(9), Ada),
        new AgendaMoved(Some.Now.AddMinutes(10), Ada, AgendaMove.End, 1, MeetingRole.Presenter),
    ];

    private async Task KeepAsync(MeetingKey meeting, IReadOnlyList<MeetingEvent> events) =>
        Assert.True(await Logs.TryAppendAsync(Tenant, meeting, 0, events, Facilitator.Replay(events), default));
}
