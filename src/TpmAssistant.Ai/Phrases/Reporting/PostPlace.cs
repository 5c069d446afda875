using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Reporting;

/// <summary>Takes the channel's or chat's own name out of "post the Atlas report in the Delivery Leads channel", whose words would mean other things.</summary>
internal static partial class PostPlace
{
    /// <summary>The order without the name, and the name; <see langword="null"/> where none is told.</summary>
    public static (string Text, string Place)? Of(string utterance, World world)
    {
        var text = Openings.Without(utterance);
        if (!Order().IsMatch(text)) return null;
        var match = Channel().Match(text) is { Success: true } channel ? channel : Bare().Match(text);
        if (!match.Success || Names.Project(match.Groups["place"].Value, world).Project is not null || Usual().IsMatch(match.Groups["place"].Value)) return null;
        return ($"{text[..match.Index]} in the channel", match.Groups["place"].Value);
    }

    /// <summary>The understanding of the rest, with the place; <see langword="null"/> where it is no such order.</summary>
    public static Understanding? With(Understanding rest, string place) => rest.Calls is [{ Name: FunctionNames.PostReport } post] ? rest with { Calls = [post.With("place", place)] }
        : rest.Readings.Count > 0 && rest.Readings.All(r => r.Call.Name == FunctionNames.PostReport) ? rest with { Readings = [.. rest.Readings.Select(r => r with { Call = r.Call.With("place", place) })] } : null;

    [GeneratedRegex(@"^(?:post|share|put|drop|announce|publish)\b.*\b(?:report|update|status|summary|it)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Order();

    [GeneratedRegex(@"\s+(?:in|into|to|on)\s+(?:the\s+|our\s+)?(?<place>[\p{L}\d][\p{L}\d &'._-]{1,60}?)\s+(?:channel|chat)\s*[?.!]*$|\s+(?:in|into|to|on)\s+(?:the\s+)?(?:channel|chat)\s+(?<place>[\p{L}\d][\p{L}\d &\x27._-]{1,60}?)\s*[?.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Channel();

    /// <summary>"… in General": a name that ends the sentence.</summary>
    [GeneratedRegex(@"\s+(?:in|into|to)\s+(?<place>\p{Lu}[\p{L}\d&'._-]*(?:\s+\p{Lu}[\p{L}\d&'._-]*){0,4})\s*[?.!]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Bare();

    /// <summary>No name of its own.</summary>
    [GeneratedRegex(@"^(?:the|our|my|team|teams|project|project's|its|our|their|group|right|usual|same|this|that)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Usual();
}
