using System.IO.Compression;
using System.Text;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Tests.Excel;

public class WorkbookTests
{
    private static readonly object?[] PlannerHeader =
    [
        "Task ID", "Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Created By", "Created Date", "Start date", "Due date", "Is Recurring", "Late",
        "Completed Date", "Completed By", "Completed Checklist Items", "Checklist Items", "Labels", "Description",
    ];

    [Fact]
    public void Read_PlannerBasicPlan_ArrivesWhole()
    {
        var plan = Read(new Book()
            .Sheet(
                "Tasks", PlannerHeader,
                ["t1", "Hang the bells", "Tower", "In progress", "Important", "Ida Lamp;Bo Brass", "Cy Coil", "03/01/2026", "03/02/2026", "03/14/2026", "false", "false", null, null, "1/3", "Rope;Bell;Oil", "Heavy", "Two ropes"],
                ["t2", "Ring the bells", "Tower", "Completed", "Low", null, "Cy Coil", "03/01/2026", null, "03/20/2026", "false", "false", "03/19/2026", "Ida Lamp"])
            .Sheet("Plan name", ["Plan name", "Bell tower"], ["Plan ID", "x1"], ["Date of export", "03/21/2026"]));

        Assert.Equal(("Planner Excel", "Bell tower"), (plan.Format, plan.Name));
        Assert.Equal(new DateOnly(2026, 3, 21), plan.StatusDate);
        Assert.Equal(["Ida Lamp", "Bo Brass"], plan.Task("t1").Names());
        Assert.Equal((TaskState.InProgress, "Tower", TaskPriority.Important), (plan.Task("t1").State, plan.Task("t1").Bucket, plan.Task("t1").Priority));
        Assert.Equal(new DateOnly(2026, 3, 14), plan.Task("t1").Due);
        Assert.Equal((1, 3), (plan.Task("t1").ChecklistDone, plan.Task("t1").ChecklistTotal));
        Assert.Equal(new DateOnly(2026, 3, 19), plan.Task("t2").CompletedOn);
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void Read_PlannerPremium_SkipsTheLinesAboveTheHeader()
    {
        var plan = Read(new Book().Sheet(
            "Project tasks",
            ["Project name", "Bell tower"], ["Project owner", "Ida Lamp"], ["Project start date", new DateTime(2026, 3, 2)],
            ["Project finish date", new DateTime(2026, 5, 29)], ["Project duration", "60 days"], ["% complete", Book.Number(0.25, Book.PercentStyle)],
            ["Export date", new DateTime(2026, 3, 21)], [],
            ["Task number", "Outline number", "Name", "Assigned to", "Start", "Finish", "Duration", "% complete", "Priority", "Depends on", "Bucket", "Labels", "Effort", "Notes", "Milestone"],
            [1, "1", "Tower", null, new DateTime(2026, 3, 2), new DateTime(2026, 3, 20), "15 days", Book.Number(0.5, Book.PercentStyle), "Medium", null, "Build"],
            [2, "1.1", "Lay stones", "Ida Lamp;Bo Brass", new DateTime(2026, 3, 2), new DateTime(2026, 3, 6), "5 days", Book.Number(1, Book.PercentStyle), "Urgent", null, "Build", null, "40 hours"],
            [3, "1.2", "Hang bells", null, new DateTime(2026, 3, 11), new DateTime(2026, 3, 17), "5 days", Book.Number(0, Book.PercentStyle), "Medium", "2FS+2 days", "Build"],
            [4, "2", "Open the tower", null, new DateTime(2026, 3, 20), new DateTime(2026, 3, 20), "0 days", Book.Number(0, Book.PercentStyle), "Medium", "3FS;1SS-1 day", "Open", null, null, null, "Yes"]));

        Assert.Equal(("Planner Premium Excel", "Bell tower"), (plan.Format, plan.Name));
        Assert.Equal((new DateTime(2026, 3, 2), new DateTime(2026, 5, 29), new DateOnly(2026, 3, 21)), (plan.Start, plan.Finish, plan.StatusDate));
        Assert.Equal([null, "1", "1", null], plan.Tasks.Select(t => t.Parent?.Id));
        Assert.Equal([true, false, false, false], plan.Tasks.Select(t => t.Schedule!.Summary));
        Assert.Equal([50, 100, 0, 0], plan.Tasks.Select(t => t.PercentComplete));
        Assert.Equal(["2>3 FS+960", "3>4 FS", "1>4 SS-480"], plan.Links());
        Assert.Equal(40, plan.Task("2").EffortHours);
        Assert.Equal([PlanLabels.Milestone], plan.Task("4").Labels);
        Assert.Equal(new DateTime(2026, 3, 6, 17, 0, 0), plan.Task("2").Schedule!.Finish);
    }

    [Fact]
    public void Read_EveryKindOfCell_IsReadAsShown()
    {
        var plan = Read(new Book().Sheet(
            "Sheet1",
            ["Title", "Due date", "% complete", "Effort", "Notes"],
            [Book.Inline("Inline"), Book.Number(46093.5, Book.OwnDateStyle), Book.Number(0.4, Book.PercentStyle), Book.Formula("2*4", "8"), Book.Inline("one_x000D_two")],
            ["Serial", Book.Number(46093), Book.Number(1, Book.PercentStyle), Book.Number(2.5), null],
            [Book.Formula("A1&\"!\"", "Computed"), "2026-03-12", "40%", Book.Formula("SUM(1)", null), null],
            ["Broken", Book.Error("#REF!"), null, null, null]));

        Assert.Equal("Excel table", plan.Format);
        Assert.Equal([new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 12), null], plan.Tasks.Select(t => t.Due));
        Assert.Equal([40, 100, 40, 0], plan.Tasks.Select(t => t.PercentComplete));
        Assert.Equal([8, 2.5, null, null], plan.Tasks.Select(t => t.EffortHours));
        Assert.Equal("Computed", plan.Tasks[2].Title);
        Assert.Equal("Sheet1!D4", plan.Problem("formula-without-value").Where);
        Assert.Equal("#REF!", plan.Problem("error-cell").Value);
        Assert.DoesNotContain("_x000D_", Assert.Single(plan.Notes).Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DaysFrom1904_AreFourYearsOn()
    {
        var plan = Read(new Book().From1904().Sheet(
            "Sheet1", ["Title", "Start", "Due date"], ["Old Mac", Book.Number(46093 - 1462, Book.DateStyle), Book.Number(46094 - 1462)]));

        Assert.Equal((new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 13)), (plan.Tasks[0].Start, plan.Tasks[0].Due));
    }

    [Fact]
    public void Read_SeveralTables_TakesTheRichestAndTellsOfTheOthers()
    {
        var plan = Read(new Book()
            .Sheet("Ideas", ["Title"], ["Fly"])
            .Sheet("Work", ["Title", "Status", "Due date"], ["Walk", "Done", "2026-03-12"])
            .HiddenSheet("Secret", ["Title", "Status", "Due date", "Start"], ["Hide", "Done", "2026-03-12", "2026-03-12"]));

        Assert.Equal(["Walk"], plan.Tasks.Select(t => t.Title));
        Assert.Equal("Ideas", plan.Problem("other-sheet-not-read").Where);
    }

    [Fact]
    public void Read_BlankCellsInARow_KeepTheirColumns()
    {
        var plan = Read(new Book().Sheet("Sheet1", ["Title", "Status", "Assigned to", "Due date"], ["Gap", null, null, "2026-03-12"]));

        Assert.Equal(new DateOnly(2026, 3, 12), plan.Tasks[0].Due);
        Assert.Empty(plan.Tasks[0].Assignees);
    }

    [Fact]
    public void Read_ZipThatIsNoWorkbook_IsRefused() => Assert.Equal("not-a-plan", Plan.Refuse(Zip(("readme.txt", "hello"))).Code);

    [Fact]
    public void Read_ZipThatUnpacksToTooMuch_IsRefusedUnopened()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 513; i++) entry.Write(zeros);
        }

        Assert.Equal(("too-large", "unpacked"), Code(Plan.Refuse(stream.ToArray(), "bomb.xlsx")));
    }

    [Fact]
    public void Read_WorkbookWithoutItsParts_IsBroken() => Assert.Equal("broken-workbook", Plan.Refuse(Zip(("xl/workbook.xml", "<workbook/>")), "a.xlsx").Code);

    [Fact]
    public void Read_TruncatedWorkbook_IsBroken()
    {
        var bytes = new Book().Sheet("Sheet1", ["Title"], ["Half"]).ToBytes();

        Assert.Equal("broken-workbook", Plan.Refuse(bytes[..(bytes.Length / 2)], "a.xlsx").Code);
    }

    [Fact]
    public void Read_WorkbookWithoutTasks_SaysWhatIsMissing()
    {
        Assert.Equal("no-tasks", Plan.Refuse(new Book().Sheet("Sheet1", ["Title", "Due date"]).ToBytes(), "a.xlsx").Code);
        Assert.Equal("empty-file", Plan.Refuse(new Book().Sheet("Sheet1").ToBytes(), "a.xlsx").Code);
        Assert.Equal(("no-title-column", "Colour, Taste"), Code(Plan.Refuse(new Book().Sheet("Sheet1", ["Colour", "Taste"], ["red", "sweet"]).ToBytes(), "a.xlsx")));
    }

    private static PlanReading Read(Book book) => Plan.Read(book.ToBytes(), "export.xlsx");

    private static (string Code, string Detail) Code(UnreadablePlan plan) => (plan.Code, plan.Detail);

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
