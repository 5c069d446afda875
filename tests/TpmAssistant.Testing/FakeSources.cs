using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Testing;

/// <summary>A Planner that holds what a test puts in.</summary>
public sealed class FakeTaskSource(params ProjectTask[] tasks) : ITaskSource
{
    /// <summary>What to answer instead of the tasks for a reader.</summary>
    public Dictionary<PersonId, ReadFailure> Failures { get; } = [];

    /// <summary>Who read what, in order.</summary>
    public List<(PersonId Reader, string Source)> Reads { get; } = [];

    /// <summary>Whose notes were asked for.</summary>
    public List<ItemRef> NotesRead { get; } = [];

    public IReadOnlyList<ProjectTask> Tasks { get; set; } = tasks;

    public string Kind => SourceKinds.Planner;

    public Task<TaskReading> ReadAsync(Asker asker, ProjectSource source, CancellationToken cancellationToken)
    {
        Reads.Add((asker.Person, source.ExternalId));
        return Task.FromResult(Failures.TryGetValue(asker.Person, out var failure)
            ? new TaskReading([], [], new SourceReading(Kind, "Plan", 0, null, Some.Now, failure))
            : new TaskReading(Tasks, [], new SourceReading(Kind, "Plan", Tasks.Count, Tasks.Count, Some.Now)));
    }

    public Task<IReadOnlyList<TaskNotes>> ReadNotesAsync(Asker asker, IReadOnlyList<ItemRef> tasks, CancellationToken cancellationToken)
    {
        NotesRead.AddRange(tasks);
        return Task.FromResult<IReadOnlyList<TaskNotes>>([.. tasks.Select(t => new TaskNotes(t, "Notes", []))]);
    }
}

/// <summary>A calendar that holds what a test puts in.</summary>
public sealed class FakeCalendar(params Domain.Meetings.MeetingOccurrence[] meetings) : ICalendarSource
{
    /// <summary>The stretch of time last asked for.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Asked { get; private set; }

    public ReadFailure Failure { get; set; }

    public Task<MeetingReading> ReadAsync(Asker asker, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        Asked = (from, to);
        return Task.FromResult(new MeetingReading(
            Failure == ReadFailure.None ? meetings : [], new SourceReading(SourceKinds.Calendar, "Calendar", meetings.Length, null, Some.Now, Failure)));
    }
}

/// <summary>A directory of a few people and groups.</summary>
public sealed class FakeDirectory(params Person[] people) : IDirectory
{
    public Dictionary<string, IReadOnlyList<Person>> Groups { get; } = [];

    public Task<Person?> MeAsync(Asker asker, CancellationToken cancellationToken) =>
        Task.FromResult(people.FirstOrDefault(p => p.Id == asker.Person));

    public Task<IReadOnlyList<Person>?> GroupMembersAsync(Asker asker, string groupId, CancellationToken cancellationToken) =>
        Task.FromResult(Groups.GetValueOrDefault(groupId));

    public Task<IReadOnlyList<Person>> FindAsync(Asker asker, string text, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Person>>([.. people.Where(p => p.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase))]);
}

/// <summary>A roster that a test fixes; <see langword="null"/> cannot be known.</summary>
public sealed class FakeRoster(params PersonId[] members) : IConversationRoster
{
    public bool Unknown { get; set; }

    public ValueTask<IReadOnlyList<PersonId>?> MembersAsync(Asker asker, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<PersonId>?>(Unknown ? null : members);
}
