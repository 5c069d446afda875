using System.Globalization;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Forecasts;

internal sealed class ForecastStore(SqliteDatabase database) : IForecastStore
{
    private const string Any = "SELECT count(*) FROM forecasts WHERE tenant_id = @tenant AND project_id = @project AND day = @day";

    private const string Insert = """
        INSERT INTO forecasts (tenant_id, project_id, day, target, p50, p80, seed) VALUES (@tenant, @project, @day, @target, @even, @sure, @seed)
        """;

    private const string Select = """
        SELECT day, target, p50, p80, seed FROM forecasts WHERE tenant_id = @tenant AND project_id = @project ORDER BY day, target
        """;

    public Task KeepAsync(TenantId tenant, KeptForecast forecast, CancellationToken cancellationToken) => database.WriteAsync(
        tenant.Value,
        s =>
        {
            if (s.Find<long>(Any, new { project = forecast.Project.Value, day = Text(forecast.Day) }) > 0) return false;
            foreach (var date in forecast.Dates)
                s.ExecutePrepared(Insert, forecast.Project.Value, Text(forecast.Day), date.Target, Text(date.P50), Text(date.P80), unchecked((long)forecast.Seed));
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<KeptForecast>> ListAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken)
    {
        var rows = database.Read(tenant.Value, s => s.Query<(string Day, string Target, string P50, string P80, long Seed)>(Select, new { project = project.Value }));
        return Task.FromResult<IReadOnlyList<KeptForecast>>(
        [
            .. rows.GroupBy(r => (r.Day, r.Seed)).Select(g => new KeptForecast(
                project, Date(g.Key.Day), unchecked((ulong)g.Key.Seed), [.. g.Select(r => new KeptDate(r.Target, Date(r.P50), Date(r.P80)))])),
        ]);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
