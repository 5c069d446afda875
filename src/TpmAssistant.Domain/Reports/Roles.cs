using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Domain.Reports;

/// <summary>Names people by their role in the project.</summary>
internal sealed class Roles
{
    private const string Unknown = "team member";

    private readonly Dictionary<PersonId, string> roles;
    private readonly Dictionary<string, Person> named = new(StringComparer.Ordinal);

    public Roles(Project project) =>
        roles = project.Members.Where(m => m.Role.Length > 0).DistinctBy(m => m.Person.Id).ToDictionary(m => m.Person.Id, m => m.Role);

    public Person Instead(Person person)
    {
        var role = roles.GetValueOrDefault(person.Id, Unknown);
        if (!named.TryGetValue(role, out var instead)) named.Add(role, instead = new(new($"role:{role}"), role));
        return instead;
    }

    public HealthAssessment Instead(HealthAssessment health) => new(
        health.Overall, health.NotAssessed,
        [.. health.Dimensions.Select(d => d with { Findings = [.. d.Findings.Select(Instead)], Override = Instead(d.Override) })]) { Override = Instead(health.Override) };

    private ColourOverride? Instead(ColourOverride? said) => said is null ? null : said with { By = Instead(said.By) };

    public RiskCandidate Instead(RiskCandidate risk) =>
        risk with { Figures = Instead(risk.Figures), Evidence = Instead(risk.Evidence) };

    public RegisterEntry Instead(RegisterEntry entry) => entry with
    {
        Owner = entry.Owner is { } owner ? Instead(owner) : null,
        Evidence = Instead(entry.Evidence),
        Scan = entry.Scan is { } scan ? scan with { Latest = Instead(scan.Latest), Settled = null } : null,
    };

    private Finding Instead(Finding finding) =>
        finding with { Figures = Instead(finding.Figures), Evidence = Instead(finding.Evidence) };

    private Dictionary<string, Figure> Instead(IReadOnlyDictionary<string, Figure> figures) =>
        figures.ToDictionary(f => f.Key, f => Instead(f.Value), StringComparer.Ordinal);

    private IReadOnlyList<Evidence> Instead(IReadOnlyList<Evidence> evidence) =>
        [.. evidence.Select(e => e.Note is null ? e : e with { Note = Instead(e.Note) })];

    private Figure Instead(Figure figure) => figure is Figure.Who who ? new Figure.Who(Instead(who.Value)) : figure;
}
