using System.Text.RegularExpressions;

namespace TpmAssistant.Domain.Planning;

/// <summary>A story cut out of a request: who wants what, and what is left to say.</summary>
/// <param name="Role">Who wants it; <see langword="null"/> where the request does not say.</param>
/// <param name="Want">What, in the request's own words.</param>
/// <param name="Benefit">What for; <see langword="null"/> where the request does not say.</param>
/// <param name="Topics">What kinds of criteria it calls for.</param>
public sealed record RequirementStory(string? Role, string Want, string? Benefit, IReadOnlyList<RequirementTopic> Topics);

/// <summary>What a request speaks of: each kind brings criteria and questions of its own.</summary>
public enum RequirementTopic
{
    /// <summary>Always: the ordinary case, the wrong one, and who may.</summary>
    General,

    /// <summary>Signing in, permissions, roles.</summary>
    Access,

    /// <summary>Data that is taken in, kept or given out.</summary>
    Data,

    /// <summary>Figures, lists, reports.</summary>
    Report,

    /// <summary>Messages to people.</summary>
    Notice,

    /// <summary>Another system.</summary>
    Interface,

    /// <summary>Money.</summary>
    Payment,

    /// <summary>Finding things.</summary>
    Search,

    /// <summary>Speed or numbers of users.</summary>
    Load,
}

/// <summary>Cuts a stakeholder's request into stories by its form alone. It is a skeleton: it knows words, not the matter.</summary>
public static partial class RequirementSkeleton
{
    /// <summary>The most stories that one request is cut into.</summary>
    public const int MostStories = 12;

    private const int ShortestPart = 8;

    private static readonly (RequirementTopic Topic, string[] Stems)[] Words =
    [
        (RequirementTopic.Access, ["login", "log in", "sign in", "sign-in", "single sign", "sso", "password", "permission", "role", "access", "authoris", "authoriz"]),
        (RequirementTopic.Data, ["import", "export", "upload", "download", "store", "delete", "archive", "history", "file", "record", "data", "csv", "excel"]),
        (RequirementTopic.Report, ["report", "dashboard", "chart", "overview", "statistic", "figure", "kpi", "list"]),
        (RequirementTopic.Notice, ["notif", "mail", "email", "remind", "alert", "message", "push", "inform"]),
        (RequirementTopic.Interface, ["api", "interface", "integrat", "sync", "connect", "sap", "crm", "webhook", "salesforce"]),
        (RequirementTopic.Payment, ["pay", "invoice", "price", "refund", "billing", "checkout", "subscription"]),
        (RequirementTopic.Search, ["search", "find", "filter", "sort"]),
        (RequirementTopic.Load, ["fast", "slow", "performance", "users at", "concurrent", "peak", "response time", "real time", "real-time"]),
    ];

    /// <summary>The stories of a request, in its order.</summary>
    public static IReadOnlyList<RequirementStory> Of(string request) =>
    [
        .. Parts().Split(request).Select(p => p.Trim(' ', '.', ',', ';', '-', '*', '•')).Where(p => p.Length >= ShortestPart && p.Any(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostStories).Select(Story),
    ];

    private static RequirementStory Story(string part)
    {
        var (text, benefit) = Why().Match(part) is { Success: true } why ? (part[..why.Index].TrimEnd(' ', ','), why.Groups["why"].Value.Trim(' ', '.')) : (part, null);
        string? role = null;
        if (Who().Match(text) is { Success: true } who)
        {
            role = who.Groups["who"].Value.Trim();
            text = who.Groups["what"].Value;
        }

        var want = Lead().Replace(text.Trim(), "").Trim(' ', '.', ',');
        return new(role, want.Length == 0 ? part : want, benefit, [RequirementTopic.General, .. Words.Where(w => Array.Exists(w.Stems, s => Holds(part, s))).Select(w => w.Topic)]);
    }

    private static bool Holds(string text, string stem)
    {
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?:\r?\n)+|(?<=[.!?])\s+|;\s*|,?\s+(?:and\s+also|as\s+well\s+as|additionally|furthermore)\s+|,\s+and\s+(?=(?:we|they|users?|customers?|it|the\s+system)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@",?\s+(?:so\s+that|in\s+order\s+to|because|so\s+we\s+can|so\s+they\s+can)\s+(?<why>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Why();

    [GeneratedRegex(@"^(?:as\s+(?:an?|the)\s+(?<who>[^,]{2,40}?),?\s+(?:i|we)\s+(?:want|need|would\s+like)\s+(?:to\s+)?(?<what>.+)|(?:the\s+|our\s+|all\s+)?(?<who>[a-z -]{2,40}?)\s+(?:should|must|need\s+to|needs\s+to|want\s+to|wants\s+to|can|shall|would\s+like\s+to)\s+(?:be\s+able\s+to\s+)?(?<what>.+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Who();

    [GeneratedRegex(@"^(?:(?:we|i|they)\s+(?:want|need|would\s+like)\s+(?:to\s+(?:have\s+)?)?|please\s+(?:add\s+)?|there\s+(?:should|must)\s+be\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lead();
}
