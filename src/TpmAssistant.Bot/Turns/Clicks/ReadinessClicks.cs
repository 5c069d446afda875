using TpmAssistant.Application.Access;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of a readiness card say.</summary>
internal sealed class ReadinessClicks(CheckReadiness readiness, ReceiveTestResults tests) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb switch
    {
        ReadinessVerbs.Approve => Clicked.Show(await readiness.ApproveAsync(asker, click[CardVerbs.Project], click[ReadinessVerbs.Gate], cancellationToken)),
        ReadinessVerbs.Vote => Clicked.ShowForm(await readiness.VoteAsync(asker, click[CardVerbs.Project], click[ReadinessVerbs.Go] == "true", click[DecideVerbs.Why], cancellationToken)),
        ReadinessVerbs.CloseVote => new Clicked(await readiness.CloseVoteAsync(asker, click[CardVerbs.Project], cancellationToken), false),
        ReadinessVerbs.AssignTests => Clicked.Show(await tests.AssignAsync(asker, click[CardVerbs.Project], cancellationToken)),
        _ => null,
    };
}
