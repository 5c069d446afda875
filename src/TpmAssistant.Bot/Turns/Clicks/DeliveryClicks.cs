using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of the register of deliveries say.</summary>
internal sealed class DeliveryClicks(EditDeliveries edit, DraftEscalation escalation) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var (project, number) = (click[CardVerbs.Project], click[DeliveryVerbs.Number]);
        return click.Verb switch
        {
            DeliveryVerbs.Form => new Clicked(await edit.FormAsync(asker, project, number, cancellationToken), false),
            DeliveryVerbs.Save => Clicked.ShowForm(await edit.SaveAsync(asker, project, Typed(click), cancellationToken)),
            DeliveryVerbs.Settle => Clicked.Show(await edit.UpdateAsync(asker, number, project, new TypedDelivery { Arrived = "yes" }, cancellationToken)),
            DeliveryVerbs.Remove => Clicked.Show(await edit.RemoveAsync(asker, project, NumberOf(number), cancellationToken)),
            // The draft is a proposal of its own, beside the entry.
            DeliveryVerbs.Escalate => new Clicked(await escalation.RunAsync(asker, number, click.Choice<EscalationDegree>(DeliveryVerbs.Degree), project, language: null, cancellationToken), false),
            DeliveryVerbs.Reword => Clicked.Show(await escalation.RewordAsync(
                asker, new(click[CardVerbs.Id]), number, click.Choice<EscalationDegree>(DeliveryVerbs.Degree), project, click[DeliveryVerbs.Language], cancellationToken)),
            DeliveryVerbs.TableForm => new Clicked(await edit.TableAsync(asker, project, cancellationToken), false),
            DeliveryVerbs.Bring => Clicked.ShowForm(await edit.BringAsync(asker, project, click[DeliveryVerbs.Table], cancellationToken)),
            _ => null,
        };
    }

    private static int NumberOf(string key) => int.TryParse(key.AsSpan(key.LastIndexOf('-') + 1), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static TypedDelivery Typed(Click click) => new()
    {
        Number = click[DeliveryVerbs.Number], Kind = click[DeliveryVerbs.Kind], What = click[DeliveryVerbs.What], From = click[DeliveryVerbs.From], Ordered = click[DeliveryVerbs.Ordered],
        LeadTime = click[DeliveryVerbs.LeadTime], Promised = click[DeliveryVerbs.Promised], Arrived = click[DeliveryVerbs.Arrived], NeededFor = click[DeliveryVerbs.NeededFor],
        NeededBy = click[DeliveryVerbs.NeededBy], Ends = click[DeliveryVerbs.Ends], Notice = click[DeliveryVerbs.Notice], Contact = click[DeliveryVerbs.Contact], Manager = click[DeliveryVerbs.Manager],
    };
}
