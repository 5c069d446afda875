using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Feedback;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Storage.Tests.Publishing;

namespace TpmAssistant.Storage.Tests.Sqlite;

/// <summary>No statement on a tenant's table leaves the tenant open. Every other test of this project watches for it too.</summary>
public sealed class TenantStatementTests
{
    [Fact]
    public void Schema_EveryTable_HasTheTenantInItsKeyOrIsKnownToHaveNone()
    {
        using var host = new SqliteHost();
        _ = host.Database;
        using var outside = host.Outside();
        using var command = outside.CreateCommand();
        command.CommandText = """
            SELECT t.name, EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'tenant_id' AND c."notnull" = 1),
                EXISTS (SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE c.name = 'tenant_id' AND c.seqno = 0)
            FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT IN ('schema_version', 'marks')
            """;
        using var rows = command.ExecuteReader();
        var tables = 0;
        while (rows.Read())
        {
            tables++;
            Assert.True(rows.GetBoolean(1), $"{rows.GetString(0)} has no tenant_id");
            Assert.True(rows.GetBoolean(2), $"{rows.GetString(0)} has no key that begins with tenant_id");
            Assert.True(TenantWatch.IsViolation($"SELECT * FROM {rows.GetString(0)}"), $"{rows.GetString(0)} is not watched");
        }

        Assert.True(tables >= 13, $"only {tables} tables were seen");
    }

    [Fact]
    public async Task EveryStatement_OnePredicateRemoved_IsCaught()
    {
        using var host = new SqliteHost();
        await UseEverything(host);

        var checkedOnes = 0;
        foreach (var sql in host.Watch.Seen.Where(s => !s.StartsWith("/*", StringComparison.Ordinal)))
        {
            foreach (var predicate in TenantWatch.Predicates().EnumerateMatches(sql))
            {
                checkedOnes++;
                Assert.True(TenantWatch.IsViolation(sql.Remove(predicate.Index, predicate.Length)), sql);
            }
        }

        Assert.Empty(host.Watch.Violations);
        Assert.True(checkedOnes >= 15, $"only {checkedOnes} predicates were seen");
    }

    [Theory]
    [InlineData("SELECT payload FROM proposals WHERE id = 'p1'")]
    [InlineData("SELECT payload FROM proposals WHERE id = 'p1' AND 'contoso' = 'contoso'")]
    [InlineData("SELECT payload FROM proposals WHERE tenant_id = NULL")]
    [InlineData("SELECT * FROM proposals p JOIN intents i ON i.proposal_id = p.id WHERE p.tenant_id = 'contoso'")]
    [InlineData("UPDATE outbox SET state = 1 WHERE id = 3")]
    [InlineData("DELETE FROM snapshots")]
    [InlineData("INSERT INTO feedback (person_id, text) VALUES ('alex', 'x')")]
    [InlineData("INSERT INTO feedback (tenant_id, text) VALUES (NULL, 'x')")]
    [InlineData("/* every tenant */ SELECT document FROM projects")]
    public void Watch_StatementThatLeavesTheTenantOpen_IsAViolation(string sql) => Assert.True(TenantWatch.IsViolation(sql));

    [Fact]
    public void Session_StatementThatOnlySeemsToUseTheTenant_FailsTheTestInTheEnd()
    {
        var host = new SqliteHost();
        host.Database.Read("contoso", s => s.Query<string>("SELECT activity_id FROM inbox WHERE @tenant = @tenant", new { }));

        Assert.ThrowsAny<Exception>(host.Dispose);
    }

    [Fact]
    public void Session_StatementWithoutTheTenant_IsRefused()
    {
        using var host = new SqliteHost();
        const string Sql = "SELECT count(*) FROM inbox";

        Assert.Throws<InvalidOperationException>(() => host.Database.Read("contoso", s => s.ScalarPrepared(Sql)));
        Assert.Throws<InvalidOperationException>(() => host.Database.Read("contoso", s => s.ExecutePrepared(Sql)));
        Assert.Throws<InvalidOperationException>(() => host.Database.Read("contoso", s => s.Query<long>(Sql, new { })));
        Assert.Throws<InvalidOperationException>(() => host.Database.Read("contoso", s => s.Find<long>(Sql, new { })));
        Assert.Throws<InvalidOperationException>(() => host.Database.Read("contoso", s => s.Execute(Sql, new { })));
    }

