using TpmAssistant.Application.Planning;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of planning send: verbs, and the names of the values beside them.</summary>
public static class PlanningVerbs
{
    /// <summary>Draft a plan from the goal typed: <see cref="Goal"/>, <see cref="By"/>.</summary>
    public const string Draft = "plan-draft";

    /// <summary>Draft the same goal as another kind of project: <see cref="CardVerbs.Id"/>, <see cref="PlanKind"/>.</summary>
    public const string Rekind = "plan-rekind";

    /// <summary>Show a part of a drafted plan: <see cref="CardVerbs.Id"/>, <see cref="View"/>.</summary>
    public const string ShowDraft = "plan-draft-show";

    /// <summary>Change a drafted plan: <see cref="CardVerbs.Id"/>, <see cref="Version"/>, <see cref="View"/>, and the card's fields.</summary>
    public const string ChangeDraft = "plan-draft-change";

    /// <summary>Drop a drafted plan: <see cref="CardVerbs.Id"/>.</summary>
    public const string DropDraft = "plan-draft-drop";

    /// <summary>Propose a drafted plan for Planner: <see cref="CardVerbs.Id"/>.</summary>
    public const string Propose = "plan-propose";

    /// <summary>Go on with a plan that stopped half-way: <see cref="CardVerbs.Id"/> of its proposal.</summary>
    public const string GoOn = "plan-go-on";

    /// <summary>Take a plan back: <see cref="CardVerbs.Id"/> of its proposal.</summary>
    public const string TakeBack = "plan-take-back";

    /// <summary>Name of the value that holds the version of a drafted plan.</summary>
    public const string Version = "plan-version";

    /// <summary>Name of the value that holds the part to show.</summary>
    public const string View = "plan-view";

    /// <summary>Name of the field that holds a goal.</summary>
    public const string Goal = "plan-goal";

    /// <summary>Name of the field that holds the day by which it must be done.</summary>
    public const string By = "plan-by";

    /// <summary>Name of the choice of a kind of project.</summary>
    public const string PlanKind = "plan-kind";

    /// <summary>Name of the value that holds the phase whose lines a card shows.</summary>
    public const string Phase = "plan-phase";

    /// <summary>Name of the value that makes a new line of what was typed.</summary>
    internal const string Adds = "plan-adds";

    internal const string PhaseChoice = "plan-phase-choice";

    internal const string Name = "plan-name", Start = "plan-start", Group = "plan-group", RolePrefix = "plan-role-", Kept = "plan-kept", Task = "plan-task", Title = "plan-title", Days = "plan-days";

    /// <summary>The value of a choice for nobody.</summary>
    internal const string Nobody = "nobody";

    /// <summary>The change that the fields of a card state; what the card did not ask stays as it is.</summary>
    public static TypedDraft ReadDraft(IReadOnlyDictionary<string, string> data) => new()
    {
        Name = data.GetValueOrDefault(Name),
        Start = CardVerbs.ReadDay(data.GetValueOrDefault(Start)),
        By = !data.TryGetValue(By, out var by) ? null : CardVerbs.ReadDay(by) ?? DateOnly.MinValue,
        GroupId = data.GetValueOrDefault(Group),
        People = data.Where(d => d.Key.StartsWith(RolePrefix, StringComparison.Ordinal)).ToDictionary(d => d.Key[RolePrefix.Length..], d => d.Value == Nobody ? "" : d.Value, StringComparer.Ordinal),
        Kept = data.TryGetValue(Kept, out var kept) ? kept.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null,
        Phase = data.GetValueOrDefault(Phase),
        Task = data.GetValueOrDefault(Task),
        Adds = data.ContainsKey(Adds),
        Title = data.GetValueOrDefault(Title),
        Days = data.GetValueOrDefault(Days),
    };

    /// <summary>The form whose fields a card sent.</summary>
    public static DraftView ReadForm(IReadOnlyDictionary<string, string> data) =>
        data.GetValueOrDefault(CardVerbs.Shown, "").Contains(Task + "=", StringComparison.Ordinal) ? DraftView.Tasks : DraftView.Team;

    /// <summary>The phase that a card asks for: the one chosen, else the one it showed.</summary>
    public static string? ReadPhase(IReadOnlyDictionary<string, string> data) => data.GetValueOrDefault(PhaseChoice) ?? data.GetValueOrDefault(Phase);
}
