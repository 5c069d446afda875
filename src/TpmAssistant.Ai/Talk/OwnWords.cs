using System.Text;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Ai.Talk;

/// <summary>Keeps a call that leads to an effect to what the person wrote: an address that came from anywhere else is not taken.</summary>
internal static partial class OwnWords
{
    /// <summary>The first address among the arguments that the person's words do not hold; <see langword="null"/> when all is theirs.</summary>
    public static string? StrangerIn(FunctionCall call, string words)
    {
        var own = AddressesIn(words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return call.Arguments.Values.SelectMany(AddressesIn).FirstOrDefault(address => !own.Contains(address));
    }

    /// <summary>The addresses in some words, each whole: a part of one is another one. Wide letters, as in "drop＠x．example", make one too.</summary>
    private static IEnumerable<string> AddressesIn(string text) =>
        Address().Matches(text.InForm(NormalizationForm.FormKC)).Select(m => m.Value.TrimEnd('.', ':', '!', '?'));

    [GeneratedRegex(@"[^\s,;<>()\[\]""']+@[^\s,;<>()\[\]""']+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Address();
}
