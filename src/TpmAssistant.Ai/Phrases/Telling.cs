using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>"Atlas is red. Three tasks are late." tells and asks nothing: what it comes to is offered, and not answered as if it were a question.</summary>
internal static partial class Telling
{
    private const double Certain = 0.9;
    private const int Longest = 300;

    /// <summary>What was understood, as an offer where the text only tells.</summary>
    /// <param name="understood">What was understood.</param>
    /// <param name="text">The utterance.</param>
    public static Understanding With(Understanding understood, string text) =>
        !understood.IsSure || understood.Confidence >= Certain || text.Length > Longest || understood.Calls.Any(Marks.Changes) || !Sentences().IsMatch(text) || understood.Calls.Any(c => !Lexicon.English.Intents.Any(i => i.Function == c.Name))
            ? understood : Understanding.Unsure([.. understood.Calls.Select(c => new Reading(c, Reader.Say(c)))], understood.Confidence);

    /// <summary>Two sentences at least, each with its subject before its verb, and none that asks.</summary>
    [GeneratedRegex(@"^(?:\s*(?!(?:what|which|who|when|where|how|why|is|are|do|does|can|could|would|will|please|i|we|you|there|if)\b)(?:[\p{L}\d'’-]+\s+){1,5}?(?:is|are|was|were|has|have)\s+[^.!?]{2,80}(?:[.!]|$)){2,}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Sentences();
}
