using System.Collections.Frozen;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Utterances that mean the same to everybody and need nothing looked up.</summary>
internal static class Courtesies
{
    private const int Longest = 32;

    private static readonly FrozenSet<string> Known = new[]
    {
        "", "help", "help me", "help please", "please help", "h", "menu", "commands", "start", "get started", "hi", "hello", "hey",
        "hi there", "hello there", "hey there", "good morning",
        "good afternoon", "good evening", "morning", "thanks", "thank you", "thx", "ty", "many thanks", "thanks a lot", "cheers", "ok",
        "okay", "ok thanks", "great", "great thanks", "perfect", "bye",
        "goodbye", "what can you do", "what can i ask", "how does this work", "who are you", "yo", "howdy", "sup", "hiya", "good day",
        "nice", "cool",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The call of Help.</summary>
    public static Understanding Help { get; } = Understanding.Of(new FunctionCall(FunctionNames.Help), 1);

    public static bool TryUnderstand(ReadOnlySpan<char> utterance, out Understanding understanding)
    {
        understanding = Help;
        utterance = utterance.Trim();
        if (utterance.Length > Longest)
            return false;
        Span<char> plain = stackalloc char[Longest];
        var length = 0;
        foreach (var c in utterance)
        {
            var folded = char.IsAscii(c) ? char.ToLowerInvariant(c) : '\0';
            if (folded == '\0')
                return false;
            if (folded is '/' && length == 0)
                continue;
            if (char.IsAsciiLetter(folded))
                plain[length++] = folded;
            else if (folded is ' ' && length > 0 && plain[length - 1] != ' ')
                plain[length++] = ' ';
            else if (folded is not (' ' or '!' or '.' or ',' or '?'))
                return false;
        }

        while (length > 0 && plain[length - 1] == ' ')
            length--;
        return (length > 0 || utterance.IsEmpty) && BySpan.Contains(plain[..length]);
    }
}
