using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>When a number, day or time said is one stated.</summary>
internal static class Agreement
{
    private const double DaysOfWeek = 7;
    private const double WorkingDaysOfWeek = 5;
    private const double MostOver = 1.35;
    private const double MostUnder = 0.75;
    private const double MostAbout = 0.1;

    /// <summary>Whether they are the same, in whatever units.</summary>
    public static bool Of(Token said, Quantity stated) => said.Kind == stated.Kind && said.Kind switch
    {
        TokenKind.Number => Readings(said.Value, said.Unit).Any(a => Readings(stated.Value, stated.Unit).Any(b => SameUnit(a.Unit, b.Unit) && (stated.Bound == Bound.Exactly || (said.Bound == stated.Bound && a.Value.Equals(b.Value))) && Same(said, a.Value, b.Value, stated.IsDerived, stated.Bound != Bound.Exactly))),
        TokenKind.Day => OfDays(said, stated),
        _ => said.Key == stated.Text,
    };

    /// <summary>Whether a value of a line is that of a fact.</summary>
    public static bool IsSame(Token said, Token stated) => Of(said, new Quantity(stated.Kind, new HashSet<string>()) { Value = stated.Value, Unit = stated.Unit, Days = stated.Days, Text = stated.Key, Bound = stated.Bound });

    private static bool OfDays(Token said, Quantity stated)
    {
        if (stated.Text == DayReader.Weekday) return said.Key == DayReader.Weekday && said.Value.Equals(stated.Value);
        if (!stated.Days.IsDay) return said.Days == stated.Days;
        return said.Days.Holds(stated.Days) && (said.Key != DayReader.Weekday || (int)stated.Days.First.DayOfWeek == (int)said.Value);
    }

    private static bool Same(Token said, double value, double stated, bool isDerived, bool isBounded) => said.Bound switch
    {
        _ when value.Equals(stated) && said.Bound is Bound.AtLeast or Bound.AtMost or Bound.About => true,
        _ when isBounded => true,
        Bound.Over => stated > value && (stated <= Math.Max(value + 1, value * MostOver) || (said.Unit == "%" && !said.Text.Any(char.IsAsciiDigit) && stated <= 100)),
        Bound.Under => stated < value && stated >= Math.Min(value - 1, value * MostUnder),
        Bound.About => Math.Abs(stated - value) <= value * MostAbout,
        Bound.AtLeast => stated >= value && stated <= Math.Max(value + 2, value * MostOver),
        Bound.AtMost => stated <= value && stated >= Math.Min(value - 2, value * MostUnder),
        _ => Math.Abs(stated - value) < Tolerance(said, isDerived),
    };

    /// <summary>A share in words may be rounded, and so may one that was worked out.</summary>
    private static double Tolerance(Token said, bool isDerived) => said.Unit == "%" && !said.Text.Any(char.IsAsciiDigit) ? said.Value % 1 == 0 ? 0.6 : 0.8 : said.Unit == "%" && isDerived ? 0.51 : 0.001;

    private static bool SameUnit(string said, string stated) => said == stated || (said.Length == 0 && (stated is "point" or "hour" || NumberWords.IsMoney(stated))) || (said is "point" && stated.Length == 0);

    private static IEnumerable<(double Value, string Unit)> Readings(double value, string unit)
    {
        yield return (value, unit);
        switch (unit)
        {
            case "week":
                yield return (value * DaysOfWeek, "day");
                yield return (value * WorkingDaysOfWeek, "working day");
                break;
            case "hour":
                yield return (value * 60, "minute");
                break;
            case "year":
                yield return (value * 12, "month");
                break;
            case "x":
                yield return (value * 100, "%");
                break;
        }
    }
}
