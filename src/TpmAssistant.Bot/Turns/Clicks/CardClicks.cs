using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of the cards say.</summary>
internal sealed class CardClicks(IEnumerable<IClicks> features, FreshCards fresh, FormGuard forms)
{
    private static readonly Clicked UnknownButton = new(new Refusal("unknown-button"), InPlace: false);

    private readonly IClicks[] _features = [.. features];

    /// <summary>Carries out a button.</summary>
    public async Task<Clicked> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        foreach (var feature in _features)
        {
            if (feature is IFormClicks form)
            {
                (click, var instead) = await forms.CheckAsync(asker, form, click, cancellationToken);
                if (instead is not null) return Clicked.ShowForm(instead);
            }

            if (await feature.RunAsync(asker, click, cancellationToken) is { } clicked)
                return clicked.Beside is null && await fresh.OfAsync(asker, clicked.Answer, cancellationToken) is { } now ? clicked with { Beside = now } : clicked;
        }

        return UnknownButton;
    }
}
