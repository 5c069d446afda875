using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>One page for an executive below the bottom line: the colours in a line, three points, one ask with a date and at most three options.</summary>
internal static class ExecutivePage
{
    /// <summary>Options offered with the ask.</summary>
    public const int MostOptions = 3;

    private const int PromisesNamed = 3;

    public static void Add(List<Block> blocks, Voice voice, StatusReportAnswer answer)
    {
        var report = answer.Report;
        blocks.Add(new Paragraph(Colours(voice, report)));
        blocks.Add(new Rows([.. Points(voice, answer)]));
        AddAsk(blocks, voice, report);
        if (report.Promises.Count > 0)
            blocks.Add(new Paragraph(Phrase.Of(PromiseSection.NextTitle(voice, report) + ": ", SpanStyle.Strong) + Named(voice, report.Promises)));
    }

    private static Phrase Colours(Voice voice, StatusReport report)
    {
        HealthColour?[] order = [HealthColour.Red, HealthColour.Amber, HealthColour.Green, null];
        return Phrase.Join(" · ", order.Select(colour =>
        {
            string names = string.Join(", ", report.Health.Dimensions.Where(d => d.Colour == colour).Select(d => voice.Dimension(d.Dimension)));
            return names.Length == 0 ? Phrase.Empty : (Phrase)colour.ToTone().Mark(voice.Text("executive.colours", ("colour", voice.Colour(colour)), ("names", names)));
        }));
    }

    /// <summary>What was promised or happened, when it will be done, what may still happen: each only where there is something to say.</summary>
    private static IEnumerable<Row> Points(Voice voice, StatusReportAnswer answer)
    {
        var report = answer.Report;
        if (report.Last is { } last && report.Promised.Count > 0)
            yield return new Row(PromiseSection.Score(voice, report, last), Late(voice, report));
        else if (report.Changes is { } changes && changes.Done.Count + changes.Slipped.Count > 0)
            yield return new Row(voice.Text("executive.since", ("day", voice.Day(changes.Since, report.StatusDate)), ("done", changes.Done.Count), ("slipped", changes.Slipped.Count)));
        // The headline has told of one already.
        var told = report.Headline?.Figures.Values.OfType<Figure.Text>().Select(text => text.Value).ToHashSet(StringComparer.Ordinal) ?? [];
        var ahead = report.Milestones.Where(m => m.Milestone.Reached is null).ToList();
        var next = ahead.Find(m => !told.Contains(m.Milestone.Name)) ?? ahead.FirstOrDefault();
        var milestone = next is null ? null : PlanSections.MilestoneRow(voice, next, report);
        if (answer.Forecast is { } forecast)
            yield return FinishLine.Point(voice, forecast, report) is var point && milestone is not null
                ? point with { Detail = Phrase.Join(" · ", [point.Detail ?? Phrase.Empty, voice.Text("executive.next") + " " + milestone.Title, milestone.Detail ?? Phrase.Empty]) } : point;
        else if (milestone is not null)
            yield return milestone with { Detail = Phrase.Join(" · ", [milestone.Detail ?? Phrase.Empty, FinishLine.For(voice, report) ?? Phrase.Empty]) };
        else if (FinishLine.For(voice, report) is { } finish)
            yield return new Row(finish.Capital());
        if (report.TopRisks.Count > 0)
            yield return RisksFace.Row(voice, report.Project, report.TopRisks[0], report.StatusDate, report.Audience, report.RiskMoves.Count > 0 ? report.RiskMoves[0] : null);
    }

    private static Phrase Late(Voice voice, StatusReport report)
    {
        var owed = report.Promised.Where(promise => promise.State is PromiseState.Missed or PromiseState.Moved).ToList();
        return owed.Count == 0 ? Phrase.Empty
            : (Phrase)voice.Text("executive.late", ("names", Named(voice, [.. owed.Select(promise => promise.Promise with { Due = promise.Day })]).Plain));
    }

    private static Phrase Named(Voice voice, IReadOnlyList<Promise> promises)
    {
        var named = promises.Take(PromisesNamed).Select(promise => (Phrase)(promise.Due is { } due
            ? voice.Text("executive.named", ("words", PromiseSection.Words(voice, promise)), ("day", voice.Day(due, promise.PromisedOn))) : PromiseSection.Words(voice, promise)));
        return Phrase.Join("; ", promises.Count > PromisesNamed ? named.Append(voice.Text("list.and-more", ("count", promises.Count - PromisesNamed))) : named);
    }

    private static void AddAsk(List<Block> blocks, Voice voice, StatusReport report)
    {
        if (report.Decisions.Count == 0)
            return;
        var decision = report.Decisions[0];
        var day = report.Asks.FirstOrDefault(ask => ask.About.Item == ItemRef.Decision(decision.Key))?.By ?? decision.NeededBy ?? report.StatusDate.AddDays(StatusReportBuilder.PromiseDays);
        string by = voice.WeekDay(day, report.StatusDate);
        blocks.Add(new Heading(decision.Owner is { } person && voice.NamesPeople
            ? voice.Text("executive.ask-of", ("name", Voice.Name(person.Name)), ("day", by)) : voice.Text("executive.ask", ("day", by))) { Key = "report.decisions" });
        blocks.Add(new Paragraph(Phrase.Join(" · ",
        [
            Phrase.Of(Voice.Title(decision.Question).Text, SpanStyle.Strong),
            decision.NeededBy is { } late && late < report.StatusDate ? new Span(voice.Text("decision.late", ("day", voice.WeekDay(late, report.StatusDate))), SpanStyle.Bad) : Phrase.Empty,
        ])));
        if (decision.Options.Count > 0)
            blocks.Add(new Rows([.. decision.Options.Take(MostOptions).Select(option => new Row(Voice.Title(option)))]));
        if (report.Decisions.Count > 1)
            blocks.Add(new Note(voice.Text("executive.more-decisions", ("count", report.Decisions.Count - 1))));
    }
}
