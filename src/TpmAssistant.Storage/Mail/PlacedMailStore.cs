using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Mail;

internal sealed class PlacedMailStore(SqliteDatabase database) : IPlacedMailStore
{
    private const string Upsert = """
        INSERT INTO placed_mails (tenant_id, person_id, project_id, audience, language, message_id, placed_at, source)
        VALUES (@tenant, @person, @project, @audience, @language, @message, @at, @source)
        ON CONFLICT (tenant_id, person_id, project_id, audience, language) DO UPDATE
        SET message_id = excluded.message_id, placed_at = excluded.placed_at, source = excluded.source
        WHERE excluded.placed_at >= placed_mails.placed_at
        """;

    private const string Select = """
        SELECT message_id, placed_at, source FROM placed_mails
        WHERE tenant_id = @tenant AND person_id = @person AND project_id = @project AND audience = @audience AND language = @language
        """;

    public Task SaveAsync(PlacedMail mail, CancellationToken cancellationToken) => database.WriteAsync(
        mail.Tenant.Value,
        s => s.Execute(Upsert, new
        {
            person = mail.Person.Value,
            project = mail.Source.Project.Value,
            audience = mail.Source.Audience.ToString(),
            language = mail.Source.Language,
            message = mail.MessageId,
            at = mail.PlacedAt.UtcTicks,
            source = ProductJson.Serialize(mail.Source),
        }),
        cancellationToken);

    public Task<PlacedMail?> FindAsync(
        TenantId tenant, PersonId person, ProjectId project, Audience audience, string language, CancellationToken cancellationToken)
    {
        var rows = database.Read(tenant.Value, s => s.Query<(string Message, long At, string Source)>(
            Select, new { person = person.Value, project = project.Value, audience = audience.ToString(), language }));
        return Task.FromResult(rows.Select(r => new PlacedMail(
            tenant, person, r.Message, new DateTimeOffset(r.At, TimeSpan.Zero), ProductJson.Deserialize<MailSource>(r.Source))).FirstOrDefault());
    }
}
