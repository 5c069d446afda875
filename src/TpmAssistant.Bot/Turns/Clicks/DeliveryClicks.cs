using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of the register of deliveries say.</summary>
internal sealed class DeliveryClicks(EditDeliveries edit, DraftEscalation escalation) : IFormClicks
{
    public string? Changes(Click click) => click.Verb == DeliveryVerbs.Save && click.Find(DeliveryVerbs.Number) is { } number ? $"delivery:{click[CardVerbs.Project]}:{number}" : null;

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) =>
        edit.FormAsync(asker, click[CardVerbs.Project], click[DeliveryVerbs.Number], cancellationToken);

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var (project, number) = (click[CardVerbs.Project], click[DeliveryVerbs.Number]);
        return click.Verb switch
        {
            DeliveryVerbs.Form => new Clicked(await edit.FormAsync(asker, project, number, cancellationToken), false),
            DeliveryVerbs.Save => Clicked.ShowForm(await edit.SaveAsync(asker, project, number, now => Typed(click, now), cancellationToken)),
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

    /// <summary>What the form says; a field that nobody touched says what stands.</summary>
    private static TypedDelivery Typed(Click click, TypedDelivery now) => now with
    {
        Kind = click.Given(DeliveryVerbs.Kind) ?? now.Kind,
        What = click.Given(DeliveryVerbs.What) ?? now.What,
        From = click.Given(DeliveryVerbs.From) ?? now.From,
        Ordered = click.Given(DeliveryVerbs.Ordered) ?? now.Ordered,
        LeadTime = click.Given(DeliveryVerbs.LeadTime) ?? now.LeadTime,
        Promised = click.Given(DeliveryVerbs.Promised) ?? now.Promised,
        Arrived = click.Given(DeliveryVerbs.Arrived) ?? now.Arrived,
        NeededFor = click.Given(DeliveryVerbs.NeededFor) ?? now.NeededFor,
        NeededBy = click.Given(DeliveryVerbs.NeededBy) ?? now.NeededBy,
        Ends = click.Given(DeliveryVerbs.Ends) ?? now.Ends,
        Notice = click.Given(DeliveryVerbs.Notice) ?? now.Notice,
        Contact = click.Given(DeliveryVerbs.Contact) ?? now.Contact,
        Manager = click.Given(DeliveryVerbs.Manager) ?? now.Manager,
    };
}
