using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Tests.Tables;

/// <summary>Each tracker's own ways.</summary>
public class TrackerTests
{
    [Fact]
    public void AzureDevOps_Query_ReadsPeopleTagsDatesAndHtml()
    {
        var plan = Plan.Read(
            "ID,Work Item Type,Title,Assigned To,State,Tags,Iteration Path,Start Date,Target Date,Created Date,Closed Date,Parent,Priority,Story Points,Remaining Work,Description\n"
            + "11,Epic,Harbour lights,,Active,,Harbour,,,8/12/2025 7:00:00 AM,,,2,,,\n"
            + "12,User Story,Wire the pier,Ida Lamp <ida@harbour.example>,Resolved,blocked; pier,Harbour\\Sprint 4,8/12/2025 7:00:00 AM,8/25/2025 12:00:00 AM,8/1/2025 7:00:00 PM,8/22/2025 3:00:00 PM,11,1,3,,<div>Mind the <b>tide</b>.<br>Wear&nbsp;boots.</div>\n"
            + "13,Bug,Gulls eat cables,Bo Brass <bo@harbour.example>,New,,Harbour\\Sprint 4,,,8/1/2025 7:00:00 PM,,12,4,,6,\n");

        Assert.Equal("Azure DevOps CSV", plan.Format);
        Assert.Equal("mdy", plan.Mapping!.DateOrder);
        var story = plan.Task("12");
        Assert.Equal(new DateOnly(2025, 8, 12), story.Start);
        Assert.Equal(new DateOnly(2025, 8, 25), story.Due);
        Assert.Equal(new DateTimeOffset(2025, 8, 1, 19, 0, 0, TimeSpan.Zero), story.CreatedAt);
        Assert.Equal(TaskState.Completed, story.State);
        Assert.Equal(["blocked", "pier"], story.Labels);
        Assert.Equal(("Ida Lamp", "ida@harbour.example"), (story.Assignees[0].Name, story.Assignees[0].Email));
        Assert.Equal("11", story.Parent!.Value.Id);
        Assert.Equal(TaskPriority.Urgent, story.Priority);
        Assert.Equal("Mind the tide.\nWear boots.", Assert.Single(plan.Notes).Notes);
        Assert.True(plan.Task("11").Schedule!.Summary);
        Assert.Equal((TaskState.NotStarted, 6.0), (plan.Task("13").State, plan.Task("13").EffortHours));
        Assert.Equal(["Bug"], plan.Task("13").Labels);
        Assert.DoesNotContain(plan.Problems, p => p.Code == "ambiguous-date-order");
    }

    [Fact]
    public void AzureDevOps_HierarchicalQuery_TiesByTitleColumn()
    {
        var plan = Plan.Read(
            "ID;Work Item Type;Title 1;Title 2;Title 3;State\n1;Epic;Harbour;;;Active\n2;Feature;;Pier;;New\n3;Task;;;Lamp one;New\n4;Task;;;Lamp two;Closed\n5;Feature;;Quay;;New\n");

        Assert.Equal([null, "1", "2", "2", "1"], plan.Tasks.Select(t => t.Parent?.Id));
        Assert.Equal("Lamp two", plan.Task("4").Title);
    }

    [Fact]
    public void Trello_Board_LeavesArchivedOutAndStripsColours()
    {
        var plan = Plan.Read(
            "Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,List ID,List Name,Board ID,Board Name,Archived\n"
            + "c1,Bake the buns,https://trello.com/c/AbC123/1-bake-the-buns,,\"blocked (red),sweet (yellow_dark)\",\"idalamp,bobrass\",2026-03-12T17:00:00.000Z,l1,Doing,b1,Bakery,false\n"
            + "c2,Sell the buns,https://trello.com/c/AbC124,,,,,l2,Done,b1,Bakery,false\n"
            + "c3,Old bun,https://trello.com/c/AbC125,,,,,l2,Done,b1,Bakery,true\n");

        Assert.Equal(("Trello CSV", "Bakery"), (plan.Format, plan.Name));
        Assert.Equal(["c1", "c2"], plan.Tasks.Select(t => t.Ref.Id));
        Assert.Equal(["blocked", "sweet"], plan.Task("c1").Labels);
        Assert.Equal(["idalamp", "bobrass"], plan.Task("c1").Names());
        Assert.Equal(new DateOnly(2026, 3, 12), plan.Task("c1").Due);
        Assert.Equal((TaskState.InProgress, "Doing"), (plan.Task("c1").State, plan.Task("c1").Bucket));
        Assert.Equal(TaskState.Completed, plan.Task("c2").State);
        Assert.Equal("https://trello.com/c/AbC123", plan.Task("c1").Link!.AbsoluteUri);
        Assert.Equal("Old bun", plan.Problem("archived-left-out").Value);
    }

