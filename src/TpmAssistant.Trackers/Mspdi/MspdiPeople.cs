using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>The people among a Project XML file's resources, and what they are assigned to.</summary>
internal sealed class MspdiPeople
{
    private readonly Dictionary<string, Person> _byUid = [];
    private readonly Dictionary<string, List<Person>> _byTask = [];
    private readonly HashSet<(string Task, PersonId Person)> _pairs = [];
    private readonly Dictionary<PersonId, double> _weeklyHours = [];
    private readonly Dictionary<string, WorkingCalendar> _calendars = [];
    private readonly List<PlanAssignment> _assignments = [];

    public MspdiPeople(MspdiFile file, MspdiCalendars calendars, string? projectCalendar, ProblemLog problems)
    {
        var ids = new HashSet<PersonId>();
        foreach (var item in file.Resources)
        {
            // Project writes a nameless resource 0 that stands for nobody.
            if (item["UID"] is not { } uid || item.Flag("IsNull") || item["Name"] is not { } name) continue;
            if (item["Type"] is "0" or "2" || item.Flag("IsCostResource"))
            {
                problems.Add("resource-not-a-person", uid, name);
                continue;
            }

            var id = new PersonId($"{SourceKinds.File}:{name.ToLowerInvariant()}");
            if (!ids.Add(id)) ids.Add(id = new PersonId($"{id.Value}#{uid}"));
            _byUid.TryAdd(uid, new Person(id, name, item["EmailAddress"]));
            ReadHours(item, id, calendars, projectCalendar, problems);
        }

        foreach (var item in file.Assignments) ReadAssignment(item);
    }

    public IReadOnlyList<Person> All => [.. _byUid.Values];

    public IReadOnlyDictionary<PersonId, double> WeeklyHours => _weeklyHours;

    public IReadOnlyDictionary<string, WorkingCalendar> Calendars => _calendars;

    public IReadOnlyList<PlanAssignment> Assignments => _assignments;

    public IReadOnlyList<Person> Of(string taskUid) => _byTask.TryGetValue(taskUid, out var people) ? people : [];

    private void ReadHours(XmlItem item, PersonId id, MspdiCalendars calendars, string? projectCalendar, ProblemLog problems)
    {
        var calendarUid = item["CalendarUID"];
        var own = calendars.Find(calendarUid);
        if (own is not null) _calendars.TryAdd(id.Value, own);
        else if (calendarUid is not (null or "-1")) problems.Add("unknown-calendar", item["Name"]!, calendarUid);

        var calendar = own ?? calendars.Find(projectCalendar) ?? WorkingCalendar.Standard;
        var units = MspdiValues.Number(item["MaxUnits"]) ?? 1;
        var hours = calendar.Week.Sum(day => day.Sum(t => t.Minutes)) / 60.0 * units;
        _weeklyHours[id] = Math.Clamp(hours, 0, 80);
    }

    private void ReadAssignment(XmlItem item)
    {
        if (item["TaskUID"] is not { } task || item["ResourceUID"] is not { } resource) return;
        if (!_byUid.TryGetValue(resource, out var person)) return;

        var people = _byTask.TryGetValue(task, out var known) ? known : _byTask[task] = [];
        if (_pairs.Add((task, person.Id))) people.Add(person);
        _assignments.Add(new PlanAssignment(
            MspdiTasks.RefOf(task), person.Id, MspdiValues.Number(item["Units"]) ?? 1, MspdiValues.Minutes(item["Work"]) / 60));
    }
}
