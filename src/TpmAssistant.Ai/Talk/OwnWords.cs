using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Talk;

/// <summary>Keeps a call that leads to an effect to what the person wrote: an address that came from anywhere else is not taken.</summary>
internal static partial class OwnWords
{
    /// <summary>The first address among the arguments that the person's words do not hold; <see langword="null"/> when all is theirs.</summary>
    public static string? StrangerIn(FunctionCall call, string words)
    {
        foreach (var value in call.Arguments.Values)
        {
            foreach (Match address in Address().Matches(value))
            {
                if (!words.Contains(address.Value, StringComparison.OrdinalIgnoreCase)) return address.Value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"[^\s,;<>""']+@[^\s,;<>""']+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Address();
}
