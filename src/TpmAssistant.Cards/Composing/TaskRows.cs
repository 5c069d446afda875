using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>How a task looks in any list. Names come last: a number right after a right-to-left name would change places with it.</summary>
internal static class TaskRows
{
    /// <summary>Title, and below it how late it is, whether it can go on, who has it and when it is due.</summary>
    public static Row Open(Voice voice, ProjectTask task, DateOnly today, string? project = null) =>
        new(voice.Item(task.Title, task.Link), Phrase.Join(" · ",
        [
            Late(voice, task, today),
            task.IsBlocked && voice.ShowsInside ? new Span(voice.Text("task.blocked"), SpanStyle.Bad) : Phrase.Empty,
            task.IsOverdue(today) || task.Due is null ? Phrase.Empty : Due(voice, task.Due.Value, today),
            Progress(voice, task),
            project is null ? Phrase.Empty : Voice.Name(project),
            voice.NamesPeople ? voice.People(task.Assignees) : Phrase.Empty,
        ]));

    private static Phrase Progress(Voice voice, ProjectTask task) => task.TellsByChecklist ? voice.Ticks(task)
        : task.PercentComplete is > 0 and < 100 ? voice.Text("task.percent", ("percent", task.PercentComplete)) : Phrase.Empty;

    public static Row Completed(Voice voice, ProjectTask task, DateOnly today) =>
        new(voice.Item(task.Title, task.Link), Phrase.Join(" · ",
        [
            task.CompletedOn is { } day ? voice.Text("task.done-on", ("day", voice.Day(day, today))) : Phrase.Empty,
            voice.NamesPeople && task.Assignees.Count > 0 ? voice.People(task.Assignees) : Phrase.Empty,
        ]));

    /// <summary>The first rows, and how many more there are.</summary>
    public static IEnumerable<Block> Limited<T>(Voice voice, IReadOnlyList<T> items, int limit, Func<T, Row> row) => Limited(voice, items, limit, items.Count, row);

    /// <summary>The same of a list that was cut before: <paramref name="all"/> is how many there are.</summary>
    public static IEnumerable<Block> Limited<T>(Voice voice, IReadOnlyList<T> items, int limit, int all, Func<T, Row> row)
    {
        int shown = Math.Min(items.Count, limit);
        yield return new Rows([.. items.Take(shown).Select(row)]);
        if (all > shown)
            yield return new Note(voice.Text("list.and-more", ("count", all - shown))) { Counts = true };
    }

    /// <summary>The items a finding rests on.</summary>
    public static IEnumerable<Block> Evidence(Voice voice, string rule, IReadOnlyList<Evidence> evidence, DateOnly today, int limit) =>
        Limited(voice, evidence, limit, item =>
            new Row(voice.Item(item.Title, item.Link), item.Note is { } note ? voice.Note(rule, note, today) : Phrase.Empty));

    private static Phrase Late(Voice voice, ProjectTask task, DateOnly today) =>
        task.IsOverdue(today) && task.Due is { } due
            ? new Span(voice.Text("task.overdue", ("days", today.DayNumber - due.DayNumber), ("day", voice.Day(due, today))), SpanStyle.Bad)
            : Phrase.Empty;

    private static Phrase Due(Voice voice, DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => new Span(voice.Text("task.due-today"), SpanStyle.Warning),
        1 => voice.Text("task.due-tomorrow"),
        _ => voice.Text("task.due", ("day", voice.WeekDay(due, today))),
    };
}
