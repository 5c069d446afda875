using TpmAssistant.Application.Flow;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>Defects: how many, better or worse, one chart, and those that need a look today.</summary>
internal static class QualityFace
{
    private const int WeeksBack = 4;
    private const int ToLookAt = 5;

    public static Face Compose(QualityAnswer answer, Voice voice, int limit)
    {
        var quality = answer.Quality;
        string project = Voice.Name(answer.Project.Name);
        var (title, tone, word) = BottomLine(quality, voice, project);
        var blocks = new List<Block>
        {
            new Banner(voice.Text("quality.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, tone, word),
        };
        if (!quality.IsMarked)
            blocks.Add(new Paragraph(voice.Text("quality.unmarked.next")));
        else if (quality.All > 0)
        {
            blocks.Add(new Facts([.. Figures(quality, voice)]));
            if (quality.Weeks.Count > 1)
                blocks.Add(Chart(quality, voice, answer.StatusDate));
            AddOpen(blocks, answer, voice, limit);
        }

        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks,
            [new CallButton(voice.Text("button.flow"), Calls.Flow(answer.Project.Name)), new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name))]);
    }

    private static (Phrase Title, Tone Tone, string Word) BottomLine(QualityReport quality, Voice voice, string project)
    {
        if (!quality.IsMarked)
            return (voice.Text("quality.unmarked", ("project", project)), Tone.Unknown, voice.Text("colour.none"));
        int open = quality.Open.Count;
        if (quality.Weeks.Count <= WeeksBack)
            return (voice.Text("quality.title", ("project", project), ("open", open)), open == 0 ? Tone.Good : Tone.None, open == 0 ? voice.Text("quality.word.none") : "");
        int change = open - quality.Weeks[^(WeeksBack + 1)].Open;
        string key = change > 0 ? "quality.title.more" : change < 0 ? "quality.title.fewer" : "quality.title.same";
        var tone = open == 0 || change < 0 ? Tone.Good : change > 0 ? Tone.Warning : Tone.None;
        string word = tone == Tone.None ? "" : voice.Text(open == 0 ? "quality.word.none" : change < 0 ? "quality.word.better" : "quality.word.worse");
        return (voice.Text(key, ("project", project), ("open", open), ("change", Math.Abs(change)), ("weeks", WeeksBack)), tone, word);
    }

    private static IEnumerable<(string, Phrase)> Figures(QualityReport quality, Voice voice)
    {
        if (quality.Weeks.Count > 0)
            yield return (voice.Text("quality.fact.flow"), voice.Text(
                "quality.flow", ("found", quality.ArrivedInWeeks), ("closed", quality.ClosedInWeeks), ("weeks", quality.Weeks.Count)));
        if (quality.Open.Count > 0)
            yield return (voice.Text("quality.fact.age"), voice.Text("quality.age", ("days", quality.Open[quality.Open.Count / 2].Days ?? 1), ("oldest", quality.Open[0].Days ?? 1)));
        yield return (voice.Text("quality.fact.close"), quality.MedianDaysToClose is { } days
            ? voice.Text("quality.close", ("days", days), ("count", quality.Closed)) : voice.Text("quality.close.few", ("count", quality.Closed), ("needed", QualityAnalyzer.FewestClosed)));
    }

    private static Plot Chart(QualityReport quality, Voice voice, DateOnly today)
    {
        string Day(DefectWeek week) => voice.Day(week.Through, today);
        return new Plot(
            "quality-chart", voice.Text("quality.chart"), PlotKind.Columns, [new Series(voice.Text("quality.column.open"), [.. quality.Weeks.Select(week => (Day(week), (double)week.Open))])],
            new Grid(
                [voice.Text("flow.column.week"), voice.Text("quality.column.found"), voice.Text("quality.column.closed"), voice.Text("quality.column.open")],
                [.. quality.Weeks.Select(week => (IReadOnlyList<GridCell>)[Day(week), voice.Number(week.Arrived), voice.Number(week.Closed), voice.Number(week.Open)])]),
            voice.Text("plot.table"));
    }

    private static void AddOpen(List<Block> blocks, QualityAnswer answer, Voice voice, int limit)
    {
        var open = answer.Quality.Open;
        if (open.Count == 0)
            return;
        var first = open.OrderBy(item => item.Task.Priority).ThenByDescending(item => item.Task.IsOverdue(answer.StatusDate)).ThenByDescending(item => item.Days).ToList();
        blocks.Add(new Heading(voice.Text("flow.look")));
        blocks.AddRange(TaskRows.Limited(voice, first, Math.Min(ToLookAt, limit), item =>
        {
            var row = TaskRows.Open(voice, item.Task, answer.StatusDate);
            return row with
            {
                Detail = Phrase.Join(" · ",
                [
                    item.Task.Priority == TaskPriority.Urgent ? new Span(voice.Text("quality.urgent"), SpanStyle.Bad) : Phrase.Empty,
                    voice.Text("quality.found-ago", ("days", item.Days ?? 1)), row.Detail ?? Phrase.Empty,
                ]),
            };
        }));
    }
}
