using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Mail;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Storage.Tests.Cadence;

/// <summary>What every store of schedules promises.</summary>
public abstract class ScheduleStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly TenantId Other = new(Sample.OtherTenant);
    private static readonly ScheduleId Id = new("s1");
    private static readonly DateTimeOffset Due = Sample.Morning;
    private static readonly DateTimeOffset Lease = Due.AddMinutes(15);

    private IScheduleStore Schedules => host.Get<IScheduleStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task SaveAsync_Schedule_IsFoundWholeAfterRestart()
    {
        await Schedules.SaveAsync(Schedule(), default);

        host.Restart();

        var found = (await Schedules.FindAsync(Tenant, Id, default))!;
        Assert.Equal(Schedule() with { Report = null }, found with { Report = null });
        Assert.Equal((Audience.Client, true), (found.Report!.Audience, found.Report.PlacesDrafts));
        Assert.Equal(Schedule().Report!.Recipients, found.Report.Recipients);
        Assert.Null(await Schedules.FindAsync(Other, Id, default));
        Assert.Equal([Id], (await Schedules.OfAsync(Tenant, Sample.Asker().Person, default)).Select(s => s.Id));
        Assert.Empty(await Schedules.OfAsync(Other, Sample.Asker().Person, default));
        Assert.Empty(await Schedules.OfAsync(Tenant, new PersonId("sam"), default));
    }

    [Fact]
    public async Task ActiveAsync_Schedules_TellsThoseThatRunByDueInstant()
    {
        await Schedules.SaveAsync(Schedule() with { Id = new("later"), NextDue = Due.AddDays(1) }, default);
        await Schedules.SaveAsync(Schedule(), default);
        await Schedules.SaveAsync(Schedule() with { Id = new("paused"), State = ScheduleState.Paused, NextDue = null }, default);

        Assert.Equal([(Tenant, Id, Due), (Tenant, new ScheduleId("later"), Due.AddDays(1))], await Schedules.ActiveAsync(default));
    }

    [Fact]
    public async Task TryClaimAsync_ManyAtOnce_GivesTheRunToOne()
    {
        await Schedules.SaveAsync(Schedule(), default);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Schedules.TryClaimAsync(Tenant, Id, Due, Due, Lease, default)));

        Assert.Equal(new ScheduleRun(Due, 1, null), Assert.Single(claims, c => c is not null));
    }

    [Fact]
    public async Task TryClaimAsync_ClaimThatWasNotFinished_IsTakenOverOnceTheLeaseHasRunOut()
    {
        await Schedules.SaveAsync(Schedule(), default);
        await Schedules.TryClaimAsync(Tenant, Id, Due, Due, Lease, default);
        await Schedules.NoteAsync(Tenant, Id, Due, "begun", default);
        host.Restart();

        Assert.Null(await Schedules.TryClaimAsync(Tenant, Id, Due, Lease.AddTicks(-1), Lease, default));
        Assert.Equal(new ScheduleRun(Due, 2, "begun"), await Schedules.TryClaimAsync(Tenant, Id, Due, Lease, Lease.AddMinutes(15), default));
    }

    [Fact]
    public async Task ReleaseAsync_ClaimedRun_IsFreeFromThenOn()
    {
        await Schedules.SaveAsync(Schedule(), default);
        await Schedules.TryClaimAsync(Tenant, Id, Due, Due, Lease, default);
        await Schedules.ReleaseAsync(Tenant, Id, Due, Due.AddMinutes(5), default);

        Assert.Null(await Schedules.TryClaimAsync(Tenant, Id, Due, Due.AddMinutes(4), Lease, default));
        Assert.Equal(2, (await Schedules.TryClaimAsync(Tenant, Id, Due, Due.AddMinutes(5), Lease, default))!.Attempt);
    }

    [Fact]
    public async Task FinishAsync_ClaimedRun_IsNeverClaimedAgainAndTheScheduleMovesOn()
    {
        await Schedules.SaveAsync(Schedule(), default);
        await Schedules.TryClaimAsync(Tenant, Id, Due, Due, Lease, default);

        await Schedules.FinishAsync(Tenant, Id, Due, Due, ScheduleState.Active, Due.AddDays(7), default);

        Assert.Null(await Schedules.TryClaimAsync(Tenant, Id, Due, Lease.AddYears(1), Lease.AddYears(2), default));
        Assert.Equal(Due.AddDays(7), (await Schedules.FindAsync(Tenant, Id, default))!.NextDue);
        Assert.Equal([Due], await Schedules.FinishedAsync(Tenant, Id, default));
        Assert.Empty(await Schedules.FinishedAsync(Other, Id, default));
    }

    [Fact]
    public async Task FinishAsync_ScheduleChangedMeanwhile_LeavesTheChange()
    {
        await Schedules.SaveAsync(Schedule(), default);
        await Schedules.TryClaimAsync(Tenant, Id, Due, Due, Lease, default);
        await Schedules.SaveAsync(Schedule() with { State = ScheduleState.Paused, NextDue = null }, default);

        await Schedules.FinishAsync(Tenant, Id, Due, Due, ScheduleState.Active, Due.AddDays(7), default);

        var found = (await Schedules.FindAsync(Tenant, Id, default))!;
        Assert.Equal((ScheduleState.Paused, null), (found.State, found.NextDue));
    }

    private static Schedule Schedule() => new()
    {
        Id = Id,
        Kind = "report",
        Owner = Sample.Asker(),
        Project = new("atlas"),
        ProjectName = "Atlas",
        Rule = CadenceText.Read("every other Monday and Friday at 16:00", new DateOnly(2026, 1, 5))!,
        TimeZoneId = "Europe/Berlin",
        Report = new ReportOrder(Audience.Client, [new MailRecipient("kim@client.test", "Kim")], true),
        NextDue = Due,
    };
}
