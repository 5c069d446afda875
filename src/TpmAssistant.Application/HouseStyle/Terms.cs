using System.Text.RegularExpressions;

namespace TpmAssistant.Application.HouseStyle;

/// <summary>Words and what is said in their place: whole words in any case, the longest first; a capital stays one.</summary>
public sealed class Terms
{
    private readonly Dictionary<string, string> _instead;
    private readonly Regex? _any;

    /// <param name="pairs">The words; those with nothing in their place are left out.</param>
    public Terms(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        _instead = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, instead) in pairs.Where(p => !string.IsNullOrWhiteSpace(p.Key) && !string.IsNullOrWhiteSpace(p.Value))) _instead[word.Trim()] = instead.Trim();
        if (_instead.Count == 0) return;
        var words = string.Join('|', _instead.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape));
        _any = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{words})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>No words at all.</summary>
    public static Terms None { get; } = new([]);

    /// <summary>Whether a text holds one of the words.</summary>
    public bool IsIn(string text) => _any?.IsMatch(text) == true;

    /// <summary>The text with each of the words replaced.</summary>
    public string Apply(string text) => _any is null || text.Length == 0 ? text : _any.Replace(text, found =>
    {
        var instead = _instead[found.Value];
        return char.IsUpper(found.Value[0]) ? char.ToUpperInvariant(instead[0]) + instead[1..] : instead;
    });
}
