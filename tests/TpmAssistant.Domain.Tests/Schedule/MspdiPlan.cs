using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>What Microsoft Project wrote of a plan, and the dates that it computed itself. Reads no more than these tests need.</summary>
internal sealed class MspdiPlan
{
    private static readonly XNamespace Ns = "http://schemas.microsoft.com/project";
    private static readonly DependencyType[] LinkTypes =
        [DependencyType.FinishToFinish, DependencyType.FinishToStart, DependencyType.StartToFinish, DependencyType.StartToStart];

    private readonly Dictionary<string, WorkingCalendar> calendars = [];

    public MspdiPlan(string file)
    {
        var root = XDocument.Load(file).Root!;
        foreach (var calendar in root.Element(Ns + "Calendars")!.Elements()) calendars.Add(Text(calendar, "UID"), Calendar(calendar));
        Elements = [.. root.Element(Ns + "Tasks")!.Elements()];
        var parents = new Stack<(int Level, ItemRef Task)>();
        var tasks = new List<ProjectTask>();
        foreach (var element in Elements)
        {
            var level = int.Parse(Text(element, "OutlineLevel"), CultureInfo.InvariantCulture);
            while (parents.TryPeek(out var top) && top.Level >= level) parents.Pop();
            tasks.Add(Task(element) with { Parent = parents.TryPeek(out var parent) ? parent.Task : null });
            parents.Push((level, tasks[^1].Ref));
        }

        Input = new()
        {
            Tasks = tasks,
            Links = [.. Elements.SelectMany(e => e.Elements(Ns + "PredecessorLink").Select(l => Link(e, l)))],
            Start = Time(Text(root, "StartDate"))!.Value,
            Calendar = calendars[Text(root, "CalendarUID")],
            ResourceCalendars = Resources(root),
        };
    }

    public ScheduleInput Input { get; }

    public IReadOnlyList<XElement> Elements { get; }

    public static ItemRef Ref(string uid) => new(SourceKinds.File, uid);

    public static string Text(XElement element, string name) => element.Element(Ns + name)?.Value ?? "";

    public static DateTime? Time(string text) => text.Length == 0 ? null : DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static double Minutes(string duration) => XmlConvert.ToTimeSpan(duration).TotalMinutes;

    private static ProjectTask Task(XElement e) => new()
    {
        Ref = Ref(Text(e, "UID")),
        Title = Text(e, "Name"),
        Schedule = new()
        {
            Start = Time(Text(e, "Start")),
            Finish = Time(Text(e, "Finish")),
            DurationMinutes = Minutes(Text(e, "Duration")),
            Constraint = (ConstraintType)int.Parse(Text(e, "ConstraintType"), CultureInfo.InvariantCulture),
            ConstraintDate = Time(Text(e, "ConstraintDate")),
            Deadline = Time(Text(e, "Deadline")),
            Manual = Text(e, "Manual") == "1",
            Summary = Text(e, "Summary") == "1",
        },
    };

    private static TaskDependency Link(XElement task, XElement link) => new(
        Ref(Text(link, "PredecessorUID")), Ref(Text(task, "UID")), LinkTypes[int.Parse(Text(link, "Type"), CultureInfo.InvariantCulture)],
        new Lag(int.Parse(Text(link, "LinkLag"), CultureInfo.InvariantCulture) / 10));

    private WorkingCalendar Calendar(XElement calendar)
    {
        var days = calendar.Descendants(Ns + "WeekDay").ToDictionary(d => int.Parse(Text(d, "DayType"), CultureInfo.InvariantCulture) - 1);
        return days.Count == 0 && calendars.TryGetValue(Text(calendar, "BaseCalendarUID"), out var basis) ? basis
            : new([.. Enumerable.Range(0, 7).Select(d => days.TryGetValue(d, out var day) ? Times(day) : [])], []);
    }

    private static IReadOnlyList<WorkingTime> Times(XElement day) =>
        [.. day.Descendants(Ns + "WorkingTime").Select(t => new WorkingTime(Minute(Text(t, "FromTime")), Minute(Text(t, "ToTime")) is > 0 and var to ? to : 1440))];

    private static int Minute(string time) => (int)TimeSpan.Parse(time, CultureInfo.InvariantCulture).TotalMinutes;

    private Dictionary<ItemRef, IReadOnlyList<WorkingCalendar>> Resources(XElement root)
    {
        var own = root.Element(Ns + "Resources")!.Elements().ToDictionary(r => Text(r, "UID"), r => Text(r, "CalendarUID"));
        return root.Element(Ns + "Assignments")!.Elements().Where(a => own.ContainsKey(Text(a, "ResourceUID")))
            .GroupBy(a => Text(a, "TaskUID"), a => calendars[own[Text(a, "ResourceUID")]])
            .ToDictionary(g => Ref(g.Key), g => (IReadOnlyList<WorkingCalendar>)[.. g]);
    }
}
