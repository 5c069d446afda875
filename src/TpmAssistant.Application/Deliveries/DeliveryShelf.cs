using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Deliveries;

/// <summary>The registers of deliveries as an asker may see and change them.</summary>
public sealed class DeliveryShelf(ProjectFinder finder, ProjectViewer viewer, DeliveryRecords records)
{
    /// <summary>The kind of record.</summary>
    public const string RecordKind = "delivery";

    /// <summary>Only the project manager keeps the register.</summary>
    internal static Refusal NotYours { get; } = new("delivery-not-yours");

    /// <summary>The entry is not there any more.</summary>
    internal static Refusal Gone { get; } = new("delivery-gone");

    /// <summary>A project for looking, not for readers from outside.</summary>
    internal async Task<ProjectViewResult> ViewAsync(Asker asker, string? project, CancellationToken cancellationToken) =>
        (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ScheduleSight.NotForClients);

    /// <summary>A project for changing its register.</summary>
    internal async Task<ProjectViewResult> EditAsync(Asker asker, string? project, CancellationToken cancellationToken) =>
        (await ViewAsync(asker, project, cancellationToken)).ForEditing(asker, NotYours);

    /// <summary>
    /// The entry that some words mean, with its project: by its key, else by its words. Without a project the conversation's, else every one that the asker
    /// may speak of there.
    /// </summary>
    internal async Task<(ProjectView? View, DeliveryEntry? Delivery, Answer? Instead)> FindAsync(Asker asker, string words, string? project, CancellationToken cancellationToken)
    {
        var found = new List<(ProjectView View, DeliveryEntry Delivery)>();
        var known = project is not null || (await finder.FindAsync(asker, null, cancellationToken)).Project is not null
            ? [project] : (await finder.SayableAsync(asker, cancellationToken)).Select(p => (string?)p.Id.Value).ToList();
        Answer? instead = null;
        foreach (var name in known)
        {
            var result = await ViewAsync(asker, name, cancellationToken);
            if (result.TryGet(out var view, out var refused)) found.AddRange(Meant(view, words).Select(d => (view, d)));
            else instead = refused;
        }

        if (found.Count == 0 && known.Count == 1 && instead is not null) return (null, null, instead);
        if (found is not [var (its, one)])
            return (null, null, new DeliveryUnclear(words, [.. found.Select(f => (f.Delivery, f.View.Now.Project.Name))]));
        // The snapshot holds no addresses.
        return await records.ReadAsync(asker, its.Now.Project.Id.Value, IdOf(one.Number), cancellationToken) is { } whole ? (its, whole, null) : (null, null, Gone);
    }

    /// <summary>Adds an entry under the next number.</summary>
    internal Task<(DeliveryEntry After, RecordStep Step)> AddAsync(Asker asker, ProjectView view, DeliveryEntry delivery, CancellationToken cancellationToken) =>
        records.AddNextAsync(asker, view.Now.Project.Id.Value, number => delivery with { Number = number }, cancellationToken);

    /// <summary>The view with what is kept by now, so that a change shows at once.</summary>
    internal async Task<ProjectView> RefreshAsync(Asker asker, ProjectView view, CancellationToken cancellationToken) => view with
    {
        Now = view.Now with { Deliveries = [.. (await records.ListAsync(asker, view.Now.Project.Id.Value, cancellationToken)).Select(d => d.WithoutContacts())] },
    };

    /// <summary>An entry as it stands.</summary>
    internal static DeliveryAnswer Show(Asker asker, ProjectView view, DeliveryEntry delivery, DeliveryDone? done = null)
    {
        var outlook = DeliveryOutlook.Of(delivery, view.Now);
        var project = view.Now.Project;
        // Whom to write to is for the person who keeps the register, in private.
        var isPrivate = ScheduleSight.MayEdit(project, asker) && !asker.Conversation.IsShared;
        return new(
            project, view.Now.StatusDate, isPrivate ? outlook : outlook with { Delivery = delivery.WithoutContacts() }, Escalations.Fitting(outlook, project.Tolerances.MilestoneSlipDays),
            ScheduleSight.MayEdit(project, asker), view.Now.Coverage) { Done = done };
    }

    internal static string IdOf(int number) => NumberedRecords.IdOf(number);

    private static IEnumerable<DeliveryEntry> Meant(ProjectView view, string words)
    {
        var all = view.Now.Deliveries ?? [];
        var key = words.Trim().ToUpperInvariant().Replace("V-", "", StringComparison.Ordinal).TrimStart('V', '#', ' ');
        if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return all.Where(d => d.Number == number);
        var byRef = all.ToDictionary(d => ItemRef.Delivery(d.Number));
        // Open entries go before settled ones.
        var open = all.Where(d => d.IsOpen).Select(Named).ToList();
        var settled = all.Where(d => !d.IsOpen).Select(Named).ToList();
        var ranked = new[] { (open, words), (settled, words), (open, Known(all, words)) }.Select(t => TaskFinder.Rank(t.Item1, t.Item2, distinctTitles: false)).FirstOrDefault(f => f.Count > 0);
        return (ranked ?? []).Select(f => byRef[f.Tasks[0]]);
    }

    /// <summary>Of words like "late switches" those that some entry holds, where they are half of them at least.</summary>
    private static string Known(IReadOnlyList<DeliveryEntry> all, string words)
    {
        var held = all.SelectMany(d => Parts($"{d.What} {d.From}")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var asked = Parts(words).Where(w => w.Length > 3).ToList();
        var known = asked.Where(held.Contains).ToList();
        return known.Count * 2 >= asked.Count ? string.Join(' ', known) : "";
    }

    private static string[] Parts(string text) => text.Split([' ', ',', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries);

    private static FoundTask Named(DeliveryEntry delivery) => new(delivery.From.Length == 0 ? delivery.What : $"{delivery.What} {delivery.From}", [ItemRef.Delivery(delivery.Number)]);
}
