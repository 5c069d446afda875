using System.Globalization;
using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>Reads dates, weekdays and words such as "next week".</summary>
internal sealed class DayReader(DateOnly today)
{
    /// <summary>The key of a day that cannot be, such as a wrong weekday before a date.</summary>
    public const string Impossible = "impossible";

    /// <summary>The key of a weekday without a date: a day of that weekday in its span.</summary>
    public const string Weekday = "weekday";

    private const int Near = 7;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The day that a piece is; <see langword="null"/> where it is none.</summary>
    public Token? Read(Piece piece, int segment)
    {
        var match = piece.Match;
        if (match.Groups["iso"].Success)
            return DateOnly.TryParseExact(piece.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? Day(piece, segment, DaySpan.Of(iso)) : null;
        if (match.Groups["month"].Success) return Dated(piece, segment);
        if (match.Groups["weekday"].Success)
        {
            var weekday = Weekdays.AsSpan().IndexOf(match.Groups["weekday"].Value[..3].ToLowerInvariant());
            return Day(piece, segment, Window(match.Groups["which"].Value.ToLowerInvariant())) with { Key = Weekday, Value = weekday };
        }

        return match.Groups["relative"].Success ? Day(piece, segment, Relative(piece.Form)) : null;
    }

    private Token Dated(Piece piece, int segment)
    {
        var match = piece.Match;
        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : (int?)null;
        if (!match.Groups["day"].Success) return Day(piece, segment, DaySpan.MonthOf(new DateOnly(year ?? Nearest(month, 15).Year, month, 1)));
        var number = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        if (number < 1 || number > DateTime.DaysInMonth(year ?? 2024, month)) return Day(piece, segment, default) with { Key = Impossible };
        var day = year is { } known ? new DateOnly(known, month, number) : Nearest(month, number);
        return Fits(match.Groups["weekday"], day) ? Day(piece, segment, DaySpan.Of(day)) : Day(piece, segment, DaySpan.Of(day)) with { Key = Impossible };
    }

    private static Token Day(Piece piece, int segment, DaySpan days) => new(TokenKind.Day, piece.Text, "", segment) { Days = days };

    private static bool Fits(Group weekday, DateOnly day) => !weekday.Success || Weekdays[(int)day.DayOfWeek].Equals(weekday.Value[..3], StringComparison.OrdinalIgnoreCase);

    /// <summary>The days among which a weekday is looked for.</summary>
    private DaySpan Window(string which) => which switch
    {
        "last" or "past" => new DaySpan(today.AddDays(-Near), today.AddDays(-1)),
        "next" or "coming" => new DaySpan(today.AddDays(1), DaySpan.WeekOf(today).Last.AddDays(Near)),
        _ => new DaySpan(today.AddDays(-Near), today.AddDays(Near)),
    };

    private DaySpan Relative(string form)
    {
        var week = DaySpan.WeekOf(today);
        var month = DaySpan.MonthOf(today);
        return form switch
        {
            "today" => DaySpan.Of(today),
            "tomorrow" => DaySpan.Of(today.AddDays(1)),
            "yesterday" => DaySpan.Of(today.AddDays(-1)),
            "the day after tomorrow" => DaySpan.Of(today.AddDays(2)),
            "the day before yesterday" => DaySpan.Of(today.AddDays(-2)),
            "this week" => week,
            "next week" or "the coming week" => new DaySpan(week.First.AddDays(7), week.Last.AddDays(7)),
            "last week" or "the past week" => new DaySpan(week.First.AddDays(-7), week.Last.AddDays(-7)),
            "the week after next" => new DaySpan(week.First.AddDays(14), week.Last.AddDays(14)),
            "this month" => month,
            "next month" or "the coming month" => DaySpan.MonthOf(month.Last.AddDays(1)),
            "last month" or "the past month" => DaySpan.MonthOf(month.First.AddDays(-1)),
            _ when form.EndsWith("next week", StringComparison.Ordinal) => new DaySpan(week.First.AddDays(10), week.Last.AddDays(7)),
            _ when form.EndsWith("week", StringComparison.Ordinal) => new DaySpan(week.First.AddDays(3), week.Last),
            _ when form.EndsWith("next month", StringComparison.Ordinal) => End(DaySpan.MonthOf(month.Last.AddDays(1))),
            _ => End(month),
        };
    }

    private static DaySpan End(DaySpan month) => month with { First = month.Last.AddDays(-9) };

    private DateOnly Nearest(int month, int day) =>
        Enumerable.Range(today.Year - 1, 3).Where(y => day <= DateTime.DaysInMonth(y, month)).Select(y => new DateOnly(y, month, day))
            .DefaultIfEmpty(new DateOnly(2024, month, Math.Min(day, 29))).MinBy(d => Math.Abs(d.DayNumber - today.DayNumber));
}
