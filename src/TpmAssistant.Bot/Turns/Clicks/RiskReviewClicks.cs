using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons beside the risk say that a meeting talks about.</summary>
internal sealed class RiskReviewClicks(ReviewRisk review) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var said = click.Verb switch
        {
            RiskReviewVerbs.Change => new RiskReview(
                click.Number(RiskReviewVerbs.Probability), click.Number(RiskReviewVerbs.Impact), click.Find(RiskReviewVerbs.Owner), click.Day(RiskReviewVerbs.Review)),
            RiskReviewVerbs.Close => new RiskReview(Closes: true, Reason: click.Find(RiskReviewVerbs.Reason)),
            _ => null,
        };
        if (said is null || MeetingKey.Parse(click[MeetingVerbs.Meeting]) is not { } meeting || !RegisterKey.TryParse(click.Find(RiskReviewVerbs.Risk), out var key)) return null;
        return Clicked.Show(await review.RunAsync(asker, meeting, key, click.Number(RiskReviewVerbs.Revision) ?? -1, said, cancellationToken));
    }
}
