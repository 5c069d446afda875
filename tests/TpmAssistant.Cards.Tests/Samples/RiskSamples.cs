using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Risk cards: scans, the register, its matrix, an entry and its form.</summary>
internal static class RiskSamples
{
    private static readonly DateTimeOffset At = new(2026, 11, 19, 9, 30, 0, TimeSpan.Zero);
    private static readonly UndoId Undo = new("0123456789abcdef0123456789abcdef");

    /// <summary>A register with an entry of each kind, a finding to decide on, one that is back and one set aside.</summary>
    public static RiskRegister Register { get; } = Written();

    public static IEnumerable<Sample> Items =>
    [
        new("risks", "1-least", Found(new RiskRegister { Project = Atlas.Project.Id }.After([], Atlas.Today, At))),
        new("risks", "2-first", Found(new RiskRegister { Project = Atlas.Project.Id }.After([Atlas.LateExternal, Atlas.SinglePoint, Atlas.Holiday], Atlas.Today, At))),
        new("risks", "3-usual", Found(Register)),
        new("risks", "4-kept", Found(Register.Keep(1, Atlas.Priya, At, out var kept)) with { Done = new(RegisterAct.Kept, [kept], 1, Undo) }),
        new("risks", "5-unread", Found(Register) with { IsKept = false }),
        new("risks", "6-most", Found(Everything().After([.. Enumerable.Range(0, 40).Select(i => Hostile($"h{i}"))], Atlas.Today, At)) with { Project = Atlas.Project with { Name = Extremes.LongName } }),
        new("register", "1-empty", Listed(new RiskRegister { Project = Atlas.Project.Id }, RegisterFilter.All)),
        new("register", "2-usual", Listed(Register, RegisterFilter.All)),
        new("register", "3-due", Listed(Register, RegisterFilter.Due)),
        new("register", "4-closed", Listed(Register, RegisterFilter.Closed)),
        new("register", "5-opportunities", Listed(Register, RegisterFilter.Opportunities)),
        new("register", "6-none-mine", Listed(Register with { Entries = [] }, RegisterFilter.Mine)),
        new("register", "7-most", Listed(Everything(), RegisterFilter.All)),
        new("register", "8-table", Listed(Register, RegisterFilter.Csv)),
        new("register", "9-table-most", Listed(Everything(), RegisterFilter.Csv)),
        new("register-import", "1-field", Import("", [], [], 0, [])),
        new("register-import", "2-usual", Import(
            "Key;Kind;Words;Probability;Impact\nR-1;;;5;\n;Risk;The vendor may slip;4;5\n;Risk;Staging;7;1\n",
            [new(3, New("The vendor may slip, so the cutover moves"), null), new(5, New("Hand back the racks early"), new RegisterKey(RegisterKind.Risk, 99))],
            [
                new(2, new(RegisterKind.Risk, 1), "Copying the order database may not fit into the maintenance night", [new(At, Atlas.Priya, EntryField.Probability, "3", "5")], Atlas.Marek),
                new(6, new(RegisterKind.Issue, 1), null, [new(At, Atlas.Priya, EntryField.ReviewOn, null, "2026-12-01"), new(At, Atlas.Priya, EntryField.Status, "Open", "Closed")], null),
            ],
            4, [new("score", 4, "Probability", "7"), new("owner", 7, "Owner", "Nobody Known")])),
        new("register-import", "3-outrun", Import("Words\nA third", [new(2, New("A third"), null)], [], 0, []) with { IsOutrun = true }),
        new("register-import", "4-most", Import(
            Extremes.Hostile, [.. Enumerable.Range(0, 60).Select(i => new ImportedEntry(i, New(Extremes.Hostile), null))],
            [.. Enumerable.Range(1, 60).Select(i => new ImportedChange(i, new(RegisterKind.Risk, i), Extremes.Hostile, [new(At, Atlas.Priya, EntryField.Title, Extremes.Hostile, Extremes.Hostile)], Atlas.Marek))],
            9, [.. Enumerable.Range(0, 60).Select(i => new RegisterProblem("owner", i, "Owner", Extremes.Hostile))]) with { NotRead = [.. Enumerable.Repeat(Extremes.Hostile, 9)], Project = Atlas.Project with { Name = Extremes.LongName } }),
        new("risk-matrix", "1-empty", Listed(new RiskRegister { Project = Atlas.Project.Id }, RegisterFilter.Matrix)),
        new("risk-matrix", "2-usual", Listed(Register, RegisterFilter.Matrix)),
        new("risk-matrix", "3-most", Listed(Everything(), RegisterFilter.Matrix)),
        new("risk-entry", "1-least", Entry(Register, new(RegisterKind.Assumption, 1))),
        new("risk-entry", "2-usual", Entry(Register, new(RegisterKind.Risk, 1)) with { Done = new(RegisterAct.Changed, [new(RegisterKind.Risk, 1)], 1, Undo) }),
        new("risk-entry", "3-issue", Entry(Register, new(RegisterKind.Issue, 1)) with { Done = new(RegisterAct.BecameIssue, [new(RegisterKind.Risk, 2), new(RegisterKind.Issue, 1)], 1, Undo) }),
        new("risk-entry", "4-outrun", Entry(Register, new(RegisterKind.Risk, 1)) with { Done = new(RegisterAct.Outrun, [new(RegisterKind.Risk, 1)], 1) }),
        new("risk-entry", "5-most", Entry(Everything(), new(RegisterKind.Risk, 1))),
        new("risk-entry", "6-seen-otherwise", SeenOtherwise),
        new("risk-form", "1-new", Form(new() { Key = new(RegisterKind.Risk, 0), Origin = EntryOrigin.Person, AddedAt = At, Title = "Vendor may slip", Probability = 4, Impact = 4, Owner = Atlas.Priya, ReviewOn = Atlas.Today.AddDays(14) })),
        new("risk-form", "2-change", Form(Register.Find(new(RegisterKind.Risk, 1))!)),
        new("risk-form", "3-finding", Form(new() { Key = new(RegisterKind.Risk, 0), Origin = EntryOrigin.Scan, AddedAt = At, Probability = 4, Impact = 5, Scan = Register.Findings[0] }) with { Finding = 1 }),
    ];

