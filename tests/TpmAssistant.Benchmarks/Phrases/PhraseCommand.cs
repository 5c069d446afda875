using System.Diagnostics;
using System.Globalization;
using TpmAssistant.Ai.Phrases;

namespace TpmAssistant.Benchmarks.Phrases;

/// <summary>What it costs to understand an utterance without a model, beside the millisecond that it may cost.</summary>
internal static class PhraseCommand
{
    private const double AllowedMicroseconds = 1000;
    private const int DefaultRounds = 20;

    private static readonly World World = new(
        [new("Atlas", ["atlas", "Cloud Migration"]), new("Borealis", ["borealis", "Mobile App"]), new("Cobalt", ["cobalt", "Data Platform"])],
        ["Priya Raman", "Tomás Vega", "Jonas Weber", "Mei Lin", "Alex Kim", "Alex Novak", "Sofia Rossi", "Dana Whitfield"], null, new DateOnly(2026, 3, 11), "en-GB");

    /// <summary><c>phrases [--rounds 20] [FILE …]</c>: every utterance of the files, or of the phrasebook's own sets, so often; exits with 1 when the slowest hundredth takes longer than allowed.</summary>
    public static int Run(string[] args)
    {
        var rounds = Array.IndexOf(args, "--rounds") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : DefaultRounds;
        var files = args.Where((a, i) => a.EndsWith(".tsv", StringComparison.Ordinal) && (i == 0 || args[i - 1] != "--rounds")).ToList();
        if (files.Count == 0) files = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Utterances"), "*.tsv")];
        var texts = files.SelectMany(File.ReadLines).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')[0]).ToList();
        var phrasebook = new Phrasebook();
        foreach (var text in texts) phrasebook.Understand(text, World, null);

        var times = new double[texts.Count];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < texts.Count; i++)
        {
            var best = double.MaxValue;
            for (var round = 0; round < rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                phrasebook.Understand(texts[i], World, null);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }

            times[i] = best;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var slowest = texts[Array.IndexOf(times, times.Max())];
        Array.Sort(times);
        double At(double share) => times[Math.Min(times.Length - 1, (int)(times.Length * share))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} utterances, the best of {rounds} rounds each, {allocated / 1024.0 / rounds / texts.Count:F1} KiB each"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean {times.Average():F0} µs, median {At(0.5):F0} µs, p99 {At(0.99):F0} µs, slowest {times[^1]:F0} µs (\"{slowest}\")"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of the allowed {AllowedMicroseconds:F0} µs: mean {times.Average() / AllowedMicroseconds:P0}, p99 {At(0.99) / AllowedMicroseconds:P0}"));
        return At(0.99) <= AllowedMicroseconds ? 0 : 1;
    }
}
