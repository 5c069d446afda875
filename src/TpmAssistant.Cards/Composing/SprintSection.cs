using System.Globalization;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Flow;

namespace TpmAssistant.Cards.Composing;

/// <summary>The sprint that runs and the ones before: goal, commitment, burn-down, velocity, carry-over.</summary>
internal static class SprintSection
{
    private const int SprintsShown = 4;

    public static IEnumerable<Block> Compose(SprintReport report, Voice voice, DateOnly today, int limit)
    {
        string unit = voice.Text(report.InPoints ? "sprint.unit.points" : "sprint.unit.items");
        if (report.Current is { } sprint)
        {
            yield return new Heading(voice.Text(
                "sprint.now", ("name", Voice.Name(sprint.Name)), ("from", voice.Day(sprint.Start, today)), ("to", voice.Day(sprint.End, today))));
            yield return new Facts([.. Figures(report, sprint, voice, today)]);
            if (sprint.BurnDown.Count > 1)
                yield return Chart(sprint, voice, today, unit);
            if (sprint.Open.Count > 0)
            {
                yield return new Note(voice.Text("sprint.open", ("count", sprint.Open.Count)));
                foreach (var block in TaskRows.Limited(voice, sprint.Open, Math.Min(3, limit), task => TaskRows.Open(voice, task, today)))
                    yield return block;
            }
        }

        if (report.Past.Count == 0)
            yield break;
        yield return new Heading(voice.Text("sprint.past"));
        if (report.Velocity is { } velocity)
            yield return new Paragraph(voice.Text(
                "sprint.velocity", ("mean", voice.Hours(velocity)), ("unit", unit), ("least", voice.Hours(report.Velocities.Min())), ("most", voice.Hours(report.Velocities.Max())), ("count", report.Velocities.Count)));
        yield return new Grid(
            [voice.Text("sprint.column.name"), voice.Text("sprint.column.committed"), voice.Text("sprint.column.done"), voice.Text("sprint.column.carried")],
            [
                .. report.Past.TakeLast(SprintsShown).Select(past => (IReadOnlyList<GridCell>)
                [
                    Voice.Name(past.Name), past.Committed is { } committed ? voice.Hours(committed) : "–", voice.Hours(past.Done), voice.Number(past.Open.Count),
                ]),
            ]) { FirstWeight = 2 };
    }

    private static IEnumerable<(string, Phrase)> Figures(SprintReport report, Sprint sprint, Voice voice, DateOnly today)
    {
        yield return (voice.Text("sprint.fact.goal"), sprint.Goal is { } goal ? Voice.Title(goal) : voice.Text("sprint.goal.none"));
        yield return (voice.Text("sprint.fact.done"), sprint.End < today
            ? new Span(voice.Text("sprint.done.over", ("done", voice.Hours(sprint.Done)), ("total", voice.Hours(sprint.Total)), ("day", voice.Day(sprint.End, today))), SpanStyle.Warning)
            : voice.Text("sprint.done", ("done", voice.Hours(sprint.Done)), ("total", voice.Hours(sprint.Total)), ("days", sprint.End.DayNumber - today.DayNumber)));
        if (sprint.BurnDown.Count > 0 && sprint.End >= today && sprint.BurnDown[^1] is var last && last.Left > 0)
            yield return (voice.Text("sprint.fact.pace"), last.Left - last.Ideal > sprint.Total * 0.2
                ? new Span(voice.Text("sprint.pace.behind", ("left", voice.Hours(last.Left)), ("ideal", voice.Hours(last.Ideal))), SpanStyle.Warning)
                : voice.Text("sprint.pace.fine", ("left", voice.Hours(last.Left)), ("ideal", voice.Hours(last.Ideal))));
        if (sprint.Committed is { } committed)
            yield return (voice.Text("sprint.fact.committed"), voice.Text("sprint.committed", ("committed", voice.Hours(committed)), ("added", voice.Hours(sprint.Added))));
        if (report.Velocity is { } velocity && sprint.Committed is { } promised && promised > velocity * 1.25)
            yield return (voice.Text("sprint.fact.check"), new Span(voice.Text("sprint.too-much", ("committed", voice.Hours(promised)), ("mean", voice.Hours(velocity))), SpanStyle.Warning));
    }

    private static Plot Chart(Sprint sprint, Voice voice, DateOnly today, string unit)
    {
        static string At(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
        return new Plot(
            "sprint-chart", voice.Text("sprint.chart", ("unit", unit)), PlotKind.Lines,
            [
                new Series(voice.Text("sprint.series.left"), [.. sprint.BurnDown.Select(point => (At(point.Day), point.Left))]),
                new Series(voice.Text("sprint.series.ideal"), [.. sprint.BurnDown.Select(point => (At(point.Day), point.Ideal))]),
            ],
            new Grid(
                [voice.Text("budget.column.day"), voice.Text("sprint.series.left"), voice.Text("sprint.series.ideal")],
                [.. sprint.BurnDown.Select(point => (IReadOnlyList<GridCell>)[voice.Day(point.Day, today), voice.Hours(point.Left), voice.Hours(point.Ideal)])]),
            voice.Text("plot.table"));
    }
}