    /// <summary>A kept risk whose figures were others two weeks ago.</summary>
    private static RegisterEntryAnswer SeenOtherwise => Entry(
        new RiskRegister { Project = Atlas.Project.Id }.After(
                [Atlas.SinglePoint with { Figures = new Dictionary<string, Figure>(Atlas.SinglePoint.Figures) { ["share"] = new Figure.Share(0.71), ["tasks"] = new Figure.Count(9) } }], Atlas.Today.AddDays(-14), At.AddDays(-14))
            .Keep(1, Atlas.Priya, At.AddDays(-14), out var key).After([Atlas.SinglePoint], Atlas.Today, At),
        key);

    private static Snapshot Now => new()
    {
        Project = Atlas.Project, TakenAt = At, StatusDate = Atlas.Today, Reader = Atlas.Priya.Id, Coverage = Atlas.Coverage,
        Tasks = [Atlas.Cutover, Atlas.Firewall, Atlas.Dns, Atlas.Training],
    };

    private static RisksFoundAnswer Found(RiskRegister register) => new(Atlas.Project, Atlas.Today, ScanPicture.Of(register, Atlas.Today), Atlas.Coverage);

    private static RegisterEntry New(string title) => new() { Key = new(RegisterKind.Risk, 0), Origin = EntryOrigin.Imported, AddedAt = At, Title = title, Probability = 4, Impact = 5 };

    private static RegisterImport Import(string table, IReadOnlyList<ImportedEntry> fresh, IReadOnlyList<ImportedChange> changed, int same, IReadOnlyList<RegisterProblem> problems) =>
        new(Atlas.Project, Atlas.Today, table, "0123456789abcdef", fresh, changed, same, problems, table.Length > 20 ? ["Cost"] : [], new Uri("https://example.test/upload"));

    private static RegisterAnswer Listed(RiskRegister register, RegisterFilter filter) => new(
        Atlas.Project, Atlas.Today, filter,
        filter switch
        {
            RegisterFilter.Due => [.. RegisterReview.Of(register, Now).Select(n => n.Key).Distinct().Select(k => register.Find(k)!)],
            RegisterFilter.Closed => [.. register.Entries.Where(e => !e.IsOpen)],
            RegisterFilter.Matrix => [.. register.Open.Where(e => e.Key.Kind == RegisterKind.Risk)],
            RegisterFilter.Opportunities => [.. register.Open.Where(e => e.Direction == RiskDirection.Opportunity)],
            _ => [.. register.Open],
        },
        register, RegisterReview.Of(register, Now), Atlas.Coverage);

    private static RegisterEntryAnswer Entry(RiskRegister register, RegisterKey key) =>
        new(Atlas.Project, Atlas.Today, register.Find(key)!, [.. RegisterReview.Of(register, Now).Where(n => n.Key == key)]);

    private static RegisterFormAnswer Form(RegisterEntry draft) => new(Atlas.Project, Atlas.Today, draft, null, [Atlas.Marek, Atlas.Priya, Atlas.Yael]);

