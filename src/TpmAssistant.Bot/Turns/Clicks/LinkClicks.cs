using TpmAssistant.Application.Access;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that enter a link, change a proposed one, or turn one down.</summary>
internal sealed class LinkClicks(EditLinks links, ComposeLink compose) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        LinkVerbs.AddLink when LinkVerbs.ReadLink(click.Data) is { } link =>
            Clicked.Show(await links.AddAsync(asker, click[CardVerbs.Project], link, click[LinkVerbs.LinkLag], cancellationToken)),
        LinkVerbs.RejectLink when LinkVerbs.ReadLink(click.Data) is { } link =>
            Clicked.Show(await links.RejectAsync(asker, click[CardVerbs.Project], link, cancellationToken)),
        LinkVerbs.AddLink or LinkVerbs.LinkForm => Clicked.Show(await compose.FormAsync(
            asker, click[CardVerbs.Project], click[LinkVerbs.LinkAfter], click[LinkVerbs.LinkBefore], LinkVerbs.ReadType(click.Data), click[LinkVerbs.LinkLag], cancellationToken)),
        _ => null,
    };
}
