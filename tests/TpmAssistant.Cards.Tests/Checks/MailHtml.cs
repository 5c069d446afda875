using System.Xml.Linq;

namespace TpmAssistant.Cards.Tests.Checks;

/// <summary>What a mail may consist of so that Outlook's Word engine, Outlook on the web and phones all draw it.</summary>
internal static class MailHtml
{
    private static readonly Dictionary<string, string[]> Tags = new(StringComparer.Ordinal)
    {
        ["html"] = ["lang"], ["head"] = [], ["meta"] = ["http-equiv", "content", "name"], ["title"] = [], ["style"] = [], ["body"] = ["style"],
        ["table"] = ["role", "aria-label", "lang", "border", "cellpadding", "cellspacing", "width", "style"], ["tr"] = [],
        ["td"] = ["class", "width", "height", "bgcolor", "valign", "colspan", "style"],
        ["div"] = ["style"], ["p"] = ["class", "style"], ["h1"] = ["class", "style"], ["h2"] = ["style"], ["br"] = [],
        ["b"] = ["class", "style"], ["span"] = ["class", "style"], ["a"] = ["class", "href", "style"],
    };

    /// <summary>
    /// Properties that Word's engine honours, by Microsoft's list of its HTML and CSS support, and <c>max-width</c>, which it ignores:
    /// the table's attribute holds the width there.
    /// </summary>
    private static readonly string[] Properties =
    [
        "font-family", "font-size", "font-weight", "line-height", "color", "background-color", "margin", "padding", "width", "border-collapse", "vertical-align", "max-width",
    ];

    /// <summary>The mail as a tree; whatever is not well formed fails.</summary>
    public static XElement Parse(string html) => XElement.Parse(html
        .Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace("&nbsp;", "&#160;", StringComparison.Ordinal)
        .Replace("<br>", "<br/>", StringComparison.Ordinal)
        .Replace("utf-8\">", "utf-8\"/>", StringComparison.Ordinal).Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal)
        .Replace("light dark\">", "light dark\"/>", StringComparison.Ordinal));

    /// <summary>What Outlook would not draw, or must not be there.</summary>
    public static IReadOnlyList<string> Complaints(string html)
    {
        var complaints = new List<string>();
        var tree = Parse(html);
        foreach (var element in tree.DescendantsAndSelf())
        {
            string name = element.Name.LocalName;
            if (!Tags.TryGetValue(name, out var attributes))
            {
                complaints.Add($"<{name}> is not one of the tags.");
                continue;
            }

            complaints.AddRange(element.Attributes().Where(a => !attributes.Contains(a.Name.LocalName)).Select(a => $"<{name}> has {a.Name}."));
            foreach (string declaration in (element.Attribute("style")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                string property = declaration.Split(':')[0].Trim();
                if (!Properties.Contains(property))
                    complaints.Add($"<{name}> is styled with {property}.");
                if (declaration.Contains("url(", StringComparison.OrdinalIgnoreCase))
                    complaints.Add($"<{name}> fetches a picture.");
            }

            if (name == "td" && element.Value.Length > 0 && HasNoFont(element))
                complaints.Add($"A cell has text without a font: {element.Value}");
            if (element.Attribute("style")?.Value.Contains("font-size:1px", StringComparison.Ordinal) == true && element.Value.Trim('\u00A0', ' ').Length > 0)
                complaints.Add($"Text too small to be seen: {element.Value}");
            if (name is "table" && element.Attribute("width") is null)
                complaints.Add("A table has no width in an attribute.");
        }

        return complaints;
    }

    /// <summary>Word's cells do not inherit a font from the tables around them.</summary>
    private static bool HasNoFont(XElement cell) =>
        cell.Nodes().OfType<XText>().Any(text => text.Value.Trim().Trim('\u00A0').Length > 0)
        && !(cell.Attribute("style")?.Value.Contains("font-family", StringComparison.Ordinal) ?? false);
}
