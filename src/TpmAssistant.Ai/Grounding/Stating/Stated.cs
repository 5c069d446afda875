using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>The states that a line gives its subject.</summary>
internal static class Stated
{
    /// <summary>A state beside a count or share is what is counted, and says nothing of the subject; beside a duration it does.</summary>
    public static IEnumerable<StatedState> In(IReadOnlyList<Token> line, Values values)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is not { Kind: TokenKind.State, InName: false } state || values.IsCounted(i) || state.InMeasure && line.Any(t => t.Part == state.Part && !t.InMeasure && t.IsValue)) continue;
            yield return new StatedState(state.Key, state.Negated, state.Hedged);
            foreach (var implied in state.Negated ? [] : Lexicon.With([state.Key]).Where(k => k != state.Key)) yield return new StatedState(implied, false, state.Hedged);
            if (state is { Key: "done", Negated: true }) yield return new StatedState("open", false, state.Hedged);
        }
    }
}
