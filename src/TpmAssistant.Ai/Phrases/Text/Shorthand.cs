using System.Collections.Frozen;
using System.Text;

namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>What is written short on a phone, written out: "30 min w/ Priya + Tomás tmrw" is "30 min with Priya and Tomás tomorrow".</summary>
internal static class Shorthand
{
    private const int Longest = 600;

    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["tmrw"] = "tomorrow", ["tmr"] = "tomorrow", ["tmw"] = "tomorrow", ["2moro"] = "tomorrow", ["tomoz"] = "tomorrow", ["w/"] = "with", ["w/o"] = "without", ["wk"] = "week", ["wks"] = "weeks", ["wkly"] = "weekly",
        ["crit"] = "critical", ["deps"] = "dependencies", ["dep"] = "dependency", ["mins"] = "minutes", ["abt"] = "about", ["b4"] = "before",
        ["whos"] = "who's", ["whats"] = "what's", ["hows"] = "how's", ["wheres"] = "where's", ["whens"] = "when's", ["whod"] = "who would", ["who'd"] = "who would", ["who’d"] = "who would", ["resched"] = "reschedule",
        ["prio"] = "priority", ["sched"] = "schedule", ["req"] = "requirement", ["reqs"] = "requirements", ["mgr"] = "manager", ["yday"] = "yesterday", ["mtg"] = "meeting", ["mtgs"] = "meetings",
        ["decs"] = "decisions", ["cp"] = "critical path", ["wip"] = "work in progress", ["&"] = "and", ["+"] = "and", ["=>"] = "->", ["→"] = "->",
        ["mon"] = "Monday", ["tue"] = "Tuesday", ["tues"] = "Tuesday", ["thu"] = "Thursday", ["thur"] = "Thursday", ["thurs"] = "Thursday", ["fri"] = "Friday",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text written out; the text itself where nothing is short.</summary>
    public static string WrittenOut(string text)
    {
        if (text.Length > Longest) return text;
        StringBuilder? written = null;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && text[end] != ' ') end++;
            var word = text.AsSpan(at, end - at);
            var bare = word.TrimEnd(",.:;!?");
            var meant = BySpan.TryGetValue(bare, out var known) ? known : Amount(bare);
            if (meant is not null && written is null) written = new StringBuilder(text, 0, at, text.Length + 40);
            written?.Append(meant is null ? word : $"{meant}{word[bare.Length..]}");
            at = end;
            while (at < text.Length && text[at] == ' ')
            {
                written?.Append(' ');
                at++;
            }
        }

        return written?.ToString() ?? text;
    }

    /// <summary>"+3d" is "3 days", "2w" is "2 weeks".</summary>
    private static string? Amount(ReadOnlySpan<char> word)
    {
        var digits = word.TrimStart('+');
        if (digits.Length is < 2 or > 4 || digits[..^1].ContainsAnyExceptInRange('0', '9')) return null;
        return digits[^1] switch { 'd' or 'D' => $"{digits[..^1]} days", 'w' or 'W' => $"{digits[..^1]} weeks", _ => null };
    }
}
