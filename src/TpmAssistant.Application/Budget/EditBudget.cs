using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Budget;

/// <summary>Changes the lines of a budget: the product's own record, at once and with undo.</summary>
public sealed class EditBudget(ProjectFinder finder, IProjectStore projects, ShowBudget show, UndoDesk undo, IUploadLinks links, TimeProvider clock)
{
    /// <summary>The form for a line, or for a new one.</summary>
    public Task<Answer> FormAsync(Asker asker, string project, string key, CancellationToken cancellationToken) =>
        WithProjectAsync(asker, project, row =>
        {
            var line = row.Budget.FirstOrDefault(l => l.Key == key);
            var typed = line is null ? TypedLine.New(asker.Today(clock)) : TypedLine.Of(line);
            return Task.FromResult<Answer>(new BudgetForm(row, typed, "", links.BudgetTemplate, []));
        }, cancellationToken);

    /// <summary>Adds a line or changes the one of its key.</summary>
    public Task<Answer> SaveAsync(Asker asker, string project, TypedLine typed, CancellationToken cancellationToken) =>
        WithProjectAsync(asker, project, row =>
        {
            var problems = new List<BudgetProblem>();
            var line = BudgetTable.Line(
                typed.Name.Trim(), typed.Planned.Trim(), typed.PlannedToDate.Trim(), typed.Actual.Trim(), typed.AsOf.Trim(), asker.Locale, asker.Today(clock), 0, problems);
            var isNew = row.Budget.All(l => l.Key != typed.Key);
            if (line is not null && IsTwice(row.Budget, line.Name)) problems.Add(new("twice", 0, line.Name));
            if (line is null || problems.Count > 0) return Task.FromResult<Answer>(new BudgetForm(row, typed, "", links.BudgetTemplate, problems));
            return ChangeAsync(asker, row, there => IsTwice(there, line.Name) ? null : With(there, line), isNew ? BudgetAct.Added : BudgetAct.Changed, line.Name, 1, cancellationToken);

            bool IsTwice(IReadOnlyList<BudgetLine> lines, string name) => lines.Any(l => l.Key != typed.Key && Same(l.Name, name));
            IReadOnlyList<BudgetLine>? With(IReadOnlyList<BudgetLine> lines, BudgetLine line) => isNew
                ? [.. lines, line with { Key = NewKey(lines, line.Name) }]
                : lines.Any(l => l.Key == typed.Key)
                    ? [.. lines.Select(l => l.Key == typed.Key ? line with { Key = l.Key, Periods = l.Planned == line.Planned ? l.Periods : [] } : l)] : null;
        }, cancellationToken);

    /// <summary>Takes a line out.</summary>
    public Task<Answer> RemoveAsync(Asker asker, string project, string key, CancellationToken cancellationToken) =>
        WithProjectAsync(asker, project, row => row.Budget.FirstOrDefault(l => l.Key == key) is { } line
            ? ChangeAsync(asker, row, there => there.Any(l => l.Key == key) ? [.. there.Where(l => l.Key != key)] : null, BudgetAct.Removed, line.Name, 1, cancellationToken)
            : Task.FromResult<Answer>(UndoErrors.ChangedSince), cancellationToken);

    /// <summary>Takes lines from a table: those of a known name are changed, the others added. With any problem nothing is changed.</summary>
    public Task<Answer> BringAsync(Asker asker, string project, string table, CancellationToken cancellationToken) =>
        WithProjectAsync(asker, project, row =>
        {
            var (read, problems) = BudgetTable.Read(table, asker.Locale, asker.Today(clock));
            if (problems.Count > 0)
                return Task.FromResult<Answer>(new BudgetForm(row, TypedLine.New(asker.Today(clock)), table, links.BudgetTemplate, problems));
            return ChangeAsync(asker, row, there => Merged(there, read), BudgetAct.Brought, "", read.Count, cancellationToken);
        }, cancellationToken);

    private static List<BudgetLine> Merged(IReadOnlyList<BudgetLine> there, IReadOnlyList<BudgetLine> read)
    {
        var lines = there.ToList();
        foreach (var line in read)
        {
            var at = lines.FindIndex(l => Same(l.Name, line.Name));
            if (at >= 0) lines[at] = line with { Key = lines[at].Key };
            else lines.Add(line with { Key = NewKey(lines, line.Name) });
        }

        return lines;
    }

    private async Task<Answer> WithProjectAsync(Asker asker, string project, Func<Project, Task<Answer>> act, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var row, out var refusal)) return refusal;
        return BudgetSight.MayEdit(row, asker) ? await act(row) : BudgetErrors.MayNotEdit;
    }

    private async Task<Answer> ChangeAsync(
        Asker asker, Project row, Func<IReadOnlyList<BudgetLine>, IReadOnlyList<BudgetLine>?> change, BudgetAct act, string name, int count, CancellationToken cancellationToken)
    {
        var changed = await projects.ChangeAsync(asker.Tenant, row.Id, there => change(there.Budget) is { } lines ? there with { Budget = Signed(lines, there.Budget, asker, clock.GetUtcNow()) } : null, cancellationToken);
        if (changed is not var (before, after)) return UndoErrors.ChangedSince;
        var id = await undo.OfferAsync(asker, BudgetUndoable.Name, new BudgetUndoPayload(row.Id, before.Budget, after.Budget), cancellationToken);
        return await show.ShowAsync(asker, row.Id.Value, new BudgetDone(act, name, count, id), cancellationToken);
    }

    /// <summary>The lines, each that changed with the hand of who changed it.</summary>
    internal static IReadOnlyList<BudgetLine> Signed(IReadOnlyList<BudgetLine> lines, IReadOnlyList<BudgetLine> were, Asker asker, DateTimeOffset at) =>
        [.. lines.Select(line => were.FirstOrDefault(w => w.Key == line.Key) is { } was ? line.ChangedBy(new Person(asker.Person, asker.Name), at, was) : line)];

    /// <summary>Letters and digits of the name, and a number where another line has those too.</summary>
    private static string NewKey(IReadOnlyList<BudgetLine> lines, string name)
    {
        var stem = string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(24));
        if (stem.Length == 0) stem = "line";
        var key = stem;
        for (var number = 2; lines.Any(l => l.Key == key); number++) key = $"{stem}-{number}";
        return key;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
