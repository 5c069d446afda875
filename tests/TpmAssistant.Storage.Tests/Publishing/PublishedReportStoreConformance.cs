using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Storage.Tests.Publishing;

/// <summary>What every store of published reports promises.</summary>
public abstract class PublishedReportStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly DateOnly Friday = new(2026, 1, 9);

    private IPublishedReportStore Reports => host.Get<IPublishedReportStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task AddAsync_Report_ComesBackWholeAfterRestart()
    {
        var report = Report();
        Assert.True(await Reports.AddAsync(report, default));

        host.Restart();
        var found = await Reports.FindAsync(Tenant, report.Head.Key, default);

        Assert.Equal(ProductJson.Serialize(report.Content), ProductJson.Serialize(found!.Content));
        Assert.Equal(ProductJson.Serialize(report.Head), ProductJson.Serialize(found.Head));
    }

    [Fact]
    public async Task AddAsync_NumberTaken_LeavesTheFirstAsItIs()
    {
        await Reports.AddAsync(Report(card: "first"), default);

        Assert.False(await Reports.AddAsync(Report(card: "second"), default));
        Assert.Equal("first", (await Reports.FindAsync(Tenant, Key(1), default))!.Content.Faces.Card);
    }

    [Fact]
    public async Task ListAsync_SeveralAudiences_LatestFirst()
    {
        await Reports.AddAsync(Report(1), default);
        await Reports.AddAsync(Report(2, days: 7), default);
        await Reports.AddAsync(Report(1, Audience.Client, days: 3), default);

        Assert.Equal([Key(2), Key(1, Audience.Client), Key(1)], (await Reports.ListAsync(Tenant, new ProjectId("atlas"), default)).Select(h => h.Key));
    }

    [Fact]
    public async Task WithdrawAsync_ByItsPublisher_MarksItOnce()
    {
        await Reports.AddAsync(Report(), default);

        Assert.False(await Reports.WithdrawAsync(Tenant, Key(1), new PersonId("sam"), Sample.Morning, default));
        Assert.True(await Reports.WithdrawAsync(Tenant, Key(1), new PersonId("alex"), Sample.Morning, default));
        Assert.False(await Reports.WithdrawAsync(Tenant, Key(1), new PersonId("alex"), Sample.Morning, default));

        Assert.Equal(Sample.Morning, (await Reports.FindAsync(Tenant, Key(1), default))!.Head.WithdrawnAt);
    }

    [Fact]
    public async Task FindAsync_OtherTenantOrKey_GivesNone()
    {
        await Reports.AddAsync(Report(), default);

        Assert.Null(await Reports.FindAsync(new TenantId(Sample.OtherTenant), Key(1), default));
        Assert.Null(await Reports.FindAsync(Tenant, Key(2), default));
        Assert.Null(await Reports.FindAsync(Tenant, Key(1, Audience.Team), default));
        Assert.Empty(await Reports.ListAsync(new TenantId(Sample.OtherTenant), new ProjectId("atlas"), default));
    }

    internal static ReportKey Key(int version, Audience audience = Audience.Executive) => new(new ProjectId("atlas"), audience, version);

    internal static PublishedReport Report(int version = 1, Audience audience = Audience.Executive, int days = 0, string card = """{"type":"AdaptiveCard"}""")
    {
        var content = new PublishedContent(
            new ReportFacts(
                Friday.AddDays(days), audience, HealthColour.Amber, [new DimensionColour(HealthDimension.Schedule, HealthColour.Amber)], "overdue-work",
                new WorkCounts(3, 1, 1, 1, 0, 0, 0), Friday.AddDays(30), [new MilestoneFact("go-live", Friday.AddDays(20), false)], ["late-external planner:t0 12"], [], [], [],
                [], [new Promise(PromiseKind.Task, new ItemRef(SourceKinds.Planner, "t0"), "Move it 王", Friday.AddDays(7), Friday)], [new ColourPoint(Friday, HealthColour.Amber, true)]),
            Sample.Snapshot(Friday.AddDays(days)),
            new FrozenFaces(card, "Atlas is amber", "Atlas is amber\n- Move it", "# Atlas", "<h1>Atlas</h1>"));
        return new PublishedReport(
            new PublishedHead
            {
                Tenant = Tenant, Key = Key(version, audience), StatusDate = Friday.AddDays(days), PublishedAt = Sample.Morning.AddDays(4 + days), By = new PersonId("alex"),
                ByName = "Alex Ødegård 🙂", Where = Sample.Asker().Conversation, For = ["Daniel"], Readers = [new PersonId("alex"), new PersonId("sam")],
                Hash = PublishReport.HashOf(content),
            },
            content);
    }
}
