using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Readiness;

/// <summary>What a gate says.</summary>
public enum GateVerdict
{
    /// <summary>It holds.</summary>
    Pass,

    /// <summary>It does not.</summary>
    Fail,

    /// <summary>Nothing tells; it counts as not held.</summary>
    Unknown,
}

/// <summary>A gate with its evidence.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Count">How many stand against it; for tasks, how many are done.</param>
/// <param name="Of">How many were looked at.</param>
public sealed record GateResult(Gate Gate, GateVerdict Verdict, int Count, int Of)
{
    /// <summary>Tasks it rests on, those against it first.</summary>
    public IReadOnlyList<ProjectTask> Tasks { get; init; } = [];

    /// <summary>Entries of the register that stand against it.</summary>
    public IReadOnlyList<RegisterEntry> Entries { get; init; } = [];

    /// <summary>Decisions that stand against it.</summary>
    public IReadOnlyList<OpenDecision> Decisions { get; init; } = [];

    /// <summary>Test runs it rests on.</summary>
    public IReadOnlyList<TestRun> Runs { get; init; } = [];

    /// <summary>The word that was given for it.</summary>
    public GateApproval? Approval { get; init; }

    /// <summary>Whether a person's word can settle it: an approval, or a check that no task tells of.</summary>
    public bool TakesAWord => Gate.Check == GateCheck.Approval || (Gate.Check == GateCheck.Tasks && Of == 0);
}

/// <summary>Whether a project is ready.</summary>
/// <param name="List">The checklist.</param>
/// <param name="Gates">Its gates with their evidence, in the list's order.</param>
public sealed record ReadinessReport(GateList List, IReadOnlyList<GateResult> Gates)
{
    /// <summary>Go when every gate passes; no go when one fails; else nobody knows.</summary>
    public GateVerdict Verdict => Gates.Any(g => g.Verdict == GateVerdict.Fail) ? GateVerdict.Fail
        : Gates.Any(g => g.Verdict == GateVerdict.Unknown) ? GateVerdict.Unknown : GateVerdict.Pass;
}

/// <summary>Holds a project against its gates. What is not known is never taken for held.</summary>
public static class ReadinessAssessor
{
    /// <summary>The gates' verdicts from what was read, the test runs that were brought, and the words that were given.</summary>
    public static ReadinessReport Assess(Snapshot now, GateList list, IReadOnlyList<TestRun> runs, IReadOnlyList<GateApproval> approvals) =>
        new(list, [.. list.Gates.Select(g => Check(g, now, runs, approvals.LastOrDefault(a => a.Gate == g.Id)))]);

    private static GateResult Check(Gate gate, Snapshot now, IReadOnlyList<TestRun> runs, GateApproval? approval) => gate.Check switch
    {
        GateCheck.Tests => Tests(gate, runs, now.StatusDate),
        GateCheck.Defects => Defects(gate, now),
        GateCheck.Risks => Risks(gate, now),
        GateCheck.Blocked => Against(gate, [.. now.Tasks.Where(t => t.IsBlocked && t.IsWork)], now.Tasks.Count(t => t.IsOpen && t.IsWork)),
        GateCheck.Decisions => new GateResult(gate, now.Project.Decisions.Count > gate.Most ? GateVerdict.Fail : GateVerdict.Pass, now.Project.Decisions.Count, now.Project.Decisions.Count) { Decisions = now.Project.Decisions },
        GateCheck.Tasks => Named(gate, now, approval),
        _ => new GateResult(gate, approval is null ? GateVerdict.Unknown : GateVerdict.Pass, approval is null ? 0 : 1, 1) { Approval = approval },
    };

    private static GateResult Tests(Gate gate, IReadOnlyList<TestRun> runs, DateOnly today)
    {
        var fresh = runs.Where(r => today.DayNumber - r.RanOn.DayNumber <= gate.MaxAgeDays).ToList();
        var failed = fresh.Sum(r => r.Failed);
        var verdict = fresh.Count == 0 ? GateVerdict.Unknown : failed > gate.Most ? GateVerdict.Fail : fresh.Sum(r => r.Passed) == 0 ? GateVerdict.Unknown : GateVerdict.Pass;
        return new(gate, verdict, failed, fresh.Sum(r => r.Passed + r.Failed)) { Runs = runs };
    }

    /// <summary>Where nothing marks defects, nobody knows whether there are any.</summary>
    private static GateResult Defects(Gate gate, Snapshot now)
    {
        var open = now.Tasks.Where(t => t.IsOpen && t.Means(LabelMeaning.Defect)).Order(TaskOrder.Instance).ToList();
        return now.Project.Labels.Values.Contains(LabelMeaning.Defect) || open.Count > 0
            ? Against(gate, open, now.Tasks.Count(t => t.Means(LabelMeaning.Defect))) : new(gate, GateVerdict.Unknown, 0, 0);
    }

    private static GateResult Risks(Gate gate, Snapshot now)
    {
        if (now.Register is not { } register) return new(gate, GateVerdict.Unknown, 0, 0);
        var open = register.Entries.Where(e => e.IsOpen && e.Key.Kind is RegisterKind.Risk or RegisterKind.Issue && e.Direction == RiskDirection.Threat).ToList();
        var grave = open.Where(e => e.RiskExposure is { } exposure && now.Project.Tolerances.Exposure.Of(exposure) >= gate.Band).OrderByDescending(e => e.RiskExposure).ToList();
        return new(gate, grave.Count > gate.Most ? GateVerdict.Fail : GateVerdict.Pass, grave.Count, open.Count) { Entries = grave };
    }

    private static GateResult Named(Gate gate, Snapshot now, GateApproval? approval)
    {
        var words = gate.Words.Select(w => TextSearch.Words(w)).Where(w => w.Count > 0).ToList();
        var tasks = now.Tasks.Where(t => t.IsWork && t.State != TaskState.Cancelled && words.Exists(w => w.All(TextSearch.Words(t.Title).Contains)))
            .OrderBy(t => !t.IsOpen).ThenBy(t => t, TaskOrder.Instance).ToList();
        var done = tasks.Count(t => !t.IsOpen);
        var verdict = tasks.Count == 0 ? approval is null ? GateVerdict.Unknown : GateVerdict.Pass : tasks.Count - done > gate.Most ? GateVerdict.Fail : GateVerdict.Pass;
        return new(gate, verdict, done, tasks.Count) { Tasks = tasks, Approval = approval };
    }

    private static GateResult Against(Gate gate, List<ProjectTask> tasks, int of) =>
        new(gate, tasks.Count > gate.Most ? GateVerdict.Fail : GateVerdict.Pass, tasks.Count, of) { Tasks = tasks };
}
