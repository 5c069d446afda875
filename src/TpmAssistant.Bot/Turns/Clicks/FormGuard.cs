using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forms;
using TpmAssistant.Cards;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>
/// Stands before the saving of forms: a field that nobody touched is not saved, and where a touched one changed beneath, the form comes again with what was typed
/// and says who changed what.
/// </summary>
internal sealed class FormGuard(FormDesk desk)
{
    /// <summary>Compares what was sent with what was shown and with what stands now.</summary>
    /// <returns>The click to carry out, with what was touched alone; or the form again instead.</returns>
    public async Task<(Click Click, Answer? Instead)> CheckAsync(Asker asker, IFormClicks feature, Click click, CancellationToken cancellationToken)
    {
        if (click.Find(CardVerbs.Shown) is not { } shown || feature.Changes(click) is not { } changes) return (click, null);
        Answer? instead = null;
        var kept = click;
        await desk.ClaimAsync(
            asker, changes,
            async (touches, since) =>
            {
                var form = await feature.IsCurrentAsync(asker, click, cancellationToken) ? null : await feature.FormAsync(asker, click, cancellationToken);
                // Why there is no form is said by the saving itself.
                if (form is Refusal or SignInNeeded) return null;
                var check = FormCheck.Of(form, FaceContext.For(asker), shown, click.Data);
                var changed = check.Changed.Union(check.Typed.Keys.Where(since.Contains)).ToList();
                if (changed.Count > 0)
                {
                    var now = form ?? await feature.FormAsync(asker, click, cancellationToken);
                    instead = new FormAgainAnswer(now, check.Typed, [.. changed.Select(id => Change(asker, id, touches, check, since.Contains(id), feature.LastHand(now, id)))]);
                    return null;
                }

                kept = click.Touching(check.Untouched, check.Typed);
                if (form is not null) kept = feature.On(feature.SavesWhole ? kept.Filled(check.Standing) : kept, form);
                return check.Prints;
            },
            cancellationToken);
        return (kept, instead);
    }

    /// <summary>Whoever saved the field last changed it, if it says what they made it say; else whom the record names.</summary>
    private static FormChange Change(Asker asker, string id, FormTouches touches, FormCheck check, bool since, (Person By, DateTimeOffset? At)? hand)
    {
        if (touches.Fields.TryGetValue(id, out var touch) && (since || check.Now.GetValueOrDefault(id) == touch.Print)) hand = (touch.By, touch.At);
        return new(id, hand?.By, hand?.By.Id == asker.Person, hand?.At);
    }
}
