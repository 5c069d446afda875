using System.Collections.Concurrent;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>Schedules in memory, with the same claim as the real store.</summary>
public sealed class InMemoryScheduleStore : IScheduleStore
{
    private readonly Lock _gate = new();
    private readonly List<Schedule> _rows = [];
    private readonly Dictionary<(TenantId, ScheduleId, DateTimeOffset), Run> _runs = [];

    public Task SaveAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var at = _rows.FindIndex(r => r.Owner.Tenant == schedule.Owner.Tenant && r.Id == schedule.Id);
            if (at < 0) _rows.Add(schedule);
            else _rows[at] = schedule;
        }

        return Task.CompletedTask;
    }

    public Task<Schedule?> FindAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult(_rows.Find(r => r.Owner.Tenant == tenant && r.Id == id));
    }

    public Task<IReadOnlyList<Schedule>> OfAsync(TenantId tenant, PersonId owner, CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult<IReadOnlyList<Schedule>>([.. _rows.Where(r => r.Owner.Tenant == tenant && r.Owner.Person == owner)]);
    }

    public Task<IReadOnlyList<(TenantId Tenant, ScheduleId Id, DateTimeOffset Due)>> ActiveAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<(TenantId, ScheduleId, DateTimeOffset)>>(
            [
                .. _rows.Where(r => r is { State: ScheduleState.Active, NextDue: not null }).OrderBy(r => r.NextDue)
                    .Select(r => (r.Owner.Tenant, r.Id, r.NextDue!.Value)),
            ]);
        }
    }

    public Task<ScheduleRun?> TryClaimAsync(
        TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset now, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_runs.TryGetValue((tenant, id, due), out var run))
            {
                if (run.Finished || run.LeaseUntil > now) return Task.FromResult<ScheduleRun?>(null);
                run = run with { Attempt = run.Attempt + 1, LeaseUntil = leaseUntil };
            }
            else
            {
                run = new Run(1, leaseUntil, null, false);
            }

            _runs[(tenant, id, due)] = run;
            return Task.FromResult<ScheduleRun?>(new ScheduleRun(due, run.Attempt, run.Note));
        }
    }

    public Task NoteAsync(TenantId tenant, ScheduleId id, DateTimeOffset due, string note, CancellationToken cancellationToken) =>
        Change(tenant, id, due, r => r with { Note = note });

    public Task ReleaseAsync(TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset from, CancellationToken cancellationToken) =>
        Change(tenant, id, due, r => r with { LeaseUntil = from });

    public Task FinishAsync(
        TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset wasDue, ScheduleState state, DateTimeOffset? next,
        CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _runs[(tenant, id, due)] = _runs[(tenant, id, due)] with { Finished = true };
            var at = _rows.FindIndex(r => r.Owner.Tenant == tenant && r.Id == id && r.State == ScheduleState.Active && r.NextDue == wasDue);
            if (at >= 0) _rows[at] = _rows[at] with { State = state, NextDue = next };
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DateTimeOffset>> FinishedAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<DateTimeOffset>>(
                [.. _runs.Where(r => r.Key.Item1 == tenant && r.Key.Item2 == id && r.Value.Finished).Select(r => r.Key.Item3).Order()]);
        }
    }

    private Task Change(TenantId tenant, ScheduleId id, DateTimeOffset due, Func<Run, Run> change)
    {
        lock (_gate)
        {
            if (_runs.TryGetValue((tenant, id, due), out var run) && !run.Finished) _runs[(tenant, id, due)] = change(run);
        }

        return Task.CompletedTask;
    }

    private sealed record Run(int Attempt, DateTimeOffset LeaseUntil, string? Note, bool Finished);
}

/// <summary>A waker that a test asks what to wake.</summary>
public sealed class FakeWaker : IScheduleWaker
{
    private readonly ConcurrentDictionary<(TenantId, ScheduleId), DateTimeOffset> _wakes = new();

    /// <summary>When each schedule is to be woken.</summary>
    public IReadOnlyDictionary<(TenantId Tenant, ScheduleId Id), DateTimeOffset> Wakes => _wakes;

    public Task WakeAtAsync(TenantId tenant, ScheduleId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _wakes[(tenant, id)] = at;
        return Task.CompletedTask;
    }

    public Task ForgetAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken)
    {
        _wakes.TryRemove((tenant, id), out _);
        return Task.CompletedTask;
    }
}
