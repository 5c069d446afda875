using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns;

/// <summary>Carries out what the buttons about notifications say: what then stands takes the place of the card.</summary>
internal sealed class NotificationActions(Notifications notifications, ShowNudges nudges)
{
    /// <summary>Carries out a button; <see langword="null"/> when it is not about notifications.</summary>
    public async Task<Clicked?> RunAsync(Asker asker, string? verb, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        if (verb != NotificationVerbs.Wish) return null;
        var wish = NotificationVerbs.Read(data);
        var answer = data.ContainsKey(NotificationVerbs.Card)
            ? await nudges.ChangeAsync(asker, NotificationVerbs.ReadDay(data), wish, cancellationToken)
            : await notifications.ChangeAsync(asker, wish, cancellationToken);
        return new Clicked(answer, answer is not (Refusal or SignInNeeded));
    }
}
