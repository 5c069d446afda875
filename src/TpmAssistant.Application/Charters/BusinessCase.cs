using System.Globalization;
using System.Text.RegularExpressions;

namespace TpmAssistant.Application.Charters;

/// <summary>What an idea costs against what it is worth, from what its author wrote and its drafted plan.</summary>
/// <param name="Cost">The work as expected.</param>
/// <param name="Yearly">What it is worth a year.</param>
internal sealed partial record BusinessCase(decimal Cost, decimal Yearly)
{
    private const int Years = 3;
    private const int MonthsOfAYear = 12;

    /// <summary>Months until the benefit has paid the cost: cost / yearly benefit x 12, rounded up. The time until the benefit begins is not in it.</summary>
    public int PaybackMonths => (int)Math.Min(9999, Math.Ceiling(Cost / Yearly * MonthsOfAYear));

    /// <summary>Benefit of three years less the cost, without interest.</summary>
    public decimal NetOfThreeYears => (Years * Yearly) - Cost;

    /// <summary>The case; <see langword="null"/> where no line of the benefits names an amount a year.</summary>
    public static BusinessCase? Of(decimal cost, string? benefits)
    {
        decimal yearly = 0;
        foreach (var line in (benefits ?? "").Split('\n').Where(l => AYear().IsMatch(l)))
        {
            if (Amount().Match(line) is not { Success: true } match) continue;
            var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) continue;
            yearly += amount * match.Groups["unit"].Value.ToLowerInvariant() switch { "k" => 1_000, "m" => 1_000_000, _ => 1 };
        }

        return yearly > 0 && cost > 0 ? new(cost, yearly) : null;
    }

    [GeneratedRegex(@"\b(?:a|per|every|each)\s+year\b|\byearly\b|\bannually\b|/\s*(?:year|yr|y)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AYear();

    [GeneratedRegex(@"(?<number>\d{1,3}(?:[, ]\d{3})+|\d{1,9}(?:\.\d{1,2})?)\s*(?<unit>[kKmM](?![A-Za-z]))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Amount();
}
