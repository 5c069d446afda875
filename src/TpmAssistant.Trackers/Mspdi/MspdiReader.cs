using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>Reads Microsoft Project XML.</summary>
internal static class MspdiReader
{
    private const string Format = "Microsoft Project XML";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = false,
    };

    public static bool TryRead(
        string text, string fileName, ProblemLog problems,
        [NotNullWhen(true)] out PlanReading? reading, [NotNullWhen(false)] out UnreadablePlan? unreadable)
    {
        (reading, unreadable) = (null, null);
        if (HasDocumentType(text))
        {
            unreadable = new UnreadablePlan("unsafe-xml", "DOCTYPE");
            return false;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            reader.MoveToContent();
            if (reader.LocalName != "Project")
            {
                unreadable = new UnreadablePlan("not-xml-project", ProblemLog.Shorten(reader.LocalName));
                return false;
            }

            var file = MspdiFile.Read(reader);
            unreadable = Refuse(file);
            if (unreadable is null) reading = ToReading(file, fileName, problems);
        }
        catch (XmlException exception)
        {
            unreadable = new UnreadablePlan("broken-xml", exception.LineNumber.ToString(CultureInfo.InvariantCulture));
        }

        return reading is not null;
    }

    /// <summary>Project never writes a document type, so what brings one is not let near the parser.</summary>
    private static bool HasDocumentType(string text)
    {
        var root = 0;
        while ((root = text.IndexOf('<', root)) >= 0 && root + 1 < text.Length && text[root + 1] is '?' or '!')
        {
            if (text.AsSpan(root).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return true;
            var end = text.AsSpan(root).StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->", root + 4, StringComparison.Ordinal) : text.IndexOf('>', root);
            if (end < 0) return false;
            root = end;
        }

        return false;
    }

    private static UnreadablePlan? Refuse(MspdiFile file) =>
        file.TooLarge ? new UnreadablePlan("too-large", "items")
        : file.Tasks.Exists(MspdiTasks.IsTask) ? null
        : file.Properties.Count == 0 && file.Tasks.Count == 0 ? new UnreadablePlan("not-xml-project", "Project")
        : new UnreadablePlan("no-tasks-yet", "");

    private static PlanReading ToReading(MspdiFile file, string fileName, ProblemLog problems)
    {
        var calendars = new MspdiCalendars(file, problems);
        var projectCalendar = file.Property("CalendarUID") is { } uid && calendars.Find(uid) is not null ? uid : calendars.KeyOf("Standard");
        var people = new MspdiPeople(file, calendars, projectCalendar, problems);
        var tasks = new MspdiTasks(calendars, people, projectCalendar, problems).Read(file.Tasks);
        var refs = tasks.Select(t => t.Ref).ToHashSet();
        var links = MspdiLinks.Read(file.Tasks, refs, problems);
        TellWhatIsNotRead(file, problems);
        file.Splits.Tell(file.Tasks, calendars.Find(projectCalendar) ?? WorkingCalendar.Standard, problems);

        return new PlanReading
        {
            Format = Format,
            Name = NameOf(file, fileName),
            Tasks = tasks,
            Dependencies = links,
            People = people.All,
            Assignments = [.. people.Assignments.Where(a => refs.Contains(a.Task))],
            WeeklyHours = people.WeeklyHours,
            Notes = MspdiTasks.Notes(file.Tasks),
            Calendar = calendars.Find(projectCalendar),
            Calendars = Together(calendars.All, people.Calendars),
            Start = MspdiValues.Date(file.Property("StartDate")),
            Finish = MspdiValues.Date(file.Property("FinishDate")),
            FromFinish = file.Property("ScheduleFromStart") is "0" or "false",
            EveryEndAlone = file.Property("MultipleCriticalPaths") is "1" or "true",
            StatusDate = (MspdiValues.Date(file.Property("StatusDate")) ?? MspdiValues.Date(file.Property("CurrentDate"))) is { } day
                ? DateOnly.FromDateTime(day)
                : null,
            Problems = problems.ToList(),
        };
    }

    private static Dictionary<string, WorkingCalendar> Together(
        IReadOnlyDictionary<string, WorkingCalendar> byKey, IReadOnlyDictionary<string, WorkingCalendar> byPerson)
    {
        var all = new Dictionary<string, WorkingCalendar>(byKey);
        foreach (var (person, calendar) in byPerson) all.TryAdd(person, calendar);
        return all;
    }

    private static void TellWhatIsNotRead(MspdiFile file, ProblemLog problems)
    {
        var custom = file.SkippedTimes.GetValueOrDefault("ExtendedAttribute") + file.SkippedTimes.GetValueOrDefault("OutlineCode");
        if (custom > 0) problems.Add("custom-fields-not-read", "ExtendedAttribute", "", custom);
        var baselines = file.Tasks.SelectMany(t => t.All("Baseline")).Select(b => b["Number"]).Where(n => n is not (null or "0"));
        foreach (var number in baselines) problems.Add("other-baselines-not-read", "Baseline", number!);
    }

    private static string NameOf(MspdiFile file, string fileName) =>
        file.Property("Title")
        ?? file.Tasks.Find(t => t["OutlineLevel"] == "0")?["Name"]
        ?? FileNames.PlanName(file.Property("Name") ?? fileName);
}
