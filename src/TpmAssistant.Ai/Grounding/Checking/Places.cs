using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Where something stands in a line.</summary>
internal static class Places
{
    /// <summary>The first place that is wanted; negative where there is none.</summary>
    public static int Find(IReadOnlyList<Token> line, Func<int, bool> wanted)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (wanted(i)) return i;
        }

        return -1;
    }
}