    [Fact]
    public void Asana_SheetWithSpacerRows_TiesByName()
    {
        var plan = Plan.Read(
            "Exported for you,,,,,,,,,,,,\n,,,,,,,,,,,,\n"
            + "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies),Blocking (Dependencies)\n"
            + "901,2026-03-01,,2026-03-02,Paint the hull,Doing,Ida Lamp,ida@boat.example,2026-03-03,2026-03-20,,\"Two\ncoats\",\"Boat, Summer\",,\"Scrape, sand and wash\",\n"
            + "902,2026-03-01,2026-03-05,2026-03-05,\"Scrape, sand and wash\",Done,Ida Lamp,,2026-03-01,2026-03-05,,,\"Boat, Summer\",Paint the hull,,Launch\n"
            + "903,2026-03-01,,2026-03-05,Launch,Done,,,,,,,\"Boat, Summer\",Paint the house,,\n");

        Assert.Equal(("Asana CSV", "Boat, Summer"), (plan.Format, plan.Name));
        Assert.Equal("901", plan.Task("902").Parent!.Value.Id);
        Assert.Equal(["902>901 FS", "902>903 FS"], plan.Links());
        Assert.Equal("Paint the house", plan.Problem("unknown-parent").Value);
        Assert.Equal([TaskState.InProgress, TaskState.Completed, TaskState.NotStarted], plan.Tasks.Select(t => t.State));
        Assert.Equal("ida@boat.example", plan.Task("902").Assignees[0].Email);
        Assert.Single(plan.People);
        Assert.Equal("Two\ncoats", Assert.Single(plan.Notes).Notes);
    }

    [Fact]
    public void GitHubProjects_Tsv_TakesTheNumberFromTheAddress()
    {
        var plan = Plan.Read(
            "Title\tURL\tAssignees\tStatus\tEstimate\tParent issue\n"
            + "Grow moss\thttps://github.com/garden/wall/issues/12\tida, bo\tIn Progress\t3\t\n"
            + "Water moss\thttps://github.com/garden/wall/issues/13\t\tTodo\t\thttps://github.com/garden/wall/issues/12\n"
            + "Think\thttps://elsewhere.example/13\t\tTodo\t\t\n",
            "wall.tsv");

        Assert.Equal("GitHub Projects TSV", plan.Format);
        Assert.Equal(["garden/wall#12", "garden/wall#13", "Think"], plan.Tasks.Select(t => t.Ref.Id));
        Assert.Equal(["ida", "bo"], plan.Task("garden/wall#12").Names());
        Assert.Equal(3, plan.Task("garden/wall#12").StoryPoints);
        Assert.Equal("garden/wall#12", plan.Task("garden/wall#13").Parent!.Value.Id);
        Assert.Equal("https://github.com/garden/wall/issues/12", plan.Task("garden/wall#12").Link!.AbsoluteUri);
        Assert.Null(plan.Task("Think").Link);
        Assert.Equal("elsewhere.example", plan.Problem("web-address-left-out").Value);
    }

    [Fact]
    public void Linear_Export_ReadsEstimatesAsPoints()
    {
        var plan = Plan.Read(
            "Title,Status,Estimate,Priority,Project,Milestone,Assignee,Labels,Created,Completed,Due Date\n"
            + "Tune the piano,Done,2,Urgent,Concert,,ida@hall.example,\"Bug, Music\",2026-03-01T10:00:00Z,2026-03-04T10:00:00Z,2026-03-05\n"
            + "Sell tickets,Canceled,,No priority,Concert,,,,2026-03-01T10:00:00Z,,\n");

        Assert.Equal(("Linear CSV", "Concert"), (plan.Format, plan.Name));
        Assert.Equal((2, TaskPriority.Urgent, "Concert"), (plan.Tasks[0].StoryPoints, plan.Tasks[0].Priority, plan.Tasks[0].Bucket));
        Assert.Equal(["Bug", "Music"], plan.Tasks[0].Labels);
        Assert.Equal([TaskState.Completed, TaskState.Cancelled], plan.Tasks.Select(t => t.State));
    }

