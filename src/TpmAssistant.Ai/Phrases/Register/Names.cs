using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Conversations;

namespace TpmAssistant.Ai.Phrases.Register;

/// <summary>Finds the names of the asker's world in a piece of text.</summary>
internal static class Names
{
    private const int ShortestShortened = 3;

    private static readonly string[] Articles = ["the", "project", "the"];

    private static readonly string[] Prepositions = ["to", "for", "in", "on", "of", "from", "against"];

    /// <summary>The project that is spoken of where none is named: that of the last turn, else the conversation's, else the only one.</summary>
    public static string? SpokenOf(World world, ConversationMemory? memory) =>
        memory?.LastCall.Arguments.GetValueOrDefault("project") ?? world.DefaultProject ?? (world.Projects.Count == 1 ? world.Projects[0].Name : null);

    /// <summary>The project that a text names, and the text without "in Atlas" and the like.</summary>
    public static (string? Project, string Left) Project(string text, World world)
    {
        foreach (var (project, spoken) in world.SpokenProjects)
        {
            for (var at = 0; (at = text.IndexOf(spoken, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                var end = at + spoken.Length;
                if (IsWord(text, at - 1) || IsWord(text, end)) continue;
                if (end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] is 's' or 'S') end += 2;
                return (project, $"{WithoutPreposition(text[..at])} {text[end..]}".Trim());
            }
        }

        return (null, text);
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');

    private static string WithoutPreposition(string before)
    {
        var words = before.TrimEnd();
        foreach (var word in Articles.Concat(Prepositions))
        {
            if (words.EndsWith(word, StringComparison.OrdinalIgnoreCase) && !IsWord(words, words.Length - word.Length - 1)) words = words[..^word.Length].TrimEnd();
        }

        return words;
    }

    /// <summary>The person that a text is, by full name or a part of it; the text itself where nobody fits, so that it can be asked about.</summary>
    public static string Person(string text, World world)
    {
        var name = text.Trim().Trim('.', '!', '?').Trim();
        if (name.ToLowerInvariant() is "me" or "myself" or "i") return "me";
        if (name.ToLowerInvariant() is "nobody" or "none" or "no one") return "nobody";
        return world.People.FirstOrDefault(p => string.Equals(p, name, StringComparison.OrdinalIgnoreCase)) ?? name;
    }

    /// <summary>The one person whose first name a word begins: "Sam" is Samuel Ortiz, where there is no Samantha. A word of the grammar is none: "her" is not Herbert.</summary>
    public static string? Shortened(string name, World world) =>
        name.Length >= ShortestShortened && char.IsUpper(name[0]) && Lexicon.English.Vocabulary.Find(name.ToLowerInvariant()) == Token.Unknown && world.People.Where(p => BeginsWith(p, name)).Take(2).ToArray() is [var only] ? only : null;

    // "Tomas" is Tomás.
    private static bool BeginsWith(string text, string name)
    {
        if (text.Length < name.Length) return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (Folding.Fold(text[i]) != Folding.Fold(name[i])) return false;
        }

        return true;
    }

    /// <summary>Whether a text begins with somebody's name, or a part of one.</summary>
    public static string? LeadingPerson(string text, World world) =>
        world.SpokenPeople.FirstOrDefault(n => BeginsWith(text, n) && (text.Length == n.Length || !char.IsLetterOrDigit(text[n.Length])));
}