    private static RiskRegister Written()
    {
        var before = Atlas.Today.AddDays(-14);
        var register = new RiskRegister { Project = Atlas.Project.Id };
        register = Add(register, RegisterKind.Risk, "Copying the order database may not fit into the maintenance night, so we would have to roll back", 3, 5);
        register = Add(register, RegisterKind.Risk, "The private line may come late, so the cutover could slip", 4, 4);
        register = Add(register, RegisterKind.Risk, "Handing the racks back early may save a month of rent", 2, 4, RiskDirection.Opportunity);
        register = Add(register, RegisterKind.Risk, "The reviewer may fall ill, which would hold up three services", 2, 3);
        register = Add(register, RegisterKind.Assumption, "The bank accepts a data freeze of four hours", null, null);
        register = Add(register, RegisterKind.Dependency, "Cobalt delivers the nightly feed", 3, 3);
        var first = new RegisterKey(RegisterKind.Risk, 1);
        register = register.Change(
            first,
            e => e with
            {
                Probability = 4, Owner = Atlas.Marek, Response = RiskResponse.Mitigate, Actions = "Time the rehearsal with production volume", Contingency = "Orders a week later",
                ReviewOn = Atlas.Today.AddDays(-2), Trigger = new(TriggerKind.TaskLate, Atlas.Cutover.Title, Item: Atlas.Cutover.Ref), Evidence = [Atlas.Evidence(Atlas.Cutover)],
            },
            Atlas.Priya, At);
        register = register.BecomeIssue(new(RegisterKind.Risk, 2), Atlas.Priya, At.AddDays(-10), before, out _);
        register = register.Close(new(RegisterKind.Risk, 4), "A second reviewer is trained", Atlas.Priya, At.AddDays(-12), before);

        register = register.After([Atlas.LateExternal with { Rule = "stale-before-date" }, Atlas.SinglePoint, Atlas.Holiday], before, At.AddDays(-14));
        var stale = register.Findings.Single(f => f.Latest.Rule == "stale-before-date").Number;
        register = register.Keep(stale, Atlas.Priya, At.AddDays(-14), out _);
        foreach (var rule in new[] { "single-point-of-failure", "holiday-ahead" })
            register = register.Dismiss(register.Findings.Single(f => f.Latest.Rule == rule).Number, "Agreed with the sponsor", Atlas.Priya, before);
        register = register.After([Atlas.LateExternal, Atlas.SinglePoint with { Probability = 4 }, Atlas.Holiday], Atlas.Today, At);
        var found = register.Findings.Single(f => f.Latest.Rule == "late-external");
        return register with { Findings = [found with { Number = 1 }, .. register.Findings.Where(f => f != found).Select((f, i) => f with { Number = i + 2 })] };
    }

    private static RiskRegister Add(RiskRegister register, RegisterKind kind, string title, int? probability, int? impact, RiskDirection direction = RiskDirection.Threat) => register.Add(
        kind,
        new() { Key = default, Title = title, Probability = probability, Impact = impact, Direction = direction, Origin = EntryOrigin.Person, AddedAt = At.AddDays(-20), AddedBy = Atlas.Priya },
        out _);

    private static RiskRegister Everything()
    {
        var register = Enumerable.Range(0, 60).Aggregate(
            new RiskRegister { Project = Atlas.Project.Id },
            (r, i) => Add(r, (RegisterKind)(i % 4 == 3 ? 1 : 0), i % 3 == 0 ? Extremes.Hostile : Extremes.LongTitle, 1 + (i % 5), 1 + (i / 5 % 5)));
        return Enumerable.Range(0, 30).Aggregate(register, (r, i) => r.Change(
            new(RegisterKind.Risk, 1),
            e => e with
            {
                Owner = Extremes.LongPerson, Actions = Extremes.Hostile + i, Contingency = string.Concat(Enumerable.Repeat(Extremes.LongTitle, 3)), Reason = Extremes.Hostile,
                Evidence = [.. Extremes.ThousandTasks.Take(10).Select(task => Atlas.Evidence(task))],
            },
            Extremes.LongPerson, At));
    }

    private static RiskCandidate Hostile(string subject) => Atlas.LateExternal with
    {
        Subject = subject,
        Figures = new Dictionary<string, Figure>(Atlas.LateExternal.Figures) { ["task"] = new Figure.Text(Extremes.Hostile) },
        Evidence = [.. Extremes.ThousandTasks.Take(10).Select(task => Atlas.Evidence(task))],
    };
}
