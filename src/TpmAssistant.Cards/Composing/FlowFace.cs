using TpmAssistant.Application.Flow;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Flow;

namespace TpmAssistant.Cards.Composing;

/// <summary>How work flows: the bottom line, one chart, where work piles up, and the items that need a look today.</summary>
internal static class FlowFace
{
    /// <summary>How far Little's law may be off before it is worth a word: a third.</summary>
    private const double Apart = 1.33;

    /// <summary>Begun over finished from which the pile grows: half as many again.</summary>
    private const double Growing = 1.5;

    private const int ToLookAt = 5;

    public static Face Compose(FlowAnswer answer, Voice voice, int limit)
    {
        var flow = answer.Flow;
        string project = Voice.Name(answer.Project.Name);
        var (title, tone, word) = BottomLine(flow, voice, project);
        var blocks = new List<Block>
        {
            new Banner(voice.Text("flow.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, tone, word),
            new Facts([.. Figures(flow, voice)]),
        };
        if (flow.Sprints is { } sprints)
            blocks.AddRange(SprintSection.Compose(sprints, voice, answer.StatusDate, limit));
        else if (flow.Weeks.Count > 1)
            blocks.Add(Chart(flow, voice, answer.StatusDate));
        AddBottleneck(blocks, answer, voice, limit);
        AddOld(blocks, answer, voice, limit);
        blocks.Add(new Note(Origins(flow, voice, answer.StatusDate)) { Apart = true });
        if (flow.Sprints is null)
            blocks.Add(new Note(voice.Text("flow.no-sprints")));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks,
        [
            new CallButton(voice.Text("button.quality"), Calls.Quality(answer.Project.Name)),
            new CallButton(voice.Text("button.tasks.blocked"), Calls.Blocked(answer.Project.Name)),
        ]);
    }

    private static (Phrase Title, Tone Tone, string Word) BottomLine(FlowReport flow, Voice voice, string project)
    {
        if (flow is not { MedianDays: { } median, Days85: { } most })
            return (voice.Text("flow.title.few", ("project", project), ("count", flow.Finished.Count), ("needed", FlowAnalyzer.FewestFinished)), Tone.Unknown, voice.Text("flow.word.few"));
        int old = flow.TooOld.Count;
        int started = flow.Weeks.Sum(w => w.Started), finished = flow.Weeks.Sum(w => w.Finished);
        if (old == 0 && started > finished * Growing && started - finished >= FlowAnalyzer.FewestFinished / 2)
            return (voice.Text("flow.title.growing", ("project", project), ("started", started), ("finished", finished), ("weeks", flow.Weeks.Count), ("median", median)), Tone.Warning, voice.Text("flow.word.growing"));
        string key = flow.InProgress.Count == 0 ? "flow.title.idle" : old == 0 ? "flow.title.fine" : "flow.title.old";
        var tone = old == 0 ? Tone.Good : old * 2 > flow.InProgress.Count ? Tone.Bad : Tone.Warning;
        return (voice.Text(key, ("project", project), ("median", median), ("most", most), ("old", old), ("count", flow.InProgress.Count)), tone, voice.Text(old == 0 ? "flow.word.fine" : "flow.word.old"));
    }

    private static IEnumerable<(string, Phrase)> Figures(FlowReport flow, Voice voice)
    {
        if (flow.Throughput is { } throughput)
            yield return (voice.Text("flow.fact.throughput"), voice.Text(
                "flow.throughput", ("rate", voice.Hours(throughput)), ("weeks", flow.Weeks.Count), ("least", flow.Weeks.Min(w => w.Finished)), ("most", flow.Weeks.Max(w => w.Finished))));
        if (flow is { MedianDays: { } median, Days85: { } days })
            yield return (voice.Text("flow.fact.cycle"), voice.Text("flow.cycle", ("median", median), ("most", days), ("count", flow.Finished.Count)));
        yield return (voice.Text("flow.fact.wip"), flow.Weeks.Count > 0
            ? voice.Text("flow.wip", ("count", flow.InProgress.Count), ("started", flow.Weeks.Sum(w => w.Started)), ("finished", flow.Weeks.Sum(w => w.Finished)))
            : voice.Text("flow.wip.only", ("count", flow.InProgress.Count)));
        if (flow.Little is { Ratio: { } ratio } little)
            yield return (voice.Text("flow.fact.little"), voice.Text(
                ratio > Apart ? "flow.little.more" : ratio * Apart < 1 ? "flow.little.less" : "flow.little.fits",
                ("seen", voice.Hours(little.InProgress)), ("expected", voice.Hours(little.Expected))));
    }

    private static Plot Chart(FlowReport flow, Voice voice, DateOnly today)
    {
        string Day(FlowWeek week) => voice.Day(week.Through, today);
        return new Plot(
            "flow-chart", voice.Text("flow.chart"), PlotKind.Columns, [new Series(voice.Text("flow.column.finished"), [.. flow.Weeks.Select(week => (Day(week), (double)week.Finished))])],
            new Grid(
                [voice.Text("flow.column.week"), voice.Text("flow.column.started"), voice.Text("flow.column.finished")],
                [.. flow.Weeks.Select(week => (IReadOnlyList<GridCell>)[Day(week), voice.Number(week.Started), voice.Number(week.Finished)])]),
            voice.Text("plot.table"));
    }

    private static void AddBottleneck(List<Block> blocks, FlowAnswer answer, Voice voice, int limit)
    {
        if (answer.Flow.Bottleneck is not { } bucket)
            return;
        string name = Voice.Name(bucket.Bucket);
        blocks.Add(new Heading(voice.Text("flow.bottleneck", ("bucket", name))));
        blocks.Add(new Paragraph(voice.Text(
            "flow.bottleneck.why", ("arrivals", bucket.Arrivals), ("departures", bucket.Departures), ("waiting", bucket.Waiting.Count), ("days", bucket.MedianWait))));
        blocks.AddRange(TaskRows.Limited(voice, bucket.Waiting, Math.Min(3, limit), item => Row(voice, item.Task, voice.Text("flow.waits", ("days", item.Days)), answer.StatusDate)));
    }

    private static void AddOld(List<Block> blocks, FlowAnswer answer, Voice voice, int limit)
    {
        var flow = answer.Flow;
        var items = flow.TooOld.Count > 0 ? flow.TooOld : flow.InProgress;
        if (items.Count == 0)
            return;
        blocks.Add(new Heading(voice.Text(flow.TooOld.Count > 0 ? "flow.look" : "flow.oldest")));
        blocks.AddRange(TaskRows.Limited(voice, items, Math.Min(ToLookAt, limit), item => Row(
            voice, item.Task, Age(flow, item, voice), answer.StatusDate)));
    }

    private static Row Row(Voice voice, Domain.Tasks.ProjectTask task, Phrase first, DateOnly today)
    {
        var row = TaskRows.Open(voice, task, today);
        return row with { Detail = Phrase.Join(" · ", [first, row.Detail ?? Phrase.Empty]) };
    }

    private static Phrase Age(FlowReport flow, FlowItem item, Voice voice) => item.Days is not { } days ? Phrase.Empty
        : flow.Days85 < days ? new Span(voice.Text("flow.age.late", ("days", days)), SpanStyle.Warning) : voice.Text("flow.age", ("days", days));

    private static Phrase Origins(FlowReport flow, Voice voice, DateOnly today)
    {
        var known = flow.Finished.Concat(flow.InProgress).GroupBy(item => item.Origin).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => (Phrase)voice.Text("flow.origin." + g.Key.ToString().ToLowerInvariant(), ("count", g.Count())));
        return Phrase.Join(" ", [voice.Text("flow.since", ("day", voice.Day(flow.From, today))), voice.Line("flow.origin", ("origins", Phrase.Join(", ", known)))]);
    }
}
