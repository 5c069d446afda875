using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Assistant;
using TpmAssistant.Application.Nudges;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions about the assistant itself.</summary>
internal sealed class AssistantPlugin(Help help, Notifications notifications, ShowNudges nudges)
{
    [Reads]
    [Description("Tells what the assistant can do, with examples.")]
    [Example("What can you do?")]
    public Task<Answer> Help(Asker asker, CancellationToken cancellationToken = default) => help.RunAsync(asker, cancellationToken);

    [Reads]
    [Description("Shows what is worth a nudge now. That is milestones whose P80 passes their date, risks whose trigger or review day came, a budget beyond its tolerance, one's own tasks due.")]
    [Example("My nudges")]
    public Task<Answer> ShowNudges(Asker asker, CancellationToken cancellationToken = default) => nudges.RunAsync(asker, cancellationToken);

    [Reads]
    [Description("Shows how one is notified: morning brief, nudges, the daily cap, the hours and what is muted.")]
    [Example("My notifications")]
    public Task<Answer> ShowNotifications(Asker asker, CancellationToken cancellationToken = default) => notifications.ShowAsync(asker, cancellationToken);

    [ReadsWithOnly]
    [Description(
        "Changes how one is notified, at once and to be undone: turns nudges or the morning brief on or off, mutes a topic or project, sets the daily cap or the hours. "
        + "Only one's own, and only when the person plainly asks for it.")]
    [Example("Mute budget nudges")]
    public async Task<Answer> ChangeNotifications(
        Asker asker,
        [Description("on or off.")] string? nudges = null,
        [Description("The morning brief: on or off.")] string? brief = null,
        [Description("What to mute: milestones, risks, budget, work, or all.")] string? mute = null,
        [Description("What to hear of again: milestones, risks, budget, work, or all.")] string? unmute = null,
        [Description("The project that mute or unmute is about, by name. Leave out for every project.")] string? project = null,
        [Description("Nudges a day at most, 1 to 10.")] string? cap = null,
        [Description("The hours in which nudges may come, as 09:00-17:00.")] string? hours = null,
        CancellationToken cancellationToken = default)
    {
        if (!NotificationArguments.TryRead(nudges, brief, mute, unmute, ArgumentText.OrNull(project), cap, hours, out var wish, out var refusal)) return refusal;
        return wish == new NotificationWish() ? await notifications.ShowAsync(asker, cancellationToken) : await notifications.ChangeAsync(asker, wish, cancellationToken);
    }
}
