using TpmAssistant.Application.Access;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons about notifications say: what then stands takes the place of the card.</summary>
internal sealed class NotificationClicks(Notifications notifications, ShowNudges nudges) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (click.Verb != NotificationVerbs.Wish) return null;
        var wish = NotificationVerbs.Read(click.Data);
        return Clicked.ShowForm(click.Data.ContainsKey(NotificationVerbs.Card)
            ? await nudges.ChangeAsync(asker, NotificationVerbs.ReadDay(click.Data), wish, cancellationToken)
            : await notifications.ChangeAsync(asker, wish, cancellationToken));
    }
}
