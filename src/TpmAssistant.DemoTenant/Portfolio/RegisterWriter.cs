using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>Lives a project's register through the weeks before the demo: scans of the past snapshots, and what people did with them.</summary>
internal sealed class RegisterWriter(ProjectId project, Func<int, DateOnly> date, Func<string, Person> person, Func<string, ItemRef> task)
{
    /// <summary>Weeks before the start of the demo in which the project was scanned.</summary>
    private const int ScannedWeeks = 3;

    /// <summary>The register as it is at the start of the demo, and the snapshots with the register as it was.</summary>
    public (RiskRegister Register, IReadOnlyList<Snapshot> Snapshots) Write(RegisterBook book, IReadOnlyList<Snapshot> snapshots, Person manager)
    {
        Snapshot[] remembered = [.. snapshots];
        var register = new RiskRegister { Project = project };
        foreach (var noted in book.Noted.OrderBy(n => n.Day)) register = Note(register, noted, snapshots[^1], manager);
        for (var week = -ScannedWeeks; week < 0; week++)
        {
            var now = snapshots[^-week];
            var found = RiskScan.Find(new HealthContext(now, [.. snapshots.Take(snapshots.Count + week)]));
            register = register.After(found, now.StatusDate, now.TakenAt);
            foreach (var kept in book.Kept.Where(k => k.Week == week)) register = Keep(register, kept, now, manager);
            foreach (var dismissed in book.Dismissed.Where(d => d.Week == week))
            {
                if (Undecided(register, dismissed.Rule).LastOrDefault() is { } finding) register = register.Dismiss(finding.Number, dismissed.Reason, manager, now.StatusDate);
            }

            var then = register with { Entries = [.. register.Entries.Where(e => e.AddedAt <= now.TakenAt)] };
            remembered[^-week] = now with { Register = then.WithoutHistory() };
        }

        return (register, remembered);
    }

    private RiskRegister Note(RiskRegister register, Noted noted, Snapshot latest, Person manager)
    {
        var titles = latest.Tasks.ToDictionary(t => t.Ref, t => t.Title);
        var added = register.Add(
            noted.Kind,
            new()
            {
                Key = default,
                Title = noted.Title,
                Direction = noted.Direction,
                Probability = noted.Probability,
                Impact = noted.Impact,
                Owner = noted.Owner is { } owner ? person(owner) : null,
                Response = noted.Response,
                Actions = noted.Actions,
                Contingency = noted.Contingency,
                ReviewOn = noted.Review is { } review ? date(review) : null,
                Proximity = noted.Strikes is { } strikes ? date(strikes) : null,
                Trigger = noted.TriggerDay is { } day ? new(TriggerKind.Day, Day: date(day))
                    : noted.TriggerTask is { } late ? new(TriggerKind.TaskLate, titles.GetValueOrDefault(task(late), late), Item: task(late)) : null,
                Status = noted.Status,
                Origin = noted.Origin,
                Evidence = [.. noted.Tasks.Select(task).Where(titles.ContainsKey).Select(t => new Evidence(t, titles[t], null))],
                ShownToClient = noted.ClientSees,
                AddedAt = At(noted.Day),
                AddedBy = manager,
            },
            out var key);
        if (noted.Rescored is var (later, probability, impact))
            added = added.Change(key, e => e with { Probability = probability, Impact = impact }, manager, At(later));
        if (noted.Closed is var (closed, reason)) added = added.Close(key, reason, manager, At(closed), date(closed));
        return noted.Happened is { } happened ? added.BecomeIssue(key, manager, At(happened), date(happened), out _) : added;
    }

    private RiskRegister Keep(RiskRegister register, KeptFinding kept, Snapshot now, Person manager)
    {
        if (Undecided(register, kept.Rule).FirstOrDefault() is not { } finding) return register;
        return register.Keep(finding.Number, manager, now.TakenAt, out var key).Change(
            key,
            e => e with
            {
                Owner = person(kept.Owner), Response = kept.Response, ReviewOn = date(kept.Review), Actions = kept.Actions, Probability = kept.Probability ?? e.Probability,
            },
            manager, now.TakenAt);
    }

    /// <summary>What a rule found that waits for a decision, highest exposure first.</summary>
    private static IEnumerable<ScanFinding> Undecided(RiskRegister register, string rule) => register.Findings
        .Where(f => f.Settled is null && f.LastSeen == register.LastScan && f.Latest.Rule == rule).OrderByDescending(f => f.Latest.RiskExposure).ThenBy(f => f.Number);

    private DateTimeOffset At(int day) => new(date(day).ToDateTime(new TimeOnly(9, 30)), TimeSpan.Zero);
}
