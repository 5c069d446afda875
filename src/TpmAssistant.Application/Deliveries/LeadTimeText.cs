using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Lead times and notices as people write them: "6 weeks", "30 working days", "a month", "ten days".</summary>
internal static partial class LeadTimeText
{
    private static readonly string[] Numbers = ["no", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Reads one; a year counts twelve months.</summary>
    public static bool TryRead(string? text, out LeadTime lead)
    {
        lead = default;
        if (Form().Match((text ?? "").Trim()) is not { Success: true } match) return false;
        var word = match.Groups["n"].Value.ToLowerInvariant();
        var amount = word is "an" or "one" ? 1 : Array.IndexOf(Numbers, word) is >= 0 and var named ? named
            : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        if (unit.StartsWith('y')) amount = amount > LeadTime.Most / 12 ? -1 : amount * 12;
        if (amount is < 0 or > LeadTime.Most) return false;
        lead = new LeadTime(amount, match.Groups["working"].Success ? LeadUnit.WorkingDays : unit[0] switch
        {
            'w' => LeadUnit.Weeks,
            'm' or 'y' => LeadUnit.Months,
            _ => LeadUnit.Days,
        });
        return true;
    }

    /// <summary>Writes one so that it is read again.</summary>
    public static string Write(LeadTime? lead) => lead is not { } time ? "" : string.Create(CultureInfo.InvariantCulture, $"{time.Amount} {time.Unit switch
    {
        LeadUnit.WorkingDays => "working days",
        LeadUnit.Weeks => "weeks",
        LeadUnit.Months => "months",
        _ => "days",
    }}");

    [GeneratedRegex(@"^(?<n>\d{1,4}|an?|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*-?\s*(?:calendar\s+)?(?<working>(?:working|business|work)[\s-]*)?(?<unit>days?|d|weeks?|w|wks?|months?|mo|years?|y)['’]?s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
