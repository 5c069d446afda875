using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.EarnedValue;

namespace TpmAssistant.Cards.Composing;

/// <summary>Every formula of the budget card with its figures put in, for whoever wants to follow.</summary>
internal static class BudgetFormulas
{
    /// <summary>All of them, to be unfolded.</summary>
    public static Fold Fold(EarnedValueFigures figures, BudgetAnalysis analysis, Voice voice, string currency, bool amounts) => new("budget-how", voice.Text("budget.how"),
    [
        new Rows([.. All(figures, analysis, voice, currency, amounts).Select(f => f.Row)]),
        new Note(voice.Text("budget.rule." + analysis.Rule.ToString().ToLowerInvariant())),
        new Note(voice.Text("budget.source")),
    ]);

    /// <summary>Those of the figure asked for; none where it cannot be worked out.</summary>
    public static IEnumerable<Block> Asked(string figure, EarnedValueFigures figures, BudgetAnalysis analysis, Voice voice, string currency, bool amounts)
    {
        var rows = All(figures, analysis, voice, currency, amounts).Where(f => f.Figure == figure).Select(f => f.Row).ToList();
        if (rows.Count > 0)
            yield return new Rows(rows);
    }

    private static List<(string Figure, Row Row)> All(EarnedValueFigures f, BudgetAnalysis analysis, Voice voice, string currency, bool amounts)
    {
        string M(decimal? amount) => !amounts ? "…" : amount is { } known ? voice.Number(known) : voice.Text("budget.not-assessed");
        string I(double? index) => index is { } known ? voice.Index(known) : voice.Text("budget.not-assessed");
        string ev = M(f.EarnedValue), pv = M(f.PlannedValue), ac = M(f.ActualCost), bac = M(f.BudgetAtCompletion);
        string cpi = I(f.CostPerformanceIndex), spi = I(f.SchedulePerformanceIndex);
        string rest = amounts ? $"({bac} − {ev})" : "(BAC − EV)";
        var rows = new List<(string Figure, Row Row)>
        {
            Row("ev", $"EV = BAC × {voice.Percent(f.ShareEarned)} = {ev}"),
            Row("pv", $"PV = {pv}"),
            Row("ac", $"AC = {ac}"),
            Row("cv", $"CV = EV − AC = {M(f.CostVariance)}"),
            Row("sv", $"SV = EV − PV = {M(f.ScheduleVariance)}"),
            Row("cpi", $"CPI = EV / AC = {ev} / {ac} = {cpi}"),
            Row("spi", $"SPI = EV / PV = {ev} / {pv} = {spi}"),
            Row("eac.pace", $"EAC = BAC / CPI = {bac} / {cpi} = {M(f.EstimateAtSamePace)}"),
            Row("eac.planned", $"EAC = AC + BAC − EV = {M(f.EstimateAtPlannedRate)}"),
            Row("eac.both", $"EAC = AC + (BAC − EV) / (CPI × SPI) = {M(f.EstimateAtPaceAndSchedule)}"),
            Row("etc", $"ETC = EAC − AC = {M(f.EstimateToComplete)}"),
            Row("vac", $"VAC = BAC − EAC = {M(f.VarianceAtCompletion)}"),
            Row("tcpi.budget", $"TCPI = (BAC − EV) / (BAC − AC) = {rest} / ({bac} − {ac}) = {I(f.ToCompleteForBudget)}"),
            Row("tcpi.estimate", $"TCPI = (BAC − EV) / (EAC − AC) = {I(f.ToCompleteForEstimate)}"),
        };
        if (analysis.Schedule is { } s)
        {
            rows.Add(Row("es", $"ES = {voice.Hours(s.Earned / 7)}, AT = {voice.Hours(s.Actual / 7)}, SV(t) = ES − AT = {voice.Hours(s.Variance / 7)}"));
            rows.Add(Row("spit", $"SPI(t) = ES / AT = {I(s.PerformanceIndex)}"));
        }

        return rows;

        (string, Row) Row(string key, string formula) => (key == "spit" ? "es" : key.Split('.')[0], new(formula, voice.Text("budget.formula." + key, ("currency", Safety.SafeText.Clean(currency, 5)))));
    }
}
