using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Bot.Turns.Clicks;

/// <summary>Carries out what the buttons of the risk cards say.</summary>
internal sealed class RiskClicks(DecideFindings decide, AddRisk add, SaveEntry save, UpdateRisk update) : IFormClicks
{
    public string? Changes(Click click) => click.Verb == RiskVerbs.SaveRisk && Key(click) is { } key ? $"risk:{click[CardVerbs.Project]}:{key}" : null;

    public Task<Answer> FormAsync(Asker asker, Click click, CancellationToken cancellationToken) => add.EditAsync(asker, click[CardVerbs.Project], Key(click), null, cancellationToken);

    public (Person By, DateTimeOffset? At)? LastHand(Answer form, string field) =>
        form is RegisterFormAnswer { Draft.History: var history } && FieldOf(field) is { } changed && history.LastOrDefault(c => c.Field == changed) is { By: { } by, At: var at } ? (by, at) : null;

    public Click On(Click click, Answer form) =>
        form is RegisterFormAnswer now ? click.With(RiskVerbs.Revision, now.Draft.Revision.ToString(CultureInfo.InvariantCulture)) : click;

    public async Task<Clicked?> RunAsync(Asker asker, Click click, CancellationToken cancellationToken)
    {
        var project = click[CardVerbs.Project];
        var findings = click.Numbers(RiskVerbs.Findings);
        switch (click.Verb)
        {
            case RiskVerbs.KeepRisks:
                return Scan(await decide.KeepAsync(asker, project, findings, cancellationToken), project);
            case RiskVerbs.DismissRisks:
                var reason = findings is [var one] ? click.Find(RiskVerbs.AsidePrefix + one.ToString(CultureInfo.InvariantCulture)) : null;
                return Scan(await decide.DismissAsync(asker, project, findings, reason, cancellationToken), project);
            case RiskVerbs.BringBackRisks:
                return Scan(await decide.BringBackAsync(asker, project, findings, cancellationToken), project);
            case RiskVerbs.RiskForm:
                var key = Key(click);
                return new Clicked(await add.EditAsync(asker, project, key, key is null && findings is [var number] ? number : null, cancellationToken), false);
            case RiskVerbs.SaveRisk:
                return Clicked.ShowForm(await SaveAsync(asker, project, findings, click, cancellationToken));
            case RiskVerbs.ChangeRisk:
                return Clicked.Show(await update.RunAsync(asker, project, click[RiskVerbs.Risk], ChangeOf(click), cancellationToken));
            default:
                return null;
        }
    }

    private async Task<Answer> SaveAsync(
        Asker asker, string project, IReadOnlyList<int> findings, Click click, CancellationToken cancellationToken) => Key(click) is { } key
        ? await save.ChangeAsync(asker, project, key, click.Numbers(RiskVerbs.Revision) is [var revision] ? revision : 0, FormOf(click), cancellationToken)
        : await save.AddAsync(asker, project, findings is [var finding] ? finding : null, FormOf(click), cancellationToken);

    /// <summary>What the button of an entry asks for.</summary>
    private static EntryEdit ChangeOf(Click click) => new()
    {
        Status = click.Choice<EntryStatus>("status"),
        Reason = click.Find("reason"),
        ReviewOn = click.Day("review"),
    };

    /// <summary>All fields of the form that somebody touched; one that was emptied is taken away.</summary>
    private static EntryEdit FormOf(Click click)
    {
        var kind = click.Find("kind");
        var isOpportunity = kind == "opportunity";
        return new EntryEdit
        {
            Title = click.Given("title"),
            Kind = isOpportunity ? RegisterKind.Risk : click.Choice<RegisterKind>("kind"),
            Direction = kind is null ? null : isOpportunity ? RiskDirection.Opportunity : RiskDirection.Threat,
            Probability = click.Number("probability"),
            Impact = click.Number("impact"),
            Owner = click.Given("owner") is "" ? "nobody" : click.Given("owner"),
            Response = click.Choice<RiskResponse>("response"),
            DropsResponse = click.Find("response") == "none",
            Actions = click.Given("actions"),
            Contingency = click.Given("contingency"),
            Trigger = click.Given("trigger"),
            Proximity = click.Given("strikes") is null ? null : click.Day("strikes") ?? DateOnly.MinValue,
            ReviewOn = click.Given("review") is null ? null : click.Day("review") ?? DateOnly.MinValue,
            ShownToClient = click.Given("client") is { } client ? client == "true" : null,
        };
    }

    /// <summary>The scan takes the place of the card, and "show more" goes on from it.</summary>
    private static Clicked Scan(Answer answer, string project) =>
        new(answer, answer is not Refusal, new FunctionCall(FunctionNames.FlagRisks).With("project", project));

    private static EntryField? FieldOf(string field) => field switch
    {
        "review" => EntryField.ReviewOn,
        "strikes" => EntryField.Proximity,
        _ => Enum.TryParse<EntryField>(field, ignoreCase: true, out var known) ? known : null,
    };

    private static RegisterKey? Key(Click click) => RegisterKey.TryParse(click.Find(RiskVerbs.Risk), out var key) ? key : null;
}