    private static async Task UseEverything(SqliteHost host)
    {
        var asker = Sample.Asker();
        var proposal = Sample.Proposal();
        var snapshot = Sample.Snapshot(new DateOnly(2026, 1, 5));
        var memory = new ConversationMemory(asker.Tenant, "chat-1", asker.Person, new FunctionCall("Assistant-Help"), []);
        for (var round = 0; round < 2; round++)
        {
            var inbox = host.Get<IInbox>();
            await inbox.FailAsync((await inbox.AcceptAsync(Sample.Tenant, "chat-1", $"f{round}", Sample.Utf8("x"), default))!, true, default);
            var entry = await inbox.AcceptAsync(Sample.Tenant, "chat-1", $"a{round}", Sample.Utf8("x"), default);
            var sent = await inbox.CompleteAsync(entry!, new TurnResult([Sample.Outgoing("x", "t")], memory), default);
            await inbox.UnfinishedAsync(default);
            await inbox.ParkedCountAsync(default);
            await host.Get<IOutbox>().SettleAsync(sent[0], SendState.Sent, "s1", default);
            await host.Get<IOutbox>().PendingAsync(default);
            await host.Get<IOutbox>().FindTopicAsync(Sample.Tenant, "chat-1", "t", default);

            var conversations = host.Get<IConversationStore>();
            await conversations.RememberAsync(
                new ConversationReference(Sample.Tenant, $"chat-{round}", ConversationScope.Group, "https://c.example", "28:b", null, null), default);
            await conversations.FindAsync(Sample.Tenant, "chat-9", default);
            await conversations.RecallAsync(Sample.Asker(conversation: "chat-9"), default);
            await conversations.TryClaimWelcomeAsync(Sample.Tenant, "chat-1", default);
            await conversations.ForgetWelcomeAsync(Sample.Tenant, "chat-1", default);

            await conversations.FindPersonalAsync(asker.Tenant, asker.Person, default);

            var checkIns = host.Get<Application.CheckIns.ICheckInStore>();
            await checkIns.TryAddAsync(CheckIns.CheckInStoreConformance.CheckIn(), default);
            await checkIns.FindAsync(asker.Tenant, new("atlas"), "2026-W02", asker.Person, default);
            await checkIns.RoundAsync(asker.Tenant, new("atlas"), "2026-W02", default);
            await checkIns.ReplyAsync(
                asker.Tenant, new("atlas"), "2026-W02", asker.Person, new("planner", "1"), CheckIns.CheckInStoreConformance.Done, default);

            var proposals = host.Get<IProposalStore>();
            if (round == 0) await proposals.AddAsync(proposal, default);
            await proposals.FindAsync(asker.Tenant, proposal.Id, default);
            await proposals.TryTakeAsync(asker, proposal.Id, proposal.Hash, Sample.Morning, default);
            await proposals.TryDiscardAsync(asker, proposal.Id, default);
            await proposals.UnsettledAsync(default);
            await proposals.SettleAsync(asker.Tenant, proposal.Id, EffectOutcome.Unknown, default);

            await host.Get<IProjectStore>().PutAsync(Sample.Project(), default);
            await host.Get<IProjectStore>().ListAsync(asker.Tenant, default);
            await host.Get<ISnapshotStore>().SaveAsync(asker.Tenant, snapshot, default);
            await host.Get<ISnapshotStore>().ListAsync(asker.Tenant, snapshot.Project.Id, asker.Person, default, DateOnly.MaxValue, default);
            await host.Get<IPlanFileStore>().SaveAsync(new PlanFile("f1", asker, "f.csv", Sample.Utf8("x"), null), default);
            await host.Get<IPlanFileStore>().FindAsync(asker.Tenant, asker.Person, "f1", default);
            await host.Get<IRiskRegisterStore>().ReadAsync(asker.Tenant, snapshot.Project.Id, default);
            await host.Get<IRiskRegisterStore>().TrySaveAsync(asker.Tenant, new RiskRegister { Project = snapshot.Project.Id, Version = round }, default);
            var record = new RecordKey("lesson", "atlas", $"{round}");
            await host.Get<IRecordStore>().TrySaveAsync(asker.Tenant, record, new FunctionCall("f"), 0, default);
            await host.Get<IRecordStore>().TrySaveAsync(asker.Tenant, record, new FunctionCall("g"), 1, default);
            await host.Get<IRecordStore>().ListAsync<FunctionCall>(asker.Tenant, "lesson", null, default);
            await host.Get<IRecordStore>().TryRemoveAsync(asker.Tenant, record, 2, default);
            await host.Get<IUndoStore>().AddAsync(new UndoStep(new UndoId($"u{round}"), asker.Tenant, asker.Person, "k", "{}", Sample.Morning), default);
            await host.Get<IUndoStore>().TakeAsync(asker, new UndoId("u0"), Sample.Morning, default);
            await host.Get<IForecastStore>().KeepAsync(asker.Tenant, new KeptForecast(snapshot.Project.Id, snapshot.StatusDate, 1, [new(KeptDate.Finish, snapshot.StatusDate, snapshot.StatusDate)]), default);
            await host.Get<IForecastStore>().ListAsync(asker.Tenant, snapshot.Project.Id, default);
            await host.Get<IFeedbackStore>().AddAsync(new FeedbackEntry(asker, "a1", true, "fine", Sample.Morning), default);
            await host.Get<IFeedbackStore>().ListAsync(asker.Tenant, Sample.Morning, 10, default);
            await host.Get<IVisitStore>().RecordAsync(asker.Tenant, snapshot.Project.Id, asker.Person, snapshot.StatusDate, default);
            await host.Get<IVisitStore>().LastBeforeAsync(asker.Tenant, snapshot.Project.Id, asker.Person, snapshot.StatusDate, default);
            await host.Get<StorageUpkeep>().RunAsync(default);
            var published = PublishedReportStoreConformance.Report();
            await host.Get<IPublishedReportStore>().AddAsync(published, default);
            await host.Get<IPublishedReportStore>().ListAsync(asker.Tenant, published.Head.Key.Project, default);
            await host.Get<IPublishedReportStore>().FindAsync(asker.Tenant, published.Head.Key, default);
            await host.Get<IPublishedReportStore>().WithdrawAsync(asker.Tenant, published.Head.Key, published.Head.By, Sample.Morning, default);

            var schedules = host.Get<IScheduleStore>();
            var schedule = new Schedule
            {
                Id = new("s1"), Kind = "report", Owner = asker, Rule = CadenceText.Read("every day", Sample.Snapshot(default).StatusDate)!, TimeZoneId = "UTC",
                NextDue = Sample.Morning,
            };
            await schedules.SaveAsync(schedule, default);
            await schedules.FindAsync(asker.Tenant, schedule.Id, default);
            await schedules.OfAsync(asker.Tenant, asker.Person, default);
            await schedules.ActiveAsync(default);
            await schedules.TryClaimAsync(asker.Tenant, schedule.Id, Sample.Morning, Sample.Morning, Sample.Morning, default);
            await schedules.NoteAsync(asker.Tenant, schedule.Id, Sample.Morning, "n", default);
            await schedules.ReleaseAsync(asker.Tenant, schedule.Id, Sample.Morning, Sample.Morning, default);
            await schedules.FinishAsync(asker.Tenant, schedule.Id, Sample.Morning, Sample.Morning, ScheduleState.Active, null, default);
            await schedules.FinishedAsync(asker.Tenant, schedule.Id, default);
            await host.Get<IModelUsage>().TryTakeAsync(asker.Tenant, asker.Person, new DateOnly(2026, 11, 21), 10, 100, default);
            await host.Get<IModelUsage>().SettleAsync(asker.Tenant, asker.Person, new DateOnly(2026, 11, 21), -5, default);
            host.Restart();
        }
    }
}
