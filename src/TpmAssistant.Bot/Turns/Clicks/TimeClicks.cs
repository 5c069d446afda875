using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the card of times says.</summary>
internal sealed class TimeClicks(FindTime find) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        if (click.Verb != TimeVerbs.Book) return null;
        var answer = await find.BookAsync(
            asker, new ProposalId(click[CardVerbs.Id]), click[CardVerbs.Hash], click.Number(TimeVerbs.Slot) ?? -1, click.Find(TimeVerbs.Subject), cancellationToken);
        return Clicked.ShowForm(answer);
    }
}
