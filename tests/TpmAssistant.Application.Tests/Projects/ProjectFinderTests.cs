using TpmAssistant.Application.Access;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Projects;

public sealed class ProjectFinderTests
{
    private static readonly Project Atlas = ProjectWorld.Owned("Atlas") with { Aliases = ["cloud move"] };
    private static readonly Project Borealis = ProjectWorld.Owned("Borealis") with { Conversations = [new ProjectConversation("19:mobile", true)] };
    private static readonly Project Hidden = Some.Project("Hidden") with { Tenant = Askers.Tenant };

    [Theory]
    [InlineData("Atlas", "Atlas")]
    [InlineData(" ATLAS ", "Atlas")]
    [InlineData("Cloud Move", "Atlas")]
    [InlineData("borealis", "Borealis")]
    public async Task FindAsync_NameAliasOrId_FindsTheProject(string asked, string expected) =>
        Assert.Equal(expected, (await Finder().FindAsync(Askers.Ada(), asked, default)).Project?.Name);

    [Fact]
    public async Task FindAsync_NoName_TakesTheConversationsDefault() =>
        Assert.Equal("Borealis", (await Finder().FindAsync(Askers.Ada(conversation: "19:mobile"), null, default)).Project?.Name);

    [Fact]
    public async Task FindAsync_NoNameAndOneProject_TakesIt() =>
        Assert.Equal("Atlas", (await new ProjectFinder(new InMemoryProjectStore(Atlas)).FindAsync(Askers.Ada(), null, default)).Project?.Name);

    [Fact]
    public async Task FindAsync_NoNameAndSeveralProjects_NamesThem()
    {
        var refusal = (await Finder().FindAsync(Askers.Ada(), null, default)).Refusal!;

        Assert.Equal("no-such-project", refusal.Code);
        Assert.Equal("Atlas, Borealis", refusal.Details["known"]);
    }

    [Fact]
    public async Task FindAsync_ProjectTheAskerHasNoPartIn_IsAsIfItWereNotThere()
    {
        var refusal = (await Finder().FindAsync(Askers.Ada(), "Hidden", default)).Refusal!;

        Assert.DoesNotContain("Hidden", refusal.Details["known"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19:mobile", "Borealis")]
    [InlineData("19:somewhere", "")]
    public async Task FindAsync_WhereOthersReadAlong_ListsOnlyTheConversationsOwn(string conversation, string listed)
    {
        var refusal = (await Finder().FindAsync(Askers.Ada(ConversationScope.Group, conversation), "Atlantis", default)).Refusal!;

        Assert.Equal(listed, refusal.Details["known"]);
    }

    [Fact]
    public async Task FindAsync_AnotherTenant_HasNoProjects() =>
        Assert.Equal("no-projects", (await Finder().FindAsync(Askers.Ada() with { Tenant = new TenantId("other") }, "Atlas", default)).Refusal?.Code);

    private static ProjectFinder Finder() => new(new InMemoryProjectStore(Atlas, Borealis, Hidden));
}
