using TpmAssistant.Application.Access;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Lessons;

/// <summary>
/// The tenant's lessons as an asker may see them. Lessons are for everybody of the organisation, but where one comes from is told only to those who have a part in that
/// project; where others read along, only the conversation's own projects' lessons and those of no project show.
/// </summary>
public sealed class LessonShelf(ProjectFinder finder, IRecordStore records)
{
    private const int MostOffered = 2;

    /// <summary>With fewer words in common a lesson is not offered unasked.</summary>
    private const int Resembles = 2;

    /// <summary>All that may be shown where the asker speaks, the newest first, and how many may not.</summary>
    public async Task<(IReadOnlyList<ShownLesson> Shown, int Withheld)> ReadAsync(Asker asker, CancellationToken cancellationToken)
    {
        var all = await records.ListAsync<KeptLesson>(asker.Tenant, KeptLesson.RecordKind, scope: null, cancellationToken);
        var mine = (await finder.OfAsync(asker, cancellationToken)).ToDictionary(p => p.Id);
        var sayable = (await finder.SayableAsync(asker, cancellationToken)).Select(p => p.Id).ToHashSet();
        var shown = all.Select(r => r.Body).Where(l => !asker.Conversation.IsShared || l.Project is null || sayable.Contains(l.Project.Value))
            .Select(l => new ShownLesson(l, l.Project is { } id && mine.TryGetValue(id, out var row) ? row.Name : null)).Reverse().ToList();
        return (shown, all.Count - shown.Count);
    }

    /// <summary>Lessons of other projects that some words of this one resemble, unasked: two at most, only close ones.</summary>
    public async Task<IReadOnlyList<ShownLesson>> OfferAsync(Asker asker, ProjectId project, IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var others = (await ReadAsync(asker, cancellationToken)).Shown.Where(l => l.Lesson.Project != project).ToList();
        var best = new Dictionary<int, double>();
        foreach (var (at, score, _) in words.SelectMany(w => TextSearch.Rank([.. others.Select(l => l.Lesson.Text)], w)).Where(h => h.Hits >= Resembles))
            best[at] = Math.Max(score, best.GetValueOrDefault(at));
        return [.. best.OrderByDescending(b => b.Value).ThenBy(b => b.Key).Take(MostOffered).Select(b => others[b.Key])];
    }

    /// <summary>The newest lessons of other projects of one kind, for a project that begins.</summary>
    public async Task<IReadOnlyList<ShownLesson>> OfKindAsync(Asker asker, ProjectId project, string kind, CancellationToken cancellationToken) =>
        kind == ProjectKinds.General ? [] : [.. (await ReadAsync(asker, cancellationToken)).Shown.Where(l => l.Lesson.Project != project && l.Lesson.ProjectKind == kind).Take(MostOffered)];

    /// <summary>Lessons for a project that is only a goal: those that its words resemble, then the newest of its kind; two at most.</summary>
    /// <param name="asker">Who plans.</param>
    /// <param name="template">The key of the plan's template.</param>
    /// <param name="words">The goal.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<IReadOnlyList<ShownLesson>> ForGoalAsync(Asker asker, string template, string words, CancellationToken cancellationToken)
    {
        var all = (await ReadAsync(asker, cancellationToken)).Shown;
        var close = TextSearch.Rank([.. all.Select(l => l.Lesson.Text)], words).Where(h => h.Hits >= Resembles).Select(h => all[h.At]);
        var kind = ProjectKinds.OfTemplate(template);
        return [.. close.Concat(all.Where(l => l.Lesson.ProjectKind == kind)).Distinct().Take(MostOffered)];
    }
}
