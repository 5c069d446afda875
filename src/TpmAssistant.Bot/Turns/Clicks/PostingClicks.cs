using TpmAssistant.Application.Access;
using TpmAssistant.Application.Posting;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that lead a published report into a channel.</summary>
internal sealed class PostingClicks(PostReport post) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (click.Verb is not (PostingVerbs.Post or PostingVerbs.Share or PostingVerbs.Keep) || PublishingVerbs.ReadReport(click.Data) is not { } key) return null;
        var place = click.Find(PostingVerbs.Place);
        return click.Verb == PostingVerbs.Post
            // From the published card it comes beside it; from another proposal in its place.
            ? new Clicked(
                await post.RunAsync(asker, key.Project.Value, key.Audience, key.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), place, cancellationToken),
                InPlace: place is not null)
            : Clicked.ShowForm(await post.ShareAsync(asker, key, place ?? "", click.Verb == PostingVerbs.Share, cancellationToken));
    }
}
