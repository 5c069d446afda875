using TpmAssistant.Application.Access;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks.Import;

/// <summary>What the rows of a table would do to a register.</summary>
internal sealed class ImportPlan
{
    private readonly List<(RegisterRow Row, EntryEditing Editing)> fresh = [];
    private readonly Dictionary<RegisterKey, (RegisterRow Row, EntryEditing Editing)> known = [];
    private readonly RiskRegister register;
    private readonly Hand hand;

    public ImportPlan(Asker asker, ProjectView view, RiskRegister register, RegisterTable table, Hand hand)
    {
        (this.register, this.hand) = (register, hand);
        Problems.AddRange(table.Problems);
        foreach (var row in table.Rows)
        {
            var (editing, refusal) = EntryEditing.Of(asker, view, row.Edit);
            if (editing is null) Problems.Add(new("owner", row.Line, "Owner", row.Edit.Owner ?? refusal!.Code));
            else if (EntryOf(row) is { } entry) Compare(row, editing, entry);
            else if (row.Edit.Title is null) Problems.Add(new("no-words", row.Line, "Words", row.Key?.ToString() ?? ""));
            else if (row.Edit.Status == EntryStatus.BecameIssue) Problems.Add(new("happened", row.Line, "Status"));
            else if (New.Any(n => n.Entry.Key.Kind == KindOf(row) && Same(n.Entry.Title, row.Edit.Title))) Problems.Add(new("twice", row.Line, "Words", row.Edit.Title));
            else
            {
                fresh.Add((row, editing));
                New.Add(new(row.Line, NewEntry(row, editing), row.Key));
            }
        }
    }

    public List<ImportedEntry> New { get; } = [];

    public List<ImportedChange> Changed { get; } = [];

    public List<RegisterProblem> Problems { get; } = [];

    public int Unchanged { get; private set; }

    /// <summary>The register with all new entries and the changes picked, and the keys of both.</summary>
    public RiskRegister Apply(IReadOnlyCollection<RegisterKey> picked, List<RegisterKey> keys)
    {
        var after = register;
        foreach (var (row, editing) in fresh)
        {
            after = after.Add(KindOf(row), NewEntry(row, editing), out var key);
            keys.Add(key);
        }

        foreach (var change in Changed.Where(c => picked.Contains(c.Key)))
        {
            after = Edited(after, change.Key, known[change.Key].Row, known[change.Key].Editing);
            keys.Add(change.Key);
        }

        return after;
    }

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static RegisterKind KindOf(RegisterRow row) => row.Edit.Kind ?? row.Key?.Kind ?? RegisterKind.Risk;

    /// <summary>The entry of the row's key; without a key the open one of its kind with the same words.</summary>
    private RegisterEntry? EntryOf(RegisterRow row) => row.Key is { } key ? register.Find(key)
        : register.Entries.FirstOrDefault(e => e.IsOpen && e.Title is not null && e.Key.Kind == KindOf(row) && Same(e.Title, row.Edit.Title));

    private RegisterEntry NewEntry(RegisterRow row, EntryEditing editing) => editing.On(new RegisterEntry
    {
        Key = new(KindOf(row), 0), Origin = EntryOrigin.Imported, AddedAt = hand.At, AddedBy = hand.By,
        Status = row.Edit.Status ?? EntryStatus.Open, Reason = EntryText.Of(row.Edit.Reason),
    });

    private void Compare(RegisterRow row, EntryEditing editing, RegisterEntry entry)
    {
        if (row.Edit.Kind is { } kind && kind != entry.Key.Kind)
        {
            Problems.Add(new("other-kind", row.Line, "Kind", entry.Key.ToString()));
            return;
        }

        if (row.Edit.Status == EntryStatus.BecameIssue && entry.Status != EntryStatus.BecameIssue)
        {
            Problems.Add(new("happened", row.Line, "Status", entry.Key.ToString()));
            return;
        }

        if (!known.TryAdd(entry.Key, (row, editing)))
        {
            Problems.Add(new("twice", row.Line, "Key", entry.Key.ToString()));
            return;
        }

        List<EntryChange> changes = [.. Edited(register, entry.Key, row, editing).Find(entry.Key)!.History.Skip(entry.History.Count)];
        if (changes.Count == 0) Unchanged++;
        else Changed.Add(new(row.Line, entry.Key, entry.Title, changes, changes.Select(c => Writer(entry, c)).FirstOrDefault(p => p is not null && p.Id != hand.By.Id)));
    }

    /// <summary>Who wrote what would be overwritten; nobody where nothing stands, or a scan wrote it.</summary>
    private static Person? Writer(RegisterEntry entry, EntryChange change) => change.From is null ? null
        : entry.History.LastOrDefault(c => c.Field == change.Field)?.By ?? (entry.Origin == EntryOrigin.Scan ? null : entry.AddedBy);

    /// <summary>The words of a scan follow the facts and stay; closing and opening settle its finding.</summary>
    private RiskRegister Edited(RiskRegister before, RegisterKey key, RegisterRow row, EntryEditing editing)
    {
        var entry = before.Find(key)!;
        var after = before.Change(key, e => editing.On(e) with { Title = e is { Title: null, Scan: not null } ? null : editing.On(e).Title }, hand.By, hand.At);
        var reason = EntryText.Of(row.Edit.Reason) ?? entry.Reason;
        return row.Edit.Status switch
        {
            EntryStatus.Closed when entry.Status != EntryStatus.Closed || reason != entry.Reason => after.Close(key, reason, hand.By, hand.At, hand.Today),
            EntryStatus.Open or EntryStatus.Watching when row.Edit.Status != entry.Status => after.Reopen(key, row.Edit.Status.Value, hand.By, hand.At),
            _ => after,
        };
    }
}
