using TpmAssistant.Application.Access;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that show a function.</summary>
internal sealed class CallClicks(Dialogue dialogue) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (click.Verb != CardVerbs.Call || CardVerbs.ReadCall(click.Data) is not var (call, from))
            return null;
        var told = await dialogue.CallAsync(asker, call, cancellationToken);
        return new Clicked(told.Steps[0].Answer, from > 0, call, from, told.Memory);
    }
}
