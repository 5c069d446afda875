using TpmAssistant.Application.Access;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of check-ins say.</summary>
internal sealed class CheckInClicks(RequestUpdates request, AnswerCheckIn answers) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var answer = click.Verb switch
        {
            CheckInVerbs.AskCheckIn => await request.AskAsync(
                asker, new ProposalId(click[CardVerbs.Id]), click[CardVerbs.Hash],
                click[CheckInVerbs.Ticked].Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), cancellationToken),
            CheckInVerbs.AnswerCheckIn when click.Choice<CheckInReplyKind>(CheckInVerbs.Reply) is { } kind => await answers.RunAsync(
                asker, new ProjectId(click[CardVerbs.Project]), click[CheckInVerbs.Period], click[CheckInVerbs.Task], kind,
                click.Day(CheckInVerbs.NewDate),
                click[CheckInVerbs.Blocker], cancellationToken),
            _ => null,
        };
        return answer is null ? null : Clicked.ShowForm(answer);
    }
}
