using Moq;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Posting;

public sealed class PostReportTests
{
    private const string Channel = "19:status@thread.tacv2";
    private const string Group = "19:core@thread.v2";
    private static readonly PersonId Cleo = new("cleo-id");

    private readonly ProjectWorld _world = new(Some.Task("1", Some.Day(2)), Some.Task("2", Some.Day(3)));
    private readonly InMemoryProposalStore _proposals = new();
    private readonly RecordingNotifier _notifier = new();
    private readonly PostedReports _posted = new(new InMemoryRecords());
    private List<PersonId>? _there = [Askers.AdaId, Askers.BenId];

    [Fact]
    public async Task RunAsync_EverybodyThereCanOpenThePlan_ProposesTheWholeReport()
    {
        await PublishAsync();

        var offer = await OfferAsync();

        Assert.True(offer.Post.Readers.IsInside);
        Assert.Equal(("Links", Channel, 2), (offer.Post.Face.Card, offer.Post.Place.Where.Id, offer.Post.Readers.Count));
        Assert.Equal([Group], offer.Elsewhere.Select(p => p.Where.Id));
        Assert.False(offer.MayShare);
        Assert.Empty(_notifier.Told);
    }

    [Fact]
    public async Task RunAsync_SomebodyThereCannotOpenThePlan_LeavesItsItemsOutAndNamesThem()
    {
        await PublishAsync();
        _there!.Add(Cleo);

        var offer = await OfferAsync();

        Assert.Equal(ItemSight.None, offer.Post.Face.Sight);
        Assert.Equal("Cleo Client", Assert.Single(offer.Post.Readers.Outsiders).Name);
        Assert.True(offer.MayShare);
    }

    [Fact]
    public async Task RunAsync_PlanLeftSinceItWasPublished_CountsAsOutside()
    {
        await PublishAsync();
        _world.Directory.Groups["group-1"] = [ProjectWorld.Ada];

        Assert.Equal([Askers.BenId], (await OfferAsync()).Post.Readers.Outsiders.Select(p => p.Id));
    }

    [Fact]
    public async Task RunAsync_WhoReadsThereIsUnknown_IsWordedForOutsiders()
    {
        await PublishAsync();
        _there = null;

        var offer = await OfferAsync();

        Assert.Equal((ItemSight.None, null), (offer.Post.Face.Sight, offer.Post.Readers.Count));
        Assert.False(offer.Post.Readers.IsInside);
    }

    [Fact]
    public async Task ShareAsync_ByTheOwner_ShowsTitlesToThatAudienceAndCanBeTakenBack()
    {
        var key = (await PublishAsync()).Head.Key;
        _there!.Add(Cleo);

        var shared = Assert.IsType<ReportPostAnswer>(await Posts.ShareAsync(Askers.Ada(), key, Channel, share: true, default));
        Assert.Equal(ItemSight.Titles, shared.Post.Face.Sight);
        Assert.Equal(ClickResult.NotYours, Assert.IsType<ProposalClickAnswer>(await Posts.ShareAsync(Askers.Ben(), key, Channel, share: false, default)).Result);
        var kept = Assert.IsType<ReportPostAnswer>(await Posts.ShareAsync(Askers.Ada(), key, Channel, share: false, default));
        Assert.Equal(ItemSight.None, kept.Post.Face.Sight);
    }

    [Fact]
    public async Task ShareAsync_SomebodyElseChangesTheProjectMeanwhile_BothStand()
    {
        var key = (await PublishAsync()).Head.Key;
        _there!.Add(Cleo);
        _world.Projects.Meanwhile = store => store.ChangeAsync(Askers.Tenant, Some.Project("Atlas").Id, row => row with { Aliases = ["theirs"], TargetFinish = Some.Day(90) }, default);

        await Posts.ShareAsync(Askers.Ada(), key, Channel, share: true, default);

        var row = (await _world.Projects.ListAsync(Askers.Tenant, default)).Single();
        Assert.Null(_world.Projects.Meanwhile);
        Assert.Equal(["theirs"], row.Aliases);
        Assert.Equal(Some.Day(90), row.TargetFinish);
        Assert.Contains(key.Audience, row.SharedWith);
    }

