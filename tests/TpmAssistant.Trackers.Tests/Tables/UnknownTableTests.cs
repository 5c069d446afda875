using System.Text;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Tests.Tables;

/// <summary>Tables that no known tool wrote, and their outer form.</summary>
public class UnknownTableTests
{
    [Theory]
    [InlineData("Aufgabe;Verantwortlich;Fällig am;Status;Priorität\nLinsen schleifen;Ida Lampe;12.03.2026;Erledigt;Hoch\n")]
    [InlineData("Tâche;Responsable;Échéance;Statut;Priorité\nLinsen schleifen;Ida Lampe;12/03/2026;Terminé;Haute\n")]
    [InlineData("Tarea;Responsable;Vencimiento;Estado;Prioridad\nLinsen schleifen;Ida Lampe;12/03/2026;Hecho;Alta\n")]
    [InlineData("Task,Owner,Due,Status,Priority\nLinsen schleifen,Ida Lampe,2026-03-12,Done,High\n")]
    [InlineData("TASK\tOWNER\tDEADLINE\tSTATE\tPRIO\nLinsen schleifen\tIda Lampe\t12-Mar-2026\tclosed\tP1\n")]
    [InlineData("sep=;\r\nTask;Owner;Due;Status;Priority\r\nLinsen schleifen;Ida Lampe;2026-03-12;Done;High\r\n")]
    [InlineData("Task|Owner|Due|Status|Priority\nLinsen schleifen|Ida Lampe|20260312|Done|High")]
    [InlineData("\"Task\",\"Owner\",\"Due\",\"Status\",\"Priority\"\n\"Linsen schleifen\",\"Ida Lampe\",\"46093\",\"Done\",\"High\"\n")]
    public void Read_AnyLanguageAndDelimiter_IsTheSameTask(string text)
    {
        var task = Assert.Single(Plan.Read(text).Tasks);

        Assert.Equal("Linsen schleifen", task.Title);
        Assert.Equal(["Ida Lampe"], task.Names());
        Assert.Equal(new DateOnly(2026, 3, 12), task.Due);
        Assert.Equal(TaskState.Completed, task.State);
        Assert.Equal(TaskPriority.Important, task.Priority);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Read_ByteOrderMark_TellsTheEncoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var plan = Plan.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Title,Status\nPrüfen,Done\n")]);

        Assert.Equal("Prüfen", plan.Tasks[0].Title);
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void Read_NotUtf8_IsReadAsWindows1252AndTold()
    {
        var plan = Plan.Read(Encoding.Latin1.GetBytes("Title,Status\nPrüfen,Done\n"));

        Assert.Equal("Prüfen", plan.Tasks[0].Title);
        Assert.Equal("windows-1252", plan.Problem("encoding-guessed").Where);
    }

    [Theory]
    [InlineData("03/04/2026", "25/04/2026", "dmy", "2026-04-03")]
    [InlineData("03/04/2026", "04/25/2026", "mdy", "2026-03-04")]
    [InlineData("03-04-26", "25-04-26", "dmy", "2026-04-03")]
    public void Read_OneValueOverTwelve_DecidesForTheWholeFile(string first, string second, string order, string expected)
    {
        var plan = Plan.Read($"Title,Start,Due\nA,{first},{second}\n");

        Assert.Equal(order, plan.Mapping!.DateOrder);
        Assert.Equal(expected, plan.Tasks[0].Start!.Value.ToString("yyyy-MM-dd", null));
        Assert.DoesNotContain(plan.Problems, p => p.Code == "ambiguous-date-order");
    }

    [Theory]
    [InlineData("Title,Due\nA,03/04/2026\nB,05/06/2026\n", "mdy", "2026-03-04")]
    [InlineData("Title;Due\nA;03/04/2026\nB;05/06/2026\n", "dmy", "2026-04-03")]
    [InlineData("Titre,Échéance\nA,03/04/2026\nB,05/06/2026\n", "dmy", "2026-04-03")]
    [InlineData("Title;Due\nA;03/04/2026 7:00 AM\nB;05/06/2026 7:00 AM\n", "mdy", "2026-03-04")]
    public void Read_NoValueOverTwelve_GuessesAndSaysSo(string text, string order, string expected)
    {
        var plan = Plan.Read(text);

        Assert.Equal(expected, plan.Tasks[0].Due!.Value.ToString("yyyy-MM-dd", null));
        Assert.Equal((order, 1), (plan.Problem("ambiguous-date-order").Where, plan.Problem("ambiguous-date-order").Times));
    }

    [Theory]
    [InlineData("12.500", "7,5", 12_500)]
    [InlineData("12.500 h", "1.250,75 h", 12_500)]
    [InlineData("12,500", "7,5", 12.5)]
    [InlineData("12.500", "7.5", 12.5)]
    [InlineData("12,500", "7.5", 12_500)]
    [InlineData("12,500", "1'250.25", 12_500)]
    [InlineData("12.500", "1 250.125", 12.5)]
    public void Read_NumberOfTwoReadings_GoesByTheOthersOfTheFile(string cell, string other, double expected)
    {
        var plan = Plan.Read($"Title;Story points;Hours spent\nA;;{other}\nB;{cell.Replace(" h", "", StringComparison.Ordinal)};\nC;;{cell}\n");

        Assert.Equal([expected, expected], [plan.Tasks[1].StoryPoints, plan.Tasks[2].SpentHours]);
        Assert.DoesNotContain(plan.Problems, p => p.Code.StartsWith("number-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12.500", "number-point-guessed", 12.5)]
    [InlineData("12,500", "number-comma-guessed", 12_500)]
    public void Read_NumberOfTwoReadings_NothingElseToGoBy_IsTold(string cell, string code, double expected)
    {
        var plan = Plan.Read($"Title;Hours spent\nA;8\nB;{cell}\n");

        Assert.Equal(expected, plan.Tasks[1].SpentHours);
        Assert.Equal(("Hours spent", cell), (plan.Problem(code).Where, plan.Problem(code).Value));
    }

    [Fact]
    public void Read_SameDayAndMonth_IsNotAmbiguous() => Assert.Empty(Plan.Read("Title,Due\nA,04/04/2026\n").Problems);

    [Fact]
    public void Read_CorrectedMapping_OverridesEveryGuess()
    {
        const string Text = "Name,What,When,Also\nIda Lamp,Grind glass,03/04/2026,05/04/2026\n";
        var guessed = Plan.Read(Text);
        PlanField?[] fields = [PlanField.Assignee, PlanField.Title, PlanField.Due, PlanField.Start];
        var corrected = new PlanMapping([.. guessed.Mapping!.Columns.Select((c, i) => c with { Field = fields[i] })], "dmy");

        var plan = Plan.Read(Text, mapping: corrected);

        Assert.Equal("Ida Lamp", guessed.Tasks[0].Title);
        Assert.Equal("Grind glass", plan.Tasks[0].Title);
        Assert.Equal(["Ida Lamp"], plan.Tasks[0].Names());
        Assert.Equal((new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 5)), (plan.Tasks[0].Due, plan.Tasks[0].Start));
        Assert.Equal(corrected.Columns, plan.Mapping!.Columns);
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void Read_ItsOwnMappingBack_ReadsTheSame()
    {
        const string Text = "Id,Unique ID,Title,Labels,Labels,Due\n1,91,A,x,y,03/04/2026\n2,92,B,,z,25/04/2026\n";
        var first = Plan.Read(Text);

        var second = Plan.Read(Text, mapping: first.Mapping);

        Assert.Equal(["x", "y"], second.Tasks[0].Labels);
        Assert.Equal(first.Tasks.Select(t => (t.Ref, t.Due)), second.Tasks.Select(t => (t.Ref, t.Due)));
        Assert.Equal(first.Mapping!.Columns, second.Mapping!.Columns);
    }

    [Fact]
    public void Read_MappingWithoutTitle_IsRefused()
    {
        var mapping = new PlanMapping([new PlanColumn(0, "Title", PlanField.Notes, ""), new PlanColumn(-4, "x", PlanField.Title, "")], "ymd");

        Assert.False(new PlanFileReader().TryRead("Title,Due\nA,2026-03-12\n"u8.ToArray(), "a.csv", mapping, out _, out var unreadable));
        Assert.Equal("no-title-column", unreadable!.Code);
    }

    [Fact]
    public void Read_NoTitleHeader_GuessesTheWordyColumn()
    {
        var plan = Plan.Read("Nr,Vorhaben,Status,Fällig\n1,Linsen schleifen,Offen,12.03.2026\n2,Docht drehen,Erledigt,13.03.2026\n");

        Assert.Equal(["Linsen schleifen", "Docht drehen"], plan.Tasks.Select(t => t.Title));
        Assert.Equal("Vorhaben", plan.Problem("title-column-guessed").Where);
    }

    [Fact]
    public void Read_RaggedRows_LoseNothingInSilence()
    {
        var plan = Plan.Read("Id,Title,Status,Due\n1,Short\n2,Wide,Done,2026-03-12,extra\n,,,\n3,,Done,\n1,Again,Done,\n");

        Assert.Equal(["1", "2", "1 (2)"], plan.Tasks.Select(t => t.Ref.Id));
        Assert.Equal("extra", plan.Problem("cells-beyond-header").Value);
        Assert.Equal("3", plan.Problem("row-without-title").Where);
        Assert.Equal("1", plan.Problem("duplicate-id").Value);
    }

    [Fact]
    public void Read_WithoutIds_TitlesAreKeysThatOutliveSorting()
    {
        var plan = Plan.Read("Title,Status\nB,Done\nA,Done\nA,To do\n");

        Assert.Equal(["B", "A", "A (2)"], plan.Tasks.Select(t => t.Ref.Id));
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void Read_WhatIsNotUnderstood_IsCountedByValue()
    {
        var plan = Plan.Read(
            "Id,Title,Status,Priority,Due,Estimate,% complete,Predecessors,Parent\n1,A,Zugzwang,Spicy,someday,lots,much,77,99\n2,B,Zugzwang,Spicy,2026-02-30,3h,50%,2,\n");

        Assert.Equal(2, plan.Problem("unknown-status").Times);
        Assert.Equal(2, plan.Problem("unknown-priority").Times);
        Assert.Equal(["someday", "2026-02-30"], plan.Problems.Where(p => p.Code == "unreadable-date").Select(p => p.Value));
        Assert.Equal("lots", plan.Problem("unreadable-number").Value);
        Assert.Equal("much", plan.Problem("unreadable-percent").Value);
        Assert.Equal("77", plan.Problem("unknown-predecessor").Value);
        Assert.Equal("B", plan.Problem("link-to-itself").Where);
        Assert.Equal("99", plan.Problem("unknown-parent").Value);
        Assert.Equal(3, plan.Task("2").EffortHours);
    }

    [Fact]
    public void Read_ManyDifferentProblems_AreSummedUp()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 100).Select(i => $"T{i},odd{i}"));

        var problems = Plan.Read("Title,Due\n" + rows).Problems;

        Assert.Equal(21, problems.Count);
        Assert.Equal(80, problems[^1].Times);
    }

