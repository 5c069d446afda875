using System.Collections.Concurrent;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Cadence;

/// <summary>
/// Sees to it that every project is read once a day with its owner's rights. It begins, or begins again, when the owner speaks with the assistant: only
/// then is known in which chat and zone they are and that they are signed in.
/// </summary>
public sealed class SnapshotCadence(ProjectFinder finder, IScheduleStore schedules, SchedulePlanner planner, IScheduleWaker waker, TimeProvider clock)
{
    /// <summary>The hour of the project's day in which it is read; the minute differs from project to project, so that not all are read at once.</summary>
    public const int Hour = 5;

    private readonly ConcurrentDictionary<(TenantId, PersonId), DateOnly> _seen = new();

    /// <summary>Looks through the projects that the person owns, once a day.</summary>
    public async Task EnsureAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return;
        var today = asker.Today(clock);
        if (_seen.TryGetValue((asker.Tenant, asker.Person), out var last) && last == today) return;
        foreach (var project in (await finder.OfAsync(asker, cancellationToken)).Where(p => p.Owner == asker.Person)) await EnsureAsync(asker, project, cancellationToken);
        _seen[(asker.Tenant, asker.Person)] = today;
    }

    private async Task EnsureAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        var id = new ScheduleId($"snapshot:{project.Id}");
        if (await schedules.FindAsync(asker.Tenant, id, cancellationToken) is { State: ScheduleState.Active } known && known.Owner.Person == asker.Person) return;
        var daily = new Schedule
        {
            Id = id, Kind = ScheduledSnapshot.KindName, Owner = asker, Project = project.Id, ProjectName = project.Name, TimeZoneId = project.TimeZoneId,
            Rule = new CadenceRule { Days = CadenceDays.Daily, At = new TimeOnly(Hour, MinuteOf(project.Id)) },
        };
        var next = await planner.NextAsync(daily, clock.GetUtcNow(), cancellationToken);
        await schedules.SaveAsync(daily with { NextDue = next }, cancellationToken);
        if (next is { } due) await waker.WakeAtAsync(asker.Tenant, id, due, cancellationToken);
    }

    private static int MinuteOf(ProjectId id) => id.Value.Aggregate(0, (sum, letter) => ((sum * 31) + letter) % 60);
}
