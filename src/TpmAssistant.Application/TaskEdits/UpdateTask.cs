using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>Shows one task, or proposes a change of it.</summary>
public sealed class UpdateTask(ProjectFinder finder, ProjectViewer viewer, IPersonalWorkSource personal, ProposalDesk desk, TimeProvider clock)
{
    private const int MostChoices = 3;
    private const int HalfWay = 50;
    private const int Complete = 100;
    private static readonly string[] Nobody = ["nobody", "none", "no one"];

    /// <summary>Shows it, or proposes the change.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="task">Some words of its title, or its id.</param>
    /// <param name="project">The project; without one all of the asker's, and their own To Do where nobody reads along.</param>
    /// <param name="wish">What is to change; when empty the task is shown.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <param name="isFresh">Whether it comes in place of a proposal that no longer fitted.</param>
    /// <returns>A <see cref="TaskEditAnswer"/> or <see cref="TaskShownAnswer"/>, a choice where several fit, or why there is none.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, string task, string? project, TaskWish wish, CancellationToken cancellationToken, bool isFresh = false)
    {
        var (places, instead) = await PlacesAsync(asker, project, cancellationToken);
        if (instead is not null) return instead;
        var found = Find(places, task, alsoDone: wish.Progress is TaskProgress.Open or TaskProgress.Started);
        if (found.Count == 0) return TaskErrors.NoSuchTask(task);
        var call = Call(task, project, wish);
        if (found.Count > 1)
            return new DidYouMean(task, [.. found.Take(MostChoices).Select(f => new Reading(Named(call, f), f.Place.Project is { } p ? $"{f.Task.Title} ({p.Name})" : f.Task.Title))]);

        var (one, place) = found[0];
        var people = place.Snapshot is { } view ? CreateTask.PeopleOf(view) : [];
        var canWrite = one.Ref.Source is SourceKinds.Planner or SourceKinds.ToDo;
        if (wish.IsEmpty) return new TaskShownAnswer(one, place.Project?.Name, people, canWrite, asker.Today(clock));
        if (!canWrite) return TaskErrors.CannotWrite(place.Project?.Name ?? "");

        if (wish.Later is not null && one.Due is null) return new TaskShownAnswer(one, place.Project?.Name, people, canWrite, asker.Today(clock));
        var shown = new TaskFacts(one.Title, one.Due, one.PercentComplete, one.Assignees);
        var wanted = shown with { Due = wish.ClearsDue ? null : wish.Due ?? Moved(shown.Due, wish.Later, place.Project?.Calendar ?? WorkingCalendar.Standard), Percent = Percent(wish.Progress, shown.Percent) };
        if (wish.Title is not null)
        {
            var title = TaskTitle.Of(wish.Title);
            if (!TaskTitle.Fits(title)) return title.Length == 0 ? TaskErrors.NoTitle : TaskErrors.TooLong(TaskTitle.Longest);
            wanted = wanted with { Title = title };
        }

        if (wish.Assignee is { } name)
        {
            if (place.Snapshot is not { } snapshot) return TaskErrors.IsPrivate;
            var owners = Nobody.Contains(name, StringComparer.OrdinalIgnoreCase) ? [] : PeopleMatch.Find([snapshot], asker, name);
            if (owners.Count > 1) return new DidYouMean(name, [.. owners.Take(MostChoices).Select(p => new Reading(Named(call, found[0]).With("assignee", p.Name), p.Name))]);
            if (owners.Count == 0 && !Nobody.Contains(name, StringComparer.OrdinalIgnoreCase)) return Errors.NoSuchPerson(name);
            wanted = wanted with { Assignees = owners };
        }

        if (wanted.IsSame(shown)) return TaskErrors.AlreadySo(one.Title);
        var proposal = await desk.ProposeAsync(
            asker, TaskEditEffect.KindName, new TaskEdit(one.Ref, place.Project?.Name, one.Link, shown, wanted), cancellationToken);
        return new TaskEditAnswer(proposal, TaskEditEffect.Read(proposal), isFresh, asker.Today(clock));
    }

