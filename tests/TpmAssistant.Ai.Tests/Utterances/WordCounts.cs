using TpmAssistant.Ai.Phrases.Likely;

namespace TpmAssistant.Ai.Tests.Utterances;

/// <summary>Counts for which functions the words of utterances were said, in the form that the product holds.</summary>
internal static class WordCounts
{
    /// <summary>The sets that are built on; what is only scored is never counted.</summary>
    public static readonly string[] Sets = ["build.tsv", "fresh.tsv", "fresh2.tsv", "fresh3.tsv", "fresh4.tsv", "fresh5.tsv", "fresh6.tsv", "fresh7.tsv"];

    /// <summary>The lines of <c>words.txt</c>.</summary>
    public static IEnumerable<string> Lines(IEnumerable<UtteranceCase> cases)
    {
        var counted = cases.Where(Counts).Select(c => (Function: Function(c), Words: LikelyWords.Of(c.Text, UtteranceSet.World(locale: c.Locale)).Distinct(StringComparer.Ordinal))).ToList();
        string[] functions = [.. counted.Select(c => c.Function).Distinct().Order(StringComparer.Ordinal)];
        yield return string.Join('\t', functions.Select(f => $"{f}={counted.Count(c => c.Function == f)}"));
        foreach (var word in counted.SelectMany(c => c.Words.Select(w => (Word: w, c.Function))).GroupBy(w => w.Word).OrderBy(w => w.Key, StringComparer.Ordinal))
            yield return $"{word.Key}\t{string.Join('\t', word.GroupBy(w => Array.IndexOf(functions, w.Function)).OrderBy(f => f.Key).Select(f => $"{f.Key}={f.Count()}"))}";
    }

    /// <summary>The function that a line stands for.</summary>
    public static string Function(UtteranceCase asked) => asked.Expected == "NoEffect" ? LikelyFunctions.Nothing : asked.Expected;

    /// <summary>Whether its words say by themselves what is asked: two questions in one and what leans on the last turn do not.</summary>
    public static bool Counts(UtteranceCase asked) => asked.Memory is null && asked.Expected is not ("Unsure" or "Readings") && !asked.Arguments.Contains('|', StringComparison.Ordinal);
}
