using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Undo;
using TpmAssistant.Cards;

namespace TpmAssistant.Bot.Turns;

/// <summary>What a click came to.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="InPlace">Whether it takes the place of the clicked card.</param>
/// <param name="Call">The function shown, if one is.</param>
/// <param name="From">Where in a long list it begins.</param>
/// <param name="Memory">What to remember for follow-ups.</param>
internal sealed record Clicked(
    Answer Answer, bool InPlace, FunctionCall? Call = null, int From = 0, ConversationMemory? Memory = null);

/// <summary>Carries out what the buttons of the cards say.</summary>
internal sealed class CardActions(
    Dialogue dialogue, CadenceActions cadence, RiskActions risks, DecideActions deciding, CheckInActions checkIns, ConfirmProposal confirm, DiscardProposal discard, EditMail edit, UndoChange undo, EditBudget budget, EditLinks links, InvitePlan invite,
    CorrectPlan correct, AdoptPlan adopt, PublishReport publish, WithdrawReport withdraw, ExportReport export)
{
    /// <summary>Carries out a button.</summary>
    /// <param name="asker">Who pressed it.</param>
    /// <param name="verb">One of <see cref="CardVerbs"/>; from outside.</param>
    /// <param name="data">Its values and the card's inputs; from outside.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Clicked> RunAsync(
        Asker asker, string? verb, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken) => verb switch
        {
            CardVerbs.Call when CardVerbs.ReadCall(data) is { } read => await CallAsync(asker, read.Call, read.From, cancellationToken),
            CardVerbs.Confirm => new Clicked(
                await confirm.RunAsync(asker, new ProposalId(Value(data, CardVerbs.Id)), Value(data, CardVerbs.Hash), cancellationToken), true),
            CardVerbs.Discard => new Clicked(await discard.RunAsync(asker, new ProposalId(Value(data, CardVerbs.Id)), cancellationToken), true),
            CardVerbs.EditMail => InPlaceUnlessRefused(
                await edit.RunAsync(asker, new ProposalId(Value(data, CardVerbs.Id)), CardVerbs.ReadMailEdit(data), cancellationToken)),
            CardVerbs.ShareItems or CardVerbs.KeepItems => InPlaceUnlessRefused(
                await edit.ShareAsync(asker, new ProposalId(Value(data, CardVerbs.Id)), verb == CardVerbs.ShareItems, cancellationToken)),
            CardVerbs.StandardMail => InPlaceUnlessRefused(
                await edit.ToStandardAsync(asker, new ProposalId(Value(data, CardVerbs.Id)), cancellationToken)),
            CardVerbs.Undo => Show(await undo.RunAsync(asker, new UndoId(Value(data, CardVerbs.Id)), cancellationToken)),
            CardVerbs.AddLink when CardVerbs.ReadLink(data) is { } link => Show(await links.AddAsync(asker, Value(data, CardVerbs.Project), link, cancellationToken)),
            CardVerbs.RejectLink when CardVerbs.ReadLink(data) is { } link => Show(await links.RejectAsync(asker, Value(data, CardVerbs.Project), link, cancellationToken)),
            CardVerbs.BudgetForm => new Clicked(await budget.FormAsync(asker, Value(data, CardVerbs.Project), Value(data, CardVerbs.Id), cancellationToken), false),
            CardVerbs.BudgetSave => Show(await budget.SaveAsync(asker, Value(data, CardVerbs.Project), CardVerbs.ReadLine(data), cancellationToken)),
            CardVerbs.BudgetRemove => Show(await budget.RemoveAsync(asker, Value(data, CardVerbs.Project), Value(data, CardVerbs.Id), cancellationToken)),
            CardVerbs.BudgetBring => Show(await budget.BringAsync(asker, Value(data, CardVerbs.Project), Value(data, CardVerbs.BudgetTable), cancellationToken)),
            CardVerbs.BringPlan => new Clicked(invite.Run(asker), false),
            CardVerbs.MapPlan => new Clicked(await CorrectAsync(asker, data, cancellationToken), true),
            CardVerbs.AdoptPlan => await AdoptAsync(asker, data, cancellationToken),
            CardVerbs.Publish when CardVerbs.ReadReport(data) is { } key => new Clicked(
                await publish.RunAsync(
                    asker, new PublicationRequest(key.Project.Value, key.Audience, key.Version, Value(data, CardVerbs.Hash), CardVerbs.ReadEdits(data)), cancellationToken),
                true),
            CardVerbs.Withdraw when CardVerbs.ReadReport(data) is { } key => new Clicked(await withdraw.RunAsync(asker, key, cancellationToken), true),
            CardVerbs.Export when CardVerbs.ReadReport(data) is { } key => new Clicked(await export.RunAsync(asker, key, cancellationToken), false),
            _ => await cadence.RunAsync(asker, verb, data, cancellationToken)
                ?? await checkIns.RunAsync(asker, verb, data, cancellationToken)
                ?? await deciding.RunAsync(asker, verb, data, cancellationToken)
                ?? await risks.RunAsync(asker, verb, data, cancellationToken) ?? new Clicked(UnknownButton, false),
        };

    /// <summary>What was typed on a card stays there to be put right.</summary>
    private static Clicked InPlaceUnlessRefused(Answer answer) => new(answer, answer is not (Refusal or SignInNeeded));

    private static Refusal UnknownButton { get; } = new("unknown-button");

    private async Task<Clicked> CallAsync(Asker asker, FunctionCall call, int from, CancellationToken cancellationToken)
    {
        var told = await dialogue.CallAsync(asker, call, cancellationToken);
        return new Clicked(told.Steps[0].Answer, from > 0, call, from, told.Memory);
    }

    /// <summary>A plan is adopted with the columns as the card shows them, so what was corrected counts without a second click.</summary>
    private async Task<Clicked> AdoptAsync(Asker asker, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        if (data.Keys.Any(k => k.StartsWith(CardVerbs.FieldPrefix, StringComparison.Ordinal))
            && await CorrectAsync(asker, data, cancellationToken) is not PlanPreview and var instead)
            return new Clicked(instead, true);

        var answer = await adopt.RunAsync(asker, Value(data, CardVerbs.Id), cancellationToken);
        return new Clicked(answer, true);
    }

    private Task<Answer> CorrectAsync(Asker asker, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken) =>
        correct.RunAsync(asker, Value(data, CardVerbs.Id), guessed => CardVerbs.ReadMapping(guessed, data), cancellationToken);

    /// <summary>What then stands takes the place of the card; a refusal leaves the card where it is.</summary>
    private static Clicked Show(Answer answer) => new(answer, answer is not Refusal);

    private static string Value(IReadOnlyDictionary<string, string> data, string name) => data.GetValueOrDefault(name, "");
}
