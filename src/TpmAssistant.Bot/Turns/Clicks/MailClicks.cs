using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons that change a proposed mail.</summary>
internal sealed class MailClicks(EditMail edit) : IClicks
{
    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var id = new ProposalId(click[CardVerbs.Id]);
        return click.Verb switch
        {
            MailVerbs.EditMail => Clicked.ShowForm(await edit.RunAsync(asker, id, MailVerbs.ReadMailEdit(click.Data), cancellationToken)),
            MailVerbs.ShareItems or MailVerbs.KeepItems =>
                Clicked.ShowForm(await edit.ShareAsync(asker, id, click.Verb == MailVerbs.ShareItems, cancellationToken)),
            MailVerbs.StandardMail => Clicked.ShowForm(await edit.ToStandardAsync(asker, id, cancellationToken)),
            _ => null,
        };
    }
}
