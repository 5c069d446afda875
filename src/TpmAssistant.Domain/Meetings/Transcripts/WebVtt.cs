using System.Globalization;
using System.Text;

namespace TpmAssistant.Domain.Meetings.Transcripts;

/// <summary>
/// Reads WebVTT as Teams writes it, and what comes close: times without padding or hours (<c>0:0:5.32</c>), negative times in any of their
/// parts, a missing header, any line ends, several speakers in a cue, tags that are not closed. Never throws; linear in the text.
/// </summary>
public static class WebVtt
{
    private const string Arrow = "-->";
    private const int MostUtterances = 20_000;
    private const int LongestText = 2_000;
    private const int LongestName = 200;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <summary>What the text says; what of it cannot be read is counted.</summary>
    public static Transcript Read(string text)
    {
        var said = new List<Utterance>();
        var skipped = 0;
        (TimeSpan From, TimeSpan To)? times = null;
        var lines = new StringBuilder();
        foreach (var range in Lines(text))
        {
            var line = text.AsSpan()[range].Trim('\uFEFF').TrimEnd();
            var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
            if (arrow >= 0 && Times(line, arrow) is { } next)
            {
                Close();
                times = next;
            }
            else if (line.IsWhiteSpace())
            {
                Close();
            }
            else if (times is not null)
            {
                if (lines.Length < 4 * LongestText) lines.Append(lines.Length == 0 ? "" : " ").Append(line);
            }
            else if (arrow >= 0)
            {
                skipped++;
            }
        }

        Close();
        return new Transcript(Joined(said), skipped);

        void Close()
        {
            if (times is { } at)
            {
                var before = said.Count;
                if (said.Count < MostUtterances) said.AddRange(Voices(lines.ToString()).Select(v => new Utterance(at.From, at.To, v.Speaker, v.Text)));
                if (said.Count == before) skipped++;
            }

            times = null;
            lines.Clear();
        }
    }

    /// <summary>In order of time, with what one person says without a break made one.</summary>
    private static List<Utterance> Joined(List<Utterance> said)
    {
        var joined = new List<Utterance>(said.Count);
        foreach (var next in said.Select((u, i) => (u, i)).OrderBy(p => p.u.From).ThenBy(p => p.i).Select(p => p.u))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Speaker == next.Speaker && last.Speaker.Length > 0
                && next.From - last.To <= Breath && next.From > last.From && last.Text.Length + next.Text.Length < LongestText && !EndsSentence(last.Text))
                joined[^1] = last with { To = next.To > last.To ? next.To : last.To, Text = $"{last.Text} {next.Text}" };
            else
                joined.Add(next);
        }

        return joined;
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '…';

    /// <summary>The pieces of a cue by who says them.</summary>
    private static IEnumerable<(string Speaker, string Text)> Voices(string cue)
    {
        var speaker = "";
        var words = new StringBuilder();
        for (var at = 0; at < cue.Length; at++)
        {
            if (cue[at] != '<' || !IsTag(cue, at, out var end))
            {
                words.Append(cue[at]);
                continue;
            }

            var tag = cue[(at + 1)..end];
            at = end;
            if (tag.Length == 0 || tag[0] is not ('v' or 'V') || (tag.Length > 1 && tag[1] is not (' ' or '\t' or '.'))) continue;
            if (Line(words) is { } earlier) yield return (speaker, earlier);
            words.Clear();
            var name = tag.IndexOfAny([' ', '\t']) is > 0 and var blank ? tag[blank..].Trim() : "";
            speaker = Clip(OneLine(Unescaped(name)), LongestName);
        }

        if (Line(words) is { } last) yield return (speaker, last);
    }

    /// <summary>Whether a tag begins here: a letter, a slash, a digit or its end follows, and it is closed. Anything else is text.</summary>
    private static bool IsTag(string cue, int at, out int end)
    {
        end = -1;
        if (at + 1 >= cue.Length || !(char.IsAsciiLetterOrDigit(cue[at + 1]) || cue[at + 1] is '/' or '>')) return false;
        end = cue.IndexOfAny(['<', '>'], at + 1, Math.Min(cue.Length - at - 1, LongestName + 50));
        return end > at && cue[end] == '>';
    }

    private static string? Line(StringBuilder words)
    {
        var line = Clip(OneLine(Unescaped(words.ToString())), LongestText);
        return line.Length == 0 ? null : line;
    }

    private static string Unescaped(string text) => !text.Contains('&', StringComparison.Ordinal) ? text : text
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&nbsp;", " ", StringComparison.Ordinal)
        .Replace("&lrm;", "", StringComparison.Ordinal).Replace("&rlm;", "", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&#39;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Clip(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static (TimeSpan From, TimeSpan To)? Times(ReadOnlySpan<char> line, int arrow)
    {
        var after = line[(arrow + Arrow.Length)..].TrimStart();
        var end = after.IndexOfAny(' ', '\t') is > 0 and var blank ? after[..blank] : after;
        if (Time(line[..arrow].Trim()) is not { } from || Time(end) is not { } to) return null;
        return (from, to < from ? from : to);
    }

    /// <summary>Hours, minutes and seconds, or minutes and seconds, each of any width; a minus anywhere makes all of it negative.</summary>
    private static TimeSpan? Time(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, ':');
        if (count is < 2 or > 3) return null;
        var (ticks, isNegative) = (0m, false);
        for (var i = 0; i < count; i++)
        {
            var part = text[parts[i]].Trim();
            if (part.Contains('-'))
            {
                isNegative = true;
                part = part.ToString().Replace("-", "", StringComparison.Ordinal);
            }

            var isLast = i == count - 1;
            var number = isLast ? part.ToString().Replace(',', '.') : part;
            if (part.Length is 0 or > 12 || !decimal.TryParse(number, isLast ? NumberStyles.AllowDecimalPoint : NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return null;
            ticks = (ticks * 60) + value;
        }

        if (ticks * TimeSpan.TicksPerSecond > Longest.Ticks) return null;
        var time = TimeSpan.FromTicks((long)(ticks * TimeSpan.TicksPerSecond));
        return isNegative ? -time : time;
    }

    /// <summary>The lines, whatever ends them.</summary>
    private static IEnumerable<Range> Lines(string text)
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (end < 0)
            {
                yield return start..text.Length;
                yield break;
            }

            yield return start..(start + end);
            start += end + (text[start + end] == '\r' && start + end + 1 < text.Length && text[start + end + 1] == '\n' ? 2 : 1);
        }
    }
}
