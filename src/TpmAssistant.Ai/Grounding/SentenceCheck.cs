using TpmAssistant.Ai.Grounding.Checking;
using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding;

/// <summary>
/// Decides whether a sentence follows from facts. Both are read as words, states, numbers and days; code works out what follows from the facts;
/// then every clause must be borne whole, by one fact alone or by several that code brings together. What is not understood does not hold.
/// </summary>
internal sealed class SentenceCheck(DateOnly today)
{
    private readonly Dictionary<Fact, IReadOnlyList<FactReading>> _readings = [];
    private readonly LineReader _reader = new(today);

    /// <summary>Whether the sentence holds.</summary>
    public bool Holds(string sentence, IReadOnlyList<Fact> facts)
    {
        var readings = facts.SelectMany(Readings).ToList();
        var line = Line(sentence, readings);
        return !line.Exists(t => t is { Key: DayReader.Impossible, InName: false }) && new Clauses(line, readings, today).Hold();
    }

    /// <summary>The sentence as it is read beside the facts that it cites.</summary>
    public List<Token> Line(string sentence, IReadOnlyList<FactReading> facts)
    {
        var pieces = Pieces.Of(sentence);
        var names = facts.SelectMany(r => r.Named).Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(n => Names.Near(pieces, Pieces.Of(n))).ToList();
        return Beside.Of(Turned.Of(_reader.Read(sentence, names)), facts);
    }

    private IReadOnlyList<FactReading> Readings(Fact fact)
    {
        if (!_readings.TryGetValue(fact, out var readings)) _readings[fact] = readings = [.. Listed.Of(fact).Select((f, i) => new FactReading(f, today) { IsListed = i > 0 })];
        return readings;
    }
}
