using System.Text.RegularExpressions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Lessons;

namespace TpmAssistant.Application.Lessons;

/// <summary>Finds lessons by their words, by kind of project and by phase.</summary>
public sealed partial class FindLessons(LessonShelf shelf, TimeProvider clock)
{
    private const int Most = 50;

    /// <summary>Searches what the asker may see.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="query">Words; a kind of project or a phase among them narrows the search. Empty shows the newest.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> RunAsync(Asker asker, string? query, CancellationToken cancellationToken)
    {
        var words = query?.Trim() ?? "";
        var (all, withheld) = await shelf.ReadAsync(asker, cancellationToken);
        var kind = ProjectKinds.Named(words);
        var phase = PhaseOf(words);
        var fitting = all.Where(l => (kind is null || l.Lesson.ProjectKind == kind) && (phase is null || l.Lesson.Phase == phase)).ToList();
        // Where nobody ever learned anything of that kind or phase, its word is a word like any other.
        if (fitting.Count == 0) (fitting, kind, phase) = (all.ToList(), null, null);

        var rest = phase is null ? words : Phase().Replace(words, " ");
        if (kind is not null) rest = string.Join(' ', TextSearch.Words(rest).Where(w => !kind.Split('-').Any(part => TextSearch.Stem(part) == w)));
        var found = TextSearch.Words(rest).Count == 0 ? fitting : [.. TextSearch.Rank([.. fitting.Select(l => l.Lesson.Text)], rest).Select(hit => fitting[hit.At])];
        // "Database migrations": what was learned of migrations, where nothing names a database.
        if (found.Count == 0 && (kind is not null || phase is not null)) found = fitting;
        if (found.Count == 0) found = [.. fitting.Where(l => l.ProjectName is { } name && words.Contains(name, StringComparison.OrdinalIgnoreCase))];
        return new LessonsAnswer(words, kind, phase, [.. found.Take(Most)], all.Count, withheld, asker.Today(clock));
    }

    private static ProjectPhase? PhaseOf(string words) => Phase().Match(words) is not { Success: true } match ? null : match.Groups["phase"].Value.ToLowerInvariant() switch
    {
        "start" or "beginning" or "kick-off" or "kickoff" => ProjectPhase.Start,
        "delivery" or "execution" => ProjectPhase.Delivery,
        "release" or "go-live" or "launch" => ProjectPhase.Release,
        _ => ProjectPhase.Closure,
    };

    [GeneratedRegex(@"\b(?:in|at|from|during|for)?\s*(?:the\s+)?(?<phase>start|beginning|kick-?off|delivery|execution|release|go-live|launch|closure|end)(?:\s+phase)\b|\b(?:in|at|during)\s+(?:the\s+)?(?<phase>start|beginning|kick-?off|delivery|execution|release|go-live|launch|closure|end)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Phase();
}
