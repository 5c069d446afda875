using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Health;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of colours and of what they rest on.</summary>
internal sealed class HealthPlugin(ShowHealth showHealth, OverrideColour overrideColour, SetTolerances setTolerances)
{
    private static readonly string[] Colours = ["green", "amber", "red", "rules"];

    [Reads]
    [Description("Shows the six colours of a project, what each rests on, what would turn it green, which of them a person has set, and the tolerances behind them.")]
    [Example("Which colours of {project} are overridden?")]
    public Task<Answer> ShowHealth(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        showHealth.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [ReadsWithOnly("project", "dimension", "reason", "until")]
    [Description(
        "Sets a colour of a project in place of the computed one, for a reason and until a day; both colours stay visible. Only on the project manager's explicit wish. "
        + "Without a colour or a reason it shows the form. With colour rules it gives the colour back to the rules.")]
    [Example("Set the budget colour of {project} to amber because the credit note is booked next week")]
    public async Task<Answer> OverrideColour(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("green, amber or red; or rules to end what was set.")] string? colour = null,
        [Description("Of what: schedule, scope, budget, quality, risk or people. Leave out for the project as a whole.")] string? dimension = null,
        [Description("Why, in the person's own words.")] string? reason = null,
        [Description("The last day it holds, as yyyy-MM-dd; two weeks from today when left out.")] string? until = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryChoice("dimension", dimension, HealthDimension.Schedule, out var which, out var refusal)
            || !ArgumentText.TryDay("until", until, out _, out refusal))
            return refusal;
        HealthDimension? of = ArgumentText.OrNull(dimension) is null ? null : which;
        if (string.Equals(ArgumentText.OrNull(colour), "rules", StringComparison.OrdinalIgnoreCase))
            return await overrideColour.GiveBackAsync(asker, ArgumentText.OrNull(project), of, cancellationToken);
        if (!ArgumentText.TryChoice("colour", colour, HealthColour.Green, out var wanted, out _))
            return Errors.BadArgument("colour", colour ?? "", Colours);
        var typed = new TypedColour(of, ArgumentText.OrNull(colour) is null ? null : wanted, reason ?? "", until ?? "");
        return typed.Colour is null || typed.Reason.Length == 0
            ? await overrideColour.FormAsync(asker, ArgumentText.OrNull(project), typed, cancellationToken)
            : await overrideColour.SetAsync(asker, ArgumentText.OrNull(project), typed, cancellationToken);
    }

    [ReadsWithOnly("project")]
    [Description(
        "Changes how far a project may stray before its colours turn red. Only what is given changes; out of range nothing changes and the form says why. Without any it shows the form.")]
    [Example("Change tolerances of {project}")]
    public Task<Answer> SetTolerances(
        Asker asker,
        [Description(ArgumentText.ProjectHelp)] string? project = null,
        [Description("Working days that a milestone may slip, 0 to 250.")] string? slip = null,
        [Description("Per cent of the budget that may be overspent, 0 to 100.")] string? cost = null,
        [Description("Per cent by which the number of tasks may grow, 0 to 100.")] string? scope = null,
        [Description("Per cent of the tasks that must have been read for a colour, 0 to 100.")] string? coverage = null,
        [Description("From which exposure (2 to 25) a risk is medium, high and severe, as in 6, 12, 20.")] string? bands = null,
        CancellationToken cancellationToken = default)
    {
        var said = new TypedTolerances(slip ?? "", cost ?? "", scope ?? "", coverage ?? "", bands ?? "");
        return said == new TypedTolerances("", "", "", "", "")
            ? setTolerances.FormAsync(asker, ArgumentText.OrNull(project), said, cancellationToken)
            : setTolerances.SetAsync(asker, ArgumentText.OrNull(project), said, cancellationToken);
    }
}
