using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of the cards say.</summary>
internal sealed class CardClicks(IEnumerable<IClicks> features)
{
    private static readonly Clicked UnknownButton = new(new Refusal("unknown-button"), InPlace: false);

    private readonly IClicks[] _features = [.. features];

    /// <summary>Carries out a button.</summary>
    public async Task<Clicked> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        foreach (var feature in _features)
        {
            if (await feature.RunAsync(asker, click, cancellationToken) is { } clicked)
                return clicked;
        }

        return UnknownButton;
    }
}
