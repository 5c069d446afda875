using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions for vendors and outside teams.</summary>
[PluginName("Planning")]
internal sealed class DeliveriesPlugin(ShowDeliveries showDeliveries, EditDeliveries editDeliveries, DraftEscalation draftEscalation)
{
    private const string DayHelp = "yyyy-MM-dd.";
    private const string WhichHelp = "The entry: its key as in V-3, or words of what is owed or by whom.";

    [Description("Adds what a vendor or another team owes, or a contract or licence that ends, to the project's register. Dates are computed; missing things are asked in a form; it can be taken back.")]
    [Example("Add a delivery to {project}: switches from Nordnet, ordered 2 November, lead time 6 weeks")]
    public Task<Answer> AddDelivery(
        Asker asker,
        [Description("What is owed, or what ends.")] string? what = null,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("The vendor or team that owes it.")] string? from = null,
        [Description("The day it was ordered, " + DayHelp)] string? ordered = null,
        [Description("How long it takes, as in '6 weeks' or '30 working days'.")] string? leadTime = null,
        [Description("The day promised, " + DayHelp)] string? promised = null,
        [Description("The task or milestone that waits for it, in words of its title.")] string? neededFor = null,
        [Description("The day it is needed, where the person says one, " + DayHelp)] string? neededBy = null,
        [Description("Whom to ask: a mail address, or 'Name <address>'.")] string? contact = null,
        [Description("delivery (default), contract or licence.")] string? kind = null,
        [Description("The last day of a contract or licence, " + DayHelp)] string? ends = null,
        [Description("Its notice period, as in '3 months'.")] string? notice = null,
        CancellationToken cancellationToken = default) =>
        editDeliveries.AddAsync(
            asker, ArgumentText.OrNull(project),
            new TypedDelivery
            {
                What = what ?? "", From = from ?? "", Ordered = ordered ?? "", LeadTime = leadTime ?? "", Promised = promised ?? "", NeededFor = neededFor ?? "", NeededBy = neededBy ?? "",
                Contact = contact ?? "", Kind = kind ?? "", Ends = ends ?? "", Notice = notice ?? "",
            },
            cancellationToken);

    [Reads]
    [Description("Shows what vendors and outside teams owe a project, whether it comes in time, and which contracts end. For each thing: when it must be ordered, when it comes, how much room the work that waits has, by when it must be cancelled. Or one entry of that register.")]
    [Example("What do vendors owe {project}?")]
    public Task<Answer> ShowDeliveries(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description(WhichHelp + " Leave out for all.")] string? delivery = null,
        [Description("csv for a table to copy; import for a form to paste one into.")] string? view = null,
        CancellationToken cancellationToken = default) =>
        string.Equals(ArgumentText.OrNull(view), "import", StringComparison.OrdinalIgnoreCase) ? editDeliveries.TableAsync(asker, ArgumentText.OrNull(project), cancellationToken)
        : showDeliveries.RunAsync(asker, ArgumentText.OrNull(project), ArgumentText.OrNull(delivery), ArgumentText.OrNull(view), cancellationToken);

    [Description("Changes an entry of the register of deliveries: it was ordered, has another day promised, has arrived. It can be taken back.")]
    [Example("The switches are now promised for 12 December")]
    public Task<Answer> UpdateDelivery(
        Asker asker,
        [Description(WhichHelp)] string delivery,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("The day it was ordered, " + DayHelp)] string? ordered = null,
        [Description("The day now promised, " + DayHelp)] string? promised = null,
        [Description("The day it came, " + DayHelp + " Or yes for today. Of a contract or licence: when it was renewed or cancelled.")] string? arrived = null,
        [Description("How long it takes, as in '6 weeks'.")] string? leadTime = null,
        [Description("The task or milestone that waits for it.")] string? neededFor = null,
        [Description("Whom to ask: a mail address, or 'Name <address>'.")] string? contact = null,
        [Description("The notice period of a contract, as in '3 months'.")] string? notice = null,
        CancellationToken cancellationToken = default) =>
        editDeliveries.UpdateAsync(
            asker, delivery.Trim(), ArgumentText.OrNull(project),
            new TypedDelivery
            {
                Ordered = ordered ?? "", Promised = promised ?? "", Arrived = arrived ?? "", LeadTime = leadTime ?? "", NeededFor = neededFor ?? "", Contact = contact ?? "", Notice = notice ?? "",
            },
            cancellationToken);

    [Effect]
    [Description("Drafts a reminder to a vendor or outside team about what they owe: friendly, firm, or to their management. A mail draft in the person's own mailbox after their click; nothing is sent.")]
    [Example("Draft a reminder about the switches on {project}")]
    public Task<Answer> DraftEscalation(
        Asker asker,
        [Description(WhichHelp)] string delivery,
        [Description("friendly, firm or management. Leave out for what fits.")] string? degree = null,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("en, de, fr or es, only if the person says so. Leave out for the reader's own.")] string? language = null,
        CancellationToken cancellationToken = default) =>
        !ArgumentText.TryChoice("degree", degree, EscalationDegree.Friendly, out EscalationDegree firmly, out var refusal)
            ? Task.FromResult<Answer>(refusal)
            : draftEscalation.RunAsync(asker, delivery.Trim(), ArgumentText.OrNull(degree) is null ? null : firmly, ArgumentText.OrNull(project), ArgumentText.OrNull(language), cancellationToken);
}
