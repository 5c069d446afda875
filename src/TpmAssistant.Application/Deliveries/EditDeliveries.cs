using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Adds, changes and takes out entries of the register of deliveries: the product's own record, at once and with undo.</summary>
public sealed class EditDeliveries(DeliveryShelf shelf, DeliveryRecords records, TimeProvider clock)
{
    /// <summary>Adds what was said; where something is missing or not understood the form asks.</summary>
    /// <returns>A <see cref="DeliveryAnswer"/> or <see cref="DeliveryFormAnswer"/>, or why there is none.</returns>
    public async Task<Answer> AddAsync(Asker asker, string? project, TypedDelivery typed, CancellationToken cancellationToken)
    {
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        if (typed == new TypedDelivery { Kind = typed.Kind }) return Form(view, typed, []);
        return await SaveAsync(asker, view, _ => typed, null, cancellationToken);
    }

    /// <summary>The form of an entry, or of a new one.</summary>
    public async Task<Answer> FormAsync(Asker asker, string project, string number, CancellationToken cancellationToken)
    {
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        if (number.Length == 0) return Form(view, new TypedDelivery(), []);
        var (_, delivery, other) = await shelf.FindAsync(asker, number, project, cancellationToken);
        return delivery is null ? other! : Form(view, TypedDelivery.Of(delivery), [], delivery.Need);
    }

    /// <summary>Saves a form.</summary>
    /// <param name="asker">Who.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The entry's key; empty for a new one.</param>
    /// <param name="fill">Puts what was typed upon what stands.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> SaveAsync(Asker asker, string project, string number, Func<TypedDelivery, TypedDelivery> fill, CancellationToken cancellationToken)
    {
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        if (number.Length == 0) return await SaveAsync(asker, view, fill, null, cancellationToken);
        var (_, before, other) = await shelf.FindAsync(asker, number, project, cancellationToken);
        return before is null ? other! : await SaveAsync(asker, view, fill, before, cancellationToken);
    }

    /// <summary>Changes an entry by what was said of it; what was not said stays.</summary>
    /// <param name="asker">Who.</param>
    /// <param name="words">The entry's key or words.</param>
    /// <param name="project">The project.</param>
    /// <param name="change">What was said; <c>yes</c> as the day of arrival means today.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> UpdateAsync(Asker asker, string words, string? project, TypedDelivery change, CancellationToken cancellationToken)
    {
        var (view, before, other) = await shelf.FindAsync(asker, words, project, cancellationToken);
        if (before is null) return other!;
        if (!Schedule.ScheduleSight.MayEdit(view!.Now.Project, asker)) return DeliveryShelf.NotYours;
        TypedDelivery Said(TypedDelivery now) => now with
        {
            What = Or(change.What, now.What), From = Or(change.From, now.From), Ordered = Or(change.Ordered, now.Ordered), LeadTime = Or(change.LeadTime, now.LeadTime),
            Promised = Or(change.Promised, now.Promised), NeededFor = Or(change.NeededFor, now.NeededFor), NeededBy = Or(change.NeededBy, now.NeededBy),
            Ends = Or(change.Ends, now.Ends), Notice = Or(change.Notice, now.Notice), Contact = Or(change.Contact, now.Contact), Manager = Or(change.Manager, now.Manager),
            Arrived = change.Arrived is "yes" ? TypedDelivery.Text(asker.Today(clock)) : Or(change.Arrived, now.Arrived),
        };
        var known = TypedDelivery.Of(before);
        return Said(known) == known ? DeliveryShelf.Show(asker, view, before) : await SaveAsync(asker, view, Said, before, cancellationToken);

        static string Or(string said, string known) => said.Length > 0 ? said : known;
    }

