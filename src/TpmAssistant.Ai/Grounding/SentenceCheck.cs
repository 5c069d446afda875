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
    private readonly Dictionary<Fact, FactReading> _readings = [];
    private readonly LineReader _reader = new(today);

    /// <summary>Whether the sentence holds.</summary>
    public bool Holds(string sentence, IReadOnlyList<Fact> facts)
    {
        var readings = facts.Select(Reading).ToList();
        var pieces = Pieces.Of(sentence);
        var names = readings.SelectMany(r => r.Named).Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(n => Names.In(pieces, Pieces.Of(n))).ToList();
        var line = _reader.Read(sentence, names);
        return !line.Exists(t => t is { Key: DayReader.Impossible, InName: false }) && new Clauses(line, readings, today).Hold();
    }

    private FactReading Reading(Fact fact)
    {
        if (!_readings.TryGetValue(fact, out var reading)) _readings[fact] = reading = new FactReading(fact, today);
        return reading;
    }
}
