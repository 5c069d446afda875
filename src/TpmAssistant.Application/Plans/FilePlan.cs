using System.Globalization;
using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Plans;

/// <summary>Turns a plan that was read from a file into a project of the person who brought it.</summary>
public static class FilePlan
{
    /// <summary>What somebody named in a file is to the project until it is said better.</summary>
    private const string RoleOfPeopleInTheFile = "team member";

    private const string RoleOfOwner = "project manager";
    private const int LongestSlug = 32;
    private const int LongestName = 80;

    /// <summary>
    /// The project row: tasks and links stay in the file and are read from it; the row holds the rest that the file says, namely
    /// dates, calendar, milestones, baseline, people and the meanings of labels.
    /// </summary>
    /// <param name="reading">The plan.</param>
    /// <param name="fileId">The stored file.</param>
    /// <param name="owner">Who brought it.</param>
    /// <param name="today">The day of the adoption, in the owner's zone.</param>
    public static Project ToProject(PlanReading reading, string fileId, Asker owner, DateOnly today)
    {
        var baseline = BaselineOf(reading, today);
        return new Project
        {
            Tenant = owner.Tenant,
            Id = IdOf(reading.Name, fileId),
            Name = NameOf(reading.Name),
            TimeZoneId = owner.TimeZoneId,
            Calendar = reading.Calendar ?? WorkingCalendar.Standard,
            Sources = [new ProjectSource(SourceKinds.File, fileId, owner.Person.Value)],
            Members = MembersOf(reading, owner),
            Owner = owner.Person,
            // The file is its owner's own, and nobody else can open it: they share it by sending, and the card lists what they share.
            SharedWith = Enum.GetValues<Audience>(),
            Start = Day(reading.Start) ?? Earliest(reading.Tasks.Select(t => t.Start)),
            TargetFinish = baseline?.Finish ?? Day(reading.Finish) ?? Latest(reading.Tasks.Select(t => t.Due)),
            Milestones = MilestonesOf(reading),
            Baseline = baseline,
            Labels = PlanLabels.Guess(reading.Tasks.SelectMany(t => t.Labels).Concat(reading.Tasks.Select(t => t.Bucket).OfType<string>())),
        };
    }

    /// <summary>Readable, and unlike that of any other file.</summary>
    private static ProjectId IdOf(string name, string fileId)
    {
        var slug = new StringBuilder();
        foreach (var c in name.InForm(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) slug.Append('-');
            if (slug.Length == LongestSlug) break;
        }

        var suffix = fileId.Length > 8 ? fileId[..8] : fileId;
        return new ProjectId($"{(slug.Length > 0 ? slug.ToString().Trim('-') : "plan")}-{suffix.ToLowerInvariant()}");
    }

    private static string NameOf(string name) => name.EnumerateRunes().Count() > LongestName ? string.Concat(name.EnumerateRunes().Take(LongestName)).TrimEnd() : name;

    private static IReadOnlyList<ProjectMember> MembersOf(PlanReading reading, Asker owner)
    {
        var me = new ProjectMember(new Person(owner.Person, owner.Name, TimeZoneId: owner.TimeZoneId), RoleOfOwner, Audience.Team);
        return
        [
            me,
            .. reading.People.Select(p => new ProjectMember(
                p, RoleOfPeopleInTheFile, WeeklyHours: reading.WeeklyHours.TryGetValue(p.Id, out var hours) ? hours : me.WeeklyHours)),
        ];
    }

    private static IReadOnlyList<Milestone> MilestonesOf(PlanReading reading)
    {
        var before = reading.Dependencies.ToLookup(d => d.Successor, d => d.Predecessor);
        var milestones = reading.Tasks.Where(t => IsMilestone(t) && t.Schedule is not { Inactive: true }).Select(t => new Milestone(
            t.Ref.Id, t.Title, Day(t.Schedule?.BaselineFinish), t.Due ?? t.Start, [.. before[t.Ref], t.Ref], t.CompletedOn, !IsInternal(t)));
        return [.. milestones.OrderBy(m => m.Current ?? DateOnly.MaxValue).ThenBy(m => m.Key, StringComparer.Ordinal)];
    }

    private static bool IsMilestone(ProjectTask task) => PlanLabels.Guess(task.Labels).Values.Contains(LabelMeaning.Milestone);

    private static bool IsInternal(ProjectTask task) => PlanLabels.Guess(task.Labels).Values.Contains(LabelMeaning.Internal);

    /// <summary>A file does not say when its baseline was set; the plan's start, or its status date before that, is the latest it can have been of use.</summary>
    private static Baseline? BaselineOf(PlanReading reading, DateOnly today)
    {
        var promised = reading.Tasks.Where(t => t.Schedule is { Summary: false, Inactive: false, BaselineFinish: not null }).ToList();
        if (promised.Count == 0) return null;
        var setOn = Earliest([Day(reading.Start), reading.StatusDate, today]) ?? today;
        return new Baseline(setOn, Day(promised.Max(t => t.Schedule!.BaselineFinish)), [.. promised.Where(t => !IsMilestone(t)).Select(t => t.Ref)]);
    }

    private static DateOnly? Day(DateTime? time) => time is { } t ? DateOnly.FromDateTime(t) : null;

    private static DateOnly? Earliest(IEnumerable<DateOnly?> days) => days.Min();

    private static DateOnly? Latest(IEnumerable<DateOnly?> days) => days.Max();
}
