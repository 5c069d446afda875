using System.Globalization;
using System.Security.Cryptography;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Text;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.SettingUp;

/// <summary>
/// Sets a project up by card: it is there after the first click with what could be found, and each part can be given later. What is known is shown, not asked.
/// </summary>
public sealed class SetUpProject(
    ProjectFinder finder, ProjectViewer viewer, IProjectStore projects, ProjectRowUndo rows, IPlanCatalog catalog, IDirectory directory, ICalendarSource calendar, ILinks<ProjectTicket> links,
    IUploadLinks uploads, IScheduleStore schedules, LessonShelf lessons, TimeProvider clock)
{
    private const int DaysOfMeetings = 28;
    private const int LongestName = 80;
    private const string RoleOfOwner = "Technical project manager";
    private static readonly Refusal NotYours = new("set-up-not-yours");
    private static readonly Refusal PlanGone = new("set-up-plan-gone");

    /// <summary>Shows a project's settings; for a name that is not known, how it would be made; without a name, what waits to be finished.</summary>
    /// <returns>A <see cref="SetUpAnswer"/> or <see cref="NewProjectAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? name, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var known = await finder.OfAsync(asker, cancellationToken);
        if (name is not null && known.Any(p => Is(p, name))) return await ShowAsync(asker, name, SetUpView.Overview, cancellationToken);

        var listing = await catalog.ListAsync(asker, cancellationToken);
        if (listing.Failure == ReadFailure.NotSignedIn) return new SignInNeeded();
        var taken = known.SelectMany(p => p.Sources.Select(s => (s.ExternalId, p.Name))).DistinctBy(s => s.ExternalId).ToDictionary(s => s.ExternalId, s => s.Name, StringComparer.Ordinal);
        var said = (name ?? "").Trim();
        return new NewProjectAnswer(
            said.Cut(LongestName), [.. listing.Plans.OrderByDescending(p => Likeness(p.Title, said)).ThenBy(p => taken.ContainsKey(p.Id))], taken,
            [.. known.Where(p => p.Owner == asker.Person).Select(p => (p, GapsOf(p))).Where(p => p.Item2.Count > 0)], listing.Failure) { Upload = uploads.Create(asker) };
    }

    /// <summary>Makes the project out of a plan, with what the plan and its group tell.</summary>
    public async Task<Answer> CreateAsync(Asker asker, string name, string planId, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var listing = await catalog.ListAsync(asker, cancellationToken);
        if (listing.Plans.FirstOrDefault(p => p.Id == planId) is not { } plan) return listing.Failure == ReadFailure.NotSignedIn ? new SignInNeeded() : PlanGone;
        var known = await projects.ListAsync(asker.Tenant, cancellationToken);
        var called = PlanNames.Distinct(name.CutOrNull(LongestName) ?? plan.Title, known.Select(p => p.Name));
        var members = plan.GroupId is { } group ? await directory.GroupMembersAsync(asker, group, cancellationToken) ?? [] : [];
        var row = new Project
        {
            Tenant = asker.Tenant,
            Id = new($"{PlanNames.Slug(called)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(2))}"),
            Name = called,
            TimeZoneId = asker.TimeZoneId,
            Sources = [new(SourceKinds.Planner, plan.Id, plan.GroupId)],
            Owner = asker.Person,
            Members =
            [
                new(members.FirstOrDefault(m => m.Id == asker.Person) ?? new Person(asker.Person, asker.Name, TimeZoneId: asker.TimeZoneId), RoleOfOwner, Audience.Team),
                .. members.Where(m => m.Id != asker.Person).Select(m => new ProjectMember(m, m.JobTitle ?? "Member", Audience.Team)),
            ],
        };
        var result = await viewer.ViewAsync(asker, row, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        row = row with
        {
            Start = view.Now.Tasks.Min(t => t.Start),
            TargetFinish = view.Now.Tasks.Max(t => t.Due),
            Labels = PlanLabels.Guess(LabelsOf(view.Now)),
        };
        var undo = await rows.AddAsync(asker, row, "project", cancellationToken);
        return await ShowAsync(asker, row.Id.Value, SetUpView.Overview, cancellationToken) is SetUpAnswer shown
            ? shown with { IsNew = true, Undo = undo, Lessons = await lessons.OfKindAsync(asker, row.Id, ProjectKinds.Of(view.Now with { Project = row }), cancellationToken) } : PlanGone;
    }

    /// <summary>Shows a part of a project's settings.</summary>
    public async Task<Answer> ShowAsync(Asker asker, string project, SetUpView part, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var (now, row) = (view.Now, view.Now.Project);
        if (row.Owner != asker.Person) return NotYours;
        var people = await KnownAsync(asker, row, now, cancellationToken);
        var (series, coverage) = part is SetUpView.Meetings or SetUpView.Overview ? await SeriesAsync(asker, row, cancellationToken) : ([], Coverage.None);
        return new SetUpAnswer(
            row, part, GapsOf(row), [.. people.Where(p => row.Members.All(m => m.Person.Id != p.Id))], series,
            [.. LabelsOf(now).Where(l => !row.Labels.ContainsKey(l)).Select(l => (l, PlanLabels.Guess([l]).TryGetValue(l, out var guess) ? guess : (LabelMeaning?)null))],
            now.Tasks.Min(t => t.Start), now.Tasks.Max(t => t.Due), now.StatusDate, now.Coverage.With(coverage))
        {
            File = links.Create(new(asker.Tenant, asker.Person, row.Id)),
            Reports = [.. (await schedules.OfAsync(asker.Tenant, asker.Person, cancellationToken)).Where(s => s.Project == row.Id && s.Report is not null && s.State != ScheduleState.Ended)],
        };
    }

    /// <summary>Saves a part of a project's settings.</summary>
    public async Task<Answer> SaveAsync(Asker asker, string project, SetUpView part, TypedSettings typed, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var row = view.Now.Project;
        if (row.Owner != asker.Person) return NotYours;
        var taken = (await projects.ListAsync(asker.Tenant, cancellationToken)).Where(p => p.Id != row.Id).Select(p => p.Name).ToList();
        var known = typed.People is null ? [] : await KnownAsync(asker, row, view.Now, cancellationToken);
        var found = typed.Series is null ? [] : (await SeriesAsync(asker, row, cancellationToken)).Series;
        var problems = new List<string>();
        var step = await rows.ChangeAsync(
            asker, row.Id,
            there =>
            {
                problems.Clear();
                return Settled(there, typed, taken, known, found, problems);
            },
            "settings", cancellationToken);
        if (step is null) return NotYours;
        var undo = await rows.OfferAsync(asker, step, cancellationToken);
        return await ShowAsync(asker, row.Id.Value, problems.Count > 0 ? part : SetUpView.Overview, cancellationToken) is SetUpAnswer shown ? shown with { Undo = undo, Problems = problems } : NotYours;
    }

    /// <summary>What a project lacks.</summary>
    public static IReadOnlyList<SetUpGap> GapsOf(Project row)
    {
        var gaps = new List<SetUpGap>();
        if (row.Members.Count < 2) gaps.Add(SetUpGap.People);
        if (row.Start is null || row.TargetFinish is null) gaps.Add(SetUpGap.Dates);
        if (row.Members.All(m => m.Audience is null or Audience.Team)) gaps.Add(SetUpGap.Readers);
        if (row.MeetingSeries.Count == 0) gaps.Add(SetUpGap.Meetings);
        if (!row.Labels.Values.Any(l => l is LabelMeaning.Blocked or LabelMeaning.Defect)) gaps.Add(SetUpGap.Labels);
        if (row.Budget.Count == 0) gaps.Add(SetUpGap.Budget);
        if (row.Baseline is null) gaps.Add(SetUpGap.Baseline);
        return gaps;
    }

    private static Project Settled(
        Project row, TypedSettings typed, IReadOnlyList<string> taken, IReadOnlyList<Person> known, IReadOnlyList<FoundSeries> found, List<string> problems) => Basics(row, typed, problems, taken) with
    {
        Members = typed.People is { } people ? SettingsText.ReadMembers(people, row.Members, known, problems) : row.Members,
        Labels = typed.Labels is { } labels ? SettingsText.ReadLabels(labels, problems) : row.Labels,
        MeetingSeries = typed.Series is { } ticked
            ? [.. row.MeetingSeries.Concat(found.Select(f => f.Series)).DistinctBy(s => s.SeriesId).Where(s => ticked.Contains(s.SeriesId))] : row.MeetingSeries,
        Tolerances = Tolerated(row.Tolerances, typed, problems),
    };

    private static Project Basics(Project row, TypedSettings typed, List<string> problems, IEnumerable<string> taken)
    {
        var (start, finish) = (Day(typed.Start, row.Start), Day(typed.Finish, row.TargetFinish));
        if (finish < start)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd} – {finish:yyyy-MM-dd}"));
            (start, finish) = (row.Start, row.TargetFinish);
        }

        return row with
        {
        Name = string.IsNullOrWhiteSpace(typed.Name) ? row.Name : PlanNames.Distinct(typed.Name.Cut(LongestName), taken),
        Aliases = typed.Aliases is { } aliases ? [.. aliases.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(10)] : row.Aliases,
        Start = start,
        TargetFinish = finish,
        };
    }

    private static DateOnly? Day(DateOnly? typed, DateOnly? known) => typed == DateOnly.MinValue ? null : typed ?? known;

    private static Tolerances Tolerated(Tolerances before, TypedSettings typed, List<string> problems) => before with
    {
        MilestoneSlipDays = typed.SlipDays is { } days ? SettingsText.Number(days, 0, 250, before.MilestoneSlipDays, problems) : before.MilestoneSlipDays,
        CostOverrun = typed.CostPercent is { } cost ? SettingsText.Number(cost, 0, 100, (int)Math.Round(before.CostOverrun * 100), problems) / 100.0 : before.CostOverrun,
        ScopeGrowth = typed.ScopePercent is { } scope ? SettingsText.Number(scope, 0, 100, (int)Math.Round(before.ScopeGrowth * 100), problems) / 100.0 : before.ScopeGrowth,
    };

    private async Task<IReadOnlyList<Person>> KnownAsync(Asker asker, Project row, Snapshot now, CancellationToken cancellationToken)
    {
        var group = row.Sources.Select(s => s.OwnerId).FirstOrDefault(g => g is not null && row.Sources[0].Kind == SourceKinds.Planner);
        var members = group is null ? [] : await directory.GroupMembersAsync(asker, group, cancellationToken) ?? [];
        return [.. members.Concat(now.Tasks.SelectMany(t => t.Assignees)).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<(IReadOnlyList<FoundSeries> Series, Coverage Coverage)> SeriesAsync(Asker asker, Project row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reading = await calendar.ReadAsync(asker, now, now.AddDays(DaysOfMeetings), cancellationToken);
        // A calendar names people by address, a plan by id.
        var people = row.Members.Where(m => m.Person.Id != asker.Person).SelectMany(m => new[] { m.Person.Id.Value, m.Person.Email }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return ([
            .. reading.Meetings.Where(m => m is { SeriesId.Length: > 0, IsCancelled: false }).GroupBy(m => m.SeriesId!, StringComparer.Ordinal).Select(g => g.First())
                .Where(m => m.Attendees.Any(a => people.Contains(a.Person.Id.Value) || (a.Person.Email is { } address && people.Contains(address))) || Names(row, m))
                .Select(m => new FoundSeries(new(m.SeriesId!, m.Subject), Names(row, m))).OrderByDescending(s => s.Suggested).ThenBy(s => s.Series.Name, StringComparer.OrdinalIgnoreCase),
        ], new([reading.Coverage]));
    }

    private static bool Names(Project row, MeetingOccurrence meeting) => row.Aliases.Prepend(row.Name).Any(n => n.Length > 2 && meeting.Subject.Contains(n, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> LabelsOf(Snapshot now) => now.Tasks.SelectMany(t => t.Labels).Concat(now.Tasks.Select(t => t.Bucket).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool Is(Project project, string name) =>
        string.Equals(project.Name, name.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(project.Id.Value, name.Trim(), StringComparison.OrdinalIgnoreCase)
        || project.Aliases.Any(a => string.Equals(a, name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>How many words a plan's title shares with the name.</summary>
    private static int Likeness(string title, string name)
    {
        var words = name.Split([' ', '-', ':', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return title.Split([' ', '-', ':', ','], StringSplitOptions.RemoveEmptyEntries).Count(words.Contains);
    }
}
