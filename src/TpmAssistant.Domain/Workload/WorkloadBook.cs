using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Workload;

/// <summary>Whose work is what: added up for everybody once, and then for one person with one task changed, which touches nobody else and adds nothing up anew but hours.</summary>
internal sealed class WorkloadBook
{
    private readonly Dictionary<PersonId, Desk> desks = [];
    private readonly Dictionary<PersonId, double> own;
    private readonly ILookup<PersonId, double> elsewhere;
    private readonly IReadOnlyDictionary<PersonId, IReadOnlyList<MeetingOccurrence>> calendars;
    private readonly EffortBook efforts;
    private readonly WorkloadWindow window;
    private readonly ProjectZone zone;
    private readonly List<ProjectTask> unowned = [];
    private int assumptions;

    public WorkloadBook(Snapshot now, IReadOnlyList<Snapshot> others, IReadOnlyDictionary<PersonId, IReadOnlyList<MeetingOccurrence>> calendars, int weeks)
    {
        this.calendars = calendars;
        window = new(now.Project.Calendar, now.StatusDate, Math.Clamp(weeks, 1, WorkloadCalculator.MostWeeks));
        zone = new(now.Project.TimeZoneId);
        efforts = new(now.Project, now.Tasks);
        own = now.Project.Members.DistinctBy(m => m.Person.Id).ToDictionary(m => m.Person.Id, m => m.WeeklyHours);
        elsewhere = others.SelectMany(o => o.Project.Members.DistinctBy(m => m.Person.Id)).ToLookup(m => m.Person.Id, m => m.WeeklyHours);
        foreach (var member in now.Project.Members.Where(WorkloadCalculator.IsTeam)) desks.TryAdd(member.Person.Id, new(member.Person));
        AddOwn(now);
        foreach (var other in others) AddElsewhere(other);
    }

    /// <summary>The load of everybody who owns open work or belongs to the team.</summary>
    public WorkloadTable Table() => new(
        [
            .. desks.Values.Select(d => Tallied(d).Load)
                .OrderByDescending(p => p.PeakLoad).ThenByDescending(p => p.Weeks.Sum(w => w.AssignedHours))
                .ThenByDescending(p => p.OpenTasks).ThenBy(p => p.Person.Name, StringComparer.Ordinal)
                .ThenBy(p => p.Person.Id.Value, StringComparer.Ordinal),
        ],
        unowned,
        assumptions) { AssumedHours = efforts.Usual };

    /// <summary>The weeks of one person of the table after a change of an open task: their hours, without the tasks behind them.</summary>
    public PersonLoad LoadWith(Person person, ProjectTask changed)
    {
        var (tally, load) = Tallied(desks[person.Id]);
        var its = new PersonTally(person, window.Weeks.Count);
        if (changed.Assignees.Any(a => a.Id == person.Id)) its.Add(changed, HoursEach(changed), window);
        return new(person, [.. load.Weeks.Select((w, i) => w with { AssignedHours = tally.HoursWith(changed, its, i), Tasks = [] })], 0, 0);
    }

    /// <summary>Hours left of a task of the project for each of its owners.</summary>
    public double HoursEach(ProjectTask task) => HoursEach(task, efforts);

    private static IEnumerable<ProjectTask> OpenWork(Snapshot snapshot) => snapshot.Tasks.Where(t => t.IsOpen && t.IsWork).DistinctBy(t => t.Ref).Order(TaskOrder.Instance);

    /// <summary>Hours left of a task for each of its owners.</summary>
    private static double HoursEach(ProjectTask task, EffortBook efforts) => Effort.Remaining(task, efforts.Of(task)) / Math.Max(1, task.Assignees.DistinctBy(p => p.Id).Count());

    private void AddOwn(Snapshot now)
    {
        foreach (var task in OpenWork(now))
        {
            if (task.Assignees.Count == 0)
            {
                unowned.Add(task);
                continue;
            }

            if (efforts.KnownOf(task) is null) assumptions++;
            var hours = HoursEach(task, efforts);
            foreach (var owner in task.Assignees.DistinctBy(p => p.Id))
            {
                if (!desks.TryGetValue(owner.Id, out var desk)) desks.Add(owner.Id, desk = new(owner));
                desk.Work.Add(new(task, hours, false));
            }
        }
    }

    private void AddElsewhere(Snapshot other)
    {
        var theirs = new EffortBook(other.Project, other.Tasks);
        foreach (var task in OpenWork(other))
        {
            foreach (var owner in task.Assignees.DistinctBy(p => p.Id))
            {
                if (desks.TryGetValue(owner.Id, out var desk)) desk.Work.Add(new(task, HoursEach(task, theirs), true));
            }
        }
    }

    private (PersonTally Tally, PersonLoad Load) Tallied(Desk desk)
    {
        if (desk.Known is { } known) return known;
        var person = desk.Person;
        var tally = new PersonTally(person, window.Weeks.Count);
        foreach (var (task, hours, isElsewhere) in desk.Work) tally.Add(task, hours, window, isElsewhere);
        var load = tally.ToLoad(window, Hours(person.Id), calendars.GetValueOrDefault(person.Id), zone) with { PromisedHours = Stated(person.Id) };
        desk.Known = (tally, load);
        return (tally, load);
    }

    private double Promised(PersonId person) => own.GetValueOrDefault(person, elsewhere.Contains(person) ? 0 : WorkloadCalculator.FullWeek) + elsewhere[person].Sum();

    private double Stated(PersonId person) =>
        elsewhere[person].Append(own.GetValueOrDefault(person, WorkloadCalculator.FullWeek)).All(h => h >= WorkloadCalculator.FullWeek) ? WorkloadCalculator.FullWeek : Promised(person);

    private double Hours(PersonId person) =>
        elsewhere.Contains(person) ? Math.Min(Math.Max(WorkloadCalculator.FullWeek, own.GetValueOrDefault(person)), Promised(person)) : Promised(person);

    private readonly record struct OwnedWork(ProjectTask Task, double Hours, bool Elsewhere);

    private sealed record Desk(Person Person)
    {
        public List<OwnedWork> Work { get; } = [];

        public (PersonTally Tally, PersonLoad Load)? Known { get; set; }
    }
}