    [Fact]
    public void Planner_Csv_ReadsProgressChecklistAndPeople()
    {
        var plan = Plan.Read(
            "Task ID,Task Name,Bucket Name,Progress,Priority,Assigned To,Created By,Created Date,Start date,Due date,Is Recurring,Late,Completed Date,Completed By,Completed Checklist Items,Checklist Items,Labels,Description\n"
            + "p1,Fold the map,Prepare,In progress,Urgent,Ida Lamp;Bo Brass,Cy Coil,03/01/2026,03/02/2026,03/14/2026,false,true,,,1/2,North;South,Vendor;Paper,Fold twice\n"
            + "p2,Lose the map,Prepare,Completed,Low,,Cy Coil,03/01/2026,,,false,false,03/05/2026,Ida Lamp,,,,\n"
            + "p3,Find the map,Search,Not started,Medium,,Cy Coil,03/01/2026,,,false,false,,,,,,\n");

        var first = plan.Task("p1");
        Assert.Equal("Planner CSV", plan.Format);
        Assert.Equal((TaskState.InProgress, 50, "Prepare", TaskPriority.Urgent), (first.State, first.PercentComplete, first.Bucket, first.Priority));
        Assert.Equal(["Ida Lamp", "Bo Brass"], first.Names());
        Assert.Equal(new DateOnly(2026, 3, 14), first.Due);
        Assert.Equal((1, 2), (first.ChecklistDone, first.ChecklistTotal));
        Assert.Equal(["North", "South"], Assert.Single(plan.Notes).Checklist.Select(c => c.Title));
        Assert.Equal(["Vendor", "Paper"], first.Labels);
        Assert.Equal(new DateOnly(2026, 3, 5), plan.Task("p2").CompletedOn);
        Assert.Equal(TaskState.NotStarted, plan.Task("p3").State);
    }

    [Fact]
    public void MicrosoftProject_Csv_ReadsOutlineDurationAndLinks()
    {
        var plan = Plan.Read(
            "ID,Active,Task_Mode,Name,Duration,Start_Date,Finish_Date,Predecessors,Outline_Level,Resource_Names,%_Complete\n"
            + "1,Yes,Auto Scheduled,Build the kite,10 days?,Mon 3/2/26 8:00 AM,Fri 3/13/26 5:00 PM,,1,,20%\n"
            + "2,Yes,Auto Scheduled,Cut paper,3 days,Mon 3/2/26 8:00 AM,Wed 3/4/26 5:00 PM,,2,Ida Lamp[50%],100%\n"
            + "3,Yes,Auto Scheduled,Dry glue,2 edays,Thu 3/5/26 8:00 AM,Sat 3/7/26 8:00 AM,\"2FS+1 day,1SS\",2,\"Ida Lamp,Bo Brass\",0%\n"
            + "4,Yes,Auto Scheduled,Fly,0 days,Fri 3/13/26 5:00 PM,Fri 3/13/26 5:00 PM,3FF-50%,2,,0%\n"
            + "5,No,Auto Scheduled,Sew a tail,1 day,Fri 3/13/26 8:00 AM,Fri 3/13/26 5:00 PM,,2,,0%\n");

        Assert.Equal("Microsoft Project CSV", plan.Format);
        Assert.Equal([null, "1", "1", "1"], plan.Tasks.Select(t => t.Parent?.Id));
        Assert.True(plan.Task("1").Schedule!.Summary);
        Assert.Equal((4800, 1440, 960), (plan.Task("1").Schedule!.DurationMinutes, plan.Task("2").Schedule!.DurationMinutes, plan.Task("2").Schedule!.DurationMinutes - 480));
        Assert.Equal((2880, true), (plan.Task("3").Schedule!.DurationMinutes, plan.Task("3").Schedule!.ElapsedDuration));
        Assert.Equal(["2>3 FS+480", "1>3 SS", "3>4 FF-50%"], plan.Links());
        Assert.Equal(["Milestone"], plan.Task("4").Labels);
        Assert.Equal(["Ida Lamp", "Bo Brass"], plan.Task("3").Names());
        Assert.Equal(new DateTime(2026, 3, 13, 17, 0, 0), plan.Task("1").Schedule!.Finish);
        Assert.Equal("Sew a tail", plan.Problem("archived-left-out").Value);
        Assert.Equal(TaskState.Completed, plan.Task("2").State);
    }
}
