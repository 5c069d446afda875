using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Storage.Tests.Snapshots;

/// <summary>What every snapshot store promises.</summary>
public abstract class SnapshotStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly DateOnly Monday = new(2026, 1, 5);

    private ISnapshotStore Snapshots => host.Get<ISnapshotStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task SaveAsync_ThousandTasks_ComesBackWholeAfterRestart()
    {
        var snapshot = Sample.Snapshot(Monday, tasks: 1000);
        await Snapshots.SaveAsync(Tenant, snapshot, default);

        host.Restart();

        Assert.Equal(ProductJson.Serialize(snapshot), ProductJson.Serialize(Assert.Single(await List())));
    }

    [Fact]
    public async Task ListAsync_SeveralDays_OldestFirstFromOneDayToAnother()
    {
        foreach (var day in new[] { 3, 1, 2, 0 }) await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday.AddDays(day)), default);

        Assert.Equal(
            [Monday.AddDays(1), Monday.AddDays(2), Monday.AddDays(3)], (await List(from: Monday.AddDays(1))).Select(s => s.StatusDate));
        Assert.Equal([Monday.AddDays(1), Monday.AddDays(2)], (await List(from: Monday.AddDays(1), to: Monday.AddDays(2))).Select(s => s.StatusDate));
    }

    [Fact]
    public async Task SaveAsync_LaterTheSameDay_Replaces()
    {
        await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday, title: "Morning"), default);
        await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday, title: "Evening", hour: 18), default);

        Assert.Equal("Evening", Assert.Single(await List()).Tasks[0].Title);
    }

    [Fact]
    public async Task SaveAsync_EarlierOfTheDayArrivesLate_IsNotKept()
    {
        await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday, title: "Evening", hour: 18), default);
        await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday, title: "Morning"), default);

        Assert.Equal("Evening", Assert.Single(await List()).Tasks[0].Title);
    }

    [Fact]
    public async Task ListAsync_SeveralReadersADay_PrefersTheAskersOwnThenTheLatest()
    {
        await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday, "sam", "Sam's", hour: 12), default);
        await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday, "kim", "Kim's", hour: 15), default);
        await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday, "alex", "Alex's"), default);

        Assert.Equal("Alex's", Assert.Single(await List("alex")).Tasks[0].Title);
        Assert.Equal("Sam's", Assert.Single(await List("sam")).Tasks[0].Title);
        Assert.Equal("Kim's", Assert.Single(await List("somebody")).Tasks[0].Title);
    }

    [Fact]
    public async Task ListAsync_OtherProjectOrTenant_GivesNone()
    {
        await Snapshots.SaveAsync(Tenant, Sample.Snapshot(Monday), default);

        Assert.Empty(await List(project: "borealis"));
        Assert.Empty(await List(tenant: Sample.OtherTenant));
    }

    private Task<IReadOnlyList<Snapshot>> List(
        string reader = "alex", DateOnly? from = null, DateOnly? to = null, string project = "atlas", string tenant = Sample.Tenant) =>
        Snapshots.ListAsync(new TenantId(tenant), new ProjectId(project), new PersonId(reader), from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue, default);
}
