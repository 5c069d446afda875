using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases;

/// <summary>The words by which forms are known, so that they can be mended where they were typed wrong.</summary>
internal static class FormWords
{
    private const int Shortest = 5;

    /// <summary>Short ones, which only a swap of neighbours is forgiven in.</summary>
    private static readonly string[] Short = "add task note park move mark give send post mail find slot mute next item plan set put log goal risk book made make push open done due".Split(' ');

    private static readonly string[] Known =
        ("action agenda agreed alternatives assumption baseline because brief cancel capture change charter choose closure compare create criteria decide decided decision decisions deliveries delivery draft "
        + "escalate escalation estimate estimation expire facilitate facilitator find five issue issues learn learned lesson lessons licence mark meeting minutes moderate move mute next notifications nudge nudges nudging opportunity options "
        + "order ordered override owner parking planning poker portfolio postpone prepare promised proposal quarter reassign rebaseline record release reminder remind requirements retro retrospective risk risks "
        + "roadmap root rename scope settings should slot standup start stories suggest supplier suppliers task template time tolerance topic unmute vendor vendors weekly arrived causes cause").Split(' ');

    private static readonly FrozenSet<string> All = Known.Concat(Short).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word that was meant; <see langword="null"/> when it is one of them already, or none is near, or several are.</summary>
    public static string? Near(ReadOnlySpan<char> typed)
    {
        if (Spelling.Swapped(typed, All.Contains) is { } swapped) return swapped;
        if (typed.Length < Shortest) return null;
        string? nearest = null;
        var bound = Spelling.Bound(typed.Length);
        foreach (var word in Known)
        {
            if (word.Length < Shortest - 1 || (word[0] != typed[0] && word[0] != typed[1])) continue;
            var distance = Spelling.Distance(typed, word, bound);
            if (distance == 0) return null;
            if (distance > bound) continue;
            (nearest, bound) = (word, distance - 1);
            if (bound == 0) break;
        }

        return nearest;
    }
}
