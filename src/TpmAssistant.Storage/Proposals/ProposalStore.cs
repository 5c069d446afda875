using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Proposals;

internal sealed class ProposalStore(SqliteDatabase database, TimeProvider clock) : IProposalStore
{
    private const string Insert = """
        INSERT INTO proposals (tenant_id, id, kind, hash, state, created_at, expires_at, person_id, person_name, locale, time_zone_id,
            conversation_id, conversation_scope, meeting_id, thread, payload, label)
        VALUES (@tenant, @Id, @Kind, @Hash, @State, @CreatedAt, @ExpiresAt, @PersonId, @PersonName, @Locale, @TimeZoneId,
            @ConversationId, @ConversationScope, @MeetingId, @Thread, @Payload, @Label)
        ON CONFLICT (tenant_id, id) DO NOTHING
        """;

    private const string Select = """
        SELECT id AS Id, kind AS Kind, hash AS Hash, state AS State, created_at AS CreatedAt, expires_at AS ExpiresAt,
            person_id AS PersonId, person_name AS PersonName, locale AS Locale, time_zone_id AS TimeZoneId,
            conversation_id AS ConversationId, conversation_scope AS ConversationScope, meeting_id AS MeetingId, thread AS Thread,
            payload AS Payload, outcome AS Outcome, label AS Label
        FROM proposals WHERE tenant_id = @tenant AND id = @id
        """;

    private const string Take = """
        UPDATE proposals SET state = 1
        WHERE tenant_id = @tenant AND id = @id AND hash = @hash AND person_id = @person AND conversation_id = @conversation
            AND state = 0 AND expires_at > @now
        """;

    private const string Intend = "INSERT INTO intents (tenant_id, proposal_id, committed_at) VALUES (@tenant, @id, @at)";

    private const string Discard = """
        UPDATE proposals SET state = 5
        WHERE tenant_id = @tenant AND id = @id AND person_id = @person AND conversation_id = @conversation AND state = 0
        """;

    private const string Settle = "UPDATE proposals SET state = @state, outcome = @outcome WHERE tenant_id = @tenant AND id = @id AND state = 1";

    private const string CloseIntent = """
        UPDATE intents SET settled_at = @at
        WHERE tenant_id = @tenant AND proposal_id = @id AND settled_at IS NULL
            AND EXISTS (SELECT 1 FROM proposals WHERE tenant_id = @tenant AND id = @id AND state > 1)
        """;

    public Task<bool> AddAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.State != ProposalState.Open) throw new ArgumentException("A new proposal is open.", nameof(proposal));
        var row = ProposalRow.From(proposal);
        return database.WriteAsync(proposal.ShownTo.Tenant.Value, s => s.Execute(Insert, row) == 1, cancellationToken);
    }

    public Task<Proposal?> FindAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(tenant.Value, s => s.Find<ProposalRow>(Select, new { id = id.Value }))?.ToProposal(tenant));

    public Task<bool> TryTakeAsync(Asker clicker, ProposalId id, string hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            clicker.Tenant.Value,
            session =>
            {
                var taken = session.ExecutePrepared(
                    Take, id.Value, hash, clicker.Person.Value, clicker.Conversation.Id, now.UtcTicks) == 1;
                if (taken) session.ExecutePrepared(Intend, id.Value, now.UtcTicks);
                return taken;
            },
            cancellationToken);

    public Task<bool> TryDiscardAsync(Asker clicker, ProposalId id, CancellationToken cancellationToken) => database.WriteAsync(
        clicker.Tenant.Value,
        session => session.ExecutePrepared(Discard, id.Value, clicker.Person.Value, clicker.Conversation.Id) == 1,
        cancellationToken);

    public Task SettleAsync(TenantId tenant, ProposalId id, EffectOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.State is not (ProposalState.Done or ProposalState.Refused or ProposalState.Unknown))
        {
            throw new ArgumentException($"{outcome.State} is no outcome.", nameof(outcome));
        }

        var text = ProductJson.Serialize(outcome);
        return database.WriteAsync(tenant.Value, s => s.ExecutePrepared(Settle, (long)outcome.State, text, id.Value), cancellationToken);
    }

    public Task CloseAsync(TenantId tenant, ProposalId id, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow().UtcTicks;
        return database.WriteAsync(tenant.Value, s => s.ExecutePrepared(CloseIntent, at, id.Value), cancellationToken);
    }

    public Task<IReadOnlyList<(TenantId Tenant, ProposalId Id)>> UnsettledAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(TenantId, ProposalId)>>(
        [
            .. database.ReadForEveryTenant(s => s.Query<(string Tenant, string Id)>(
                    "SELECT tenant_id, proposal_id FROM intents WHERE settled_at IS NULL ORDER BY committed_at", new { }))
                .Select(r => (new TenantId(r.Tenant), new ProposalId(r.Id))),
        ]);
}
