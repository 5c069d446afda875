using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>The sentence around a run.</summary>
/// <param name="Line">Its words.</param>
/// <param name="IsDoubtful">Whether it says that something is only possible.</param>
/// <param name="IsRow">Whether its fact is the row of a table.</param>
internal sealed record Spoken(IReadOnlyList<Token> Line, bool IsDoubtful, bool IsRow)
{
    /// <summary>Whether it says a word somewhere.</summary>
    public bool Has(Token stated) => Line.Any(t => Stretch.IsSame(t, stated) || stated.Key == "decide" && !t.InName && t.Text.Contains("decide", StringComparison.OrdinalIgnoreCase))
        || stated is { Key: "owned", InMeasure: true } && Line.Any(t => !t.InName && (Owns.Contains(t.Text.ToLowerInvariant()) || t.Text.Contains("'s", StringComparison.Ordinal) || t.Text.Contains("’s", StringComparison.Ordinal)));

    private static readonly string[] Owns = ["has", "have", "with", "from", "promised"];
}
