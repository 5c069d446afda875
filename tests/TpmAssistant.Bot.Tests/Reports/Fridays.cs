using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Cards;
using TpmAssistant.DemoTenant;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Reports;

/// <summary>A demo project lived through week by week: each Friday the clock is moved, the plan is as it was then, and reports are published.</summary>
internal sealed class Fridays
{
    public const int Weeks = 8;

    private readonly FakeTaskSource _source = new();
    private readonly InMemoryProjectStore _projects = new();
    private readonly FakeDirectory _directory = new();
    private readonly FakeClock _clock;
    private readonly IReadOnlyList<Snapshot> _weeks;
    private readonly ProjectViewer _viewer;

    public Fridays(string project)
    {
        // Friday, 16 January 2026: the demo tells the eight Fridays before it.
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeClock(new DateTimeOffset(2026, 1, 16, 9, 0, 0, TimeSpan.Zero))).AddDemoTenant().BuildServiceProvider();
        _weeks = services.GetRequiredService<DemoProjects>().Files.Single(file => file.Project.Id.Value == project).Snapshots;
        _clock = new FakeClock(_weeks[0].TakenAt);
        var roster = new FakeRoster();
        var finder = new ProjectFinder(_projects);
        _viewer = new ProjectViewer(finder, [_source], new InMemorySnapshotStore(), new SharedSight(roster, _directory), new InMemoryRiskRegisterStore(), new InMemoryRecords(), _clock);
        var access = new ReportAccess(_directory, roster);
        Drafts = new DraftStatusReport(_viewer, new LastReports(Reports, access), new InMemoryVisitStore(), new WatermelonReader(new InMemoryCheckIns()), HouseVoice.Standard);
        Publish = new PublishReport(
            _viewer, Drafts, Reports, access, new ServiceCollection().AddCards().BuildServiceProvider().GetRequiredService<IReportFaces>(), _clock);
        Show = new ShowReport(_viewer, Reports, access);
        var first = _weeks[0];
        Asker = new Asker(first.Project.Tenant, first.Reader, "Mara Lindqvist", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));
    }

    public Asker Asker { get; }

    public InMemoryPublishedReportStore Reports { get; } = new();

    public DraftStatusReport Drafts { get; }

    public PublishReport Publish { get; }

    public ShowReport Show { get; }

    /// <summary>Moves the clock to a Friday, from 0 on, and the plan with it.</summary>
    public async Task GoAsync(int week)
    {
        var then = _weeks[week];
        _clock.Advance(then.TakenAt - _clock.GetUtcNow());
        _source.Tasks = then.Tasks;
        foreach (var source in then.Project.Sources) _directory.Groups[source.OwnerId!] = [.. then.Project.Members.Select(m => m.Person)];
        await _projects.PutAsync(then.Project, default);
    }

    public async Task<StatusReportAnswer> DraftAsync(Audience audience) =>
        Assert.IsType<StatusReportAnswer>(await Drafts.RunAsync(Asker, null, audience, null, default));

    /// <summary>Opens the form and presses Publish.</summary>
    public async Task<ReportPublished> PublishAsync(Audience audience, Func<StatusReport, PromiseEdits>? edit = null)
    {
        var form = Assert.IsType<PublicationForm>(await Publish.PrepareAsync(Asker, null, audience, default));
        var edits = edit?.Invoke(form.Draft.Report) ?? PromiseEdits.None;
        return Assert.IsType<ReportPublished>(await Publish.RunAsync(
            Asker, new PublicationRequest(form.Key.Project.Value, audience, form.Key.Version, form.Hash, edits), default));
    }
}
