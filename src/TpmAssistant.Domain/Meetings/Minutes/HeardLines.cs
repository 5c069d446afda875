using System.Text.RegularExpressions;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Minutes;

/// <summary>
/// Hears in a recording what sounds like an action, a decision, a parked item or a risk. It only proposes: nothing heard counts before
/// somebody ticked it. An owner or day is set where the words name exactly one, and left blank otherwise.
/// </summary>
public static partial class HeardLines
{
    private const int MostLines = 60;
    private static readonly CaptureKind[] Weightiest = [CaptureKind.Decision, CaptureKind.Action, CaptureKind.Risk, CaptureKind.Parked];
    private const int LongestSentence = 400;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>The lines heard, in order of time; of more than sixty the decisions first, then the actions.</summary>
    /// <param name="transcript">What was said.</param>
    /// <param name="people">Who may be named: those invited or present.</param>
    /// <param name="day">The day of the meeting.</param>
    public static IReadOnlyList<MinutesLine> Of(Transcript transcript, IReadOnlyList<Person> people, DateOnly day)
    {
        var lines = new List<MinutesLine>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var utterance in transcript.Utterances)
        {
            foreach (var sentence in Sentences(utterance.Text))
            {
                if (Kind(sentence) is not { } kind) continue;
                var seconds = (long)Math.Max(0, utterance.From.TotalSeconds);
                var key = $"t{seconds}";
                while (!keys.Add(key)) key += "+";
                lines.Add(new MinutesLine(
                    key, kind, Plain(sentence), null, kind == CaptureKind.Action ? Owner(sentence, utterance.Speaker, people) : null,
                    kind == CaptureKind.Action ? SpokenDay.Find(sentence, day) : null, IsFinal: false, utterance, IsCaptured: false));
            }
        }

        return lines.Count <= MostLines ? lines
            : [.. lines.Select((line, i) => (line, i)).OrderBy(l => Array.IndexOf(Weightiest, l.line.Kind)).ThenBy(l => l.i).Take(MostLines).OrderBy(l => l.i).Select(l => l.line)];
    }

    /// <summary>The sentence without the words that only announce it, where enough is left to stand alone.</summary>
    private static string Plain(string sentence)
    {
        var rest = sentence[Announced().Match(sentence).Length..].Trim();
        return rest.Count(c => c == ' ') < 2 ? sentence : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    private static CaptureKind? Kind(string sentence) =>
        sentence.Length > LongestSentence || sentence.EndsWith('?') || Not().IsMatch(sentence) ? null
        : Decision().IsMatch(sentence) ? CaptureKind.Decision
        : Parked().IsMatch(sentence) ? CaptureKind.Parked
        : Risk().IsMatch(sentence) ? CaptureKind.Risk
        : Action().IsMatch(sentence) ? CaptureKind.Action
        : null;

    /// <summary>Whoever the words give it to; the speaker of "I will"; nobody when they name several or none.</summary>
    private static Person? Owner(string sentence, string speaker, IReadOnlyList<Person> people)
    {
        if (Own().IsMatch(sentence)) return people.Where(p => string.Equals(p.Name, speaker, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var one] ? one : null;
        var named = people.Where(p => p.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(n => n.Length > 2 && HasWord(sentence, n))).Take(2).ToList();
        return named is [var only] ? only : null;
    }

    private static bool HasWord(string sentence, string word)
    {
        for (var at = 0; (at = sentence.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end]))) return true;
        }

        return false;
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || (i + 1 < text.Length && text[i + 1] != ' ')) continue;
            var sentence = text[start..(i + 1)].Trim();
            if (sentence.Length > 3) yield return sentence;
            start = i + 1;
        }

        var rest = text[start..].Trim();
        if (rest.Length > 3) yield return rest;
    }

    [GeneratedRegex(@"\b(we|let us|let's) (have |now |all |then )*(decide|decided|agree|agreed)\b|\b(then |so )we decide\b|\bdecision:|\bit is decided\b|\bso decided\b", Options)]
    private static partial Regex Decision();

    [GeneratedRegex(@"\b(we|let us|let's|i) (will |would |can )?park\b|\bparking lot\b|\btake (that|this|it) offline\b|\bparked\b", Options)]
    private static partial Regex Parked();

    [GeneratedRegex(@"\b(the|a|our|one|another|real|big|new) risk( here)? (is|that|of|remains)\b|\brisk:|\bat risk\b", Options)]
    private static partial Regex Risk();

    [GeneratedRegex(@"\baction (for|item|on|point)\b|\baction:|\b(i|we) (will|can|shall)\b|\b(i|we)'ll\b|\b(please|could you|can you) (send|ask|check|write|call|prepare|fix|update|order|book|review|test)\b|\btakes (that|this|it) on\b", Options)]
    private static partial Regex Action();

    [GeneratedRegex(
        @"^((then|so|ok|okay),? )?((we|let us|let's) (have |now |all )*(decide|decided|agree|agreed)( that| to|:|,)|decision:|action (for|point for|item for) \w+( \w+)?:|action:)",
        Options)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(i will|i can|i shall|i'll)\b", Options)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(not|never|cannot|can't|won't|did not) (decided|decide|agreed|agree|park)\b|\bif we (decide|agree)\b|\bi will not\b|\bi can ?not\b", Options)]
    private static partial Regex Not();
}