    [Fact]
    public void Read_ParentsInACircle_AreCut()
    {
        var plan = Plan.Read("Id,Title,Parent\n1,A,3\n2,B,1\n3,C,2\n4,D,4\n5,E,1\n");

        Assert.Equal(["A"], plan.Problems.Where(p => p.Code == "circular-parent" && p.Where != "D").Select(p => p.Value));
        Assert.Equal(1, plan.Tasks.Take(3).Count(t => t.Parent is null));
        Assert.Null(plan.Task("4").Parent);
        Assert.Equal("1", plan.Task("5").Parent!.Value.Id);
    }

    [Theory]
    [InlineData("0.25\n1\n", 25, 100)]
    [InlineData("25\n1\n", 25, 1)]
    [InlineData("25%\n1%\n", 25, 1)]
    [InlineData("25 %\n100\n", 25, 100)]
    [InlineData("\"12,5\"\n100\n", 12, 100)]
    public void Read_Percentages_AreDecidedOverTheColumn(string cells, int first, int second)
    {
        var rows = cells.TrimEnd().Split('\n').Select((c, i) => $"T{i},{c}");

        Assert.Equal([first, second], Plan.Read("Title,% complete\n" + string.Join('\n', rows)).Tasks.Select(t => t.PercentComplete));
    }

