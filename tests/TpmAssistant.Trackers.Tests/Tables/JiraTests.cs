using System.Text;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Tests.Tables;

public class JiraTests
{
    private const string Export =
        "Summary,Issue key,Issue id,Issue Type,Status,Status Category,Project name,Priority,Resolution,Assignee,Created,Updated,Resolved,Due date,Labels,Labels,Description,Original Estimate,Remaining Estimate,Time Spent,Parent,Custom field (Story Points),Sprint,Sprint,Outward issue link (Blocks),Inward issue link (Blocks),Inward issue link (Relates)\r\n"
        + "Lanterns for everyone,LAN-1,10001,Epic,Under glass,In Progress,Lantern,High,,Ida Lamp,01/Mar/26 9:41 AM,12/Mar/26 1:05 PM,,30/Apr/26 12:00 AM,,,,,,,,,,,,,\r\n"
        + "\"Cut, grind and\r\npolish glass\",LAN-2,10002,Story,Done,Done,Lantern,Highest,Done,Ida Lamp,01/Mar/26 9:42 AM,12/Mar/26 1:05 PM,10/Mar/26 4:00 PM,11/Mar/26 12:00 AM,glass,vendor,\"Use the *good* sand.\r\n\r\nNot the other.\",28800,0,36000,10001,5,Sprint 1,Sprint 2,LAN-3,,LAN-1\r\n"
        + "Flame flickers,LAN-3,10003,Bug,Awaiting wick,To Do,Lantern,Medium,,,01/Mar/26 9:43 AM,12/Mar/26 1:05 PM,,,,,,14400,14400,,10001,,Sprint 2,,,LAN-2,\r\n"
        + "Sing to the lamp,LAN-4,10004,Task,Closed,Done,Lantern,Lowest,Won't Do,Bo Brass,01/Mar/26 9:44 AM,12/Mar/26 1:05 PM,09/Mar/26 4:00 PM,,,,,,,,,,,,,,,stray\r\n";

    private static readonly PlanReading Plan1 = Plan.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Export)], "Jira export.csv");

    [Fact]
    public void Read_Export_IsKnownAsJira()
    {
        Assert.Equal("Jira CSV", Plan1.Format);
        Assert.Equal("Lantern", Plan1.Name);
        Assert.Equal(["LAN-1", "LAN-2", "LAN-3", "LAN-4"], Plan1.Tasks.Select(t => t.Ref.Id));
        Assert.Equal("ymd", Plan1.Mapping!.DateOrder);
    }

    [Fact]
    public void Read_StatusCategory_WinsOverTheSitesOwnStatusWords()
    {
        Assert.Equal([TaskState.InProgress, TaskState.Completed, TaskState.NotStarted, TaskState.Cancelled], Plan1.Tasks.Select(t => t.State));
        Assert.DoesNotContain(Plan1.Problems, p => p.Code == "unknown-status");
    }

    [Fact]
    public void Read_QuotedLineBreakAndRepeatedColumns_AreOneTask()
    {
        var task = Plan1.Task("LAN-2");

        Assert.Equal("Cut, grind and polish glass", task.Title);
        Assert.Equal(["glass", "vendor"], task.Labels);
        Assert.Equal("Sprint 2", task.Bucket);
        Assert.Equal(TaskPriority.Urgent, task.Priority);
        Assert.Equal(new DateOnly(2026, 3, 10), task.CompletedOn);
        Assert.Equal(new DateOnly(2026, 3, 11), task.Due);
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 13, 5, 0, TimeSpan.Zero), task.ChangedAt);
        Assert.Equal((8, 10, 5), (task.EffortHours, task.SpentHours, task.StoryPoints));
        Assert.StartsWith("Use the *good* sand.", Assert.Single(Plan1.Notes).Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ParentById_TiesToTheKey()
    {
        Assert.Equal("LAN-1", Plan1.Task("LAN-2").Parent!.Value.Id);
        Assert.True(Plan1.Task("LAN-1").Schedule!.Summary);
        Assert.Null(Plan1.Task("LAN-2").Schedule);
    }

    [Fact]
    public void Read_BlocksInBothDirections_IsOneLink() => Assert.Equal(["LAN-2>LAN-3 FS"], Plan1.Links());

    [Fact]
    public void Read_Bug_CarriesItsTypeAsLabel() => Assert.Equal(["Bug"], Plan1.Task("LAN-3").Labels);

    [Fact]
    public void Read_RowWiderThanTheHeader_IsTold() => Assert.Equal(("LAN-4", "stray"), (Plan1.Problem("cells-beyond-header").Where, Plan1.Problem("cells-beyond-header").Value));

    [Fact]
    public void Read_Mapping_ShowsEveryColumnWithASample()
    {
        var columns = Plan1.Mapping!.Columns;

        Assert.Equal(27, columns.Count);
        Assert.Equal(new PlanColumn(15, "Labels", PlanField.Labels, "vendor"), columns[15]);
        Assert.Null(columns[26].Field);
        Assert.Equal("LAN-1", columns[26].Sample);
    }

    [Theory]
    [InlineData("12/Mär/26 9:41")]
    [InlineData("12/mars/26 9:41 AM")]
    [InlineData("12/mar/26 9:41")]
    [InlineData("2026-03-12 09:41")]
    [InlineData("12.03.2026 09:41")]
    [InlineData("12. März 2026 09:41")]
    public void Read_DateInTheSitesLanguage_IsTheSameDay(string date)
    {
        var plan = Plan.Read($"Issue key,Summary,Due date\nLAN-1,Glass,\"{date}\"\n");

        Assert.Equal(new DateOnly(2026, 3, 12), plan.Tasks[0].Due);
    }

    [Fact]
    public void Read_ExactlyAThousandRows_TellsThatThereMayBeMore()
    {
        var rows = Enumerable.Range(1, 1_000).Select(i => $"LAN-{i},Lamp {i},Task");

        var plan = Plan.Read("Issue key,Summary,Issue Type\n" + string.Join('\n', rows));

        Assert.Equal("1000", plan.Problem("maybe-cut-off").Value);
    }
}
