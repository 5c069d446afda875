using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Planning;

/// <summary>What a person changed of a drafted plan; what is <see langword="null"/> stays.</summary>
public sealed record DraftEdit
{
    /// <summary>A new name.</summary>
    public string? Name { get; init; }

    /// <summary>A new first day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>A new deadline; <see cref="DateOnly.MinValue"/> takes it away.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The group that is to hold the plan.</summary>
    public string? GroupId { get; init; }

    /// <summary>Who fills which role, by its key; a role with nobody is open again.</summary>
    public IReadOnlyDictionary<string, Person?> People { get; init; } = new Dictionary<string, Person?>();

    /// <summary>The keys of lines that stay; <see langword="null"/> keeps all.</summary>
    public IReadOnlySet<string>? Kept { get; init; }

    /// <summary>The key of the line that <see cref="Title"/> and <see cref="Days"/> are for.</summary>
    public string? Task { get; init; }

    /// <summary>Whether they are for a new line that follows it instead.</summary>
    public bool Adds { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The estimate: one figure, or three from best to worst.</summary>
    public IReadOnlyList<double>? Days { get; init; }
}

/// <summary>Changes a drafted plan.</summary>
public static class DraftEdits
{
    /// <summary>The most days that a line may take.</summary>
    public const double MostDays = 1000;

    /// <summary>The most lines that a drafted plan may have.</summary>
    public const int MostLines = 300;

    private const double DaysOfNew = 1;

    /// <summary>The plan as changed. Of a single figure the best case is three quarters and the worst one and a half, as for tasks without a spread.</summary>
    public static PlanDraft Apply(PlanDraft draft, DraftEdit edit)
    {
        var changed = draft with
        {
            Name = edit.Name ?? draft.Name,
            Start = edit.Start ?? draft.Start,
            Deadline = edit.Deadline == DateOnly.MinValue ? null : edit.Deadline ?? draft.Deadline,
            GroupId = edit.GroupId ?? draft.GroupId,
            Roles = [.. draft.Roles.Select(r => edit.People.TryGetValue(r.Key, out var person) ? r with { Person = person } : r)],
        };
        if (edit.Kept is { } kept && changed.Tasks.Any(t => kept.Contains(t.Key)))
            changed = changed with { Tasks = DraftLinks.Without(changed.Tasks, changed.Tasks.Select(t => t.Key).Where(k => !kept.Contains(k)).ToHashSet(StringComparer.Ordinal)) };
        if (edit is { Task: { } after, Adds: true }) return Inserted(changed, after, edit);
        return edit.Task is null ? changed : changed with { Tasks = [.. changed.Tasks.Select(t => t.Key == edit.Task ? Changed(t, edit) : t)] };
    }

    /// <summary>A line of the same phase and role between another and what waits for that one.</summary>
    private static PlanDraft Inserted(PlanDraft draft, string after, DraftEdit edit)
    {
        if (draft.Tasks.FirstOrDefault(t => t.Key == after) is not { } before || edit.Title is null || draft.Tasks.Count >= MostLines) return draft;
        var number = 1;
        while (draft.Tasks.Any(t => t.Key == $"own-{number}")) number++;
        var key = $"own-{number}";
        var role = before.Role ?? draft.Tasks.LastOrDefault(t => t.Phase == before.Phase && t.Role is not null)?.Role;
        var line = Changed(new DraftTask { Key = key, Title = edit.Title, Phase = before.Phase, Role = role, After = [after] }, edit with { Days = edit.Days ?? [DaysOfNew] });
        return draft with
        {
            Tasks = [.. draft.Tasks.SelectMany(t => t.Key == after ? [t, line] : new[] { t.After.Contains(after) ? t with { After = [.. t.After.Select(a => a == after ? key : a)] } : t })],
        };
    }

    private static DraftTask Changed(DraftTask task, DraftEdit edit)
    {
        var days = task.Kind == PlanItemKind.Milestone ? null : edit.Days?.Select(d => Math.Clamp(d, 0, MostDays)).Order().ToList();
        var titled = edit.Title is { } title ? task with { Title = title } : task;
        return days switch
        {
            [var one] => titled with { Optimistic = one * Forecast.DurationSpread.Default.Low, MostLikely = one, Pessimistic = one * Forecast.DurationSpread.Default.High },
            [var best, var likely, var worst] => titled with { Optimistic = best, MostLikely = likely, Pessimistic = worst },
            _ => titled,
        };
    }
}
