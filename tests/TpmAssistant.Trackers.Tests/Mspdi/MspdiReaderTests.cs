using System.Text;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Tests.Mspdi;

public class MspdiReaderTests
{
    [Fact]
    public void Read_ProjectProperties_NameDatesAndStatusDate()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(1),
            "<Name>lantern.mpp</Name><Title>Lantern roll-out</Title><StartDate>2026-02-02T08:00:00</StartDate><FinishDate>2026-05-29T17:00:00</FinishDate>"
            + "<StatusDate>2026-03-06T17:00:00</StatusDate><CurrentDate>2026-03-09T08:00:00</CurrentDate>");

        Assert.Equal("Lantern roll-out", plan.Name);
        Assert.Equal(new DateTime(2026, 2, 2, 8, 0, 0), plan.Start);
        Assert.Equal(new DateTime(2026, 5, 29, 17, 0, 0), plan.Finish);
        Assert.Equal(new DateOnly(2026, 3, 6), plan.StatusDate);
    }

    [Theory]
    [InlineData("<StatusDate>NA</StatusDate><CurrentDate>2026-03-09T08:00:00</CurrentDate>", "2026-03-09")]
    [InlineData("", null)]
    public void Read_WithoutStatusDate_TakesCurrentDateElseNone(string properties, string? expected) =>
        Assert.Equal(expected, MspdiXml.Read(MspdiXml.Task(1), properties).StatusDate?.ToString("yyyy-MM-dd", null));

    [Fact]
    public void Read_NameWithoutTitle_IsTheFileNameWithoutEnding() =>
        Assert.Equal("lantern", MspdiXml.Read(MspdiXml.Task(1), "<Name>lantern.mpp</Name>").Name);

    [Fact]
    public void Read_BlankRowsAndProjectSummary_AreNoTasks()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(0, "<Summary>1</Summary>", level: 0) + "<Task><UID>5</UID><ID>5</ID><IsNull>1</IsNull></Task>" + MspdiXml.Task(6));

        Assert.Equal(["6"], plan.Tasks.Select(t => t.Ref.Id));
        Assert.Null(plan.Tasks[0].Parent);
    }

    [Fact]
    public void Read_OutlineLevels_GiveParentsAndSummaries()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(1) + MspdiXml.Task(2, level: 2) + MspdiXml.Task(3, level: 3) + MspdiXml.Task(4, level: 2) + MspdiXml.Task(5));

        Assert.Equal([null, "1", "2", "1", null], plan.Tasks.Select(t => t.Parent?.Id));
        Assert.Equal([true, true, false, false, false], plan.Tasks.Select(t => t.Schedule!.Summary));
    }

    [Theory]
    [InlineData("", TaskState.NotStarted, 0)]
    [InlineData("<PercentComplete>40</PercentComplete>", TaskState.InProgress, 40)]
    [InlineData("<ActualStart>2026-02-02T08:00:00</ActualStart>", TaskState.InProgress, 0)]
    [InlineData("<PercentComplete>100</PercentComplete>", TaskState.Completed, 100)]
    [InlineData("<PercentComplete>99</PercentComplete><ActualFinish>2026-02-06T17:00:00</ActualFinish>", TaskState.Completed, 100)]
    public void Read_Progress_GivesState(string inner, TaskState state, int percent)
    {
        var task = MspdiXml.Read(MspdiXml.Task(1, inner)).Task("1");

        Assert.Equal((state, percent), (task.State, task.PercentComplete));
    }

    [Fact]
    public void Read_Actuals_GiveTheDayOfCompletion()
    {
        var task = MspdiXml.Read(MspdiXml.Task(
            1, "<ActualStart>2026-02-02T08:00:00</ActualStart><ActualFinish>2026-02-07T00:00:00</ActualFinish><ActualWork>PT38H30M0S</ActualWork><Work>PT40H0M0S</Work>")).Task("1");

        Assert.Equal(new DateOnly(2026, 2, 6), task.CompletedOn);
        Assert.Equal((40, 38.5), (task.EffortHours, task.SpentHours));
    }

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(40, true, false)]
    [InlineData(100, true, true)]
    public void Read_ProgressWithoutActualDates_BeganAndEndedAsPlanned(int percent, bool begun, bool done)
    {
        var schedule = MspdiXml.Read(MspdiXml.Task(
            1, $"<Start>2026-02-02T08:00:00</Start><Finish>2026-02-06T17:00:00</Finish><PercentComplete>{percent}</PercentComplete>")).Task("1").Schedule!;

        Assert.Equal((begun ? schedule.Start : null, done ? schedule.Finish : null), (schedule.ActualStart, schedule.ActualFinish));
    }

    [Theory]
    [InlineData("PT40H0M0S", 7, 2400, false)]
    [InlineData("PT24H0M0S", 8, 1440, true)]
    [InlineData("PT24H0M0S", 40, 1440, true)]
    [InlineData("PT0H30M0S", 3, 30, false)]
    [InlineData("P2DT4H", 7, 3120, false)]
    public void Read_Duration_IsMinutesOfWorkOrOfTheClock(string duration, int format, double minutes, bool elapsed)
    {
        var schedule = MspdiXml.Read(MspdiXml.Task(1, $"<Duration>{duration}</Duration><DurationFormat>{format}</DurationFormat>")).Task("1").Schedule!;

        Assert.Equal((minutes, elapsed), (schedule.DurationMinutes, schedule.ElapsedDuration));
    }

    [Theory]
    [InlineData(0, ConstraintType.AsSoonAsPossible)]
    [InlineData(1, ConstraintType.AsLateAsPossible)]
    [InlineData(2, ConstraintType.MustStartOn)]
    [InlineData(3, ConstraintType.MustFinishOn)]
    [InlineData(4, ConstraintType.StartNoEarlierThan)]
    [InlineData(5, ConstraintType.StartNoLaterThan)]
    [InlineData(6, ConstraintType.FinishNoEarlierThan)]
    [InlineData(7, ConstraintType.FinishNoLaterThan)]
    public void Read_Constraint_KeepsTypeAndDate(int number, ConstraintType expected)
    {
        var schedule = MspdiXml.Read(MspdiXml.Task(
            1, $"<ConstraintType>{number}</ConstraintType><ConstraintDate>2026-02-02T08:00:00</ConstraintDate>")).Task("1").Schedule!;

        Assert.Equal(expected, schedule.Constraint);
        Assert.Equal(new DateTime(2026, 2, 2, 8, 0, 0), schedule.ConstraintDate);
    }

    [Fact]
    public void Read_ConstraintThatDoesNotExist_IsTold()
    {
        var plan = MspdiXml.Read(MspdiXml.Task(1, "<ConstraintType>9</ConstraintType>"));

        Assert.Equal(ConstraintType.AsSoonAsPossible, plan.Task("1").Schedule!.Constraint);
        Assert.Equal("9", plan.Problem("unknown-constraint").Value);
    }

    [Fact]
    public void Read_Baselines_TakesTheFirstAndTellsOfOthers()
    {
        var plan = MspdiXml.Read(MspdiXml.Task(
            1,
            "<Baseline><Number>0</Number><Start>2026-02-02T08:00:00</Start><Finish>2026-02-06T17:00:00</Finish></Baseline>"
            + "<Baseline><Number>3</Number><Start>2026-01-01T08:00:00</Start></Baseline>"));

        Assert.Equal(new DateTime(2026, 2, 2, 8, 0, 0), plan.Task("1").Schedule!.BaselineStart);
        Assert.Equal(new DateTime(2026, 2, 6, 17, 0, 0), plan.Task("1").Schedule!.BaselineFinish);
        Assert.Equal("3", plan.Problem("other-baselines-not-read").Value);
    }

    [Theory]
    [InlineData(1, 4800, 7, "1>2 FS+480")]
    [InlineData(1, -2400, 5, "1>2 FS-240")]
    [InlineData(0, 0, 7, "1>2 FF")]
    [InlineData(2, 14400, 8, "1>2 SF+1440e")]
    [InlineData(3, 50, 19, "1>2 SS+50%")]
    [InlineData(3, 25, 20, "1>2 SS+25%e")]
    public void Read_Link_KeepsTypeLagAndFormat(int type, int lag, int format, string expected)
    {
        var plan = MspdiXml.Read(MspdiXml.Task(1) + MspdiXml.Task(
            2, $"<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>{type}</Type><LinkLag>{lag}</LinkLag><LagFormat>{format}</LagFormat></PredecessorLink>"));

        Assert.Equal([expected], plan.Links());
    }

    [Theory]
    [InlineData("<PredecessorUID>99</PredecessorUID>", "unknown-predecessor")]
    [InlineData("<PredecessorUID>2</PredecessorUID>", "link-to-itself")]
    [InlineData("<PredecessorUID>1</PredecessorUID><CrossProject>1</CrossProject><CrossProjectName>other.mpp\\7</CrossProjectName>", "link-to-other-plan")]
    public void Read_LinkThatLeadsNowhere_IsToldAndLeftOut(string link, string code)
    {
        var plan = MspdiXml.Read(MspdiXml.Task(1) + MspdiXml.Task(2, $"<PredecessorLink>{link}</PredecessorLink>"));

        Assert.Empty(plan.Dependencies);
        Assert.Equal("Task 2", plan.Problem(code).Where);
    }

    [Fact]
    public void Read_FlagsOfATask_AreKept()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(1, "<Manual>1</Manual><StartText>after Easter</StartText><ManualStart>2026-04-07T08:00:00</ManualStart><Active>1</Active>")
            + MspdiXml.Task(2, "<Active>0</Active>")
            + MspdiXml.Task(3, "<Milestone>1</Milestone><Duration>PT8H0M0S</Duration>")
            + MspdiXml.Task(4, "<Duration>PT0H0M0S</Duration><Deadline>2026-05-01T17:00:00</Deadline><Priority>900</Priority><Notes>Ask the printers first.</Notes>"));

        Assert.True(plan.Task("1").Schedule!.Manual);
        Assert.Equal(new DateOnly(2026, 4, 7), plan.Task("1").Start);
        Assert.Equal("after Easter", plan.Problem("text-instead-of-date").Value);
        Assert.Equal([false, true, false, false], plan.Tasks.Select(t => t.Schedule!.Inactive));
        Assert.Equal([PlanLabels.Milestone], plan.Task("3").Labels);
        Assert.Equal([PlanLabels.Milestone], plan.Task("4").Labels);
        Assert.Equal(new DateTime(2026, 5, 1, 17, 0, 0), plan.Task("4").Schedule!.Deadline);
        Assert.Equal(TaskPriority.Urgent, plan.Task("4").Priority);
        Assert.Equal("Ask the printers first.", Assert.Single(plan.Notes).Notes);
    }

    [Fact]
    public void Read_Resources_BecomePeopleWithHoursAndWork()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(1) + MspdiXml.Task(2),
            resources: "<Resource><UID>0</UID><ID>0</ID><Type>1</Type></Resource>"
                + "<Resource><UID>1</UID><Name>Ida Lamp</Name><Type>1</Type><MaxUnits>0.5</MaxUnits><EmailAddress>ida@lantern.example</EmailAddress></Resource>"
                + "<Resource><UID>2</UID><Name>Ida Lamp</Name><Type>1</Type><MaxUnits>2</MaxUnits></Resource>"
                + "<Resource><UID>3</UID><Name>Glass</Name><Type>0</Type></Resource>",
            assignments: "<Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>0.5</Units><Work>PT20H0M0S</Work></Assignment>"
                + "<Assignment><TaskUID>1</TaskUID><ResourceUID>3</ResourceUID><Units>10</Units></Assignment>"
                + "<Assignment><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID></Assignment>");

        Assert.Equal(["file:ida lamp", "file:ida lamp#2"], plan.People.Select(p => p.Id.Value));
        Assert.Equal("ida@lantern.example", plan.People[0].Email);
        Assert.Equal([20, 80], plan.People.Select(p => plan.WeeklyHours[p.Id]));
        Assert.Equal([plan.People[0]], plan.Task("1").Assignees);
        Assert.Empty(plan.Task("2").Assignees);
        Assert.Equal(new PlanAssignment(plan.Task("1").Ref, plan.People[0].Id, 0.5, 20), Assert.Single(plan.Assignments));
        Assert.Equal("Glass", plan.Problem("resource-not-a-person").Value);
    }

    [Fact]
    public void Read_WorkInParts_NamesTheTaskAndTheGapThatIsNoWeekend()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(1) + MspdiXml.Task(2) + MspdiXml.Task(3),
            assignments: Assignment(1, ("2026-03-02", "8"), ("2026-03-03", "8"), ("2026-03-04", "0"), ("2026-03-05", "0"), ("2026-03-06", "8"))
                + Assignment(2, ("2026-03-05", "8"), ("2026-03-06", "8"), ("2026-03-09", "8")) + Assignment(3, ("2026-03-02", "8")) + Assignment(3, ("2026-03-03", "8"), ("2026-03-04", "8")));

        var problem = Assert.Single(plan.Problems, p => p.Code == "task-in-parts");
        Assert.Equal(("Task 1", "2026-03-04 – 2026-03-05"), (problem.Where, problem.Value));
        Assert.Empty(plan.Assignments);
    }

    private static string Assignment(int task, params (string Day, string Hours)[] pieces) =>
        $"<Assignment><UID>{task}</UID><TaskUID>{task}</TaskUID>{string.Concat(pieces.Select(p => $"<TimephasedData><Type>1</Type><Start>{p.Day}T08:00:00</Start><Finish>{p.Day}T17:00:00</Finish><Value>PT{p.Hours}H0M0S</Value></TimephasedData>"))}</Assignment>";

    [Fact]
    public void Read_WhatIsNotRead_IsTold()
    {
        var plan = MspdiXml.Read(
            MspdiXml.Task(1, "<ExtendedAttribute><FieldID>1</FieldID></ExtendedAttribute><ExtendedAttribute><FieldID>2</FieldID></ExtendedAttribute>"
                + "<Start>some day</Start><Duration>soon</Duration><CalendarUID>7</CalendarUID><IsSubproject>1</IsSubproject><SubprojectName>inner.mpp</SubprojectName>")
            + MspdiXml.Task(1, name: "Twin"),
            "<ScheduleFromStart>0</ScheduleFromStart>");

        Assert.Equal(2, plan.Problem("custom-fields-not-read").Times);
        Assert.Equal("some day", plan.Problem("unreadable-date").Value);
        Assert.Equal("soon", plan.Problem("unreadable-duration").Value);
        Assert.Equal("7", plan.Problem("unknown-calendar").Value);
        Assert.Equal("inner.mpp", plan.Problem("subproject-not-included").Value);
        Assert.Equal("Twin", plan.Problem("duplicate-id").Where);
        Assert.True(plan.FromFinish);
    }

    [Fact]
    public void Read_WithoutNamespace_IsReadAlike()
    {
        var xml = MspdiXml.Project(MspdiXml.Task(1)).Replace(" xmlns=\"http://schemas.microsoft.com/project\"", "", StringComparison.Ordinal);

        Assert.Single(Plan.Read(xml, "plan.xml").Tasks);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("windows-1252", false)]
    [InlineData("iso-8859-1", false)]
    public void Read_AnyEncoding_KeepsUmlauts(string encoding, bool withMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var xml = MspdiXml.Project(MspdiXml.Task(1, name: "Prüfung größer")).Replace("UTF-8", encoding, StringComparison.Ordinal);
        var bytes = Encoding.GetEncoding(encoding).GetBytes(xml);

        var plan = Plan.Read(withMark ? [.. Encoding.GetEncoding(encoding).GetPreamble(), .. bytes] : bytes, "plan.xml");

        Assert.Equal("Prüfung größer", plan.Tasks[0].Title);
        Assert.Empty(plan.Problems);
    }
}
