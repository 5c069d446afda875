using TpmAssistant.Application.Access;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Domain.CheckIns;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Storage.Tests.CheckIns;

/// <summary>What every store of check-ins promises.</summary>
public abstract class CheckInStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly ProjectId Atlas = new("atlas");

    internal static readonly CheckInReply Done = new(CheckInReplyKind.Done, null, null, CheckInWriting.Written, null);

    private ICheckInStore CheckIns => host.Get<ICheckInStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task TryAddAsync_SamePersonAndPeriod_IsAskedOnce()
    {
        Assert.True(await CheckIns.TryAddAsync(CheckIn(), default));
        Assert.False(await CheckIns.TryAddAsync(CheckIn() with { ProjectName = "Other" }, default));
        Assert.True(await CheckIns.TryAddAsync(CheckIn() with { Period = "2026-W03" }, default));
        Assert.True(await CheckIns.TryAddAsync(CheckIn() with { Person = Sample.Asker(person: "sam") }, default));

        host.Restart();

        var round = await CheckIns.RoundAsync(Tenant, Atlas, "2026-W02", default);
        Assert.Equal(["alex", "sam"], round.Select(c => c.Person.Person.Value).Order());
        Assert.All(round, c => Assert.Equal("Atlas", c.ProjectName));
        Assert.Equal(CheckIn().Tasks, round[0].Tasks);
        Assert.Empty(await CheckIns.RoundAsync(new TenantId(Sample.OtherTenant), Atlas, "2026-W02", default));
    }

    [Fact]
    public async Task ReplyAsync_ATask_KeepsTheFirstAnswerOnly()
    {
        await CheckIns.TryAddAsync(CheckIn(), default);
        var person = Sample.Asker().Person;

        await CheckIns.ReplyAsync(Tenant, Atlas, "2026-W02", person, new ItemRef("planner", "1"), Done, default);
        await CheckIns.ReplyAsync(Tenant, Atlas, "2026-W02", person, new ItemRef("planner", "1"), Done with { Kind = CheckInReplyKind.Skipped }, default);

        var found = (await CheckIns.FindAsync(Tenant, Atlas, "2026-W02", person, default))!;
        Assert.Equal([Done, null], found.Tasks.Select(t => t.Reply));
        Assert.Null(await CheckIns.ReplyAsync(Tenant, Atlas, "2026-W02", new PersonId("nobody"), new ItemRef("planner", "1"), Done, default));
    }

    [Fact]
    public async Task FindPersonalAsync_APersonsOwnChat_IsFoundAndNoOther()
    {
        var conversations = host.Get<IConversationStore>();
        await conversations.RememberAsync(new(Sample.Tenant, "group", ConversationScope.Group, "https://c.example", "28:b", "29:a", "alex"), default);
        await conversations.RememberAsync(new(Sample.OtherTenant, "other", ConversationScope.Personal, "https://c.example", "28:b", "29:a", "alex"), default);
        await conversations.RememberAsync(new(Sample.Tenant, "own", ConversationScope.Personal, "https://c.example", "28:b", "29:a", "alex"), default);

        Assert.Equal("own", (await conversations.FindPersonalAsync(Tenant, new PersonId("alex"), default))!.ConversationId);
        Assert.Null(await conversations.FindPersonalAsync(Tenant, new PersonId("sam"), default));
    }

    internal static CheckIn CheckIn() => new(
        Atlas, "Atlas", "2026-W02", Sample.Asker(person: "mara"), Sample.Asker(), new DateOnly(2026, 1, 5),
        [
            new CheckInTask(new ItemRef("planner", "1"), "Prüfen", new Uri("https://tasks.example/1"), new DateOnly(2026, 1, 2), CheckInReason.Overdue, 3),
            new CheckInTask(new ItemRef("planner", "2"), "Build", null, null, CheckInReason.Stale, 12),
        ]);
}