    [Fact]
    public async Task RunAsync_NothingPublishedYet_ShowsTheFormThatPublishes() =>
        Assert.IsType<PublicationForm>(await RunAsync());

    [Fact]
    public async Task RunAsync_NowhereToPost_SaysSo()
    {
        await PublishAsync();
        var atlas = (await _world.Projects.ListAsync(Askers.Tenant, default)).Single();

        Assert.Equal("post-no-such-place", Assert.IsType<Refusal>(await RunAsync(place: "Borealis")).Code);
        await _world.Projects.PutAsync(atlas with { Conversations = [] }, default);

        Assert.Equal("post-no-place", Assert.IsType<Refusal>(await Posts.RunAsync(Askers.Ada(), "Atlas", null, null, null, default)).Code);
        Assert.Equal(Errors.PersonalChatOnly, await Posts.RunAsync(Askers.Ada(ConversationScope.Channel), "Atlas", null, null, null, default));
    }

    [Theory]
    [InlineData("the core team", Group)]
    [InlineData("status", Channel)]
    [InlineData(Group, Group)]
    public async Task RunAsync_PlaceNamed_IsTheOneMeant(string place, string expected)
    {
        await PublishAsync();

        Assert.Equal(expected, Assert.IsType<ReportPostAnswer>(await RunAsync(place: place)).Post.Place.Where.Id);
    }

    [Fact]
    public async Task ExecuteAsync_Confirmed_PostsExactlyThatThereOnceAndNotesIt()
    {
        await PublishAsync();
        var offer = await OfferAsync();

        Assert.Equal(ProposalState.Done, (await ExecuteAsync(offer)).State);
        Assert.Equal(ProposalState.Done, (await ExecuteAsync(offer)).State);

        Assert.All(_notifier.Told, told => Assert.Equal((Channel, offer.Post.Topic), (told.Person.Conversation.Id, told.Topic)));
        Assert.Equal(offer.Post.Face.Card, Assert.IsType<ReportPosted>(_notifier.Told[0].Answer).Post.Face.Card);
        var note = Assert.Single(await _posted.OfAsync(Askers.Tenant, offer.Post.Key, default));
        Assert.Equal((Askers.AdaId, Channel), (note.By, note.Post.Place.Where.Id));
        Assert.NotNull((await OfferAsync()).PostedOn);
    }

    [Fact]
    public async Task ExecuteAsync_SomebodyJoinedWhoCannotOpenThePlan_PostsNothing()
    {
        await PublishAsync();
        var offer = await OfferAsync();
        _there!.Add(Cleo);

        var outcome = await ExecuteAsync(offer);

        Assert.Equal((ProposalState.Refused, "post-readers-changed"), (outcome.State, outcome.Code));
        Assert.Empty(_notifier.Told);
    }

    [Fact]
    public async Task ExecuteAsync_TitlesNoLongerShared_PostsNothing()
    {
        var key = (await PublishAsync()).Head.Key;
        _there!.Add(Cleo);
        var shared = Assert.IsType<ReportPostAnswer>(await Posts.ShareAsync(Askers.Ada(), key, Channel, share: true, default));
        await Posts.ShareAsync(Askers.Ada(), key, Channel, share: false, default);

        Assert.Equal("post-readers-changed", (await ExecuteAsync(shared)).Code);
        Assert.Empty(_notifier.Told);
    }

