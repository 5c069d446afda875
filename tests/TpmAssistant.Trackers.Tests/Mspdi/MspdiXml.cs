using TpmAssistant.Application.Plans;

namespace TpmAssistant.Trackers.Tests.Mspdi;

/// <summary>Small Project XML files with only what a test is about.</summary>
internal static class MspdiXml
{
    public const string WorkDays =
        """
        <WeekDay><DayType>1</DayType><DayWorking>0</DayWorking></WeekDay>
        <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>09:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>
        <WeekDay><DayType>7</DayType><DayWorking>0</DayWorking></WeekDay>
        """;

    public static string Project(string tasks, string properties = "", string resources = "", string assignments = "", string calendars = "") =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Project xmlns="http://schemas.microsoft.com/project">
          {properties}
          <Calendars>{calendars}</Calendars>
          <Tasks>{tasks}</Tasks>
          <Resources>{resources}</Resources>
          <Assignments>{assignments}</Assignments>
        </Project>
        """;

    public static string Task(int uid, string inner = "", int level = 1, string? name = null) =>
        $"<Task><UID>{uid}</UID><ID>{uid}</ID><Name>{name ?? $"Task {uid}"}</Name><OutlineLevel>{level}</OutlineLevel>{inner}</Task>";

    public static string Calendar(int uid, string inner, string name = "Standard", int baseUid = -1) =>
        $"<Calendar><UID>{uid}</UID><Name>{name}</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>{baseUid}</BaseCalendarUID>{inner}</Calendar>";

    public static PlanReading Read(string tasks, string properties = "", string resources = "", string assignments = "", string calendars = "") =>
        Plan.Read(Project(tasks, properties, resources, assignments, calendars), "plan.xml");
}
