using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Options;

/// <summary>Reads what has come up out of the asker's words: "we are late", "we lost Priya", "they want one more feature of two weeks".</summary>
internal static partial class OptionQuestion
{
    /// <summary>Working days counted for more work whose size was not said.</summary>
    public const double DefaultDays = 10;

    private const double MostDays = 500;

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>What has come up, and who leaves; no situation where the words say none of these.</summary>
    public static (Situation? Situation, Person? Person, bool IsAssumed) Read(string? words, Snapshot now)
    {
        if (string.IsNullOrWhiteSpace(words)) return (new(SituationKind.Late), null, false);
        var person = Person(words, now);
        if (Leaves().IsMatch(words) && (person is not null || Somebody().IsMatch(words))) return (new(SituationKind.Lost, person?.Id), person, false);
        if (More().IsMatch(words))
        {
            var days = Days(words);
            return (new(SituationKind.More, Days: days ?? DefaultDays), null, days is null);
        }

        return Late().IsMatch(words) ? (new(SituationKind.Late), null, false) : (null, null, false);
    }

    private static Person? Person(string words, Snapshot now)
    {
        var people = now.Project.Members.Select(m => m.Person).Concat(now.Tasks.SelectMany(t => t.Assignees)).DistinctBy(p => p.Id).ToList();
        var said = Word().Matches(words).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fits = people.Where(p => words.Contains(p.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (fits.Count == 0) fits = [.. people.Where(p => p.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(n => n.Length > 2 && said.Contains(n)))];
        return fits.Count == 1 ? fits[0] : null;
    }

    private static double? Days(string words)
    {
        if (Amount().Match(words) is not { Success: true } amount) return null;
        var text = amount.Groups["n"].Value.ToLowerInvariant();
        var number = text is "a" or "an" ? 1 : Array.IndexOf(Numbers, text) is > 0 and var word ? word
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var days = number * (amount.Groups["unit"].Value[0] is 'w' or 'W' ? 5 : amount.Groups["unit"].Value[0] is 'm' or 'M' ? 21 : 1);
        return days is > 0 and <= MostDays ? days : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:lost|los(?:e|es|ing)|left|leav(?:e|es|ing)|quits?|quitting|resign(?:s|ed|ing)?|sick|ill|gone|away|without|unavailable|off)\b", Options, 2000)]
    private static partial Regex Leaves();

    [GeneratedRegex(@"\b(?:person|somebody|someone|people|engineer|developer|tester|colleague|member)\b", Options, 2000)]
    private static partial Regex Somebody();

    [GeneratedRegex(@"\b(?:features?|scope|requests?|requirements?|wants?|asks?|asked|add(?:s|ed|itional)?|extra|more|also)\b", Options, 2000)]
    private static partial Regex More();

    [GeneratedRegex(@"\b(?:late|later|delay(?:s|ed)?|behind|slip(?:s|ped|ping)?|overdue|miss(?:es|ed|ing)?|deadline|dates?|time|slow(?:er)?|red|trouble|finish)\b", Options, 2000)]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(?<n>[0-9]{1,3}(?:\.[0-9])?|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s+|-)(?:working\s+|more\s+)?(?<unit>days?|weeks?|months?)\b", Options, 2000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.None, 2000)]
    private static partial Regex Word();
}
