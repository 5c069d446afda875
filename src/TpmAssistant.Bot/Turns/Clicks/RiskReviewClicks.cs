using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons beside the risk say that a meeting talks about.</summary>
internal sealed class RiskReviewClicks(ReviewRisk reviews) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (MeetingKey.Parse(click[MeetingVerbs.Meeting]) is not { } meeting || !RegisterKey.TryParse(click.Find(RiskReviewVerbs.Risk), out var key)) return null;
        var revision = click.Number(RiskReviewVerbs.Revision) ?? -1;
        switch (click.Verb)
        {
            case RiskReviewVerbs.LookAgain when click.Day(RiskReviewVerbs.Review) is { } day:
                return Clicked.Show(await reviews.LookAgainAsync(asker, meeting, key, revision, day, cancellationToken));
            case RiskReviewVerbs.OpenChange or RiskReviewVerbs.OpenClose:
                return new Clicked(await reviews.OpenAsync(asker, meeting, key, click.Verb == RiskReviewVerbs.OpenClose, cancellationToken), false);
            case RiskReviewVerbs.Change:
                return await TakeAsync(new RiskReview(
                    click.Number(RiskReviewVerbs.Probability), click.Number(RiskReviewVerbs.Impact), click.Find(RiskReviewVerbs.Owner), click.Day(RiskReviewVerbs.Review)));
            case RiskReviewVerbs.Close:
                return await TakeAsync(new RiskReview(Closes: true, Reason: click.Find(RiskReviewVerbs.Reason)));
            default:
                return null;
        }

        async Task<Clicked> TakeAsync(RiskReview review) => Clicked.Show(await reviews.FromFormAsync(asker, meeting, key, revision, review, cancellationToken));
    }
}
