using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Reports;

public sealed class PublishReportTests
{
    private readonly ProjectWorld _world = new(Some.Task("1", Some.Day(2)), Some.Task("2", Some.Day(3)));

    private PublishReport Publish => new(_world.Viewer, _world.Drafts, _world.Reports, _world.Access, new CountingFaces(), _world.Clock);

    private ShowReport Show => new(_world.Viewer, _world.Reports, _world.Access);

    [Fact]
    public async Task ShowReport_AfterTheDataChanged_IsExactlyWhatWasPublished()
    {
        var published = await PublishAsync();
        var frozen = (await _world.Reports.FindAsync(Askers.Tenant, published.Head.Key, default))!.Content;
        _world.Clock.Advance(TimeSpan.FromDays(7));
        _world.Source.Tasks = [Some.Done("1"), Some.Task("3")];
        await PublishAsync();

        var again = Assert.IsType<PublishedReportAnswer>(await Show.RunAsync(Askers.Ada(), "Atlas", Audience.Team, "1", default));

        Assert.Same(frozen, again.Report.Content);
        Assert.Equal(published.Head.Hash, PublishReport.HashOf(again.Report.Content));
        Assert.Equal(2, Assert.IsType<PublishedReportAnswer>(await Show.RunAsync(Askers.Ada(), "Atlas", null, "last", default)).Report.Head.Key.Version);
    }

    [Theory]
    [InlineData("2026-01-05", 1)]
    [InlineData("2026-01-12", 2)]
    [InlineData("1", 1)]
    [InlineData("last", 2)]
    public async Task ShowReport_ByDayOrNumber_FindsIt(string which, int version)
    {
        await PublishAsync();
        _world.Clock.Advance(TimeSpan.FromDays(7));
        await PublishAsync();

        Assert.Equal(version, Assert.IsType<PublishedReportAnswer>(await Show.RunAsync(Askers.Ada(), "Atlas", null, which, default)).Report.Head.Key.Version);
        Assert.Equal("no-such-report", Assert.IsType<Refusal>(await Show.RunAsync(Askers.Ada(), "Atlas", null, "2026-01-06", default)).Code);
    }

    [Fact]
    public async Task RunAsync_ClickedTwice_PublishesOnce()
    {
        var form = await PrepareAsync();

        var first = Assert.IsType<ReportPublished>(await ClickAsync(form));
        var second = Assert.IsType<ReportPublished>(await ClickAsync(form));

        Assert.Equal(first.Head, second.Head);
        Assert.Single(await _world.Reports.ListAsync(Askers.Tenant, form.Key.Project, default));
    }

    [Fact]
    public async Task RunAsync_ProjectChangedSinceTheForm_ShowsTheFormAgainAndPublishesNothing()
    {
        var form = await PrepareAsync();
        _world.Source.Tasks = [Some.Done("1"), Some.Task("2", Some.Day(3))];

        var again = Assert.IsType<PublicationForm>(await ClickAsync(form));

        Assert.True(again.ChangedMeanwhile);
        Assert.NotEqual(form.Hash, again.Hash);
        Assert.Empty(await _world.Reports.ListAsync(Askers.Tenant, form.Key.Project, default));
    }

    [Fact]
    public async Task RunAsync_PromisesEdited_AreFrozenAsEditedAndReviewedNextTime()
    {
        var form = await PrepareAsync();
        var (kept, dropped) = (form.Draft.Report.Promises[0].Item, form.Draft.Report.Promises[1].Item);
        await ClickAsync(form, new PromiseEdits { Unticked = [dropped], Words = new Dictionary<ItemRef, string> { [kept] = "The first part works" }, Own = ["Talk to the vendor"] });
        _world.Clock.Advance(TimeSpan.FromDays(7));
        _world.Source.Tasks = [Some.Done("1"), Some.Task("2", Some.Day(3))];

        var report = (await PrepareAsync()).Draft.Report;

        Assert.Equal(["Talk to the vendor", "The first part works"], report.Promised.Select(p => p.Promise.Text));
        Assert.Equal([PromiseState.Open, PromiseState.Kept], report.Promised.Select(p => p.State));
        Assert.Equal(new DateOnly(2026, 1, 5), Assert.Single(report.Promises, p => p.Kind == PromiseKind.Own).PromisedOn);
    }

