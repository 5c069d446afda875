using TpmAssistant.Application.Budget;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.EarnedValue;

namespace TpmAssistant.Cards.Composing;

/// <summary>The lines of a budget, the most over plan first.</summary>
internal static class BudgetLines
{
    public static IEnumerable<Block> Over(BudgetAnswer answer, BudgetAnalysis analysis, Voice voice, int limit)
    {
        var over = analysis.Lines.Where(line => line.Over > 0).ToList();
        yield return new Heading(voice.Text(over.Count > 0 ? "budget.lines.over" : "budget.lines.none"));
        foreach (var block in TaskRows.Limited(voice, over.Count > 0 ? over : analysis.Lines, limit, line => Row(answer, line, voice)))
            yield return block;
    }

    public static Row Row(BudgetAnswer answer, LineStanding standing, Voice voice)
    {
        string currency = answer.Project.Currency;
        var line = standing.Line;
        return new Row(Phrase.Of(Voice.Name(line.Name)), Phrase.Join(" · ",
        [
            standing.Over > 0
                ? new Span(
                    standing.OverShare is { } share
                        ? voice.Text("budget.line.over", ("over", voice.Money(standing.Over, currency)), ("share", voice.Percent(share)))
                        : voice.Text("budget.line.over.unplanned", ("over", voice.Money(standing.Over, currency))),
                    SpanStyle.Warning)
                : voice.Text("budget.line.under", ("under", voice.Money(-standing.Over, currency))),
            voice.Text("budget.line.spent", ("spent", voice.Money(line.ActualToDate, currency)), ("budget", voice.Money(line.Planned, currency))),
            standing.IsStale ? new Span(voice.Text("budget.line.stale", ("day", voice.Day(line.AsOf, answer.StatusDate))), SpanStyle.Warning) : Phrase.Empty,
        ]));
    }
}
