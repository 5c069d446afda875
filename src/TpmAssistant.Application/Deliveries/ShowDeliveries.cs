using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Shows what others owe a project, and what of its contracts and licences ends.</summary>
public sealed class ShowDeliveries(DeliveryShelf shelf)
{
    /// <summary>The register, or one entry of it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project.</param>
    /// <param name="delivery">The entry's key or words; <see langword="null"/> for all.</param>
    /// <param name="view"><c>csv</c> for a table.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="DeliveriesAnswer"/>, <see cref="DeliveryAnswer"/> or <see cref="DeliveryUnclear"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? delivery, string? view, CancellationToken cancellationToken)
    {
        if (delivery is not null)
        {
            var (its, one, other) = await shelf.FindAsync(asker, delivery, project, cancellationToken);
            return one is null ? other! : DeliveryShelf.Show(asker, its!, one);
        }

        var result = await shelf.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var shown, out var instead)) return instead;
        var all = Of(asker, shown);
        return string.Equals(view, "csv", StringComparison.OrdinalIgnoreCase) ? all with { Table = DeliveryTable.Write(shown.Now) } : all;
    }

    internal static DeliveriesAnswer Of(Asker asker, ProjectView view, DeliveryDone? done = null) => new(
        view.Now.Project, view.Now.StatusDate, DeliveryOutlook.All(view.Now), ScheduleSight.MayEdit(view.Now.Project, asker), view.Now.Coverage) { Done = done };
}
