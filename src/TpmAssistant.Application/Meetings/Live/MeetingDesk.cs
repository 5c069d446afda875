using System.Collections.Concurrent;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Takes events into a meeting's log, so that of two at once each is judged by what then stands.</summary>
public sealed class MeetingDesk(IMeetingLogStore logs)
{
    private const int MostKept = 200;

    /// <summary>The latest state seen, of which only what came after it is read.</summary>
    private readonly ConcurrentDictionary<(TenantId, MeetingKey), MeetingState> _seen = new();

    /// <summary>The meeting as it stands.</summary>
    public async ValueTask<MeetingState> ReadAsync(TenantId tenant, MeetingKey meeting, CancellationToken cancellationToken)
    {
        var known = _seen.GetValueOrDefault((tenant, meeting)) ?? MeetingState.Empty;
        var since = await logs.SinceAsync(tenant, meeting, known.Version, cancellationToken);
        return since.Count == 0 ? known : Keep(tenant, meeting, since.Aggregate(known, (state, happened) => Facilitator.Take(state, happened).State));
    }

    /// <summary>Takes an event in; what comes of it depends on what stands when its turn comes.</summary>
    public Task<MeetingStep> TakeAsync(TenantId tenant, MeetingKey meeting, MeetingEvent happened, CancellationToken cancellationToken) =>
        Contested.SettleAsync("kept changing the meeting's log", async () =>
        {
            var state = await ReadAsync(tenant, meeting, cancellationToken);
            var step = Facilitator.Take(state, happened);
            if (!step.IsAccepted) return (true, step);
            if (!await logs.TryAppendAsync(tenant, meeting, state.Version, [happened], step.State, cancellationToken)) return (false, step);
            Keep(tenant, meeting, step.State);
            return (true, step);
        });

    /// <summary>The meetings of a tenant that run now.</summary>
    public async ValueTask<IReadOnlyList<MeetingState>> LiveAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var live = new List<MeetingState>();
        foreach (var (of, meeting) in await logs.LiveAsync(cancellationToken))
        {
            if (of == tenant) live.Add(await ReadAsync(tenant, meeting, cancellationToken));
        }

        return live;
    }

    private MeetingState Keep(TenantId tenant, MeetingKey meeting, MeetingState state)
    {
        if (_seen.Count >= MostKept) _seen.Clear();
        _seen.AddOrUpdate((tenant, meeting), state, (_, kept) => kept.Version > state.Version ? kept : state);
        return state;
    }
}
