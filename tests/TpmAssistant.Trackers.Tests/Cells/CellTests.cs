using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tests.Cells;

public class CellTests
{
    [Theory]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,5", 1.5)]
    [InlineData("1,000", 1000)]
    [InlineData("0,125", 0.125)]
    [InlineData("1,000,000", 1_000_000)]
    [InlineData("1 000,5", 1000.5)]
    [InlineData("1'000", 1000)]
    [InlineData("-3", -3)]
    public void TryNumber_EitherDecimalMark_ReadsTheNumber(string text, double expected)
    {
        Assert.True(AmountCell.TryNumber(text, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("3", 1440, false)]
    [InlineData("3 days", 1440, false)]
    [InlineData("10 days?", 4800, false)]
    [InlineData("2 edays", 2880, true)]
    [InlineData("1,5 Tage", 720, false)]
    [InlineData("2 fTage", 2880, true)]
    [InlineData("1w 2d 3h 4m", 3544, false)]
    [InlineData("2 sem.", 4800, false)]
    [InlineData("1 mo", 9600, false)]
    [InlineData("8:30", 510, false)]
    [InlineData("PT4H", 240, false)]
    [InlineData("-1 day", -480, false)]
    public void TryParse_Amount_IsMinutes(string text, double minutes, bool elapsed)
    {
        Assert.True(AmountCell.TryParse(text, AmountUnit.Days, out var amount));
        Assert.Equal((minutes, elapsed), (amount.Minutes, amount.Elapsed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("days")]
    [InlineData("3 bananas")]
    [InlineData("3d and a bit")]
    [InlineData("::")]
    [InlineData("1e400")]
    public void TryParse_NoAmount_IsFalse(string text) => Assert.False(AmountCell.TryParse(text, AmountUnit.Days, out _));

    [Theory]
    [InlineData("Done", TaskState.Completed)]
    [InlineData("✅ Done", TaskState.Completed)]
    [InlineData("Erledigt", TaskState.Completed)]
    [InlineData("Terminé", TaskState.Completed)]
    [InlineData("Hecho", TaskState.Completed)]
    [InlineData("Closed (fixed)", TaskState.Completed)]
    [InlineData("Won't Do", TaskState.Cancelled)]
    [InlineData("Verworfen", TaskState.Cancelled)]
    [InlineData("IN PROGRESS", TaskState.InProgress)]
    [InlineData("En cours", TaskState.InProgress)]
    [InlineData("Ready for QA", TaskState.InProgress)]
    [InlineData("Dev - In Progress", null)]
    [InlineData("2. Testing", TaskState.InProgress)]
    [InlineData("To Do", TaskState.NotStarted)]
    [InlineData("Nicht begonnen", TaskState.NotStarted)]
    [InlineData("Not done", null)]
    [InlineData("Waiting to be closed", null)]
    [InlineData("Zugzwang", null)]
    [InlineData("", null)]
    public void Find_StatusWord_IsKnownOrNotGuessed(string text, TaskState? expected) => Assert.Equal(expected, StateWords.Find(text));

    [Theory]
    [InlineData("Highest", TaskPriority.Urgent)]
    [InlineData("1 - Critical", TaskPriority.Urgent)]
    [InlineData("Élevée", TaskPriority.Important)]
    [InlineData("P2", TaskPriority.Medium)]
    [InlineData("Sehr niedrig", TaskPriority.Low)]
    [InlineData("Spicy", null)]
    public void Find_Priority_IsKnownOrNot(string text, TaskPriority? expected) => Assert.Equal(expected, PriorityWords.Find(text));

    [Theory]
    [InlineData("1", false, TaskPriority.Urgent)]
    [InlineData("4", false, TaskPriority.Low)]
    [InlineData("500", true, TaskPriority.Medium)]
    [InlineData("1000", true, TaskPriority.Urgent)]
    [InlineData("0", true, TaskPriority.Low)]
    [InlineData("high", false, null)]
    public void FindNumber_Priority_DependsOnItsScale(string text, bool ofProject, TaskPriority? expected) =>
        Assert.Equal(expected, PriorityWords.FindNumber(text, ofProject));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("mail <ida@lantern.example> now", "mail <ida@lantern.example> now")]
    [InlineData("<p>One</p><p>Two</p>", "One\nTwo")]
    [InlineData("<ul><li>a</li><li>b &amp; c</li></ul>", "- a\n- b & c")]
    [InlineData("<script>alert(1)</script><b>safe</b>", "safe")]
    [InlineData("<div>open", "open")]
    [InlineData("x<br", "x<br")]
    public void ToPlain_Html_KeepsTheWords(string html, string expected) => Assert.Equal(expected, HtmlText.ToPlain(html));

    [Theory]
    [InlineData("3", "3", DependencyType.FinishToStart, 0)]
    [InlineData("3FS+2 days", "3", DependencyType.FinishToStart, 960)]
    [InlineData("3EA+1 Tag", "3", DependencyType.FinishToStart, 480)]
    [InlineData("1.2SS-4h", "1.2", DependencyType.StartToStart, -240)]
    [InlineData("3DF + 1 jour", "3", DependencyType.StartToFinish, 480)]
    public void TryParse_Link_ReadsKeyTypeAndLag(string text, string key, DependencyType type, int minutes)
    {
        Assert.True(DependencyCell.TryParse(text, out var link));
        Assert.Equal(new WrittenLink(key, type, new Lag(minutes)), link);
    }

    [Theory]
    [InlineData("FS")]
    [InlineData("3XY")]
    [InlineData("3FS+lots")]
    [InlineData("3FS 2 days")]
    public void TryParse_NoLink_IsFalse(string text) => Assert.False(DependencyCell.TryParse(text, out _));

    [Theory]
    [InlineData("https://github.com/garden/wall/issues/12", "https://github.com/garden/wall/issues/12")]
    [InlineData("https://trello.com/c/AbC123/9-title?x=y#z", "https://trello.com/c/AbC123")]
    [InlineData("https://app.asana.com/0/123/456/f", "https://app.asana.com/0/0/456")]
    [InlineData("http://github.com/garden/wall/issues/12", null)]
    [InlineData("https://github.com.evil.example/garden/wall/issues/12", null)]
    [InlineData("https://ida@github.com:444/garden/wall/issues/12", "https://github.com/garden/wall/issues/12")]
    [InlineData("https://github.com/garden/wall/issues/12x", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("not an address", null)]
    public void Rebuild_Address_TakesOnlyKnownParts(string text, string? expected) => Assert.Equal(expected, KnownLinks.Rebuild(text)?.AbsoluteUri);

    [Fact]
    public void Meet_SameNameWithAnotherMail_IsSomebodyElse()
    {
        var book = new PeopleBook();
        var first = book.Meet("Ida Lamp", null);
        var known = book.Meet("ida lamp", "ida@one.example");
        var other = book.Meet("Ida Lamp", "ida@two.example");

        Assert.Equal(first.Id, known.Id);
        Assert.NotEqual(first.Id, other.Id);
        Assert.Equal(["ida@one.example", "ida@two.example"], book.All.Select(p => p.Email));
    }

    [Fact]
    public void Guess_Labels_KnowsPlainWordsOnly()
    {
        var guessed = PlanLabels.Guess(["Blocked", "type: Bug", "team/Vendor", "on-hold", "blocker removal", "Jalon", "", "BLOCKED"]);

        Assert.Equal(["Blocked", "type: Bug", "team/Vendor", "on-hold", "Jalon"], guessed.Keys);
    }
}
