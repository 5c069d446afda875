using System.Text.Json;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Tests.Grounding;

/// <summary>A sentence about facts, and whether it follows from them.</summary>
internal sealed record LabelledSentence(string Text, bool IsTrue, IReadOnlyList<Fact> Facts);

/// <summary>
/// Reads the files under <c>Sentences</c>. A block begins with its facts, <c>= topic | subject — part · part</c>, or with <c>@ name</c>: those of a request of
/// the product, which stand whole under <c>Requests</c>; sentences that follow are true (<c>+</c>) or not (<c>-</c>).
/// </summary>
internal static partial class SentenceSet
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Lazy<Dictionary<string, IReadOnlyList<Fact>>> Requests = new(() => Directory.EnumerateFiles(Folder("Requests"), "*.jsonl")
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => (IReadOnlyList<Fact>)[.. File.ReadLines(f).Select(Stored)], StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, Fact>> Known = new(() => Requests.Value.Values.SelectMany(f => f).GroupBy(Line).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    public static IReadOnlyList<LabelledSentence> Read(string name)
    {
        var sentences = new List<LabelledSentence>();
        IReadOnlyList<Fact> facts = [];
        var fresh = false;
        foreach (var line in File.ReadLines(Path.Combine(Folder("Sentences"), name)))
        {
            if (line.StartsWith("@ ", StringComparison.Ordinal))
            {
                facts = Requests.Value[line[2..].Trim()];
                fresh = true;
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                facts = fresh ? [FactOf(line[2..])] : [.. facts, FactOf(line[2..])];
                fresh = false;
            }
            else if (line.Length > 2 && line[0] is '+' or '-')
            {
                fresh = true;
                sentences.Add(new LabelledSentence(line[2..], line[0] == '+', facts));
            }
        }

        return sentences;
    }

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Grounding", name);

    private static string Line(Fact fact) => $"{fact.Topic} | {fact.Text}";

    private static Fact Stored(string json)
    {
        var fact = JsonDocument.Parse(json).RootElement;
        return new Fact(
            fact.GetProperty("topic").GetString()!, fact.GetProperty("subject").GetString()!,
            [.. fact.GetProperty("parts").EnumerateArray().Select(p => new FactPart(p[0].GetString()!, p[1].GetString()!))],
            [.. fact.GetProperty("names").EnumerateArray().Select(n => n.GetString()!)], null);
    }

    /// <summary>A line of a request stands for its fact; any other is read by its signs.</summary>
    private static Fact FactOf(string line)
    {
        if (Known.Value.TryGetValue(line, out var known)) return known;
        var parts = line.Split(" | ", 2);
        var names = Named().Matches(parts[1]).Select(m => m.Groups["name"].Value).ToList();
        var text = parts[1].Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal);
        var dash = text.IndexOf(" — ", StringComparison.Ordinal);
        var (subject, stated) = dash > 0 ? (text[..dash], text[(dash + 3)..]) : (text.Contains("  ", StringComparison.Ordinal) && Mark().IsMatch(text) ? text : "", dash > 0 || text.Contains("  ", StringComparison.Ordinal) && Mark().IsMatch(text) ? "" : text);
        var beside = new List<string>();
        if (Mark().Match(subject) is { Success: true, Index: > 0 } mark)
        {
            beside.Add(subject[(mark.Index + mark.Length)..]);
            subject = subject[..mark.Index];
        }

        if (Hours().Match(subject) is { Success: true } hours)
        {
            beside.Add(hours.Value.Trim());
            subject = subject[hours.Length..];
        }

        return new Fact(parts[0], subject.Trim(), [.. beside.Concat(Divider().Split(stated)).Select(p => Shapes().Replace(Verdict().Replace(p, "${what}: ${colour}"), "").Trim()).Where(p => p.Length > 0).Select(PartOf)], names, names.Count > 0 ? new Uri("https://plan.example/item") : null);
    }

    private static FactPart PartOf(string part) => Measure().Match(part) is { Success: true } measured ? new FactPart(measured.Groups["measure"].Value, measured.Groups["value"].Value) : new FactPart("", part);

    [GeneratedRegex(@"\[\[(?<name>.+?)\]\]", RegexOptions.None, 2000)]
    private static partial Regex Named();

    [GeneratedRegex(@":?\s+[▲◆●○]\s*", RegexOptions.None, 2000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<what>\w+) [▲◆●○] (?<colour>\w+)$", RegexOptions.None, 2000)]
    private static partial Regex Verdict();

    [GeneratedRegex(@"[▲◆●○]+\s*", RegexOptions.None, 2000)]
    private static partial Regex Shapes();

    [GeneratedRegex(@"^\d\d:\d\d–\d\d:\d\d\s+", RegexOptions.None, 2000)]
    private static partial Regex Hours();

    [GeneratedRegex(" · | — ", RegexOptions.None, 2000)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^(?!.*?\b(?:is|are|has|have)\b[^:]*:)(?<measure>[^\s:“”""]+(?: [^\s:“”""]+){0,4}): (?<value>.+)$", RegexOptions.None, 2000)]
    private static partial Regex Measure();
}
