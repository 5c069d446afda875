using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Workload;

/// <summary>The load of one person after a change, against calculating everybody's anew.</summary>
public sealed class WorkloadBookTests
{
    private static readonly Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> NoCalendars = [];
    private static readonly Person[] People = [.. Enumerable.Range(0, 5).Select(i => Some.Person($"Person {i}"))];

    [Fact]
    public void LoadWith_AnyChangeOfATask_IsTheWholeTableAnew()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var project = Some.Project() with { Members = [.. People.Take(3).Select(p => new ProjectMember(p, "engineer", WeeklyHours: random.Next(10, 41)))] };
            var now = Some.Snapshot(project, Tasks(random, "a", 30));
            var other = Some.Snapshot(project with { Id = new("other") }, Tasks(random, "b", 10));
            var book = new WorkloadBook(now, [other], NoCalendars, 4);
            var known = book.Table().People.Select(p => p.Person).ToList();
            var task = now.Tasks.First(t => t.IsOpen && t.Assignees.Count > 0);
            var changed = task with
            {
                Assignees = [.. task.Assignees.Skip(1), known[random.Next(known.Count)]],
                Due = random.Next(3) == 0 ? task.Due : Some.Day(random.Next(30)),
            };

            var anew = WorkloadCalculator.Calculate(now with { Tasks = [.. now.Tasks.Select(t => t.Ref == task.Ref ? changed : t)] }, [other], NoCalendars, 4);

            Assert.All(known, person => Same(anew.People.FirstOrDefault(p => p.Person.Id == person.Id), book.LoadWith(person, changed), seed));
        }
    }

    /// <summary>Somebody left without open work who is no member is no longer in the table.</summary>
    private static void Same(PersonLoad? anew, PersonLoad with, int seed)
    {
        if (anew is null)
        {
            Assert.True(with.Weeks.All(w => w.AssignedHours == 0), $"seed {seed}");
            return;
        }

        Assert.Equal(anew.Weeks.Select(w => (w.WeekStart, w.AssignedHours, w.AvailableHours, w.ElsewhereHours)), with.Weeks.Select(w => (w.WeekStart, w.AssignedHours, w.AvailableHours, w.ElsewhereHours)));
    }

    private static ProjectTask[] Tasks(Random random, string prefix, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => Some.InProgress($"{prefix}{i}", Some.Day(random.Next(-5, 30))) with
        {
            State = (TaskState)random.Next(3),
            Start = random.Next(2) == 0 ? Some.Day(random.Next(-5, 10)) : null,
            EffortHours = random.Next(3) == 0 ? null : random.Next(1, 60),
            PercentComplete = random.Next(100),
            Priority = (TaskPriority)random.Next(4),
            Assignees = [.. People.Where(_ => random.Next(3) == 0)],
        }),
    ];
}
