using System.Globalization;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>How the engine did on a set of histories.</summary>
internal sealed class Scoring
{
    private static readonly Dictionary<Cause, string[]> Telling = new()
    {
        [Cause.LateVendor] = ["late-external", "external-ahead", "late-chain", "late-before-milestone"],
        [Cause.ExternalAhead] = ["external-ahead", "late-external"],
        [Cause.Overload] = ["overload-before-milestone"],
        [Cause.BlockedChain] = ["blocked-chain", "blocked-before-milestone"],
        [Cause.ScopeCreep] = ["scope-creep"],
        [Cause.RepeatedSlips] = ["repeated-slips"],
        [Cause.Stale] = ["stale-before-date"],
        [Cause.Ownerless] = ["ownerless-near-date"],
        [Cause.Bunching] = ["due-date-bunching"],
        [Cause.Holiday] = ["holiday-ahead"],
        [Cause.Burn] = ["burn-ahead-of-progress"],
        [Cause.EstimateDrift] = ["estimate-drift"],
        [Cause.Convergence] = ["near-critical"],
        [Cause.SinglePoint] = ["single-point-of-failure"],
        // Where owners answer check-ins, late work is moved before a scan, and what is told of it is that its date moves again and again.
        [Cause.LateCritical] = ["late-chain", "late-before-milestone", "repeated-slips"],
    };

    private readonly SortedDictionary<Cause, (int Found, int All)> causes = [];
    private readonly SortedDictionary<string, (int Real, int All)> rules = new(StringComparer.Ordinal);

    public int Histories { get; private set; }

    public int Scans { get; private set; }

    public int MostNew { get; private set; }

    public int Proposed { get; private set; }

    public int Real { get; private set; }

    public int Planted { get; private set; }

    public int Found { get; private set; }

    public ColourScoring Colours { get; } = new();

    public double RealShare => (double)Real / Math.Max(1, Proposed);

    public double FoundShare => (double)Found / Math.Max(1, Planted);

    public void Add(History history)
    {
        Histories++;
        var register = new RiskRegister { Project = history.Weeks[0].Seen.Project.Id };
        var found = new HashSet<Planted>();
        for (var i = 0; i < history.Weeks.Count; i++)
        {
            var week = history.Weeks[i];
            var context = new HealthContext(week.Seen, [.. history.Weeks.Take(i).Select(w => w.Seen)]);
            Colours.Add(history, i, context);
            Scans++;
            register = register.After(RiskScan.Find(context), week.Seen.StatusDate, week.Seen.TakenAt);
            List<RiskCandidate> fresh = [.. register.Findings.Where(f => f.FirstSeen == week.Seen.StatusDate).Select(f => f.Latest)];
            MostNew = Math.Max(MostNew, fresh.Count);
            foreach (var risk in fresh)
            {
                Proposed++;
                var about = history.Planted.Where(p => Tells(risk, p, history)).ToList();
                foreach (var planted in about.Where(p => week.Day <= p.Until)) found.Add(planted);
                var real = about.Count > 0 || Struck(risk, history);
                if (real) Real++;
                var was = rules.GetValueOrDefault(risk.Rule);
                rules[risk.Rule] = (was.Real + (real ? 1 : 0), was.All + 1);
            }
        }

        Planted += history.Planted.Count;
        Found += found.Count;
        foreach (var planted in history.Planted)
        {
            var was = causes.GetValueOrDefault(planted.Cause);
            causes[planted.Cause] = (was.Found + (found.Contains(planted) ? 1 : 0), was.All + 1);
        }
    }

    /// <summary>Whether a candidate speaks of a planted cause: by a rule for it, and of its task, person or milestone where it has one.</summary>
    private static bool Tells(RiskCandidate risk, Planted planted, History history)
    {
        if (!Telling[planted.Cause].Contains(risk.Rule)) return false;
        var named = risk.Evidence.Select(e => e.Item).ToHashSet();
        return planted.Cause switch
        {
            Cause.ScopeCreep or Cause.Burn or Cause.EstimateDrift => true,
            Cause.Overload or Cause.SinglePoint => risk.Figures.Values.OfType<Domain.Findings.Figure.Who>().Any(w => w.Value.Name.StartsWith($"P{planted.Owner:00}", StringComparison.Ordinal)),
            Cause.Holiday => named.Contains(ItemRef.Milestone($"m{planted.Group}")),
            _ => planted.Tasks.Any(t => named.Contains(Board.Ref(t))),
        } && history.Seed >= 0;
    }

    /// <summary>Whether what a candidate says came about: most of the tasks it names ended after the day the board gave them when it was told.</summary>
    private static bool Struck(RiskCandidate risk, History history)
    {
        if (risk.Rule is "scope-creep" or "burn-ahead-of-progress") return false;
        var tasks = history.End.Tasks.Where(t => risk.Evidence.Any(e => e.Item == Board.Ref(t.Id))).ToList();
        return tasks.Count > 0 && tasks.Count(t => (t.FinishedOn ?? int.MaxValue) > t.PlanDue) * 2 >= tasks.Count;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Histories} histories, {Scans} scans: at most {MostNew} new risks a scan ({(double)Proposed / Scans:0.00} on average), {RealShare:P1} of {Proposed} real, {FoundShare:P1} of {Planted} planted ones found,
        {Colours}
          real by rule: {string.Join(", ", rules.Select(r => $"{r.Key} {r.Value.Real}/{r.Value.All}"))}
          found by cause: {string.Join(", ", causes.Select(c => $"{c.Key} {c.Value.Found}/{c.Value.All}"))}
        """);
}
