using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Nudges;

/// <summary>Shows what stands for a person now, or what was told on a day. It counts as no nudge.</summary>
public sealed class ShowNudges(NudgeReader reader, NotificationBook book, Notifications notifications, TimeProvider clock)
{
    /// <summary>All that stands now and is not muted.</summary>
    /// <returns>A <see cref="NudgesAnswer"/>, or why there is none.</returns>
    public Task<Answer> RunAsync(Asker asker, CancellationToken cancellationToken) => NowAsync(asker, null, cancellationToken);

    /// <summary>Mutes from a card, or takes the mute back, and shows that card as it then reads.</summary>
    /// <param name="asker">Whose click it is.</param>
    /// <param name="day">Of which day the card is; <see langword="null"/> where it showed what stands.</param>
    /// <param name="wish">What to mute.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> ChangeAsync(Asker asker, DateOnly? day, NotificationWish wish, CancellationToken cancellationToken)
    {
        var (done, instead) = await notifications.ApplyAsync(asker, wish, cancellationToken);
        if (instead is not null) return instead;
        if (day is not { } told) return await NowAsync(asker, done, cancellationToken);
        var settings = await book.ReadAsync(asker, cancellationToken);
        return ScheduledNudges.Card(await book.ReadLogAsync(asker, cancellationToken), told, asker.Today(clock), settings, Coverage.None) with { Done = done };
    }

    private async Task<Answer> NowAsync(Asker asker, NotificationDone? done, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var today = asker.Today(clock);
        var settings = await book.ReadAsync(asker, cancellationToken);
        var look = await reader.LookAsync(asker, today, cancellationToken);
        if (look.NeedsSignIn) return new SignInNeeded();
        var standing = look.Reading.Standing.OrderByDescending(n => n.Weight).ThenBy(n => n.Matter, StringComparer.Ordinal).ToList();
        return new NudgesAnswer(
            today, today, [.. standing.Where(n => !settings.Mutes(n)).Select(n => new ToldNudge(n, today, n.Level))], 0, settings, look.Coverage)
        {
            Asked = true, Muted = standing.Count(settings.Mutes), Done = done,
        };
    }
}
