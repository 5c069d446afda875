using System.Collections;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>
/// What the engine's answers take for four times the tasks and links, without a clock: how often a task or a link of the plan is looked at, and how much memory is asked for. Four
/// times as much is linear; a scan within a scan would make it sixteen.
/// </summary>
public class GrowthTests
{
    private const int Few = 500;
    private const int Many = 4 * Few;

    private static readonly ForecastSettings Settings = new(Iterations: 64);
    private static readonly Person[] People = [.. Enumerable.Range(0, 8).Select(i => Some.Person($"Person {i}"))];
    private static readonly Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> NoCalendars = [];

    private static readonly Dictionary<string, Func<Snapshot, IReadOnlyList<Snapshot>, object?>> Answers = new(StringComparer.Ordinal)
    {
        ["schedule"] = (now, _) => ScheduleOutlooks.Of(now),
        ["forecast"] = (now, past) => ProjectForecaster.Forecast(now, past, Settings),
        ["what if"] = (now, past) => new ChangeSimulator(now, past, Settings).Apply(new(ChangeKind.Slip) { Tasks = [Some.Ref("100")], Days = 5 }),
        ["options"] = (now, past) => OptionFinder.Find(new(now, past, Settings), now, new(SituationKind.Late)),
        ["health"] = (now, past) => HealthAssessor.Assess(new(now, past)),
        ["risks"] = (now, past) => RiskScan.Find(new(now, past)),
        ["workload"] = (now, _) => MoveFinder.WithMoves(now, [], NoCalendars, 4),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_FourTimesTheTasks_IsLookedAtFourTimesAsOften(string name)
    {
        var (few, many) = (Looks(name, Few), Looks(name, Many));

        Assert.InRange(few, Few, 200 * Few);
        Assert.InRange((double)many / few, 0, 4.4);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_FourTimesTheTasks_TakesFourTimesTheMemory(string name)
    {
        var (few, many) = (Memory(name, Few), Memory(name, Many));

        // Lists and tables that double as they fill are now a little, now a lot larger than what is in them.
        Assert.InRange((double)many / few, 0, 6);
    }

    private static long Looks(string name, int size)
    {
        var looks = new Counter();
        var now = Plan(size);
        var counted = now with { Tasks = new Counted<ProjectTask>(now.Tasks, looks), Dependencies = new Counted<TaskDependency>(now.Dependencies, looks) };
        GC.KeepAlive(Answers[name](counted, [Week(now)]));
        return looks.Count;
    }

    private static long Memory(string name, int size)
    {
        var now = Plan(size);
        IReadOnlyList<Snapshot> past = [Week(now)];

        // The least of some: what is lent out is asked for once, and again whenever the collector has taken it back.
        return Enumerable.Range(0, 4).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(Answers[name](now, past));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private static Snapshot Week(Snapshot now) => now.On(now.StatusDate.AddDays(-7));

    /// <summary>A plan in trouble, as wide as plans of its length are; milestones, people and the share of everything stay.</summary>
    private static Snapshot Plan(int size)
    {
        var width = size / 100;
        var project = Some.Project() with
        {
            Members = [.. People.Select(p => new ProjectMember(p, "engineer"))],
            Milestones = [.. Enumerable.Range(0, 5).Select(i => Some.Milestone($"m{i}", Some.Day(i * 5), Some.Day((i * 5) + 3), [$"{i}"]))],
            Baseline = new Baseline(Some.Day(-40), Some.Day(60), [.. Enumerable.Range(0, size / 2).Select(i => Some.Ref($"{i}"))]),
        };
        return Some.Snapshot(project, [.. Enumerable.Range(0, size).Select(Task)]) with
        {
            Dependencies = [.. Enumerable.Range(width, size - width).SelectMany(i => new[] { i - width, i - width + 1 }.Where(b => b < i).Select(b => new TaskDependency(Some.Ref($"{b}"), Some.Ref($"{i}"))))],
        };
    }

    private static ProjectTask Task(int i) => Some.Task($"{i}") with
    {
        State = (TaskState)(i % 3),
        Due = Some.Day((i % 50) - 15),
        Start = i % 4 == 0 ? Some.Day((i % 50) - 20) : null,
        EffortHours = i % 5 == 0 ? null : 4 + (i % 30),
        PercentComplete = i % 3 == 1 ? i % 100 : 0,
        Assignees = [People[i % People.Length]],
        Meanings = i % 7 == 0 ? [LabelMeaning.Blocked] : [],
    };

    private sealed class Counter
    {
        public long Count { get; set; }
    }

    private sealed class Counted<T>(IReadOnlyList<T> items, Counter looks) : IReadOnlyList<T>
    {
        public int Count => items.Count;

        public T this[int index]
        {
            get
            {
                looks.Count++;
                return items[index];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var item in items)
            {
                looks.Count++;
                yield return item;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
