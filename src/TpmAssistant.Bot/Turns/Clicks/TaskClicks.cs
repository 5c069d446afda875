using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that change a task that is still to be made.</summary>
internal sealed class TaskClicks(RedraftTask redraft) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken) => click.Verb == TaskVerbs.Redraft
        ? Clicked.ShowForm(await redraft.RunAsync(
            asker, new ProposalId(click[CardVerbs.Id]), click.Find(TaskVerbs.Title), click.Find(TaskVerbs.Assignee), click.Day(TaskVerbs.Due), cancellationToken))
        : null;
}
