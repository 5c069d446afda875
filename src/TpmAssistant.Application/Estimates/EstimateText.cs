using System.Globalization;
using System.Text.RegularExpressions;

namespace TpmAssistant.Application.Estimates;

/// <summary>Reads an estimate in working days as people write it: "2 / 3 / 6", "2-6", "3"; w, d and h as units.</summary>
public static partial class EstimateText
{
    /// <summary>More working days than this are a slip of the hand.</summary>
    public const double Most = 1000;

    private const double DaysAWeek = 5;
    private const double HoursADay = 8;

    /// <summary>The usual spread around one number: as a share of it, at best and at worst (D. G. Malcolm et al. 1959 ask for both; this stands in until somebody says them).</summary>
    private const double AtBest = .75, AtWorst = 2;

    /// <summary>Best, most likely and worst case; <see langword="null"/> when the text is no estimate.</summary>
    public static (double Optimistic, double MostLikely, double Pessimistic)? Read(string text)
    {
        var days = new List<double>();
        var rest = Number().Replace(text.Trim(), found =>
        {
            var number = double.Parse(found.Groups["n"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            days.Add(number * (found.Groups["unit"].Value is ['w' or 'W', ..] ? DaysAWeek : found.Groups["unit"].Value is ['h' or 'H', ..] ? 1 / HoursADay : 1));
            return "";
        });
        if (rest.Any(c => !char.IsWhiteSpace(c) && c is not ('/' or '-' or '–' or ';' or ','))) return null;
        (double O, double M, double P)? read = days switch
        {
            [var likely] => (likely * AtBest, likely, likely * AtWorst),
            [var best, var worst] => (best, (best + worst) / 2, worst),
            [var best, var likely, var worst] => (best, likely, worst),
            _ => null,
        };
        return read is { } d && d.O >= 0 && d.M > 0 && d.O <= d.M && d.M <= d.P && d.P <= Most ? (Math.Round(d.O, 3), Math.Round(d.M, 3), Math.Round(d.P, 3)) : null;
    }

    /// <summary>An estimate as it is typed: "2 / 3 / 6".</summary>
    public static string Write(double optimistic, double mostLikely, double pessimistic) =>
        string.Create(CultureInfo.InvariantCulture, $"{optimistic:0.##} / {mostLikely:0.##} / {pessimistic:0.##}");

    [GeneratedRegex(@"(?<n>\d{1,6}(?:[.,]\d{1,3})?)\s*(?<unit>weeks?|w|(?:working\s+)?days?|d|hours?|h)?(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();
}
