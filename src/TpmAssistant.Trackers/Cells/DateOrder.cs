namespace TpmAssistant.Trackers.Cells;

/// <summary>Which part of a date such as 3/4/2025 comes first.</summary>
internal enum DateOrder
{
    MonthFirst,
    DayFirst,
    YearFirst,
}

/// <summary>Decides the order over all dates of a file.</summary>
internal sealed class DateOrderVote
{
    private int _dayFirst;
    private int _monthFirst;
    private int _amPm;
    private int _dots;
    private string? _open;

    public static string CodeOf(DateOrder order) => order switch
    {
        DateOrder.DayFirst => "dmy",
        DateOrder.MonthFirst => "mdy",
        _ => "ymd",
    };

    public static DateOrder? FromCode(string code) => code switch
    {
        "dmy" => DateOrder.DayFirst,
        "mdy" => DateOrder.MonthFirst,
        "ymd" => DateOrder.YearFirst,
        _ => null,
    };

    public void See(string text)
    {
        if (!DateCell.TrySplit(text, out var first, out var second, out var separator)) return;
        if (text.EndsWith('M') || text.EndsWith('m')) _amPm++;
        if (separator == '.') _dots++;
        else if (first > 12 && second <= 12) _dayFirst++;
        else if (second > 12 && first <= 12) _monthFirst++;
        else if (first != second) _open ??= text;
    }

    /// <summary>The order; when no date shows it, the likelier one, told as a problem.</summary>
    public DateOrder Decide(bool dayFirstHint, ProblemLog problems)
    {
        if (_dayFirst + _monthFirst > 0) return _dayFirst >= _monthFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
        if (_open is null) return _dots > 0 ? DateOrder.DayFirst : DateOrder.YearFirst;

        var guess = _amPm == 0 && (dayFirstHint || _dots > 0) ? DateOrder.DayFirst : DateOrder.MonthFirst;
        problems.Add("ambiguous-date-order", CodeOf(guess), _open);
        return guess;
    }
}
