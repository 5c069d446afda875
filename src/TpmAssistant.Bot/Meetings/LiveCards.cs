using System.Collections.Concurrent;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Bot.Jobs;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Meetings;

/// <summary>
/// Keeps the cards of running meetings true: whatever changes within two seconds becomes one update, however fast people press. Looks at the
/// clock when an item comes to its marks. After a restart it goes on with the meetings that still run.
/// </summary>
internal sealed class LiveCards(
    MeetingDesk desk, LiveView view, IMeetingLogStore logs, IConversationStore conversations, ConversationWriter writer, Wakes wakes,
    IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<LiveCards> logger) : ILiveCards, IHostedService, IDisposable
{
    /// <summary>Between two updates of one card; Teams takes 60 messages in 30 seconds and 1,800 in an hour in one conversation.</summary>
    internal static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    /// <summary>A shorter item is not spoken about in the chat: its card says enough.</summary>
    private const int LeastSpokenMinutes = 5;

    private readonly ConcurrentDictionary<(TenantId, MeetingKey), LiveCard> _cards = new();

    public void Begun(TenantId tenant, MeetingKey meeting) => CardOf(tenant, meeting).Begun();

    public void Changed(TenantId tenant, MeetingKey meeting, IReadOnlyList<MeetingEffect> effects) => CardOf(tenant, meeting).Changed(effects);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (wakes.Enabled) lifetime.ApplicationStarted.Register(() => _ = ResumeAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var card in _cards.Values) card.Dispose();
    }

    /// <summary>Until nothing is being sent or read; what waits for its time is not waited for.</summary>
    internal Task WhenIdleAsync() => Task.WhenAll(_cards.Values.Select(c => c.WhenIdleAsync()));

    private LiveCard CardOf(TenantId tenant, MeetingKey meeting) => _cards.GetOrAdd(
        (tenant, meeting), key => new LiveCard(clock, Pace, (effects, token) => ShowAsync(key.Item1, key.Item2, effects, token), token => LookAsync(key.Item1, key.Item2, token), logger, lifetime.ApplicationStopping));

    private async Task ResumeAsync()
    {
        try
        {
            foreach (var (tenant, meeting) in await logs.LiveAsync(lifetime.ApplicationStopping)) Changed(tenant, meeting, []);
        }
        catch (Exception failed) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The boundary of a job: each card still follows with the next press.
            MeetingLog.NotResumed(logger, failed);
        }
    }

    /// <summary>Shows what stands and says what is to be said; the answer is when to look at the clock again.</summary>
    private async Task<DateTimeOffset?> ShowAsync(TenantId tenant, MeetingKey meeting, IReadOnlyList<MeetingEffect> effects, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(tenant, meeting, cancellationToken);
        if (state.Conversation is not { } place) return null;
        var everybody = Everybody(tenant, state, place);
        await writer.SendAsync(everybody, await view.EverybodyAsync(tenant, state, cancellationToken), LiveMeetingAnswer.TopicOf(meeting), cancellationToken);
        foreach (var effect in effects) await SayAsync(everybody, state, effect, cancellationToken);
        return MeetingClock.NextMark(state);
    }

    private async Task SayAsync(Asker everybody, MeetingState state, MeetingEffect effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case TellOverrun told when state.CurrentItem is { } item && item.Key == told.Item && item.Minutes >= LeastSpokenMinutes:
                var left = MeetingClock.At(state, clock.GetUtcNow()).Items[state.Current].Left;
                await writer.SendAsync(everybody, new OverrunAnswer(state, item, told.Percent, left), null, cancellationToken);
                break;
            case TellLatecomer late when await conversations.FindPersonalAsync(everybody.Tenant, late.Person.Id, cancellationToken) is { } own:
                var alone = everybody with { Person = late.Person.Id, Name = late.Person.Name, Conversation = new ConversationRef(own.ConversationId, ConversationScope.Personal) };
                await writer.SendAsync(alone, new CatchUpAnswer(state, clock.GetUtcNow()), null, cancellationToken);
                break;
        }
    }

    /// <summary>Looks at the clock; when a mark is passed, that is told, else the answer is when to look again.</summary>
    private async Task<DateTimeOffset?> LookAsync(TenantId tenant, MeetingKey meeting, CancellationToken cancellationToken)
    {
        var step = await desk.TakeAsync(tenant, meeting, new ClockRead(clock.GetUtcNow()), cancellationToken);
        if (!step.IsAccepted) return MeetingClock.NextMark(step.State);
        Changed(tenant, meeting, step.Effects);
        return null;
    }

    private static Asker Everybody(TenantId tenant, MeetingState state, string place) => new(
        tenant, new PersonId(""), "", state.Locale ?? "en-GB", state.TimeZoneId ?? "UTC",
        new ConversationRef(place, place.StartsWith("19:", StringComparison.Ordinal) ? ConversationScope.Group : ConversationScope.Personal));
}
