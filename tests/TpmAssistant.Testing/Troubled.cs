using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Testing;

/// <summary>A project in which every health rule and every risk rule finds something.</summary>
public static class Troubled
{
    public static readonly Person Ada = Some.Person("Ada Keller");
    public static readonly Person Bo = Some.Person("Bo Lind");
    public static readonly Person Sponsor = Some.Person("Cora Sponsor");

    private static readonly string[] NeededForLaunch = ["late", "blocked", "a1", "a2", "a3", "a4", "a5", "a6", "after", "stuck", "behind"];

    public static Project Project { get; } = Some.Project() with
    {
        Start = Some.Day(-60),
        TargetFinish = Some.Day(15),
        Owner = Bo.Id,
        Members = [new(Ada, "engineer"), new(Bo, "lead"), new(Sponsor, "sponsor", Audience.Executive)],
        Calendar = WorkingCalendar.Standard with { Exceptions = [new CalendarException(Some.Day(10), Some.Day(11), "Winter break", [])] },
        Labels = new Dictionary<string, LabelMeaning>(StringComparer.OrdinalIgnoreCase) { ["bug"] = LabelMeaning.Defect },
        Milestones = [Some.Milestone("launch", Some.Day(5), Some.Day(12), NeededForLaunch), Some.Milestone("audit", null, Some.Day(40), "stale") with { External = false }, Some.Milestone("pilot", null, Some.Day(18), "join") with { External = false }],
        Baseline = new(Some.Day(-60), Some.Day(15), [Some.Ref("late"), Some.Ref("a1"), Some.Ref("a2"), Some.Ref("gone")]),
        Budget = [new("staff", "Staff", 80_000, 40_000, 60_000, Some.Today), new("cloud", "Cloud", 20_000, 10_000, 9_000, Some.Today)],
        Decisions = [new("vendor", "Which vendor?", Some.Day(-7), Sponsor, ["Acme", "Initech"]), new("scope", "Drop the import?", Some.Day(2), null, [])],
    };

    public static IReadOnlyList<ProjectTask> Tasks { get; } =
    [
        Some.Task("late", Some.Day(-8)),
        Some.Task("vendor", Some.Day(-7)) with { Meanings = [LabelMeaning.External], Assignees = [Bo] },
        Some.Blocked("blocked", Some.Day(6)),
        Some.InProgress("stale", Some.Day(7)) with { Assignees = [Bo] },
        Some.Task("wrong", Some.Day(9)) with { Start = Some.Day(14), Assignees = [Bo] },
        Some.Unowned("unowned", Some.Day(2)),
        .. Enumerable.Range(1, 6).Select(i => Some.Task($"a{i}", Some.Day(7 + (i % 3))) with { EffortHours = 40 }),
        Some.Task("after", Some.Day(14)),
        Some.Blocked("stuck", Some.Day(6)) with { Assignees = [Bo] },
        Some.Task("behind", Some.Day(-4)) with { Assignees = [Bo] },
        Some.Task("moved", Some.Day(10)) with { Assignees = [Bo] },
        Some.Task("ahead", Some.Day(5)) with { Start = Some.Day(-3), Meanings = [LabelMeaning.External], Assignees = [Bo] },
        Some.Task("n1", Some.Day(17)) with { EffortHours = 8 },
        Some.Task("n2", Some.Day(17)) with { EffortHours = 8, Assignees = [Bo] },
        Some.Task("n3", Some.Day(17)) with { EffortHours = 8, Assignees = [Some.Person("Cy Orr")] },
        Some.Task("join", Some.Day(18)) with { EffortHours = 8, Assignees = [Bo] },
        .. Enumerable.Range(1, 5).Select(i => Some.Done($"over{i}", Some.Day(-9)) with { EffortHours = 8, SpentHours = 12, CompletedOn = Some.Day(-8) }),
        Some.Task("last", Some.Day(25)) with { Assignees = [Bo] },
        Some.Task("moving", Some.Day(20)) with { Assignees = [Bo] },
        Some.Task("secret", Some.Day(4)) with { Meanings = [LabelMeaning.Internal], Title = "Renegotiate the client's contract" },
        .. Enumerable.Range(1, 12).Select(i => Some.Task($"bug{i}") with { Meanings = [LabelMeaning.Defect], Labels = ["bug"], Assignees = [Bo] }),
        Some.Done("done", Some.Day(-3)) with { CompletedOn = Some.Day(-2) },
    ];

    public static Snapshot Now { get; } = Some.Snapshot(Project, [.. Tasks]) with
    {
        Dependencies = [Link("late", "a1"), Link("a1", "a2"), Link("vendor", "last"), Link("blocked", "after"), Link("after", "last"), Link("ahead", "last"), Link("n1", "join"), Link("n2", "join"), Link("n3", "join")],
        Deliveries = [new() { Number = 1, What = "Switches", From = "Northgate", Need = new(Some.Ref("last"), "Task last"), OrderedOn = Some.Day(-20), PromisedOn = Some.Day(30) }],
    };

    /// <summary>Four weekly snapshots, oldest first: the bugs were not there, one task moved twice, the stale one never.</summary>
    public static IReadOnlyList<Snapshot> Past { get; } = [.. Enumerable.Range(1, 4).Reverse().Select(WeeksAgo)];

    public static HealthContext Context { get; } = new(Now, Past);

    private static Snapshot WeeksAgo(int weeks) => (Now with
    {
        Tasks =
        [
            .. Tasks.Where(t => !t.Means(LabelMeaning.Defect)).Select(t => t.Ref.Id switch
            {
                "moving" => t with { Due = Some.Day(20 - (3 * Math.Max(0, weeks - 1))) },
                "moved" => t with { Due = Some.Day(-3) },
                "done" => t with { State = TaskState.InProgress, PercentComplete = 50, CompletedOn = null },
                _ => t,
            }),
        ],
    }).On(Some.Today.AddDays(-7 * weeks));

    private static TaskDependency Link(string from, string to) => new(Some.Ref(from), Some.Ref(to));
}
