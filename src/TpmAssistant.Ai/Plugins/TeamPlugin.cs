using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Team;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of the team.</summary>
internal sealed class TeamPlugin(ShowWorkload showWorkload, RequestUpdates requestUpdates, FindTime findTime)
{
    [Reads]
    [Description("Shows who carries how much in a project over the next four weeks, and who has room.")]
    [Example("Who is overloaded on {project}?")]
    public Task<Answer> ShowWorkload(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        showWorkload.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Effect]
    [Description(
        "Proposes to ask each owner of blocked, overdue, soon due or stale work for an update, privately and once a week; shows the answers once asked. "
        + "Nobody is asked before the click.")]
    [Example("Ask the team for updates on {project}")]
    public Task<Answer> RequestUpdates(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        requestUpdates.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);

    [Effect]
    [Description(
        "Finds a time for people across time zones, within working hours and days off: three proposals with who is inconvenienced. One click books one and invites them. "
        + "Nobody is invited before the click.")]
    [Example("Find 45 minutes for Priya, Tomás and me next week")]
    public async Task<Answer> FindTime(
        Asker asker,
        [Description("Who shall meet: names as the person said them, divided by commas; a project's name means its team. The person who asks is always one of them.")] string people,
        [Description("How long, in minutes, 5 to 480.")] string minutes,
        [Description("The first day, as yyyy-MM-dd. Default: today.")] string? from = null,
        [Description("The last day, as yyyy-MM-dd. Default: six days after the first.")] string? to = null,
        CancellationToken cancellationToken = default)
    {
        if (!int.TryParse(minutes, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var length))
            return Errors.BadArgument("minutes", minutes, ["5 … 480"]);
        if (!ArgumentText.TryDay("from", from, out var first, out var refusal) || !ArgumentText.TryDay("to", to, out var last, out refusal))
            return refusal;
        return await findTime.RunAsync(asker, people, length, first, last, cancellationToken);
    }
}
