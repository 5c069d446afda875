using TpmAssistant.Domain.Text;

namespace TpmAssistant.Domain.Meetings.Minutes;

/// <summary>How much two sentences speak of the same: their telling words without case, accents and endings.</summary>
public static class TellingWords
{
    private static readonly HashSet<string> Small = new(
    ((string[])[
        "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by", "can", "could", "did", "do", "doe", "done", "for", "from", "get", "go", "had", "has", "hav", "he",
        "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "let", "mak", "may", "me", "must", "my", "need", "new", "no", "not", "now", "of", "off", "on", "one", "or", "our", "out", "pleas",
        "shall", "she", "should", "so", "some", "still", "tak", "than", "thank", "that", "the", "their", "them", "then", "ther", "thes", "they", "thi", "this", "to", "too", "up", "us", "was", "we", "wer", "what", "when",
        "wher", "which", "who", "why", "will", "with", "would", "ye", "yes", "yet", "you", "your", "action", "actions", "task", "item", "until", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]).Select(PlainWords.Stem), StringComparer.Ordinal);

    /// <summary>The telling words of a text, each once.</summary>
    public static IReadOnlySet<string> Of(string text) => PlainWords.Of(text).Where(w => !Small.Contains(w)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The share of the shorter text's telling words that the other has too, 0 to 1; 0 where one has none.</summary>
    public static double Shared(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var fewer = Math.Min(one.Count, other.Count);
        return fewer == 0 ? 0 : (double)Common(one, other) / fewer;
    }

    /// <summary>How many telling words both have.</summary>
    public static int Common(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Count(other.Contains);
}