    [Fact]
    public async Task RunAsync_CarriedPromiseUntickedOrReplaced_TellsWhyInTheReport()
    {
        await PublishAsync();
        _world.Clock.Advance(TimeSpan.FromDays(7));
        var form = await PrepareAsync();

        var published = Assert.IsType<ReportPublished>(await ClickAsync(form, new PromiseEdits
        {
            Unticked = [Some.Ref("1")], Reasons = new Dictionary<ItemRef, string> { [Some.Ref("1")] = "Not needed any more" }, Own = ["Buy it instead"], Replaces = Some.Ref("2"),
        }));

        var told = published.Facts.Promised.ToDictionary(p => p.Promise.Item);
        Assert.Equal((PromiseState.Dropped, "Not needed any more"), (told[Some.Ref("1")].State, told[Some.Ref("1")].Reason));
        Assert.Equal((PromiseState.Replaced, "Buy it instead"), (told[Some.Ref("2")].State, told[Some.Ref("2")].Reason));
        Assert.Equal(["Buy it instead"], published.Facts.Promises.Select(p => p.Text));
    }

    [Fact]
    public async Task ShowReport_SomebodyWhoCouldNotReadItThen_IsRefused()
    {
        _world.Directory.Groups["group-1"] = [ProjectWorld.Ada];
        await PublishAsync();
        _world.Directory.Groups["group-1"] = [ProjectWorld.Ada, ProjectWorld.Ben];

        Assert.Equal("report-not-readable-then", Assert.IsType<Refusal>(await Show.RunAsync(Askers.Ben(), "Atlas", null, null, default)).Code);
        Assert.IsType<PublishedReportAnswer>(await Show.RunAsync(Askers.Ada(), "Atlas", null, null, default));
    }

    [Fact]
    public async Task ShowReport_SomebodyWhoLostTheirAccess_IsRefused()
    {
        await PublishAsync();
        _world.Source.Failures[Askers.BenId] = ReadFailure.Forbidden;

        Assert.Equal("cannot-read", Assert.IsType<Refusal>(await Show.RunAsync(Askers.Ben(), "Atlas", null, null, default)).Code);
    }

    [Fact]
    public async Task ShowReport_SharedWithSomebodyWhoCouldNotReadItThen_IsRefused()
    {
        _world.Directory.Groups["group-1"] = [ProjectWorld.Ada];
        await PublishAsync();
        _world.Directory.Groups["group-1"] = [ProjectWorld.Ada, ProjectWorld.Ben];

        Assert.Equal("report-not-readable-then", Assert.IsType<Refusal>(await Show.RunAsync(Askers.Ada(ConversationScope.Group), "Atlas", null, null, default)).Code);
    }

    [Fact]
    public async Task DraftStatusReport_BySomebodyWhoCouldNotReadTheLast_ShowsOnlyPromisesOfItemsTheySee()
    {
        _world.Directory.Groups["group-1"] = [ProjectWorld.Ada];
        var form = await PrepareAsync();
        await ClickAsync(form, new PromiseEdits { Words = new Dictionary<ItemRef, string> { [Some.Ref("1")] = "Secret words" }, Own = ["Secret line"] });
        _world.Clock.Advance(TimeSpan.FromDays(7));
        _world.Directory.Groups["group-1"] = [ProjectWorld.Ada, ProjectWorld.Ben];

        var report = Assert.IsType<StatusReportAnswer>(await _world.Drafts.RunAsync(Askers.Ben(), "Atlas", Audience.Team, null, default)).Report;

        Assert.Equal(["Task 1", "Task 2"], report.Promised.Select(p => p.Promise.Text).Order(StringComparer.Ordinal));
        Assert.Equal(1, report.Last!.Unseen);
    }

    [Fact]
    public async Task Withdraw_ByItsPublisherOnly_TakesItOutOfWhatCounts()
    {
        var published = await PublishAsync();
        var withdraw = new WithdrawReport(_world.Finder, _world.Reports, new PostedReports(new InMemoryRecords()), new RecordingNotifier(), _world.Clock);

        Assert.Equal("cannot-withdraw", Assert.IsType<Refusal>(await withdraw.RunAsync(Askers.Ben(), published.Head.Key, default)).Code);
        Assert.IsType<ReportWithdrawn>(await withdraw.RunAsync(Askers.Ada(), published.Head.Key, default));

        Assert.Equal("nothing-published", Assert.IsType<Refusal>(await Show.RunAsync(Askers.Ada(), "Atlas", null, null, default)).Code);
        Assert.Equal(2, (await PrepareAsync()).Key.Version);
        Assert.Null((await PrepareAsync()).Draft.Report.Last);
    }

