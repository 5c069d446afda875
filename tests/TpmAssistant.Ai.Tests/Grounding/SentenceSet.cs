using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Tests.Grounding;

/// <summary>A sentence about facts, and whether it follows from them.</summary>
internal sealed record LabelledSentence(string Text, bool IsTrue, IReadOnlyList<Fact> Facts);

/// <summary>Reads the files under <c>Sentences</c>.</summary>
internal static class SentenceSet
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static IReadOnlyList<LabelledSentence> Read(string name)
    {
        var sentences = new List<LabelledSentence>();
        var facts = new List<Fact>();
        var fresh = false;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Grounding", "Sentences", name)))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                if (fresh) facts = [];
                fresh = false;
                facts.Add(FactOf(line[2..]));
            }
            else if (line.Length > 2 && line[0] is '+' or '-')
            {
                fresh = true;
                sentences.Add(new LabelledSentence(line[2..], line[0] == '+', facts));
            }
        }

        return sentences;
    }

    private static Fact FactOf(string line)
    {
        var parts = line.Split(" | ", 2);
        var names = new List<string>();
        for (var at = parts[1].IndexOf("[[", StringComparison.Ordinal); at >= 0; at = parts[1].IndexOf("[[", at + 1, StringComparison.Ordinal))
            names.Add(parts[1][(at + 2)..parts[1].IndexOf("]]", at, StringComparison.Ordinal)]);
        var text = parts[1].Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal);
        return new Fact(parts[0], text, names, names.Count > 0 ? new Uri("https://plan.example/item") : null);
    }
}
