using Microsoft.Data.Sqlite;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Tests.Publishing;

namespace TpmAssistant.Storage.Tests.Sqlite;

public sealed class SqlitePublishedReportTests : IDisposable
{
    private readonly SqliteHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("UPDATE published_reports SET document = x'00'")]
    [InlineData("UPDATE published_reports SET status_date = '2020-01-01'")]
    [InlineData("UPDATE published_reports SET head = '{}'")]
    [InlineData("DELETE FROM published_reports")]
    public async Task Table_WhoeverAltersAReport_IsRefused(string sql)
    {
        await _host.Get<IPublishedReportStore>().AddAsync(PublishedReportStoreConformance.Report(), default);
        using var outside = _host.Outside();
        using var command = new SqliteCommand(sql, outside);

        Assert.Contains("never", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_DocumentAlteredBehindItsBack_IsNotPassedOffAsTheReport()
    {
        await _host.Get<IPublishedReportStore>().AddAsync(PublishedReportStoreConformance.Report(card: "one"), default);
        await _host.Get<IPublishedReportStore>().AddAsync(PublishedReportStoreConformance.Report(version: 2, card: "two"), default);
        using (var outside = _host.Outside())
        using (var command = new SqliteCommand(
            "DROP TRIGGER published_reports_frozen; UPDATE published_reports SET (document, length) = (SELECT document, length FROM published_reports WHERE version = 2) WHERE version = 1", outside))
        {
            command.ExecuteNonQuery();
        }

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await _host.Get<IPublishedReportStore>().FindAsync(new TenantId(Sample.Tenant), PublishedReportStoreConformance.Key(1), default));
    }
}