    [Fact]
    public async Task WhatChanged_SinceTheLastReport_ComparesWithWhatItRestedOn()
    {
        await PublishAsync();
        _world.Clock.Advance(TimeSpan.FromDays(1));
        _world.Source.Tasks = [Some.Task("1", Some.Day(5)), Some.Done("2")];
        await _world.Drafts.RunAsync(Askers.Ada(), "Atlas", Audience.Team, null, default);
        _world.Clock.Advance(TimeSpan.FromDays(1));

        var sinceReport = await ChangedAsync(WhatChanged.SinceReport);
        var sinceVisit = await ChangedAsync(WhatChanged.SinceVisit);

        Assert.Equal([ChangeKind.Slipped, ChangeKind.Done], sinceReport.Digest!.Changes.Where(c => c.Kind != ChangeKind.Risk).Select(c => c.Kind));
        Assert.Equal((Landmark.Visit, new DateOnly(2026, 1, 6)), (sinceVisit.Beginning.Kind, sinceVisit.Beginning.Day));
        Assert.DoesNotContain(sinceVisit.Digest!.Changes, c => c.Kind is ChangeKind.Done or ChangeKind.Slipped);
    }

    [Fact]
    public async Task WhatChanged_SinceAMeeting_FindsTheLastThatEnded()
    {
        await _world.Drafts.RunAsync(Askers.Ada(), "Atlas", Audience.Team, null, default);
        _world.Clock.Advance(TimeSpan.FromDays(3));

        var changed = await ChangedAsync("last steering meeting", Some.Meeting("Atlas steering group") with { Start = Some.Now.AddDays(1), End = Some.Now.AddDays(1.1) }, Some.Meeting("Steering of another"));
        var refused = await Use(Some.Meeting("Atlas steering group")).RunAsync(Askers.Ada(ConversationScope.Group), "Atlas", "last steering meeting", default);

        Assert.Equal((Landmark.Meeting, new DateOnly(2026, 1, 6), "Atlas steering group"), (changed.Beginning.Kind, changed.Beginning.Day, changed.Beginning.Name));
        Assert.Equal("personal-chat-only", Assert.IsType<Refusal>(refused).Code);
    }

    private async Task<WhatChangedAnswer> ChangedAsync(string? since, params Domain.Meetings.MeetingOccurrence[] meetings) =>
        Assert.IsType<WhatChangedAnswer>(await Use(meetings).RunAsync(Askers.Ada(), "Atlas", since, default));

    private WhatChanged Use(params Domain.Meetings.MeetingOccurrence[] meetings) =>
        new(_world.Viewer, _world.Reports, _world.LastReports, new FakeCalendar(meetings), _world.Visits, _world.Registers, new Application.Decisions.DecisionBook(new InMemoryRecords()));

    private async Task<PublicationForm> PrepareAsync() => Assert.IsType<PublicationForm>(await Publish.PrepareAsync(Askers.Ada(), "Atlas", Audience.Team, default));

    private Task<Answer> ClickAsync(PublicationForm form, PromiseEdits? edits = null) =>
        Publish.RunAsync(Askers.Ada(), new PublicationRequest("Atlas", form.Key.Audience, form.Key.Version, form.Hash, edits ?? PromiseEdits.None), default);

    private async Task<ReportPublished> PublishAsync() => Assert.IsType<ReportPublished>(await ClickAsync(await PrepareAsync()));

    /// <summary>Says what it was given, so that words of later would differ.</summary>
    private sealed class CountingFaces : IReportFaces
    {
        public FrozenFaces Freeze(StatusReportAnswer report, PublicationStamp stamp, string locale, TimeZoneInfo zone)
        {
            string words = $"{report.Report.StatusDate:O} {report.Report.Counts} {stamp.Key.Version}";
            return new FrozenFaces(words, words, words, words, words);
        }
    }
}
