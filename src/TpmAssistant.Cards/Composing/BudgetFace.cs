using TpmAssistant.Application.Budget;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>What the money has brought: the bottom line, the indices in plain words, what it will cost, what would mend it, the lines over plan.</summary>
internal static class BudgetFace
{
    /// <summary>A difference below this share of the budget reads as "on budget".</summary>
    private const double Close = 0.01;

    /// <summary>An index to reach from which the field's experience is that it is not reached.</summary>
    private const double RarelyReached = 1.10;

    public static Face Compose(BudgetAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        string kicker = voice.Text("budget.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate)));
        if (answer.Analysis is not { } analysis)
            return Nothing(answer, voice, project, kicker);

        bool amounts = answer.Sharing == BudgetSharing.Amounts;
        var title = Title(answer, analysis, voice, project);
        var blocks = new List<Block>
        {
            new Banner(kicker, title, answer.Verdict.Colour.ToTone(), answer.Verdict.Colour is null ? "" : voice.Colour(answer.Verdict.Colour)),
        };
        blocks.AddRange(Done(answer, voice));
        if (answer.Figure is { } asked && analysis.Figures is { } known)
            blocks.AddRange(BudgetFormulas.Asked(asked, known, analysis, voice, answer.Project.Currency, amounts));
        blocks.AddRange(Figures(answer, analysis, voice, amounts));
        if (amounts)
        {
            blocks.Add(Chart(answer, analysis, voice));
            blocks.AddRange(BudgetLines.Over(answer, analysis, voice, Math.Min(limit, 5)));
        }

        blocks.Add(new Note(Dates(answer, analysis, voice)) { Apart = true });
        if (analysis.Figures is { } figures)
            blocks.Add(BudgetFormulas.Fold(figures, analysis, voice, answer.Project.Currency, amounts));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. Buttons(answer, voice), new CallButton(voice.Text("button.risks"), Calls.Risks(answer.Project.Name))]);
    }

    private static IEnumerable<Button> Buttons(BudgetAnswer answer, Voice voice) =>
    [
        .. UndoButtons.For(voice, answer.Done?.Undo),
        .. answer.CanEdit ? [new VerbButton(voice.Text("budget.button.edit"), BudgetVerbs.BudgetForm, BudgetEditFace.Data(answer.Project, ""))] : Array.Empty<Button>(),
        new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name)),
    ];

    private static IEnumerable<Block> Done(BudgetAnswer answer, Voice voice)
    {
        if (answer.Done is { } done)
            yield return new Paragraph(new Span(
                voice.Text("budget.done." + done.Act.ToString().ToLowerInvariant(), ("line", Voice.Name(done.Name)), ("count", done.Count)), SpanStyle.Strong));
    }

    private static Face Nothing(BudgetAnswer answer, Voice voice, string project, string kicker)
    {
        string title = voice.Text("budget.none", ("project", project));
        return new Face(
            title, [new Banner(kicker, title, Tone.Unknown), .. Done(answer, voice), new Paragraph(voice.Text(answer.CanEdit ? "budget.none.next" : "budget.none.ask")), CoverageLine.Full(voice, answer.Coverage)],
            [.. Buttons(answer, voice)]);
    }

    private static Phrase Title(BudgetAnswer answer, BudgetAnalysis analysis, Voice voice, string project)
    {
        if (analysis.Spent is null)
            return voice.Text("budget.title.no-actuals", ("project", project));
        if (analysis.Figures is not { ShareSpent: { } spent } figures)
            return voice.Text("budget.title.no-progress", ("project", project), ("spent", voice.Percent((double)analysis.Spent / (double)analysis.Budget)));
        string key = "budget.title.unknown";
        object end = "";
        if (figures.VarianceAtCompletion is { } variance)
        {
            double share = (double)variance / (double)figures.BudgetAtCompletion;
            key = Math.Abs(share) < Close ? "budget.title.on" : share < 0 ? "budget.title.over" : "budget.title.under";
            end = answer.Sharing == BudgetSharing.Amounts ? voice.RoundMoney(Math.Abs(variance), answer.Project.Currency) : voice.Percent(Math.Abs(share));
        }

        return voice.Text(key, ("project", project), ("spent", voice.Percent(spent)), ("done", voice.Percent(figures.ShareEarned)), ("end", end));
    }

    private static IEnumerable<Block> Figures(BudgetAnswer answer, BudgetAnalysis analysis, Voice voice, bool amounts)
    {
        string currency = answer.Project.Currency;
        var facts = new List<(string, Phrase)>();
        if (amounts)
            facts.Add((voice.Text("budget.fact.spent"), analysis.Spent is { } spent
                ? voice.Text("budget.spent", ("spent", voice.Money(spent, currency)), ("budget", voice.Money(analysis.Budget, currency)))
                : voice.Text("budget.spent.unknown", ("budget", voice.Money(analysis.Budget, currency)))));
        if (analysis.Figures is not { } figures)
        {
            yield return new Facts(facts);
            yield return new Paragraph(voice.Text("budget.no-work"));
            yield break;
        }

        if (analysis.Withheld is { } withheld)
            facts.Add((voice.Text("budget.fact.withheld"), Withheld(withheld, figures, answer, voice, amounts)));
        facts.Add((voice.Text("budget.fact.cpi"), Told(voice, "budget.cpi", figures.CostPerformanceIndex)));
        facts.Add((voice.Text("budget.fact.spi"), figures.SchedulePerformanceIndex is { } spi
            ? voice.Text("budget.spi", ("share", voice.Percent(spi)), ("index", voice.Index(spi))) : voice.Text("budget.not-assessed")));
        if (analysis.Schedule is { } schedule && Math.Abs(schedule.Variance) >= 7)
            facts.Add((voice.Text("budget.fact.es"), voice.Text(
                schedule.Variance < 0 ? "budget.es.behind" : "budget.es.ahead", ("weeks", voice.Hours(Math.Abs(schedule.Variance) / 7)), ("index", voice.Index(schedule.PerformanceIndex ?? 1)))));
        if (amounts && figures.Estimates is { Count: > 0 } ends)
            facts.Add((voice.Text("budget.fact.eac"), ends[0] == ends[^1]
                ? voice.Text("budget.eac.one", ("end", voice.RoundMoney(ends[0], currency)))
                : voice.Text("budget.eac", ("low", voice.RoundMoney(ends[0], currency)), ("high", voice.RoundMoney(ends[^1], currency)))));
        if (figures.Estimates is { Count: > 0 } && answer.OverByWorkLeft is { } over)
            facts.Add((voice.Text("budget.fact.left"), ByWorkLeft(answer, over, figures.BudgetAtCompletion, voice, amounts)));
        else if (answer.Verdict.Colour == HealthColour.Green && figures is { VarianceAtCompletion: < 0, ShareSpent: { } share } && analysis.Rule == EarningRule.Percent)
            facts.Add((voice.Text("budget.fact.colour"), voice.Text(
                "budget.colour", ("ahead", voice.Percent(share - figures.ShareEarned)), ("tolerance", voice.Percent(answer.Project.Tolerances.CostOverrun)))));
        facts.Add((voice.Text("budget.fact.tcpi"), Mend(figures, voice, answer.Verdict.Colour == HealthColour.Green)));
        yield return new Facts(facts);
    }

    private static Phrase Withheld(WithheldValue withheld, EarnedValueFigures figures, BudgetAnswer answer, Voice voice, bool amounts)
    {
        string value = amounts ? voice.RoundMoney(withheld.Value, answer.Project.Currency) : voice.Percent((double)withheld.Value / (double)figures.BudgetAtCompletion);
        return Phrase.Join(". ",
        [
            voice.Text("budget.withheld", ("value", value), ("tasks", withheld.Tasks)),
            withheld.FellSince is { } since ? voice.Text("budget.fell", ("day", voice.Day(since, answer.StatusDate))) : Phrase.Empty,
        ]);
    }

    private static Phrase ByWorkLeft(BudgetAnswer answer, double over, decimal budget, Voice voice, bool amounts)
    {
        string key = over < Close ? "budget.left.within" : amounts ? "budget.left.over" : "budget.left.over.share";
        return voice.Text(
            key, ("end", voice.RoundMoney(budget * (decimal)(1 + over), answer.Project.Currency)), ("share", voice.Percent(over)), ("tolerance", voice.Percent(answer.Project.Tolerances.CostOverrun)));
    }

    private static Phrase Told(Voice voice, string key, double? index) =>
        index is { } known ? voice.Text(key, ("index", voice.Index(known))) : voice.Text("budget.not-assessed");

    private static Phrase Mend(EarnedValueFigures figures, Voice voice, bool isGreen)
    {
        if (figures.EarnedValue >= figures.BudgetAtCompletion)
            return voice.Text("budget.tcpi.done");
        if (figures.ActualCost >= figures.BudgetAtCompletion)
            return voice.Text("budget.tcpi.gone");
        if (figures.ToCompleteForBudget is not { } needed || figures.CostPerformanceIndex is not { } cpi)
            return voice.Text("budget.not-assessed");
        string key = needed <= cpi ? "budget.tcpi.well" : !isGreen && needed > RarelyReached && needed > cpi * RarelyReached ? "budget.tcpi.rarely" : "budget.tcpi.effort";
        return voice.Text(key, ("needed", voice.Index(needed)), ("index", voice.Index(cpi)));
    }

    private static Plot Chart(BudgetAnswer answer, BudgetAnalysis analysis, Voice voice)
    {
        var day = (DateOnly at) => voice.Day(at, answer.StatusDate);
        Series Of(string name, Func<BudgetPoint, decimal?> value) =>
            new(voice.Text(name), [.. analysis.Trend.Where(point => value(point) is not null).Select(point => (point.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), (double)value(point)!))]);
        string Cell(decimal? amount) => amount is { } known ? voice.Thousands(known) : "–";
        return new Plot(
            "budget-chart", voice.Text("budget.chart", ("currency", Safety.SafeText.Clean(answer.Project.Currency, 5))), PlotKind.Lines,
            [Of("budget.series.planned", point => point.Planned), Of("budget.series.earned", point => point.Earned), Of("budget.series.spent", point => point.Actual)],
            new Grid(
                [voice.Text("budget.column.day"), voice.Text("budget.series.planned"), voice.Text("budget.series.earned"), voice.Text("budget.series.spent")],
                [.. analysis.Trend.Select(point => (IReadOnlyList<GridCell>)[day(point.Day), Cell(point.Planned), Cell(point.Earned), Cell(point.Actual)])]),
            voice.Text("plot.table"));
    }

    private static Phrase Dates(BudgetAnswer answer, BudgetAnalysis analysis, Voice voice)
    {
        string data = voice.Day(analysis.DataDate, answer.StatusDate);
        var parts = new List<Phrase>
        {
            answer.StatusDate.DayNumber - analysis.DataDate.DayNumber > BudgetAnalyzer.StaleDays
                ? new Span(voice.Text("budget.dates.old", ("day", data)), SpanStyle.Warning)
                : voice.Text("budget.dates", ("day", data), ("read", voice.Day(analysis.ProgressDate, answer.StatusDate))),
        };
        var stale = analysis.Lines.Where(line => line.IsStale).ToList();
        if (stale.Count > 0 && answer.Sharing == BudgetSharing.Amounts)
            parts.Add(new Span(
                voice.Text("budget.dates.stale", ("line", Voice.Name(stale[0].Line.Name)), ("day", voice.Day(stale[0].Line.AsOf, answer.StatusDate)), ("count", stale.Count - 1)),
                SpanStyle.Warning));
        var own = answer.Analysis is null ? 0 : analysis.Lines.Sum(line => line.Line.PlannedToDate);
        if (answer.Sharing == BudgetSharing.Amounts && analysis.Figures is { } figures && voice.Thousands(own) != voice.Thousands(figures.PlannedValue))
            parts.Add(voice.Text("budget.dates.own", ("own", voice.Money(own, answer.Project.Currency)), ("day", data), ("planned", voice.Money(figures.PlannedValue, answer.Project.Currency))));
        return Phrase.Join(" ", parts);
    }
}
