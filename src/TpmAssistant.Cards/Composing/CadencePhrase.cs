using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Cadence;

namespace TpmAssistant.Cards.Composing;

/// <summary>A cadence in the reader's words.</summary>
internal static class CadencePhrase
{
    /// <summary>"every Friday at 16:00".</summary>
    public static string Of(Voice voice, CadenceRule rule)
    {
        var time = rule.At.ToString("t", voice.Culture);
        return rule.Days switch
        {
            CadenceDays.Daily => voice.Text("cadence.daily", ("time", time)),
            CadenceDays.Workdays => voice.Text("cadence.workdays", ("time", time)),
            CadenceDays.Weekly when rule.Weeks == 1 => voice.Text("cadence.weekly", ("days", Days(voice, rule)), ("time", time)),
            CadenceDays.Weekly when rule.Weeks == 2 => voice.Text("cadence.other-week", ("days", Days(voice, rule)), ("time", time)),
            CadenceDays.Weekly => voice.Text("cadence.weeks", ("weeks", rule.Weeks), ("days", Days(voice, rule)), ("time", time)),
            CadenceDays.DayOfMonth when rule.Ordinal < 0 => voice.Text("cadence.last-day", ("time", time)),
            CadenceDays.DayOfMonth => voice.Text("cadence.day-of-month", ("day", rule.Ordinal), ("time", time)),
            CadenceDays.WeekdayOfMonth => voice.Text("cadence.weekday-of-month", ("nth", Nth(voice, rule)), ("day", Days(voice, rule)), ("time", time)),
            _ => voice.Text("cadence.workday-of-month", ("nth", Nth(voice, rule)), ("time", time)),
        };
    }

    /// <summary>"Fri 27 Nov, 16:00" in the schedule's own zone.</summary>
    public static string Moment(Voice voice, DateTimeOffset due, TimeZoneInfo zone, DateOnly today)
    {
        var local = TimeZoneInfo.ConvertTime(due, zone).DateTime;
        return voice.Text(
            "cadence.moment", ("day", voice.WeekDay(DateOnly.FromDateTime(local), today)), ("time", TimeOnly.FromDateTime(local).ToString("t", voice.Culture)));
    }

    private static string Days(Voice voice, CadenceRule rule)
    {
        var days = rule.Weekdays.Select(d => voice.Culture.DateTimeFormat.GetDayName(d)).ToList();
        return days.Count == 1 ? days[0] : voice.Text("cadence.and", ("first", string.Join(", ", days[..^1])), ("last", days[^1]));
    }

    private static string Nth(Voice voice, CadenceRule rule)
    {
        var key = $"ordinal.{rule.Ordinal}";
        return voice.Knows(key) ? voice.Text(key) : voice.Text("ordinal.other", ("number", rule.Ordinal));
    }
}