    /// <summary>The same change for the task as it stands now, after one was refused because the task had changed.</summary>
    public Task<Answer> AgainAsync(Asker asker, TaskEdit edit, CancellationToken cancellationToken)
    {
        var (shown, wanted) = (edit.Shown, edit.Wanted);
        var wish = new TaskWish
        {
            Title = wanted.Title == shown.Title ? null : wanted.Title,
            Due = wanted.Due == shown.Due ? null : wanted.Due,
            ClearsDue = wanted.Due is null && shown.Due is not null,
            Assignee = wanted.HasAssigneesOf(shown) ? null : wanted.Assignees is [var owner, ..] ? owner.Id.Value : Nobody[0],
            Progress = wanted.Percent == shown.Percent ? null : wanted.Percent switch { 0 => TaskProgress.Open, Complete => TaskProgress.Done, _ => TaskProgress.Started },
        };
        return RunAsync(asker, edit.Task.Id, edit.Project, wish, cancellationToken, isFresh: true);
    }

    private async Task<(IReadOnlyList<Place> Places, Answer? Instead)> PlacesAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (project is not null && choice.Project is null) return ([], choice.Refusal);
        IReadOnlyList<Project> projects = choice.Project is { } one && (project is not null || asker.Conversation.IsShared) ? [one] : await finder.OfAsync(asker, cancellationToken);
        var own = project is null && !asker.Conversation.IsShared ? personal.ReadAsync(asker, cancellationToken) : null;
        var results = await Task.WhenAll(projects.Select(p => viewer.ViewAsync(asker, p, cancellationToken)));
        var places = results.Where(r => r.View is not null).Select(r => new Place(r.View!.Now.Project, r.View.Now, r.View.Now.Tasks)).ToList();
        if (own is not null) places.Add(new Place(null, null, (await own).ToDo));
        return places.Count == 0 ? ([], results.Select(r => r.Instead).FirstOrDefault() ?? Errors.NoProjects) : (places, null);
    }

    /// <summary>The one meant, or those about as likely; a plain id settles it.</summary>
    private static IReadOnlyList<Found> Find(IReadOnlyList<Place> places, string words, bool alsoDone)
    {
        var all = places.SelectMany(p => p.Tasks.Where(t => t.Schedule is not { Summary: true }).Select(t => new Found(t, p))).DistinctBy(f => f.Task.Ref).ToList();
        if (all.Find(f => f.Task.Ref.Id == words.Trim()) is { } byId) return [byId];
        var likely = TaskFinder.Rank(all.Where(f => f.Task.IsOpen || alsoDone).Select(f => new FoundTask(f.Task.Title, [f.Task.Ref])), words, distinctTitles: false);
        return [.. likely.Select(l => all.Find(f => f.Task.Ref == l.Tasks[0])!)];
    }

    private static DateOnly? Moved(DateOnly? due, int? later, WorkingCalendar calendar) => (due, later) switch
    {
        ({ } day, > 0) => new LeadTime(later.Value, LeadUnit.WorkingDays).After(day, calendar),
        ({ } day, < 0) => new LeadTime(-later.Value, LeadUnit.WorkingDays).Before(day, calendar),
        _ => due,
    };

    private static int Percent(TaskProgress? progress, int now) => progress switch
    {
        TaskProgress.Open => 0,
        TaskProgress.Started => now is > 0 and < Complete ? now : HalfWay,
        TaskProgress.Done => Complete,
        _ => now,
    };

    private static FunctionCall Named(FunctionCall call, Found found)
    {
        var named = call.With("task", found.Task.Ref.Id);
        return found.Place.Project is { } project ? named.With("project", project.Name) : named;
    }

    private static FunctionCall Call(string task, string? project, TaskWish wish)
    {
        var call = new FunctionCall(FunctionNames.UpdateTask).With("task", task);
        if (project is not null) call = call.With("project", project);
        if (wish.Title is { } title) call = call.With("title", title);
        if (wish.Assignee is { } assignee) call = call.With("assignee", assignee);
        if (wish.Progress is { } progress) call = call.With("status", progress.ToString().ToLowerInvariant());
        if (wish.ClearsDue) return call.With("due", "none");
        if (wish.Later is { } days) return call.With("due", days.ToString("+0;-0", CultureInfo.InvariantCulture));
        return wish.Due is { } day ? call.With("due", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : call;
    }

    private sealed record Place(Project? Project, Snapshot? Snapshot, IReadOnlyList<ProjectTask> Tasks);

    private sealed record Found(ProjectTask Task, Place Place);
}
