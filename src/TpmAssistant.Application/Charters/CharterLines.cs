using System.Globalization;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Charters;

/// <summary>Puts a charter together from what is known; nothing is made up.</summary>
internal static class CharterLines
{
    private const int MostMilestones = 12;
    private const int MostRisks = 5;

    /// <summary>What a person wrote into the form counts before what was found in papers.</summary>
    public static IReadOnlyList<CharterLine> Of(Snapshot now, ProjectForecast forecast, CharterText text, IReadOnlyList<CharterLine> found)
    {
        var row = now.Project;
        var lines = new List<CharterLine>();
        foreach (var part in Enum.GetValues<CharterPart>())
        {
            var typed = Typed(text, part).ToList();
            lines.AddRange(typed);
            if (typed.Count == 0) lines.AddRange(found.Where(l => l.Part == part).DistinctBy(l => l.Text, StringComparer.OrdinalIgnoreCase));
            lines.AddRange(part switch
            {
                CharterPart.ScopeIn => now.Tasks.Where(t => t.Bucket is { Length: > 0 } && t.IsWork).GroupBy(t => t.Bucket!, StringComparer.OrdinalIgnoreCase)
                    .Select(b => new CharterLine(part, string.Create(CultureInfo.InvariantCulture, $"{b.Key} ({b.Count()} tasks)"), CharterSource.Plan)),
                CharterPart.Milestones => ScheduleOutlooks.Of(now).Milestones.Where(m => m.Planned is not null || m.Computed is not null).OrderBy(m => m.Planned ?? m.Computed).Take(MostMilestones)
                    .Select(m => new CharterLine(part, $"{Day((m.Planned ?? m.Computed)!.Value)}: {m.Milestone.Name}", m.Milestone.Origin == Origin.Source ? CharterSource.Plan : CharterSource.Project))
                    .Concat(row.TargetFinish is { } finish ? [new(part, $"{Day(finish)}: finish promised", CharterSource.Project)] : Array.Empty<CharterLine>())
                    .Concat(forecast is { IsIndicative: false, P80: { } p80 } ? [new(part, $"{Day(p80)}: finish with 80%", CharterSource.Forecast)] : Array.Empty<CharterLine>()),
                CharterPart.Raci => row.Members.Select(m => new CharterLine(part, $"{m.Person.Name}, {m.Role}: {Letters(row, m)}", CharterSource.People)),
                CharterPart.Budget => row.Budget.Select(l => new CharterLine(part, string.Create(CultureInfo.InvariantCulture, $"{l.Name}: {row.Currency} {l.Planned:N0}"), CharterSource.Project))
                    .Concat(row.Budget.Count > 1 ? [new(part, string.Create(CultureInfo.InvariantCulture, $"Together: {row.Currency} {row.Budget.Sum(l => l.Planned):N0}"), CharterSource.Project)] : Array.Empty<CharterLine>()),
                CharterPart.Assumptions => Entries(now, RegisterKind.Assumption, part),
                CharterPart.Constraints => row.TargetFinish is { } must ? [new(part, $"Must be done by {Day(must)}", CharterSource.Project)] : [],
                CharterPart.Risks => Entries(now, RegisterKind.Risk, part),
                CharterPart.Approvals when lines.All(l => l.Part != part) => row.Members.Where(IsSponsor)
                    .Select(m => new CharterLine(part, $"{m.Person.Name}, {m.Role}: to approve, nothing is on record yet", CharterSource.People)),
                _ => [],
            });
        }

        return lines;
    }

    /// <summary>Of an idea there is only what people write.</summary>
    public static IReadOnlyList<CharterLine> Of(CharterText text) => [.. Enum.GetValues<CharterPart>().SelectMany(p => Typed(text, p))];

    private static IEnumerable<CharterLine> Typed(CharterText text, CharterPart part) => text.Texts.TryGetValue(part, out var typed)
        ? typed.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => new CharterLine(part, l.TrimStart('-', '*', '•', ' '), CharterSource.Form)) : [];

    private static IEnumerable<CharterLine> Entries(Snapshot now, RegisterKind kind, CharterPart part) =>
        (now.Register?.Entries ?? []).Where(e => e.Key.Kind == kind && e.Status is EntryStatus.Open or EntryStatus.Watching && e.Key.Kind == kind && e.Title is { Length: > 0 })
            .OrderByDescending(e => e.Probability * e.Impact).Take(MostRisks).Select(e => new CharterLine(part, $"{e.Key}: {e.Title}", CharterSource.Register));

    /// <summary>The manager is responsible, the sponsor accountable, the team responsible for its work, the client informed.</summary>
    private static string Letters(Project row, ProjectMember member) => member.Person.Id == row.Owner ? "R (for the project)"
        : IsSponsor(member) ? "A"
        : member.Audience switch { Audience.Executive => "C", Audience.Client => "I", _ => "R (for own work)" };

    private static bool IsSponsor(ProjectMember member) => member.Role.Contains("sponsor", StringComparison.OrdinalIgnoreCase);

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
