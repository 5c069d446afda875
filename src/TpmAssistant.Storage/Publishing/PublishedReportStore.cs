using System.Globalization;
using System.Security.Cryptography;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Publishing;

internal sealed class PublishedReportStore(SqliteDatabase database) : IPublishedReportStore
{
    private const int Quality = 5;

    private const string Insert = """
        INSERT INTO published_reports (tenant_id, project_id, audience, version, status_date, published_at, person_id, head, length, document)
        VALUES (@tenant, @project, @audience, @version, @day, @at, @person, @head, @length, @document)
        ON CONFLICT DO NOTHING
        """;

    private const string Heads = """
        SELECT head, withdrawn_at FROM published_reports WHERE tenant_id = @tenant AND project_id = @project
        ORDER BY published_at DESC, version DESC, audience
        """;

    private const string One = """
        SELECT head, withdrawn_at, length, document FROM published_reports
        WHERE tenant_id = @tenant AND project_id = @project AND audience = @audience AND version = @version
        """;

    private const string Withdraw = """
        UPDATE published_reports SET withdrawn_at = @at
        WHERE tenant_id = @tenant AND project_id = @project AND audience = @audience AND version = @version AND person_id = @person
            AND withdrawn_at IS NULL
        """;

    public async Task<bool> AddAsync(PublishedReport report, CancellationToken cancellationToken)
    {
        var head = report.Head;
        var text = ProductJson.SerializeToUtf8(report.Content);
        var document = PackedJson.Pack(text, Quality);
        var written = await database.WriteAsync(
            head.Tenant.Value,
            s => s.ExecutePrepared(
                Insert, head.Key.Project.Value, head.Key.Audience.ToString(), (long)head.Key.Version,
                head.StatusDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), head.PublishedAt.UtcTicks, head.By.Value,
                ProductJson.Serialize(head), (long)text.Length, document),
            cancellationToken);
        return written == 1;
    }

    public Task<IReadOnlyList<PublishedHead>> ListAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken)
    {
        var rows = database.Read(tenant.Value, s => s.Query<(string Head, long? Withdrawn)>(Heads, new { project = project.Value }));
        return Task.FromResult<IReadOnlyList<PublishedHead>>([.. rows.Select(r => Head(r.Head, r.Withdrawn))]);
    }

    public Task<PublishedReport?> FindAsync(TenantId tenant, ReportKey key, CancellationToken cancellationToken)
    {
        var rows = database.Read(tenant.Value, s => s.Query<(string Head, long? Withdrawn, long Length, byte[] Document)>(
            One, new { project = key.Project.Value, audience = key.Audience.ToString(), version = key.Version }));
        return Task.FromResult(rows.Count == 0 ? null : Report(rows[0].Head, rows[0].Withdrawn, (int)rows[0].Length, rows[0].Document));
    }

    public async Task<bool> WithdrawAsync(TenantId tenant, ReportKey key, PersonId by, DateTimeOffset at, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            tenant.Value,
            s => s.ExecutePrepared(Withdraw, at.UtcTicks, key.Project.Value, key.Audience.ToString(), (long)key.Version, by.Value),
            cancellationToken) == 1;

    private static PublishedReport Report(string headText, long? withdrawn, int length, byte[] document)
    {
        var head = Head(headText, withdrawn);
        var text = PackedJson.Unpack(length, document);
        return Convert.ToHexStringLower(SHA256.HashData(text)) == head.Hash
            ? new PublishedReport(head, ProductJson.Deserialize<PublishedContent>(text))
            : throw new InvalidDataException($"Version {head.Key.Version} of a published report of '{head.Key.Project}' is not what was published.");
    }

    private static PublishedHead Head(string text, long? withdrawn) =>
        ProductJson.Deserialize<PublishedHead>(text) with { WithdrawnAt = withdrawn is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null };
}
