using System.Globalization;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Likely;

/// <summary>
/// Guesses which function an utterance asks for by how often its words were said for each (naive Bayes with a uniform prior, decision record 0074). It knows no arguments and no order of words:
/// it ranks readings, and answers for itself only where nothing can be changed by it.
/// </summary>
internal sealed class LikelyFunctions
{
    /// <summary>What asks for none of the functions.</summary>
    public const string Nothing = "";

    private const string Resource = "TpmAssistant.Ai.Likely.words.txt";
    private const double Smoothing = 3;
    private const int Most = 3;

    /// <summary>What speaks for a reading less than this beside the best is no reading to offer.</summary>
    private const double LeastShare = 0.6;

    private static readonly Lazy<LikelyFunctions> Shipped = new(() => new LikelyFunctions(Lines()));

    private readonly string[] _functions = [];
    private readonly Dictionary<string, (int Function, float Weight)[]> _weights = new(StringComparer.Ordinal);

    /// <param name="lines">The first has the functions, each with how many utterances were counted; each other one a word and <c>place=count</c> for the functions that it was said for.</param>
    public LikelyFunctions(IEnumerable<string> lines)
    {
        var names = typeof(FunctionNames).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToDictionary(n => n[(n.IndexOf('-', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);
        double[] shares = [];
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (_functions.Length == 0)
            {
                var counted = cells.Select(Counted).ToArray();
                _functions = [.. counted.Select(c => c.Name == Nothing ? Nothing : names[c.Name])];
                shares = [.. counted.Select(c => (double)c.Count / counted.Sum(other => other.Count))];
                continue;
            }

            _weights[cells[0]] = [.. cells.Skip(1).Select(Counted).Select(c => (Place: int.Parse(c.Name, CultureInfo.InvariantCulture), c.Count)).Select(c => (c.Place, (float)Math.Log(1 + c.Count / (Smoothing * shares[c.Place]))))];
        }
    }

    /// <summary>As counted when the product was built.</summary>
    public static LikelyFunctions Known => Shipped.Value;

    /// <summary>What the words of an utterance speak for.</summary>
    public Guess Of(string text, World world)
    {
        Span<double> scores = stackalloc double[_functions.Length];
        scores.Clear();
        var (single, strange) = (0, 0);
        foreach (var word in LikelyWords.Of(text, world))
        {
            var isPair = word.Contains(' ', StringComparison.Ordinal);
            single += isPair ? 0 : 1;
            if (!_weights.TryGetValue(word, out var weights))
            {
                strange += isPair ? 0 : 1;
                continue;
            }

            foreach (var (function, weight) in weights) scores[function] += weight;
        }

        var best = new List<string>(Most);
        double first = 0, margin = 0;
        while (best.Count < Most)
        {
            var at = 0;
            for (var i = 1; i < scores.Length; i++)
            {
                if (scores[i] > scores[at]) at = i;
            }

            if (best.Count == 1) margin = first - scores[at];
            if (scores[at] <= first * LeastShare) break;
            if (best.Count == 0) (first, margin) = (scores[at], scores[at]);
            best.Add(_functions[at]);
            scores[at] = 0;
        }

        return new Guess(best, margin, single == 0 ? 1 : (double)strange / single);
    }

    private static (string Name, int Count) Counted(string cell)
    {
        var at = cell.LastIndexOf('=');
        return (cell[..at], int.Parse(cell.AsSpan(at + 1), CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Lines()
    {
        using var text = new StreamReader(typeof(LikelyFunctions).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"No {Resource}."));
        while (text.ReadLine() is { } line) yield return line;
    }
}
