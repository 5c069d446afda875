using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>What is told as having happened stands so in the fact: it says "ordered", and not "order by"; "sent", and not "sends".</summary>
internal static class Forms
{
    private static readonly string[] Auxiliaries = ["was", "were", "has", "have", "had", "been"];
    private static readonly string[] Irregular = ["sent", "taken", "given", "written", "made", "paid", "lost", "kept", "laid", "sold", "bought", "built", "frozen", "spent", "done", "begun", "found", "brought", "chosen", "left", "met"];

    /// <summary>Whether it does.</summary>
    public static bool Hold(IReadOnlyList<Token> line, FactReading fact)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is not { Kind: TokenKind.Word or TokenKind.State, InName: false } said || !IsPast(said.Text)) continue;
            var isHelped = line.Take(i).Reverse().TakeWhile(t => t.Kind == TokenKind.Neutral && !t.InName).Take(3).Any(t => Auxiliaries.Contains(t.Text.ToLowerInvariant()));
            var stem = Stems.Of(said.Text);
            var stated = fact.Tokens.Concat(fact.TopicTokens).Where(t => t is { Kind: TokenKind.Word or TokenKind.State, InName: false } && (said.Kind == TokenKind.Word ? t.Key == said.Key : !t.InMeasure && Stems.Of(t.Text) == stem)).ToList();
            if (stated.Count > 0 && stated.TrueForAll(t => isHelped ? !IsPast(t.Text) : t.Text.EndsWith('s') && Stems.Of(t.Text) == stem)) return false;
        }

        return true;
    }

    private static bool IsPast(string words) => words.Split(' ')[0].ToLowerInvariant() is var word && (word.EndsWith("ed", StringComparison.Ordinal) || Irregular.Contains(word));
}
