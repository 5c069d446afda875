using System.Text.RegularExpressions;

namespace TpmAssistant.Domain.Requirements;

/// <summary>The words by which a request tells what kind of work it is, and those that say less than they seem to.</summary>
/// <remarks>Vague words after the classes of D. Berry, E. Kamsties, M. Krieger: From Contract Drafting to Software Specification, 2003.</remarks>
internal static partial class RequirementWords
{
    private static readonly (RequirementTopic Topic, string[] Stems)[] Topics =
    [
        (RequirementTopic.Access, ["login", "log in", "sign in", "sign-in", "single sign", "sso", "password", "permission", "role", "access", "authoris", "authoriz"]),
        (RequirementTopic.Payment, ["pay", "refund", "billing", "checkout", "subscription"]),
        (RequirementTopic.Interface, ["api", "interface", "integrat", "sync", "connect", "sap", "crm", "erp", "webhook", "salesforce"]),
        (RequirementTopic.Privacy, ["personal data", "customer data", "address", "birth", "health data", "gdpr", "consent", "anonym"]),
        (RequirementTopic.Data, ["import", "export", "upload", "download", "store", "delete", "archive", "history", "file", "record", "csv", "excel"]),
        (RequirementTopic.Report, ["report", "dashboard", "chart", "overview", "statistic", "figure", "kpi"]),
        (RequirementTopic.Notice, ["notif", "mail", "email", "remind", "alert", "message", "push", "inform"]),
        (RequirementTopic.Search, ["search", "find", "filter", "sort"]),
        (RequirementTopic.Mobile, ["mobile", "phone", "tablet", "offline", "android", "iphone", "ios"]),
        (RequirementTopic.Load, ["fast", "slow", "quick", "performance", "users at", "concurrent", "peak", "response time", "real time", "real-time", "seconds", "millisecond"]),
    ];

    /// <summary>The kinds of work that a sentence speaks of, the telling ones first.</summary>
    public static IEnumerable<RequirementTopic> TopicsOf(string text) => Topics.Where(t => Array.Exists(t.Stems, s => Holds(text, s))).Select(t => t.Topic);

    /// <summary>The words of a sentence that say less than they seem to, each once.</summary>
    public static IEnumerable<RequirementGap> Vague(string text) => VagueWord().Matches(text).Select(m =>
    {
        foreach (var kind in (GapKind[])[GapKind.Speed, GapKind.Ease, GapKind.Amount, GapKind.Time, GapKind.Quality, GapKind.Scope])
        {
            if (m.Groups[kind.ToString()].Success) return new RequirementGap(kind, m.Value.TrimEnd('.').ToLowerInvariant());
        }

        throw new InvalidOperationException("A vague word is of some kind.");
    }).DistinctBy(g => (g.Kind, g.Word));

    private static bool Holds(string text, string stem)
    {
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return true;
        }

        return false;
    }

    [GeneratedRegex(
        @"\b(?:(?<Speed>fast(?:er)?|quick(?:ly|er)?|slow|speedy|responsive|instant(?:ly)?|immediately|in\s+real[\s-]time|real[\s-]time|performant)"
        + @"|(?<Ease>eas(?:y|ily|ier)|simpl(?:e|y|er)|user[\s-]friendly|intuitive(?:ly)?|convenient(?:ly)?|comfortabl[ey]|self[\s-]explanatory|seamless(?:ly)?|clear(?:ly)?)"
        + @"|(?<Amount>many|few|several|some|various|numerous|lots\s+of|a\s+lot\s+of|large|big|huge|high\s+(?:number|volume|load)s?|bulk|most)"
        + @"|(?<Time>soon|later|regular(?:ly)?|often|sometimes|usually|occasionally|timely|in\s+time|as\s+soon\s+as\s+possible|asap|periodic(?:ally)?|frequent(?:ly)?|up[\s-]to[\s-]date)"
        + @"|(?<Quality>robust|reliabl[ey]|secure(?:ly)?|safe(?:ly)?|scalabl[ey]|flexibl[ey]|modern|better|(?<!\bbe\s)good|(?<!\bbe\s)nice(?!\s+to\s+have)|efficient(?:ly)?|stable|high[\s-]quality|state[\s-]of[\s-]the[\s-]art|optimi[sz]ed?|improved?|attractive|professional)"
        + @"|(?<Scope>etc\.?|and\s+so\s+(?:on|forth)|everything|anything|always|as\s+(?:appropriate|needed|required|necessary)|where\s+(?:possible|appropriate|necessary)|if\s+(?:possible|necessary|needed)|appropriate|relevant|suitable|similar|e\.g\.|for\s+example|such\s+as))(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VagueWord();
}
