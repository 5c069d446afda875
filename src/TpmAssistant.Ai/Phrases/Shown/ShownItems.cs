using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.TaskOrders;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Conversations;

namespace TpmAssistant.Ai.Phrases.Shown;

/// <summary>Finds what a follow-up names among the items that were listed last: by its place, by words of its title, or as the only one.</summary>
internal static partial class ShownItems
{
    private const int Shortest = 3;
    private const int LongestName = 60;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "the", "that", "this", "a", "an", "one", "task", "ticket", "item", "risk", "issue", "entry", "card", "story", "with", "about", "of", "on", "for", "to", "in", "assumption", "dependency", "thing",
    };

    /// <summary>The item; <see langword="null"/> when none is meant, or several may be.</summary>
    /// <param name="words">What names it.</param>
    /// <param name="memory">What was listed.</param>
    /// <param name="isPlain">Whether one word of its title will do, or it must be plain that a thing of the list is meant: "the budget" may be more than a task of that name.</param>
    public static ShownItem? Of(string words, ConversationMemory? memory, bool isPlain = true)
    {
        if (memory is not { Shown.Count: > 0 }) return null;
        if (Positions.Of(words, memory) is { } placed) return placed;
        if (memory.Shown is [var only] && Pronoun().IsMatch(words)) return only;
        var said = Folding.Words(words).Where(w => !Empty.Contains(w)).ToList();
        if (said.Count == 0 || said.Sum(w => w.Length) < Shortest || (!isPlain && said.Count == 1 && !Kind().IsMatch(words))) return null;
        var named = memory.Shown.Where(s => Holds(s.Title, said)).ToList();
        return named is [var one] ? one : named.FindAll(s => Folding.Words(s.Title).Length == said.Count) is [var whole] ? whole : null;
    }

    /// <summary>A text with entries of the register that it names by place or title put by their keys: "close the vendor one" is "close R-2".</summary>
    public static string WithKeys(string text, ConversationMemory? memory) => memory is not { Shown.Count: > 0 } ? text
        : Named().Replace(text, named => Of(named.Value, memory) is { Item: { Source: Phrasebook.RegisterItems } item } ? item.Id : named.Value);

    /// <summary>"load test: give it to Jonas" with the item in place of "it".</summary>
    public static string? Pointed(string text, ConversationMemory? memory)
    {
        var colon = text.IndexOfAny([':', ',']);
        if (memory is null || colon is < Shortest or > LongestName || Of(text[..colon], memory) is not { Title.Length: > 0 } item) return null;
        var order = It().Replace(text[(colon + 1)..].Trim(), item.Item.Source == Phrasebook.RegisterItems ? item.Item.Id : $"the {item.Title}", 1);
        return order.Length > text.Length - colon ? order : null;
    }

    private static bool Holds(string title, List<string> said)
    {
        var words = Folding.Words(title);
        return said.TrueForAll(s => Array.Exists(words, w => Grammar.Vocabulary.Stem(w) == Grammar.Vocabulary.Stem(s) || Spelling.Distance(s, w, Spelling.Bound(s.Length)) <= Spelling.Bound(s.Length)));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\s*(it|(that|this|the)(\s+(one|task|ticket|item|risk|issue|entry|assumption|dependency))|that|this)\s*$", Options, 2000)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\s(one|task|ticket|item|risk|issue|entry|assumption|dependency)\s*$", Options, 2000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(it|that\s+one|this\s+one)\b", Options, 2000)]
    private static partial Regex It();

    /// <summary>"the second", "the vendor one", "that risk".</summary>
    [GeneratedRegex(@"\b(the|that|this)\s+(" + Positions.Pattern + @")(\s+(one|entry|risk|issue))?\b|\b(the|that|this)\s+([\p{L}\d'-]+\s+){0,4}?(one|entry|risk|issue|assumption|dependency)\b", Options, 2000)]
    private static partial Regex Named();
}
