using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.Team;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Planning;

/// <summary>Keeps drafted plans, each for its author alone, and lays them before the engine.</summary>
public sealed class DraftDesk(
    IRecordStore records, TemplateLibrary templates, IPlanCatalog catalog, IDirectory directory, IProjectStore projects, ProjectViewer viewer, ICalendarSource calendar,
    TeamCalendars team, LessonShelf lessons, TimeProvider clock)
{
    private const string Kind = "plan-draft";

    /// <summary>How many days of the plan's people's calendars are counted: Exchange tells no more than 62 at once.</summary>
    private const int DaysOfMeetings = 56;

    /// <summary>The asker's own drafted plan of that key; <see langword="null"/> when there is none.</summary>
    public async Task<Record<PlanDraft>?> FindAsync(Asker asker, string id, CancellationToken cancellationToken) =>
        await records.ReadAsync<PlanDraft>(asker.Tenant, Key(id), cancellationToken) is { } found && found.Body.Owner == asker.Person ? found : null;

    /// <summary>The asker's drafted plans, the latest first.</summary>
    public async Task<IReadOnlyList<Record<PlanDraft>>> OfAsync(Asker asker, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<PlanDraft>(asker.Tenant, Kind, "", cancellationToken)).Where(d => d.Body.Owner == asker.Person).Reverse()];

    /// <summary>Keeps one that was read at a version, 0 for a new one; <see langword="null"/> when it was changed since.</summary>
    public async Task<Record<PlanDraft>?> SaveAsync(Asker asker, PlanDraft draft, long version, CancellationToken cancellationToken) =>
        await records.TrySaveAsync(asker.Tenant, Key(draft.Id), draft, version, cancellationToken) ? new(Key(draft.Id), version + 1, draft) : null;

    /// <summary>Drops one.</summary>
    public Task<bool> DropAsync(Asker asker, Record<PlanDraft> draft, CancellationToken cancellationToken) =>
        records.TryRemoveAsync(asker.Tenant, draft.Key, draft.Version, cancellationToken);

    /// <summary>Where the asker's plans can lie.</summary>
    public async Task<(IReadOnlyList<PlanPlace> Places, ReadFailure Failure)> PlacesAsync(Asker asker, CancellationToken cancellationToken)
    {
        var listing = await catalog.ListAsync(asker, cancellationToken);
        return ([.. listing.Plans.Where(p => p.GroupId is not null).GroupBy(p => p.GroupId!, StringComparer.Ordinal).Select(g => new PlanPlace(g.Key, [.. g.Select(p => p.Title)]))], listing.Failure);
    }

    /// <summary>The calendar that a group's plans are kept by: that of the project whose plan lies there.</summary>
    public async Task<DraftSetting> SettingAsync(Asker asker, string? groupId, CancellationToken cancellationToken)
    {
        var beside = (await projects.ListAsync(asker.Tenant, cancellationToken)).FirstOrDefault(p => groupId is not null && p.Sources.Any(s => s.OwnerId == groupId));
        return new(asker.Tenant, beside?.TimeZoneId ?? asker.TimeZoneId, beside?.Calendar ?? WorkingCalendar.Standard, asker.Today(clock));
    }

    /// <summary>A drafted plan with what the engine says of it.</summary>
    public async Task<Answer> ShowAsync(Asker asker, Record<PlanDraft> record, DraftView view, CancellationToken cancellationToken)
    {
        var draft = record.Body;
        var (places, failure) = await PlacesAsync(asker, cancellationToken);
        if (failure == ReadFailure.NotSignedIn) return new SignInNeeded();
        var setting = await SettingAsync(asker, draft.GroupId, cancellationToken);
        var thought = await ThinkAsync(asker, draft, setting, cancellationToken);
        var people = draft.GroupId is { } group ? await directory.GroupMembersAsync(asker, group, cancellationToken) ?? [] : [];
        return new PlanDraftAnswer(
            draft, record.Version, templates.Find(draft.Template) ?? templates.All[0], templates.All, thought, view, places, [.. people.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)],
            setting.Today)
        {
            Lessons = view == DraftView.Plan ? await lessons.ForGoalAsync(asker, draft.Template, $"{draft.Name} {draft.Goal}", cancellationToken) : [],
        };
    }

    /// <summary>What the engine says of a drafted plan, its people's other work and calendars included.</summary>
    public async Task<DraftThought> ThinkAsync(Asker asker, PlanDraft draft, DraftSetting setting, CancellationToken cancellationToken)
    {
        var named = draft.Roles.Select(r => r.Person).OfType<Person>().DistinctBy(p => p.Id).ToList();
        var known = (await projects.ListAsync(asker.Tenant, cancellationToken))
            .Where(p => (p.Owner == asker.Person || p.Members.Any(m => m.Person.Id == asker.Person)) && p.Members.Any(m => named.Exists(n => n.Id == m.Person.Id))).ToList();
        var views = await Task.WhenAll(known.Select(p => viewer.ViewAsync(asker, p, cancellationToken)));
        var others = views.Where(v => v.View is not null).Select(v => v.View!.Now).ToList();
        var coverage = others.Aggregate(Coverage.None, (all, other) => all.With(other.Coverage));
        var (meetings, mine, until) = await MeetingsAsync(asker, draft, named, cancellationToken);
        return new(
            DraftFigures.Of(draft, setting, others, meetings, Cores.Settings), [.. others.Select(o => o.Project.Name)], [.. named.Where(n => meetings.ContainsKey(n.Id))],
            [.. named.Where(n => !meetings.ContainsKey(n.Id))], until, mine is null ? coverage : coverage.With(new([mine])));
    }

    /// <summary>When the people of the plan are busy in its first weeks: the asker's own meetings, and of the others when, never with what.</summary>
    private async Task<(Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> Meetings, SourceReading? Mine, DateOnly Until)> MeetingsAsync(
        Asker asker, PlanDraft draft, IReadOnlyList<Person> named, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var first = new DateTimeOffset(draft.Start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var from = first > now ? first : now;
        var to = from.AddDays(DaysOfMeetings);
        var busy = await team.ReadAsync(asker, [.. named.Where(n => n.Id != asker.Person)], from, to, cancellationToken);
        var meetings = new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(busy.Meetings);
        var mine = named.Any(n => n.Id == asker.Person) ? await calendar.ReadAsync(asker, from, to, cancellationToken) : null;
        if (mine is { Coverage.Failure: ReadFailure.None }) meetings[asker.Person] = mine.Meetings;
        return (meetings, mine?.Coverage, DateOnly.FromDateTime(to.UtcDateTime));
    }

    /// <summary>Where a drafted plan is kept.</summary>
    internal static RecordKey Key(string id) => new(Kind, "", id);
}
