using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Team;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Planning;

public sealed class DraftDeskTests
{
    private readonly ProjectWorld _world = new(Some.Task("a"));
    private readonly InMemoryRecords _records = new();
    private readonly FakeFreeBusy _busy = new();
    private readonly TemplateLibrary _templates = new();
    private readonly DraftDesk _desk;

    public DraftDeskTests() => _desk = new(
        _records, _templates, new OnePlan(), _world.Directory, _world.Projects, _world.Viewer, new FakeCalendar(), new TeamCalendars(_busy, _world.Directory), new LessonShelf(_world.Finder, _records), _world.Clock);

    private DraftPlan Draft => new(_templates, _desk, _world.Finder, _world.Clock);

    private EditDraft Edit => new(_desk, _world.Directory, _world.Clock);

    [Fact]
    public async Task Think_RoleHolderInMeetingsForWeeks_IsOverloadedAndTheirCalendarNamed()
    {
        var shown = await BenBuildsAsync();
        Assert.DoesNotContain(shown.Figures.Overloads, o => o.Person.Id == Askers.BenId);
        Assert.Equal([Askers.BenId], shown.Thought.Unseen.Select(p => p.Id));

        _busy.Busy[Askers.BenId] = [.. Enumerable.Range(0, 56).Select(d => Some.Now.AddDays(d)).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(d => new BusyTime(d.AddHours(-1), d.AddHours(6), BusyKind.Busy))];
        var busy = Assert.IsType<PlanDraftAnswer>(await Edit.ShowAsync(Askers.Ada(), shown.Draft.Id, DraftView.Plan, null, default));

        Assert.Contains(busy.Figures.Overloads, o => o.Person.Id == Askers.BenId);
        Assert.Equal(2, busy.Thought.Seen.Count);
        Assert.Empty(busy.Thought.Unseen);
    }

    [Fact]
    public async Task Think_Calendars_AreReadFromTheFirstDayAndNoLongerThanExchangeTells()
    {
        await BenBuildsAsync();

        var (people, from, to) = _busy.Asked[^1];
        Assert.Equal([Askers.BenId], people.Select(p => p.Id));
        Assert.Equal(new DateOnly(2026, 1, 12), DateOnly.FromDateTime(from.UtcDateTime));
        Assert.InRange((to - from).TotalDays, 28, 62);
    }

