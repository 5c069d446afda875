using System.Text.RegularExpressions;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Charters;

/// <summary>
/// Takes out of a paper what it says about the parts of a charter: what stands below a heading of that name, or behind a label as in <c>Out of scope: phones</c>.
/// Nothing is guessed from running text.
/// </summary>
internal static partial class PaperReader
{
    private const int MostLines = 6;
    private const int LongestLine = 300;

    private static readonly Dictionary<string, CharterPart> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["purpose"] = CharterPart.Purpose, ["why"] = CharterPart.Purpose, ["why we do it"] = CharterPart.Purpose, ["goal"] = CharterPart.Purpose, ["business need"] = CharterPart.Purpose,
        ["benefits"] = CharterPart.Benefits, ["value"] = CharterPart.Benefits,
        ["objectives"] = CharterPart.Objectives, ["objectives and measures"] = CharterPart.Objectives, ["measures of success"] = CharterPart.Objectives, ["success measures"] = CharterPart.Objectives,
        ["success criteria"] = CharterPart.Objectives, ["success"] = CharterPart.Objectives, ["targets"] = CharterPart.Objectives,
        ["alternatives"] = CharterPart.Alternatives, ["options considered"] = CharterPart.Alternatives,
        ["scope"] = CharterPart.ScopeIn, ["in scope"] = CharterPart.ScopeIn,
        ["out of scope"] = CharterPart.ScopeOut, ["not in scope"] = CharterPart.ScopeOut, ["exclusions"] = CharterPart.ScopeOut,
        ["deliverables"] = CharterPart.Deliverables, ["assumptions"] = CharterPart.Assumptions, ["constraints"] = CharterPart.Constraints,
        ["approvals"] = CharterPart.Approvals, ["approval"] = CharterPart.Approvals, ["approved by"] = CharterPart.Approvals, ["sign-off"] = CharterPart.Approvals, ["who decides"] = CharterPart.Approvals,
    };

    /// <summary>The lines of a paper, in its order.</summary>
    public static IEnumerable<CharterLine> Read(Paper paper)
    {
        var counted = new Dictionary<CharterPart, int>();
        CharterPart? part = null;
        var ends = false;
        foreach (var raw in paper.Text.Split('\n'))
        {
            var line = raw.Trim();
            if (Label().Match(line) is { Success: true } match && Labels.TryGetValue(match.Groups["label"].Value.Trim(), out var named))
            {
                (part, ends) = (named, !line.StartsWith('#'));
                line = match.Groups["rest"].Value;
            }
            else if (line.StartsWith('#') || (line.Length == 0 && ends))
            {
                part = null;
            }

            var said = line.TrimStart('-', '*', '•', ' ').TrimEnd('*', ' ');
            if (part is not { } here || said.Length == 0 || counted.GetValueOrDefault(here) == MostLines) continue;
            counted[here] = counted.GetValueOrDefault(here) + 1;
            said = (char.ToUpperInvariant(said[0]) + said[1..]).Cut(LongestLine);
            yield return new(here, said, paper.Source) { From = paper.Name, Link = paper.Link };
        }
    }

    [GeneratedRegex(@"^(?:#{1,6}\s*)?(?:\d{1,2}[.)]\s*)?\**(?<label>[A-Za-z][A-Za-z \-]{2,24}?)\**\s*(?::\**\s*(?<rest>.*))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
