using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Risks;

/// <summary>Reads a trigger as a person writes it.</summary>
internal static partial class TriggerReading
{
    private const int DefaultSlip = 5;

    /// <summary>
    /// A day (<c>2026-12-01</c>), "spend above 90000", the title of a task ("… late") or the name of a milestone ("… slips 5 days"); whatever else
    /// it says is words for a person to watch.
    /// </summary>
    public static RiskTrigger? Of(string? text, Snapshot now)
    {
        var given = (text ?? "").Trim();
        if (given.Length == 0) return null;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(TriggerKind.Day, Day: day);
        if (Spend().Match(given) is { Success: true } spend && Amount(spend.Groups["amount"].Value) is { } amount)
            return new(TriggerKind.SpendAbove, Limit: amount);

        var milestones = now.Project.Milestones.Where(m => given.StartsWith(m.Name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(m => m.Name.Length);
        if (milestones.FirstOrDefault() is { } milestone && (given.Length == milestone.Name.Length || Slip().IsMatch(given)))
        {
            var days = Days().Match(given[milestone.Name.Length..]) is { Success: true } limit ? int.Parse(limit.Value, CultureInfo.InvariantCulture) : DefaultSlip;
            return new(TriggerKind.MilestoneSlip, milestone.Name, Item: ItemRef.Milestone(milestone.Key), Limit: days);
        }

        var late = Late().Replace(given, "").Trim(' ', '“', '”', '"', '\'');
        var tasks = now.Tasks.Where(t => string.Equals(t.Title, late, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return tasks is [var task] ? new(TriggerKind.TaskLate, task.Title, Item: task.Ref) : new(TriggerKind.Words, given);
    }

    private static decimal? Amount(string digits) =>
        decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value : null;

    [GeneratedRegex(@"^(spend|spending|spent|cost|costs)\s+(above|over|more than)\s+[^\d]{0,5}(?<amount>\d[\d, ]{0,15})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Spend();

    [GeneratedRegex(@"\b(slip|slips|slipping|late|moves|delayed)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Slip();

    [GeneratedRegex(@"\d{1,3}", RegexOptions.None, 2000)]
    private static partial Regex Days();

    [GeneratedRegex(@"\s+(is|gets|becomes|runs)?\s*(late|overdue)\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Late();
}
