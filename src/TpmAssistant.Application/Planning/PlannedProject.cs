using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Planning;

/// <summary>The product's own row of a plan that was created: what Planner lacks of it, each with its origin.</summary>
internal static class PlannedProject
{
    private const string RoleOfOwner = "Technical project manager";

    public static Project Of(PlanOrder order, PlanMade made, Asker owner, DateOnly today)
    {
        var lines = order.Draft.Tasks.Where(t => made.Tasks.ContainsKey(t.Key)).ToList();
        var due = order.Tasks.ToDictionary(t => t.Key, t => t.Due, StringComparer.Ordinal);
        ItemRef Ref(string key) => new(SourceKinds.Planner, made.Tasks[key].Id);
        return new()
        {
            Tenant = owner.Tenant,
            Id = order.Project,
            Name = order.Title,
            TimeZoneId = order.TimeZoneId,
            Calendar = order.Calendar,
            Sources = [new(SourceKinds.Planner, made.PlanId!, order.GroupId)],
            Owner = owner.Person,
            Members = MembersOf(order, owner),
            Start = order.Draft.Start,
            TargetFinish = order.Finish,
            Currency = order.Draft.Currency,
            Milestones = [.. lines.Where(t => t.Kind == PlanItemKind.Milestone).Select(t => new Milestone(t.Key, t.Title, due[t.Key], null, [Ref(t.Key)], Origin: Origin.Drafted))],
            Dependencies = [.. lines.SelectMany(t => t.After.Where(made.Tasks.ContainsKey).Select(a => new TaskDependency(Ref(a), Ref(t.Key), Origin: Origin.Drafted)))],
            Estimates = [.. lines.Where(t => t.Kind != PlanItemKind.Milestone).Select(t => new TaskEstimate(Ref(t.Key), t.Optimistic, t.MostLikely, t.Pessimistic, Origin.Drafted))],
            Baseline = new(today, order.Finish, [.. lines.Where(t => t.Kind != PlanItemKind.Milestone).Select(t => Ref(t.Key))]),
            Labels = new Dictionary<string, LabelMeaning>(StringComparer.OrdinalIgnoreCase) { [DraftSnapshot.MilestoneBucket] = LabelMeaning.Milestone },
        };
    }

    /// <summary>The same without what was taken away again.</summary>
    public static Project Without(Project row, IReadOnlySet<ItemRef> gone) => row with
    {
        Milestones = [.. row.Milestones.Where(m => m.Tasks.Count == 0 || !m.Tasks.All(gone.Contains))],
        Dependencies = [.. row.Dependencies.Where(l => !gone.Contains(l.Predecessor) && !gone.Contains(l.Successor))],
        Estimates = [.. row.Estimates.Where(e => !gone.Contains(e.Task))],
        Baseline = row.Baseline is { } baseline ? baseline with { Tasks = [.. baseline.Tasks.Where(t => !gone.Contains(t))] } : null,
    };

    private static IReadOnlyList<ProjectMember> MembersOf(PlanOrder order, Asker owner) =>
    [
        new(new Person(owner.Person, owner.Name, TimeZoneId: owner.TimeZoneId), RoleOfOwner, Audience.Team),
        .. order.Draft.Roles.Where(r => r.Person is { } person && person.Id != owner.Person).GroupBy(r => r.Person!.Id)
            .Select(g => new ProjectMember(g.First().Person!, string.Join(", ", g.Select(r => r.Name)), Audience.Team)),
    ];
}
