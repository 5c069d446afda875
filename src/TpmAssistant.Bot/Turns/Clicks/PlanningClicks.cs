using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Buttons of drafted plans, and of plans that were put into Planner.</summary>
internal sealed class PlanningClicks(DraftPlan draft, EditDraft edit, ProposePlan propose, ContinuePlan plan) : IFormClicks
{
    public string? Changes(Click click) => click.Verb == PlanningVerbs.ChangeDraft ? $"plan:{click[CardVerbs.Id]}" : null;

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) =>
        edit.ShowAsync(asker, click[CardVerbs.Id], PlanningVerbs.ReadForm(click.Data), click.Find(PlanningVerbs.Phase), cancellationToken);

    public Task<bool> IsCurrentAsync(Asker asker, Click click, CancellationToken cancellationToken) =>
        edit.IsAtAsync(asker, click[CardVerbs.Id], click.Number(PlanningVerbs.Version) ?? 0, cancellationToken);

    public Click On(Click click, Answer form) =>
        form is PlanDraftAnswer now ? click.With(PlanningVerbs.Version, now.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)) : click;

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var id = click[CardVerbs.Id];
        var view = click.Choice<DraftView>(PlanningVerbs.View) ?? DraftView.Plan;
        return click.Verb switch
        {
            PlanningVerbs.Draft => Clicked.Show(
                await draft.RunAsync(asker, click.Find(PlanningVerbs.Goal), click.Day(PlanningVerbs.By), click.Find(PlanningVerbs.Goal) is null ? null : click.Find(PlanningVerbs.PlanKind), cancellationToken)),
            PlanningVerbs.Rekind => Clicked.Show(await draft.RekindAsync(asker, id, click.Find(PlanningVerbs.PlanKind), cancellationToken)),
            PlanningVerbs.ShowDraft => Clicked.Show(await edit.ShowAsync(asker, id, view, PlanningVerbs.ReadPhase(click.Data), cancellationToken)),
            PlanningVerbs.ChangeDraft => Clicked.ShowForm(
                await edit.ChangeAsync(asker, id, click.Number(PlanningVerbs.Version) ?? 0, PlanningVerbs.ReadDraft(click.Data), view, cancellationToken)),
            PlanningVerbs.DropDraft => Clicked.Show(await edit.DropAsync(asker, id, cancellationToken)),
            PlanningVerbs.Propose => new Clicked(await propose.RunAsync(asker, id, cancellationToken), InPlace: false),
            PlanningVerbs.GoOn => Clicked.Show(await plan.GoOnAsync(asker, new ProposalId(id), cancellationToken)),
            PlanningVerbs.TakeBack => Clicked.Show(await plan.UndoAsync(asker, new ProposalId(id), cancellationToken)),
            _ => null,
        };
    }
}