    [Theory]
    [InlineData("Progress", "50%", 50, TaskState.InProgress)]
    [InlineData("Progress", "In progress", 0, TaskState.InProgress)]
    [InlineData("Fortschritt", "100", 100, TaskState.Completed)]
    public void Read_ProgressInWordsOrPercent_IsToldApart(string header, string cell, int percent, TaskState state)
    {
        var task = Plan.Read($"Title,Owner,{header}\nA,Ida,{cell}\n").Tasks[0];

        Assert.Equal((percent, state), (task.PercentComplete, task.State));
    }

    [Theory]
    [InlineData("Effort (hours)", "16", 16)]
    [InlineData("Aufwand (PT)", "2", 16)]
    [InlineData("Estimate", "2d 4h", 20)]
    [InlineData("Work", "40 hrs", 40)]
    [InlineData("Estimate", "1,5 Tage", 12)]
    [InlineData("Effort", "90 min", 1.5)]
    [InlineData("Estimate hours", "12", 12)]
    [InlineData("Est. hours", "12", 12)]
    [InlineData("Estimated hours", "12", 12)]
    [InlineData("Estimate (h)", "12", 12)]
    [InlineData("Estimate days", "2", 16)]
    [InlineData("Original estimate hrs", "12", 12)]
    [InlineData("Planned hours", "12", 12)]
    public void Read_Effort_IsHours(string header, string cell, double hours) =>
        Assert.Equal(hours, Plan.Read($"Title;{header}\nA;{cell}\n").Tasks[0].EffortHours);

