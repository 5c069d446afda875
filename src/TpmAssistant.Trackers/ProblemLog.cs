using TpmAssistant.Application.Plans;

namespace TpmAssistant.Trackers;

/// <summary>Gathers what was not understood: the same code and value are counted, the rest of many is summed up.</summary>
internal sealed class ProblemLog
{
    private const int MostValuesOfOneCode = 20;
    private const int LongestText = 80;
    private const string Others = "…";

    private readonly Dictionary<(string Code, string Value), PlanProblem> _problems = [];
    private readonly Dictionary<string, int> _valuesOfCode = [];
    private readonly List<(string Code, string Value)> _order = [];

    public void Add(string code, string where, string value, int times = 1)
    {
        var key = (code, Shorten(value));
        if (_problems.TryGetValue(key, out var known))
        {
            _problems[key] = known with { Times = known.Times + times };
            return;
        }

        var values = _valuesOfCode.GetValueOrDefault(code);
        if (values >= MostValuesOfOneCode && key.Item2 != Others)
        {
            Add(code, Others, Others, times);
            return;
        }

        _valuesOfCode[code] = values + 1;
        _problems[key] = new PlanProblem(code, Shorten(where), key.Item2, times);
        _order.Add(key);
    }

    public IReadOnlyList<PlanProblem> ToList() => [.. _order.Select(k => _problems[k])];

    /// <summary>One line, cut where it gets long, never through a surrogate pair.</summary>
    public static string Shorten(string text)
    {
        var line = text.AsSpan().Trim();
        var end = Math.Min(line.Length, LongestText);
        if (end < line.Length && end > 0 && char.IsHighSurrogate(line[end - 1])) end--;
        var cut = line[..end].ToString().ReplaceLineEndings(" ");
        return end < line.Length ? cut + "…" : cut;
    }
}