    [Fact]
    public async Task Withdraw_AfterPosting_ChangesTheCardThereAndLaterClicksPostNothing()
    {
        var key = (await PublishAsync()).Head.Key;
        var offer = await OfferAsync();
        await ExecuteAsync(offer);
        await new WithdrawReport(_world.Finder, _world.Reports, _posted, _notifier, _world.Clock).RunAsync(Askers.Ada(), key, default);

        Assert.Equal(offer.Post.Topic, _notifier.Told[^1].Topic);
        Assert.IsType<ReportWithdrawn>(_notifier.Told[^1].Answer);
        Assert.Equal("post-withdrawn", (await ExecuteAsync(offer)).Code);
    }

    private PublishReport Publish => new(_world.Viewer, _world.Drafts, _world.Reports, _world.Access, new SightFaces(), _world.Clock);

    private PostReaders Readers
    {
        get
        {
            var roster = new Mock<IConversationRoster>();
            roster.Setup(r => r.MembersAsync(It.Is<Asker>(a => a.Conversation.IsShared), It.IsAny<CancellationToken>())).ReturnsAsync(() => _there);
            return new PostReaders(roster.Object, _world.Access);
        }
    }

    private PostReport Posts
    {
        get
        {
            var conversations = new Mock<IConversationStore>();
            foreach (var (id, scope, name) in new[] { (Group, ConversationScope.Group, "Core team"), (Channel, ConversationScope.Channel, "Status") })
            {
                conversations.Setup(c => c.FindAsync(Askers.Tenant.Value, id, It.IsAny<CancellationToken>()))
                    .ReturnsAsync(new ConversationReference(Askers.Tenant.Value, id, scope, "https://c.example", "28:b", null, null) { Name = name });
            }

            return new PostReport(
                new ShowReport(_world.Viewer, _world.Reports, _world.Access), Publish, _world.Finder, _world.Projects, new PostPlaces(conversations.Object), Readers, _posted,
                new ProposalDesk(_proposals, _world.Clock));
        }
    }

    private async Task<Answer> RunAsync(string? place = null)
    {
        await WithPlacesAsync();
        return await Posts.RunAsync(Askers.Ada(), "Atlas", null, null, place, default);
    }

    private async Task<ReportPostAnswer> OfferAsync()
    {
        await WithPlacesAsync();
        return Assert.IsType<ReportPostAnswer>(await Posts.RunAsync(Askers.Ada(), "Atlas", null, null, null, default));
    }

    private async Task WithPlacesAsync()
    {
        var atlas = (await _world.Projects.ListAsync(Askers.Tenant, default)).Single();
        await _world.Projects.PutAsync(
            atlas with
            {
                Conversations = [new(Group, true), new(Channel, true), new("19:unknown@thread.v2", true)],
                Members = [.. atlas.Members.Where(m => m.Person.Id != Cleo), new ProjectMember(new Person(Cleo, "Cleo Client"), "Client", Audience.Client)],
            }, default);
    }

    private async Task<ReportPublished> PublishAsync()
    {
        await WithPlacesAsync();
        var form = Assert.IsType<PublicationForm>(await Publish.PrepareAsync(Askers.Ada(), "Atlas", Audience.Team, default));
        return Assert.IsType<ReportPublished>(await Publish.RunAsync(
            Askers.Ada(), new PublicationRequest("Atlas", Audience.Team, form.Key.Version, form.Hash, PromiseEdits.None), default));
    }

    private Task<EffectOutcome> ExecuteAsync(ReportPostAnswer offer) =>
        new PostReportEffect(_world.Finder, _world.Reports, Readers, _posted, _notifier, _world.Clock).ExecuteAsync(offer.Proposal, default);

    /// <summary>Faces whose card names what its readers see.</summary>
    private sealed class SightFaces : IReportFaces
    {
        public FrozenFaces Freeze(StatusReportAnswer report, PublicationStamp stamp, string locale, TimeZoneInfo zone) => new("{}", "s", "t", "m", "h")
        {
            Posts = [.. Enum.GetValues<ItemSight>().Select(sight => new PostFace(sight, $"{sight}", "s", "t", [], new OwnFacts(0, 0, 0, 0)))],
        };
    }
}
