using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Projects;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using State = TpmAssistant.DemoTenant.Organisation.TaskState;
using TaskState = TpmAssistant.Domain.Tasks.TaskState;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>Writes a project of the demo as the product's own file: the row as it is today, and what it looked like in weeks before.</summary>
internal sealed class ProjectFileWriter(DemoOrganisation organisation, CalendarStore calendar)
{
    private const int Weeks = 8;
    private const int DaysAWeek = 5;
    private const int DaysAMonth = 20;
    private const int MinutesADay = 480;

    /// <summary>Hour (UTC) at which past snapshots were taken, after work in Berlin.</summary>
    private const int SnapshotHour = 17;

    private static readonly Dictionary<string, LabelMeaning> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Blocked"] = LabelMeaning.Blocked,
        ["Defect"] = LabelMeaning.Defect,
        ["Milestone"] = LabelMeaning.Milestone,
        ["External"] = LabelMeaning.External,
    };

    public ProjectFile Write(ProjectScript script, ProjectBook book)
    {
        IReadOnlyList<Snapshot> snapshots = [.. Enumerable.Range(1, Weeks).Reverse().Select(week => Snapshot(script, book, -week * DaysAWeek))];
        var today = Snapshot(script, book, 0);
        var writer = new RegisterWriter(new ProjectId(script.Key), Date, Person, key => Ref(script.Key, key));
        var (register, remembered) = writer.Write(book.Register, snapshots, Person(organisation.People.Default.Key));
        var author = Person(organisation.People.Default.Key);
        var lessons = book.Lessons.Select(l => new KeptLesson(l.Text, book.Kind, l.Phase, new ProjectId(script.Key), script.Name, author, Date(l.Day)));
        return new(Row(script, book, 0), remembered, register, new DecisionWriter(calendar, Date, Person).Write(script.Key, DecisionBooks.All[script.Key]), [.. lessons])
        {
            Deliveries = new DeliveryWriter(Date, key => Ref(script.Key, key)).Write(DeliveryBooks.All[script.Key], today),
            Experiments = ExperimentBooks.Of(script.Key, [.. snapshots, today], Date, author),
        };
    }

    public Snapshot Snapshot(ProjectScript script, ProjectBook book, int day)
    {
        var row = Row(script, book, day);
        var takenAt = new DateTimeOffset(Date(day).ToDateTime(new TimeOnly(SnapshotHour, 0)), TimeSpan.Zero);
        ProjectTask[] tasks = [.. script.At(day).Select(state => Task(row, state))];
        return new Snapshot
        {
            Project = row,
            TakenAt = takenAt,
            StatusDate = day == 0 ? organisation.Days.Today : Date(day),
            Reader = new PersonId(organisation.People.Default.Id),
            Tasks = tasks,
            Dependencies = row.Dependencies,
            Coverage = new Coverage([new SourceReading(SourceKinds.Planner, script.PlanTitle, tasks.Length, tasks.Length, takenAt)]),
        };
    }

    private Project Row(ProjectScript script, ProjectBook book, int day)
    {
        var there = script.At(day);
        var keys = there.Select(state => state.Task.Key).ToHashSet(StringComparer.Ordinal);
        var series = book.Series.Select(key => calendar.All.First(meeting => meeting.Key == key)).ToList();
        var first = script.Tasks.Min(task => task.Plans[0].Value.Start ?? 0);
        return new Project
        {
            Tenant = new TenantId(DemoPeople.TenantId),
            Id = new ProjectId(script.Key),
            Name = script.Name,
            Aliases = book.Aliases,
            TimeZoneId = organisation.People.Default.TimeZone,
            Sources = [new ProjectSource(SourceKinds.Planner, script.PlanId, script.GroupId)],
            Conversations = [.. series.Select(meeting => meeting.ThreadId).Concat(book.Chats).Select(id => new ProjectConversation(id, IsDefault: true))],
            MeetingSeries = [.. series.Select(meeting => new MeetingSeries(meeting.IdFor(organisation.People.Default), meeting.Subject))],
            Members = [.. book.Parts.Select(part => new ProjectMember(Person(part.Person), part.Role, part.Audience, part.WeeklyHours, part.Language))],
            Owner = new PersonId(organisation.People.Default.Id),
            SharedWith = book.SharedWith,
            Tolerances = book.Tolerances,
            Start = Date(first),
            TargetFinish = Date(book.TargetFinish),
            Milestones = [.. there.Where(state => state.Task.IsMilestone).Select(state => Milestone(book, state)).OrderBy(milestone => milestone.Current)],
            Dependencies = [.. there.SelectMany(state => state.Task.After.Where(link => keys.Contains(link.Key)).Select(link => Dependency(script, state.Task, link)))],
            Estimates = [.. there.Where(state => state.Task is { EstimateHours: not null, IsMilestone: false }).Select(state => Estimate(state.Task))],
            Baseline = day < book.BaselineSet ? null : Baseline(script, book),
            Budget = [.. book.Budget.Select(line => Line(line, first, book.TargetFinish, day))],
            Decisions = [.. book.Questions.Where(question => question.Since <= day).Select(Decision)],
            Labels = book.InternalBuckets.Aggregate(
                new Dictionary<string, LabelMeaning>(Labels, StringComparer.OrdinalIgnoreCase),
                (labels, bucket) =>
                {
                    labels[bucket] = LabelMeaning.Internal;
                    return labels;
                }),
        };
    }

    private Milestone Milestone(ProjectBook book, State state)
    {
        var baseline = state.Task.At(Math.Max(book.BaselineSet, state.Task.Created))!.Dates.Due;
        return new Milestone(
            state.Task.Key,
            state.Task.Title,
            baseline is { } promised ? Date(promised) : null,
            state.Dates.Due is { } due ? Date(due) : null,
            [.. state.Task.After.Select(link => Ref(state.Task.Project, link.Key)).Prepend(Ref(state.Task))],
            state.CompletedOn is { } reached ? Date(reached) : null,
            External: !book.InternalMilestones.Contains(state.Task.Key));
    }

    private static TaskDependency Dependency(ProjectScript script, TaskTimeline task, TaskLink link) => new(
        Ref(script.Key, link.Key),
        Ref(task),
        link.Kind switch
        {
            LinkKind.StartToStart => DependencyType.StartToStart,
            LinkKind.FinishToFinish => DependencyType.FinishToFinish,
            _ => DependencyType.FinishToStart,
        },
        new Lag(link.LagDays * MinutesADay),
        Origin.Imported);

    private static TaskEstimate Estimate(TaskTimeline task)
    {
        var days = task.EstimateHours!.Value / 8;
        return new TaskEstimate(Ref(task), Math.Round(days * 0.75, 2), Math.Round(days, 2), Math.Round(days * 1.75, 2), Origin.Imported);
    }

    private Baseline Baseline(ProjectScript script, ProjectBook book) =>
        new(Date(book.BaselineSet), Date(book.TargetFinish), [.. script.At(book.BaselineSet).Select(state => Ref(state.Task))]);

    // Money is planned and spent evenly from the start to the day the line is stated for; the rest of it is planned evenly to the finish.
    private BudgetLine Line(Money money, int first, int finish, int day)
    {
        var asOf = Math.Min(day, money.AsOf);
        var share = (decimal)(asOf - first) / (money.AsOf - first);
        return new BudgetLine(money.Key, money.Name, money.Planned, Hundreds(money.PlannedToDate * share), Hundreds(money.Actual * share), Date(asOf))
        {
            Periods = [.. Periods(money, first, finish)],
        };
    }

    private IEnumerable<BudgetPeriod> Periods(Money money, int first, int finish)
    {
        decimal before = 0;
        for (var from = first; from < finish; from += DaysAMonth)
        {
            var to = Math.Min(from + DaysAMonth, finish);
            var by = to == finish ? money.Planned : Hundreds(to <= money.AsOf
                ? money.PlannedToDate * (to - first) / (money.AsOf - first)
                : money.PlannedToDate + ((money.Planned - money.PlannedToDate) * (to - money.AsOf) / (finish - money.AsOf)));
            yield return new BudgetPeriod(Date(to), by - before);
            before = by;
        }
    }

    private static decimal Hundreds(decimal amount) => Math.Round(amount / 100, MidpointRounding.AwayFromZero) * 100;

    private OpenDecision Decision(Question question) =>
        new(question.Key, question.Text, Date(question.NeededBy), Person(question.Owner), question.Options);

    private ProjectTask Task(Project project, State state)
    {
        var task = state.Task;
        return new ProjectTask
        {
            Ref = Ref(task),
            Title = task.Title,
            Bucket = state.Bucket,
            State = state.Percent switch { 100 => TaskState.Completed, 0 => TaskState.NotStarted, _ => TaskState.InProgress },
            PercentComplete = state.Percent,
            Priority = task.Priority switch { <= 1 => TaskPriority.Urgent, <= 4 => TaskPriority.Important, <= 7 => TaskPriority.Medium, _ => TaskPriority.Low },
            Assignees = [.. state.Assignees.Select(Person)],
            Start = state.Dates.Start is { } start ? Date(start) : null,
            Due = state.Dates.Due is { } due ? Date(due) : null,
            CompletedOn = state.CompletedOn is { } done ? Date(done) : null,
            CreatedAt = new DateTimeOffset(Date(task.Created).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero),
            Labels = state.Labels,
            Meanings = [.. state.Labels.Append(state.Bucket).Where(project.Labels.ContainsKey).Select(label => project.Labels[label]).Distinct().Order()],
            ChecklistTotal = task.Checklist.Count,
            ChecklistDone = task.Ticked,
        };
    }

    private Person Person(string key)
    {
        if (DemoOrganisation.Outsider(key) is { } outsider)
            return new Person(new PersonId("mail:" + outsider.Mail), outsider.Name, outsider.Mail);
        var person = organisation.People[key];
        return new Person(new PersonId(person.Id), person.Name, person.Mail, person.JobTitle, person.TimeZone);
    }

    private DateOnly Date(int day) => organisation.Days[day];

    private static ItemRef Ref(TaskTimeline task) => new(SourceKinds.Planner, task.Id);

    private static ItemRef Ref(string project, string key) => new(SourceKinds.Planner, StableId.Planner("task", project, key));
}