    [Fact]
    public void Read_RemainingWorkOnly_AddsWhatIsSpent() =>
        Assert.Equal((10, 4), Plan.Read("Title,Remaining Work,Completed Work\nA,6,4\n").Tasks[0] is var t ? (t.EffortHours, t.SpentHours) : default);

    [Fact]
    public void Read_CommasBetweenPeople_PartOnlyWhatIsPeople()
    {
        var plan = Plan.Read("Title,Owner\nA,\"Lamp, Ida\"\nB,\"Ann, Bob\"\nC,Ann\nD,\"Cy Coil, Di Dome\"\nE,\"x; y\"\nF,unassigned\nG,\"a, b, c\"\n");

        Assert.Equal(["Lamp, Ida", "Ann|Bob", "Ann", "Cy Coil|Di Dome", "x|y", "", "a|b|c"], plan.Tasks.Select(t => string.Join('|', t.Names())));
    }

    [Fact]
    public void Read_LabelsAndBuckets_GiveTheirOwnMeaning()
    {
        var plan = Plan.Read("Title,Status,Tags\nA,Blocked,\"vendor, nice\"\nB,Done,impediment\n");

        Assert.Equal("Blocked", plan.Tasks[0].Bucket);
        Assert.Equal(["vendor", "nice"], plan.Tasks[0].Labels);
    }

    [Fact]
    public void Read_MilestoneColumn_IsAFlagOrABucket()
    {
        Assert.Equal(["Milestone"], Plan.Read("Title,Milestone\nA,Yes\nB,No\n").Tasks[0].Labels);
        Assert.Equal("Go-live", Plan.Read("Title,Milestone\nA,Go-live\nB,\n").Tasks[0].Bucket);
    }

    [Fact]
    public void Read_OutlineNumbers_GiveParentsAndSummaries()
    {
        var plan = Plan.Read("WBS;Name;Dauer\n1;A;\n1.1;B;2 Tage\n1.1.1;C;1 Tag\n2;D;1 Woche\n");

        Assert.Equal([null, "A", "B", null], plan.Tasks.Select(t => t.Parent?.Id));
        Assert.Equal([true, true, false, false], plan.Tasks.Select(t => t.Schedule!.Summary));
        Assert.Equal([1, 2, 3, 1], plan.Tasks.Select(t => t.Schedule!.OutlineLevel));
        Assert.Equal([null, 960, 480, 2400], plan.Tasks.Select(t => t.Schedule!.DurationMinutes));
    }

    [Fact]
    public void Read_OutlineNumbersWithoutHierarchy_AreNotLevels()
    {
        var plan = Plan.Read("Task number,Outline number,Name,Duration\n1,1,A,2 days\n2,2,B,1 day\n3,3,C,0 days\n");

        Assert.Equal([null, null, null], plan.Tasks.Select(t => t.Parent?.Id));
        Assert.All(plan.Tasks, t => Assert.False(t.Schedule!.Summary));
    }

    [Fact]
    public void Read_LevelsThatNeverRepeat_AreLevelsWhenTheHeaderSaysSo()
    {
        var plan = Plan.Read("ID,Name,Outline level,Duration\n1,A,1,\n2,B,2,\n3,C,3,1 day\n");

        Assert.Equal([null, "1", "2"], plan.Tasks.Select(t => t.Parent?.Id));
    }

    [Fact]
    public void Read_QuoteThatIsNeverClosed_IsTold()
    {
        var plan = Plan.Read("Title,Notes\nA,fine\nB,\"open\nC,lost\n");

        Assert.Equal(["A", "B"], plan.Tasks.Select(t => t.Title));
        Assert.Equal("3", plan.Problem("bad-quotes").Where);
    }

    [Fact]
    public void Read_FileName_NamesThePlanWithoutPathAndEnding()
    {
        Assert.Equal("Q2 plan", Plan.Read("Title,Due\nA,\n", "C:\\Users\\ida\\Q2 plan.CSV").Name);
        Assert.Equal("Plan", Plan.Read("Title,Due\nA,\n", ".csv").Name);
    }
}