    [Fact]
    public async Task Show_GoalLikeAnEarlierProject_OffersItsLessonsUnasked()
    {
        await LessonAsync("Copy the billing database once before the window is planned", "general");
        await LessonAsync("Two people must know the runbook", "migration");
        await LessonAsync("Freeze the texts before translation", "application");

        var shown = Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "migrate the billing database to the cloud", null, null, default));

        Assert.Equal(["Copy the billing database once before the window is planned", "Two people must know the runbook"], shown.Lessons.Select(l => l.Lesson.Text));
    }

    [Fact]
    public async Task Run_DayThatHasPassed_SaysSoAndDraftsNothing()
    {
        Assert.Equal("draft-day-passed", Assert.IsType<Refusal>(await Draft.RunAsync(Askers.Ada(), "a mobile app", Some.Day(-1), null, default)).Code);
        Assert.IsType<PlanKindAnswer>(await Draft.RunAsync(Askers.Ada(), null, null, null, default));
        Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "a mobile app", Some.Today, null, default));
    }

    [Fact]
    public async Task Change_DeadlineToADayThatHasPassed_IsRefusedAndOneThatPassedSinceIsKept()
    {
        var draft = Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "a mobile app", Some.Day(3), null, default));
        Assert.Equal("draft-day-passed", Assert.IsType<Refusal>(await Edit.ChangeAsync(Askers.Ada(), draft.Draft.Id, draft.Version, new() { By = Some.Day(-1) }, DraftView.Plan, default)).Code);

        _world.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(Some.Day(3), Assert.IsType<PlanDraftAnswer>(await Edit.ChangeAsync(Askers.Ada(), draft.Draft.Id, draft.Version, new() { By = Some.Day(3) }, DraftView.Plan, default)).Draft.Deadline);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public async Task Run_EmptyGoal_AsksForOne(string goal) => Assert.IsType<PlanKindAnswer>(await Draft.RunAsync(Askers.Ada(), goal, null, null, default));

    [Fact]
    public async Task Run_GoalOfAThousandLines_ReadsItsBeginningAndSaysSo()
    {
        var draft = Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "a mobile app " + string.Join('\n', Enumerable.Range(1, 1000)), null, null, default));

        Assert.Equal((600, 600), (draft.ReadOfGoal, draft.Draft.Goal.Length));
        Assert.InRange(draft.Draft.Name.Length, 1, 80);
    }

    [Fact]
    public async Task Run_NameWithDirectionMarks_KeepsThemOutOfTheName()
    {
        var draft = Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "a mobile app for \u202edlareme\u2066 \u200fשלום", null, null, default));

        Assert.DoesNotContain(draft.Draft.Name, c => c is '\u202e' or '\u2066' or '\u200f' or '\n');
        Assert.Contains("שלום", draft.Draft.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_NewLine_FollowsTheChosenOneAndIsWaitedFor()
    {
        var draft = Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "a mobile app", null, null, default));
        var (before, after) = draft.Draft.Tasks.SelectMany(t => t.After.Select(a => (a, t))).First();

        var changed = Assert.IsType<PlanDraftAnswer>(await Edit.ChangeAsync(
            Askers.Ada(), draft.Draft.Id, draft.Version, new TypedDraft { Task = before, Adds = true, Title = "Ask the works council", Days = "4" }, DraftView.Tasks, default));

        var added = changed.Draft.Tasks.Single(t => t.Title == "Ask the works council");
        Assert.Equal([before], added.After);
        Assert.Equal(4, added.MostLikely);
        Assert.Contains(added.Key, changed.Draft.Tasks.Single(t => t.Key == after.Key).After);
        Assert.DoesNotContain(before, changed.Draft.Tasks.Single(t => t.Key == after.Key).After);
        Assert.Single(changed.Figures.Outlook.Schedule.OpenEnds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Change_NewLineWithoutATitle_IsAskedFor(string? title)
    {
        var draft = Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "a mobile app", null, null, default));

        Assert.Equal(PlanningErrors.NoTitle, await Edit.ChangeAsync(
            Askers.Ada(), draft.Draft.Id, draft.Version, new TypedDraft { Task = draft.Draft.Tasks[0].Key, Adds = true, Title = title }, DraftView.Tasks, default));
    }

    [Fact]
    public async Task Change_TicksOfOnePhase_LeaveTheOthersAlone()
    {
        var draft = Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "a mobile app", null, null, default));
        var phase = draft.Draft.Phases[0];
        var lines = draft.Draft.Tasks.Where(t => t.Phase == phase).ToList();

        var changed = Assert.IsType<PlanDraftAnswer>(await Edit.ChangeAsync(
            Askers.Ada(), draft.Draft.Id, draft.Version, new TypedDraft { Phase = phase, Kept = [.. lines.Skip(1).Select(t => t.Key)] }, DraftView.Tasks, default));

        Assert.Equal(draft.Draft.Tasks.Count - 1, changed.Draft.Tasks.Count);
        Assert.DoesNotContain(changed.Draft.Tasks, t => t.Key == lines[0].Key);
        Assert.Equal(phase, changed.Phase);
    }

    private async Task<PlanDraftAnswer> BenBuildsAsync()
    {
        var draft = Assert.IsType<PlanDraftAnswer>(await Draft.RunAsync(Askers.Ada(), "a mobile app", null, "application", default));
        var role = draft.Draft.Roles.First(r => r.Key != "tpm" && draft.Draft.Tasks.Any(t => t.Role == r.Key)).Key;
        return Assert.IsType<PlanDraftAnswer>(await Edit.ChangeAsync(
            Askers.Ada(), draft.Draft.Id, draft.Version, new TypedDraft { People = new Dictionary<string, string> { [role] = Askers.BenId.Value } }, DraftView.Plan, default));
    }

    private Task<bool> LessonAsync(string text, string kind) => _records.TrySaveAsync(
        Askers.Tenant, new RecordKey(KeptLesson.RecordKind, "", RecordDesk.NewId()), new KeptLesson(text, kind, null, null, null, ProjectWorld.Ada, Some.Today), 0, default);

    private sealed class OnePlan : IPlanCatalog
    {
        public Task<PlanListing> ListAsync(Asker asker, CancellationToken cancellationToken) => Task.FromResult(new PlanListing([new("plan-Atlas", "Atlas", "group-1")], ReadFailure.None));
    }
}
