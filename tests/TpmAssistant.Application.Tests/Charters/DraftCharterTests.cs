using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Charters;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Team;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Charters;

public sealed class DraftCharterTests
{
    private readonly ProjectWorld _world = new(
        [ProjectWorld.Owned("Atlas") with { Budget = [new("cloud", "Cloud", 1000, 500, 400, Some.Today)], TargetFinish = Some.Day(40) }], Some.Task("a"), Some.Task("b"));

    private readonly DraftCharter _charters;
    private readonly Papers _papers = new();

    public DraftCharterTests()
    {
        var records = new InMemoryRecords();
        var desk = new DraftDesk(records, new TemplateLibrary(), new NoPlans(), _world.Directory, _world.Projects, _world.Viewer, new FakeCalendar(),
            new TeamCalendars(new FakeFreeBusy(), _world.Directory), new LessonShelf(_world.Finder, records), _world.Clock);
        _charters = new DraftCharter(_world.Finder, _world.Viewer, desk, records, new Links(),
            new CharterSources(_papers, new FakeCalendar(), _world.Clock), _world.Clock);
    }

    [Fact]
    public async Task Run_KnownProject_NamesTheSourceOfEachLineAndWhatIsMissing()
    {
        var answer = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ada(), "Atlas", default));

        Assert.Contains(new CharterLine(CharterPart.Budget, "Cloud: EUR 1,000", CharterSource.Project), answer.Lines);
        Assert.Contains(new CharterLine(CharterPart.ScopeIn, "Build (2 tasks)", CharterSource.Plan), answer.Lines);
        Assert.Equal([CharterPart.Purpose, CharterPart.Objectives, CharterPart.ScopeOut, CharterPart.Approvals], answer.Missing);
    }

    [Fact]
    public async Task Fill_AndKeep_MakesVersionsThatTellWhatChanged()
    {
        await _charters.FillAsync(Askers.Ada(), "Atlas", new Dictionary<CharterPart, string> { [CharterPart.Purpose] = "Leave the old site\n- Save money" }, default);
        var first = Assert.IsType<CharterAnswer>(await _charters.KeepAsync(Askers.Ada(), "Atlas", default));
        await _charters.FillAsync(Askers.Ada(), "Atlas", new Dictionary<CharterPart, string> { [CharterPart.Purpose] = "Leave the old site" }, default);

        var changed = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ada(), "Atlas", default));
        var form = Assert.IsType<CharterFormAnswer>(await _charters.FormAsync(Askers.Ada(), "Atlas", all: true, default));

        Assert.True(first.IsKept);
        Assert.Equal(3, first.Documents.Count);
        Assert.Equal("Save money", Assert.Single(changed.Dropped).Text);
        Assert.False(changed.IsKept);
        Assert.Equal("Leave the old site", form.Text.Texts[CharterPart.Purpose]);
    }

    [Fact]
    public async Task Run_ClientsReader_IsRefused()
    {
        await _world.Projects.PutAsync(ProjectWorld.Owned("Atlas") with { Members = [new(ProjectWorld.Ben, "Client", Audience.Client)] }, default);

        Assert.Equal("plan-not-for-clients", Assert.IsType<Refusal>(await _charters.RunAsync(Askers.Ben(), "Atlas", default)).Code);
        Assert.Equal("charter-not-yours", Assert.IsType<Refusal>(await _charters.KeepAsync(Askers.Ben(), "Atlas", default)).Code);
    }

    [Fact]
    public async Task Run_WhereOthersReadAlong_SaysNoAmounts()
    {
        await _charters.KeepAsync(Askers.Ada(), "Atlas", default);

        var shared = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ada(ConversationScope.Group, "19:g"), "Atlas", default));

        Assert.DoesNotContain(shared.Lines.Concat(shared.Added).Concat(shared.Dropped), l => l.Part == CharterPart.Budget);
        Assert.Empty(shared.Documents);
    }

    [Fact]
    public async Task Run_NameOfNoProject_IsAnIdeaOfItsAuthorAlone()
    {
        await _charters.FillAsync(Askers.Ada(), "Partner portal", new Dictionary<CharterPart, string> { [CharterPart.Purpose] = "Partners order by themselves" }, default);

        var own = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ada(), "Partner portal", default));
        var others = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ben(), "Partner portal", default));

        Assert.Null(own.Project);
        Assert.Single(own.Lines);
        Assert.Empty(others.Lines);
    }

    [Fact]
    public async Task Keep_ByAMember_IsRefused() => Assert.Equal("charter-not-yours", Assert.IsType<Refusal>(await _charters.KeepAsync(Askers.Ben(), "Atlas", default)).Code);

    [Fact]
    public async Task Run_PapersThatSaySo_FillPartsWithTheirNameAndAPersonsWordsCountFirst()
    {
        _papers.Found = [new(CharterSource.File, "Kick-off.docx", "# Purpose\nLeave the old site\n# Out of scope\nPhones", new("https://contoso.sharepoint.com/k")), new(CharterSource.Mail, "Scope, Daniel", "Out of scope: tablets\n\nBye", null)];
        await _charters.FillAsync(Askers.Ada(), "Atlas", new Dictionary<CharterPart, string> { [CharterPart.Purpose] = "Save money" }, default);

        var answer = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ada(), "Atlas", default));

        Assert.Equal(("Save money", CharterSource.Form), answer.Lines.Where(l => l.Part == CharterPart.Purpose).Select(l => (l.Text, l.Source)).Single());
        Assert.Equal([("Phones", "Kick-off.docx"), ("Tablets", "Scope, Daniel")], answer.Lines.Where(l => l.Part == CharterPart.ScopeOut).Select(l => (l.Text, l.From!)));
        Assert.Equal([CharterPart.Objectives, CharterPart.Approvals], answer.Missing);
    }

    [Fact]
    public async Task Run_WhereOthersReadAlong_ReadsNoPapersAndHidesThoseOfAKeptVersion()
    {
        _papers.Found = [new(CharterSource.Mail, "Scope, Daniel", "Purpose: leave", null)];
        await _charters.KeepAsync(Askers.Ada(), "Atlas", default);
        var reads = _papers.Reads;

        var shared = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ada(ConversationScope.Group, "19:g"), "Atlas", default));

        Assert.Equal(reads, _papers.Reads);
        Assert.DoesNotContain(shared.Lines.Concat(shared.Dropped), l => l.Part == CharterPart.Purpose);
    }

    [Fact]
    public async Task Form_AsksForWhatIsMissingAloneAndKeepsTheRest()
    {
        await _charters.FillAsync(Askers.Ada(), "Atlas", new Dictionary<CharterPart, string> { [CharterPart.Purpose] = "Save money", [CharterPart.Approvals] = "The board" }, default);

        var form = Assert.IsType<CharterFormAnswer>(await _charters.FormAsync(Askers.Ada(), "Atlas", all: false, default));
        await _charters.FillAsync(Askers.Ada(), "Atlas", new Dictionary<CharterPart, string> { [CharterPart.ScopeOut] = "Phones" }, default);
        var after = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ada(), "Atlas", default));

        Assert.Equal([CharterPart.Objectives, CharterPart.ScopeOut], form.Parts);
        Assert.Equal([CharterPart.Objectives], after.Missing);
    }

    [Fact]
    public async Task Run_IdeaWithBenefits_AsksForTheRestOfTheCase()
    {
        await _charters.FillAsync(Askers.Ada(), "Partner portal", new Dictionary<CharterPart, string> { [CharterPart.Benefits] = "60,000 a year less for calls" }, default);

        var idea = Assert.IsType<CharterAnswer>(await _charters.RunAsync(Askers.Ada(), "Partner portal", default));

        Assert.DoesNotContain(CharterPart.Benefits, idea.Missing);
        Assert.Contains(CharterPart.Alternatives, idea.Missing);
    }

    private sealed class Papers : IProjectPapers
    {
        public IReadOnlyList<Paper> Found { get; set; } = [];

        public int Reads { get; private set; }

        public Task<PaperReading> ReadAsync(Asker asker, Domain.Projects.Project project, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult(new PaperReading(Found, []));
        }
    }

    private sealed class NoPlans : IPlanCatalog
    {
        public Task<PlanListing> ListAsync(Asker asker, CancellationToken cancellationToken) => Task.FromResult(new PlanListing([], ReadFailure.None));
    }

    private sealed class Links : ILinks<CharterTicket>
    {
        public Uri Create(CharterTicket ticket) => new($"http://localhost/charter/{ticket.Document}");
    }
}
