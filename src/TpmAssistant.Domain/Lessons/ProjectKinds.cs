using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Lessons;

/// <summary>The kinds of project that technical project managers run, told from the words of their plans.</summary>
public static class ProjectKinds
{
    /// <summary>No kind stands out.</summary>
    public const string General = "general";

    /// <summary>Fewer hits than this tell no kind.</summary>
    private const int Fewest = 3;

    private static readonly (string Kind, string[] Words)[] Known =
    [
        ("application", ["app", "apps", "screen", "screens", "iphone", "android", "ios", "store", "stores", "push", "login", "ux", "ui", "frontend", "accessibility", "beta"]),
        ("integration", ["api", "apis", "endpoint", "endpoints", "webhook", "integration", "interface", "gateway", "contract"]),
        ("migration", ["migrate", "migration", "cutover", "rehearsal", "rollback", "move", "datacentre", "landing", "lift", "replicate", "legacy"]),
        ("data-platform", ["pipeline", "warehouse", "lake", "ingest", "connector", "connectors", "dataset", "lineage", "catalogue", "dbt", "spark", "schema", "reports", "dashboard"]),
        ("pipeline", ["ci", "cd", "runner", "runners", "build", "artefact", "deployment", "deployments"]),
        ("infrastructure", ["router", "switch", "firewall", "server", "servers", "rack", "network", "vlan", "firmware", "dns", "vpn"]),
        ("security", ["vulnerability", "penetration", "hardening", "threat", "siem", "mfa", "phishing", "encryption"]),
        ("rollout", ["rollout", "training", "onboarding", "adoption", "champions", "helpdesk", "wave", "licence", "licences"]),
        ("compliance", ["audit", "auditor", "compliance", "gdpr", "iso", "policy", "policies", "evidence", "control", "controls", "retention"]),
        ("release", ["release", "changelog", "regression", "freeze", "hotfix", "version"]),
    ];

    /// <summary>Every kind there is, without <see cref="General"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(k => k.Kind)];

    /// <summary>The kind whose words stand in the most titles, name and aliases of the project; <see cref="General"/> where none stands out.</summary>
    public static string Of(Snapshot now) =>
        Of(now.Tasks.Select(t => t.Title).Concat(now.Tasks.Select(t => t.Bucket).OfType<string>().Distinct()), [.. now.Project.Aliases, now.Project.Name]);

    /// <summary>The kind whose words stand in the most titles; a name weighs as much as three.</summary>
    public static string Of(IEnumerable<string> titles, IReadOnlyList<string> names)
    {
        var texts = titles.Concat(Enumerable.Repeat(names, Fewest).SelectMany(n => n)).Select(t => TextSearch.Words(t).ToHashSet(StringComparer.Ordinal)).ToList();
        var best = Known.Select((k, at) => (k.Kind, Hits: texts.Count(t => k.Words.Any(w => t.Contains(TextSearch.Stem(w)))), at)).OrderByDescending(k => k.Hits).ThenBy(k => k.at).First();
        return best.Hits >= Fewest ? best.Kind : General;
    }

    /// <summary>The kind that a template plans; <see langword="null"/> where none does.</summary>
    public static string? OfTemplate(string template) => All.FirstOrDefault(k => k == template || template.EndsWith('-' + k, StringComparison.Ordinal));

    /// <summary>The kind that some words name, as in "lessons for migrations"; <see langword="null"/> for none.</summary>
    public static string? Named(string words)
    {
        var said = TextSearch.Words(words).ToHashSet(StringComparer.Ordinal);
        return Known.Select(k => k.Kind).FirstOrDefault(k => k.Split('-').All(part => said.Contains(TextSearch.Stem(part))));
    }
}
