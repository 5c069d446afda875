using TpmAssistant.Application.Access;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that publish a report, withdraw it, or give its documents.</summary>
internal sealed class PublishingClicks(PublishReport publish, WithdrawReport withdraw, ExportReport export) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (PublishingVerbs.ReadReport(click.Data) is not { } key)
            return null;
        return click.Verb switch
        {
            PublishingVerbs.Publish => new Clicked(
                await publish.RunAsync(
                    asker,
                    new PublicationRequest(key.Project.Value, key.Audience, key.Version, click[CardVerbs.Hash], PublishingVerbs.ReadEdits(click.Data)),
                    cancellationToken),
                true),
            PublishingVerbs.Withdraw => new Clicked(await withdraw.RunAsync(asker, key, cancellationToken), true),
            PublishingVerbs.Export => new Clicked(await export.RunAsync(asker, key, cancellationToken), false),
            _ => null,
        };
    }
}
