using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Application.Nudges;

/// <summary>What somebody wants of their notifications; what is absent stays as it is.</summary>
public sealed record NotificationWish
{
    /// <summary>Nudges on or off.</summary>
    public bool? Nudges { get; init; }

    /// <summary>The morning brief on or off.</summary>
    public bool? Brief { get; init; }

    /// <summary>Nudges a day at most.</summary>
    public int? Cap { get; init; }

    /// <summary>The first time of the day at which one may come.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>The end of the time in which one may come.</summary>
    public TimeOnly? To { get; init; }

    /// <summary>Whether <see cref="Topic"/> and <see cref="Project"/> are to be muted, or heard of again.</summary>
    public bool? Mute { get; init; }

    /// <summary>Which topic; all when absent.</summary>
    public NudgeTopic? Topic { get; init; }

    /// <summary>Of which project, by name; of all when absent.</summary>
    public string? Project { get; init; }
}

/// <summary>Shows and changes how a person is notified. All of it is theirs alone, so their word is enough, and each change can be taken back.</summary>
public sealed class Notifications(
    NotificationBook book, NudgeSchedule nudges, MorningBrief brief, ProjectFinder finder, UndoDesk undo)
{
    /// <summary>Shows them.</summary>
    public async Task<Answer> ShowAsync(Asker asker, CancellationToken cancellationToken) =>
        asker.Conversation.IsShared ? Errors.PersonalChatOnly : await ShowAsync(asker, null, cancellationToken);

    /// <summary>Changes them.</summary>
    /// <returns>The <see cref="NotificationsAnswer"/> as they then are, or why nothing was changed.</returns>
    public async Task<Answer> ChangeAsync(Asker asker, NotificationWish wish, CancellationToken cancellationToken)
    {
        var (done, refusal) = await ApplyAsync(asker, wish, cancellationToken);
        return refusal ?? await ShowAsync(asker, done, cancellationToken);
    }

    internal async Task<(NotificationDone? Done, Answer? Instead)> ApplyAsync(Asker asker, NotificationWish wish, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return (null, Errors.PersonalChatOnly);
        var project = default(Domain.Projects.Project);
        if (wish.Project is { Length: > 0 } name)
        {
            var choice = await finder.FindAsync(asker, name, cancellationToken);
            if (!choice.TryGet(out project, out var unknown)) return (null, unknown);
        }

        if (wish.Cap is < 1 or > NudgeSettings.HighestCap) return (null, NudgeErrors.BadCap);
        var known = await book.ReadAsync(asker, cancellationToken);
        if ((wish.From ?? known.From) >= (wish.To ?? known.To)) return (null, NudgeErrors.BadHours);

        if (wish.Brief is { } wanted)
            await (wanted ? brief.StartAsync(asker, cancellationToken) : brief.StopAsync(asker, cancellationToken));
        var mute = wish.Mute is null ? null : new NudgeMute(wish.Topic, project?.Id, project?.Name ?? "");
        var (before, after) = await book.ChangeAsync(asker, s => Changed(s, wish, mute), cancellationToken);
        await nudges.SetAsync(asker, after, cancellationToken);

        // Records with lists compare by what they say: an unchanged wish offers nothing to take back.
        UndoId? step = Same(before, after) ? null
            : await undo.OfferAsync(asker, NotificationsUndoable.Name, new NotificationsUndoPayload(before, after), cancellationToken);
        return (new NotificationDone(ActOf(wish), mute, step), null);
    }

    internal async Task<Answer> ShowAsync(Asker asker, NotificationDone? done, CancellationToken cancellationToken)
    {
        var settings = await book.ReadAsync(asker, cancellationToken);
        return new NotificationsAnswer(
            settings, settings.On && await nudges.RunsAsync(asker, cancellationToken), await brief.RunsAsync(asker, cancellationToken), MorningBrief.At,
            await finder.OfAsync(asker, cancellationToken), done);
    }

    internal static bool Same(NudgeSettings a, NudgeSettings b) =>
        (a.On, a.Cap, a.From, a.To) == (b.On, b.Cap, b.From, b.To) && a.Muted.SequenceEqual(b.Muted);

    private static NudgeSettings Changed(NudgeSettings settings, NotificationWish wish, NudgeMute? mute)
    {
        var changed = settings with
        {
            On = wish.Nudges ?? settings.On, Cap = wish.Cap ?? settings.Cap, From = wish.From ?? settings.From, To = wish.To ?? settings.To,
        };
        return mute is null ? changed : wish.Mute == true ? changed.Mute(mute) : changed.Unmute(mute);
    }

    private static NotificationAct ActOf(NotificationWish wish) => wish switch
    {
        { Mute: true } => NotificationAct.Muted,
        { Mute: false } => NotificationAct.Unmuted,
        { Cap: not null } or { From: not null } or { To: not null } => NotificationAct.Saved,
        { Nudges: true } => NotificationAct.NudgesOn,
        { Nudges: false } => NotificationAct.NudgesOff,
        { Brief: true } => NotificationAct.BriefOn,
        { Brief: false } => NotificationAct.BriefOff,
        _ => NotificationAct.Saved,
    };
}
