using System.Globalization;
using System.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Talk;

/// <summary>A fact with the id by which a sentence cites it.</summary>
/// <param name="Id">As in <c>F3</c>.</param>
/// <param name="Fact">The fact.</param>
public sealed record NumberedFact(string Id, Fact Fact);

/// <summary>The facts of a question, numbered as the functions gave them.</summary>
public sealed class FactBook
{
    private const int MostOfAnAnswer = 120;
    private const int LongestFact = 400;

    private readonly List<NumberedFact> _facts = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<NumberedFact> Facts => _facts;

    /// <summary>The fact of an id, in whatever case.</summary>
    public NumberedFact? Find(string id) => _facts.Find(f => f.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds the facts of an answer and gives them as the model is told them, between marks that nobody can know beforehand.</summary>
    public string Add(IReadOnlyList<Fact> facts, string mark)
    {
        var told = new StringBuilder().Append(mark).Append('\n');
        foreach (var fact in facts.Take(MostOfAnAnswer))
        {
            var numbered = new NumberedFact(string.Create(CultureInfo.InvariantCulture, $"F{_facts.Count + 1}"), fact);
            _facts.Add(numbered);
            told.Append(numbered.Id).Append(" (").Append(OneLine(fact.Topic)).Append("): ").Append(OneLine(fact.Text)).Append('\n');
        }

        if (facts.Count > MostOfAnAnswer)
            told.Append(CultureInfo.InvariantCulture, $"{facts.Count - MostOfAnAnswer} more facts are not shown.\n");
        return told.Append(mark).ToString();
    }

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestFact ? line : line[..LongestFact] + "…";
    }
}
