using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of risk.</summary>
internal sealed class RisksPlugin(FlagRisks flagRisks, ListRisks listRisks, ImportRegister importRegister, AddRisk addRisk, UpdateRisk updateRisk)
{
    private const string ScoreHelp = ", 1 (least) to 5 (most).";

    [Reads]
    [Description("Scans a project for what may go wrong and shows each new risk with the items it rests on, beside what the register holds already.")]
    [Example("What are the risks in {project}?")]
    public Task<Answer> FlagRisks(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        flagRisks.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Reads]
    [Description(
        "Shows a project's register of risks, issues, assumptions and dependencies, the gravest first, with what needs a look. "
        + "Also shows the risk matrix, one's own risks and those due for review.")]
    [Example("Show the risk register of {project}")]
    public async Task<Answer> ListRisks(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description(
            "Which entries: all, top, risks, issues, assumptions, dependencies, opportunities, mine, due (for review), closed, matrix for the 5 by 5 picture, csv for a table of all of them, or import to bring such a table in. Default: all open ones.")]
        string? filter = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("filter", filter, RegisterFilter.All, out var which, out var refusal))
            return refusal;
        if (which == RegisterFilter.Import)
            return await importRegister.PreviewAsync(asker, ArgumentText.OrNull(project), "", cancellationToken);
        return await listRisks.RunAsync(asker, ArgumentText.OrNull(project), which, cancellationToken);
    }

    [Reads]
    [Description("Prepares a new entry of a project's register as a form. It is recorded when the person presses the button.")]
    [Example("Add a risk to {project}: the vendor may slip, likely, high impact")]
    public async Task<Answer> AddRisk(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("What may happen, in the person's own words: cause, event, effect.")] string? title = null,
        [Description("How likely" + ScoreHelp)] string? probability = null,
        [Description("How bad" + ScoreHelp)] string? impact = null,
        [Description("Who looks after it: a person's name, or me.")] string? owner = null,
        [Description("risk, opportunity, assumption, issue or dependency. Default: risk.")] string? kind = null,
        CancellationToken cancellationToken = default)
    {
        var isOpportunity = string.Equals(ArgumentText.OrNull(kind), nameof(RiskDirection.Opportunity), StringComparison.OrdinalIgnoreCase);
        if (!ArgumentText.TryScore("probability", probability, out var likely, out var refusal)
            || !ArgumentText.TryScore("impact", impact, out var bad, out refusal)
            || !ArgumentText.TryChoice("kind", isOpportunity ? null : kind, RegisterKind.Risk, out var what, out refusal))
            return refusal;
        var entry = new EntryEdit
        {
            Title = ArgumentText.OrNull(title), Probability = likely, Impact = bad, Owner = ArgumentText.OrNull(owner), Kind = what,
            Direction = isOpportunity ? RiskDirection.Opportunity : null,
        };
        return await addRisk.RunAsync(asker, ArgumentText.OrNull(project), entry, cancellationToken);
    }

    [ReadsWithOnly("risk", "project")]
    [Description("Shows an entry of a project's register with its history, or changes it at once; the change can be taken back.")]
    [Example("Show R-1 of {project}")]
    public async Task<Answer> UpdateRisk(
        Asker asker,
        [Description("The entry, as in R-7, A-1, I-2 or D-3; a number alone means a risk.")] string risk,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("Where it is to stand: open, watching, closed or becameIssue.")] string? status = null,
        [Description("How likely" + ScoreHelp)] string? probability = null,
        [Description("How bad" + ScoreHelp)] string? impact = null,
        [Description("Who looks after it: a person's name, me, or nobody.")] string? owner = null,
        [Description("avoid, mitigate, transfer, accept or escalate; for an opportunity exploit, enhance, share, accept or escalate.")] string? response = null,
        [Description("When to look at it again, as yyyy-MM-dd.")] string? review = null,
        [Description("Why it is closed, in the person's own words.")] string? reason = null,
        [Description("What it is, in the person's own words.")] string? title = null,
        [Description("The actions of the response.")] string? actions = null,
        [Description("What is done if it happens.")] string? contingency = null,
        [Description("The sign that it begins: a day, a task that gets late, a milestone that slips, spend above an amount, or words.")] string? trigger = null,
        [Description("Whether the client sees it: true or false.")] string? client = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("status", status, default(EntryStatus), out var stand, out var refusal)
            || !ArgumentText.TryScore("probability", probability, out var likely, out refusal)
            || !ArgumentText.TryScore("impact", impact, out var bad, out refusal)
            || !ArgumentText.TryChoice("response", response, default(RiskResponse), out var answer, out refusal)
            || !ArgumentText.TryDay("review", review, out var day, out refusal))
            return refusal;
        var edit = new EntryEdit
        {
            Status = ArgumentText.OrNull(status) is null ? null : stand, Probability = likely, Impact = bad, Owner = ArgumentText.OrNull(owner),
            Response = ArgumentText.OrNull(response) is null ? null : answer, ReviewOn = day, Reason = ArgumentText.OrNull(reason),
            Title = ArgumentText.OrNull(title), Actions = ArgumentText.OrNull(actions), Contingency = ArgumentText.OrNull(contingency),
            Trigger = ArgumentText.OrNull(trigger), ShownToClient = bool.TryParse(client, out var shown) ? shown : null,
        };
        return await updateRisk.RunAsync(asker, ArgumentText.OrNull(project), risk, edit, cancellationToken);
    }
}
