using TpmAssistant.Application.Forecasts;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Storage.Tests.Forecasts;

/// <summary>What every store of forecasts promises.</summary>
public abstract class ForecastStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly ProjectId Atlas = new("atlas");
    private static readonly DateOnly Monday = new(2026, 1, 5);

    private IForecastStore Forecasts => host.Get<IForecastStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task KeepAsync_Forecast_ComesBackWholeAfterRestart()
    {
        var kept = Kept(Monday, 3) with { Seed = ulong.MaxValue };
        await Forecasts.KeepAsync(Tenant, kept, default);
        host.Restart();

        var read = Assert.Single(await Forecasts.ListAsync(Tenant, Atlas, default));
        Assert.Equal((kept.Project, kept.Day, kept.Seed), (read.Project, read.Day, read.Seed));
        Assert.Equal(kept.Dates, read.Dates);
    }

    [Fact]
    public async Task KeepAsync_AgainTheSameDay_KeepsTheFirst()
    {
        await Forecasts.KeepAsync(Tenant, Kept(Monday, 3), default);
        await Forecasts.KeepAsync(Tenant, Kept(Monday, 9), default);

        Assert.Equal(Monday.AddDays(3), Assert.Single(await Forecasts.ListAsync(Tenant, Atlas, default)).Dates[0].P50);
    }

    [Fact]
    public async Task ListAsync_SeveralDays_OldestFirstAndNobodyElses()
    {
        await Forecasts.KeepAsync(Tenant, Kept(Monday.AddDays(1), 3), default);
        await Forecasts.KeepAsync(Tenant, Kept(Monday, 3), default);
        await Forecasts.KeepAsync(Tenant, Kept(Monday, 3) with { Project = new("borealis") }, default);
        await Forecasts.KeepAsync(new(Sample.OtherTenant), Kept(Monday.AddDays(2), 3), default);

        Assert.Equal([Monday, Monday.AddDays(1)], (await Forecasts.ListAsync(Tenant, Atlas, default)).Select(k => k.Day));
    }

    private static KeptForecast Kept(DateOnly day, int ahead) => new(Atlas, day, 1, [new(KeptDate.Finish, day.AddDays(ahead), day.AddDays(ahead + 2)), new("beta", day, day.AddDays(1))]);
}