    /// <summary>Takes an entry out.</summary>
    public async Task<Answer> RemoveAsync(Asker asker, string project, int number, CancellationToken cancellationToken)
    {
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        if (await records.RemoveAsync(asker, view.Now.Project.Id.Value, DeliveryShelf.IdOf(number), cancellationToken) is not { } removed) return DeliveryShelf.Gone;
        var undo = await records.OfferAsync(asker, [removed.Step], "delivery", cancellationToken);
        return ShowDeliveries.Of(asker, await shelf.RefreshAsync(asker, view, cancellationToken), new(DeliveryAct.Removed, removed.Before.What, 1, undo));
    }

    /// <summary>The form for a table.</summary>
    public async Task<Answer> TableAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead) ? new DeliveryTableForm(view.Now.Project, "", []) : instead;
    }

    /// <summary>Takes entries from a table: those that are known by key or by their words are changed, the others added. With any problem nothing is changed.</summary>
    public async Task<Answer> BringAsync(Asker asker, string? project, string table, CancellationToken cancellationToken)
    {
        var result = await shelf.EditAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var known = await records.ListAsync(asker, view.Now.Project.Id.Value, cancellationToken);
        var (read, problems) = DeliveryTable.Read(table, view.Now, asker.Locale, known);
        if (problems.Count > 0) return new DeliveryTableForm(view.Now.Project, table, problems);

        var steps = new List<RecordStep>();
        foreach (var delivery in read)
        {
            var changed = delivery.Number == 0 ? await shelf.AddAsync(asker, view, delivery, cancellationToken)
                : await records.ChangeAsync(asker, view.Now.Project.Id.Value, DeliveryShelf.IdOf(delivery.Number), _ => delivery, cancellationToken);
            if (changed is { } done) steps.Add(done.Step);
        }

        var undo = await records.OfferAsync(asker, steps, "deliveries", cancellationToken);
        return ShowDeliveries.Of(asker, await shelf.RefreshAsync(asker, view, cancellationToken), new(DeliveryAct.Brought, "", steps.Count, undo));
    }

    private async Task<Answer> SaveAsync(Asker asker, ProjectView view, Func<TypedDelivery, TypedDelivery> fill, DeliveryEntry? before, CancellationToken cancellationToken)
    {
        var problems = new List<DeliveryProblem>();
        DeliveryEntry? Read(DeliveryEntry? there)
        {
            problems.Clear();
            return Filled(there).Read(view.Now, asker.Locale, 0, there, problems);
        }

        TypedDelivery Filled(DeliveryEntry? there) => fill(there is null ? new TypedDelivery() : TypedDelivery.Of(there));
        if (Read(before) is not { } delivery) return Form(view, Filled(before), problems, before?.Need);
        // What somebody else changed meanwhile stays.
        var saved = before is null ? await shelf.AddAsync(asker, view, delivery, cancellationToken)
            : await records.ChangeAsync(asker, view.Now.Project.Id.Value, DeliveryShelf.IdOf(before.Number), there => there is null ? null : Read(there), cancellationToken);
        if (saved is not { } done) return problems.Count > 0 ? Form(view, Filled(before), problems, before?.Need) : DeliveryShelf.Gone;
        delivery = done.After;
        var undo = await records.OfferAsync(asker, [done.Step], "delivery", cancellationToken);
        var act = before is null ? DeliveryAct.Added : before.IsOpen && !delivery.IsOpen ? DeliveryAct.Settled : DeliveryAct.Changed;
        return DeliveryShelf.Show(asker, view, done.After, new(act, delivery.What, 1, undo));
    }

    private static DeliveryFormAnswer Form(ProjectView view, TypedDelivery typed, IReadOnlyList<DeliveryProblem> problems, DeliveryNeed? chosen = null)
    {
        var found = typed.NeededFor.Length == 0 ? [] : NeedFinder.Find(view.Now, typed.NeededFor);
        // Where the words may mean several, those come first to choose from.
        return new(view.Now.Project, typed, [.. found.Concat(NeedFinder.Choices(view.Now, chosen)).DistinctBy(n => n.Item)], problems);
    }
}
