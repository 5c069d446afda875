using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Testing;

namespace TpmAssistant.Storage.Tests.Risks;

/// <summary>What every store of registers promises.</summary>
public abstract class RiskRegisterStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly ProjectId Atlas = new("atlas");

    private IRiskRegisterStore Registers => host.Get<IRiskRegisterStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task ReadAsync_NothingStored_IsEmptyAndOfVersionZero()
    {
        var register = await Registers.ReadAsync(Tenant, Atlas, default);

        Assert.Equal((Atlas, 0L, 0), (register.Project, register.Version, register.Entries.Count));
    }

    [Fact]
    public async Task TrySaveAsync_Register_IsThereWholeAfterRestart()
    {
        Assert.True(await Registers.TrySaveAsync(Tenant, Full(), default));

        host.Restart();

        var found = await Registers.ReadAsync(Tenant, Atlas, default);
        Assert.Equal(ProductJson.Serialize(Full() with { Version = 1 }), ProductJson.Serialize(found));
    }

    [Fact]
    public async Task TrySaveAsync_ReadBeforeSomebodyElseSaved_ChangesNothing()
    {
        await Registers.TrySaveAsync(Tenant, Full(), default);
        var mine = await Registers.ReadAsync(Tenant, Atlas, default);
        var theirs = await Registers.ReadAsync(Tenant, Atlas, default);

        Assert.True(await Registers.TrySaveAsync(Tenant, theirs with { LastFinding = 7 }, default));
        Assert.False(await Registers.TrySaveAsync(Tenant, mine with { LastFinding = 8 }, default));

        var now = await Registers.ReadAsync(Tenant, Atlas, default);
        Assert.Equal((2L, 7), (now.Version, now.LastFinding));
    }

    [Fact]
    public async Task TrySaveAsync_TwoFirstOnes_OnlyOneIsKept()
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Registers.TrySaveAsync(Tenant, Full(), default)));

        Assert.Single(saved, true);
    }

    [Fact]
    public async Task ReadAsync_OtherTenantOrProject_SeesItsOwnOnly()
    {
        await Registers.TrySaveAsync(Tenant, Full(), default);

        Assert.Empty((await Registers.ReadAsync(new TenantId(Sample.OtherTenant), Atlas, default)).Entries);
        Assert.Empty((await Registers.ReadAsync(Tenant, new ProjectId("cobalt"), default)).Entries);
    }

    /// <summary>A register that has a value in every field.</summary>
    private static RiskRegister Full()
    {
        var candidate = new RiskCandidate
        {
            Rule = "late-chain",
            Subject = "planner:1",
            Probability = 4,
            Impact = 5,
            Proximity = Some.Day(5),
            Response = RiskResponse.Escalate,
            Figures = new Dictionary<string, Figure>
            {
                ["count"] = new Figure.Count(3),
                ["share"] = new Figure.Share(0.5),
                ["days"] = new Figure.Days(2),
                ["hours"] = new Figure.Hours(1.5),
                ["ticks"] = new Figure.Ticks(3, 8),
                ["date"] = new Figure.Date(Some.Today),
                ["money"] = new Figure.Money(12.5m, "EUR"),
                ["text"] = new Figure.Text("“Ünïcode” 🙂"),
                ["who"] = new Figure.Who(Some.Person()),
            },
            Evidence = [new(Some.Ref(), "Task 1", new Uri("https://tasks.example.com/1"), new Figure.Days(2))],
        };
        var scanned = new RiskRegister { Project = Atlas }.After([candidate, candidate with { Rule = "other", Subject = null }], Some.Today, Some.Now);
        return scanned.Keep(1, Some.Person(), Some.Now, out var risk).Dismiss(2, "known", Some.Person(), Some.Today)
            .Change(
                risk,
                e => e with
                {
                    Title = "The vendor may slip", Owner = Some.Person(), Actions = "Call", Contingency = "Use the old one", ReviewOn = Some.Day(3),
                    Trigger = new(TriggerKind.MilestoneSlip, "Go-live", null, Domain.Tasks.ItemRef.Milestone("go-live"), 5), ShownToClient = true,
                },
                Some.Person(), Some.Now)
            .BecomeIssue(risk, Some.Person(), Some.Now, Some.Today, out _);
    }
}
