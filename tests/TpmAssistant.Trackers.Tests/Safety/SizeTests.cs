using System.Globalization;
using System.Text;
using TpmAssistant.Trackers.Tests.Mspdi;

namespace TpmAssistant.Trackers.Tests.Safety;

/// <summary>Large plans arrive whole; work that grew with the square of the rows would keep these tests from ending.</summary>
public class SizeTests
{
    [Fact]
    public void Read_TenThousandRows_ArriveWhole()
    {
        var text = new StringBuilder("Issue key,Issue id,Summary,Issue Type,Status,Status Category,Assignee,Due date,Labels,Labels,Parent,Original Estimate,Inward issue link (Blocks),Description\n");
        for (var i = 1; i <= 10_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"LAN-{i},{i},\"Lamp {i}, polished\",Task,In QA,In Progress,Person {i % 50},{(i % 28) + 1}/Mar/26 9:41 AM,glass,vendor,{i / 10},28800,LAN-{i - 1},\"Line one\nLine <b>two</b>\"\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var plan = Plan.Read(bytes);

        Assert.Equal(10_000, plan.Tasks.Count);
        Assert.Equal(9_999, plan.Dependencies.Count);
        Assert.Equal(50, plan.People.Count);
    }

    [Fact]
    public void Read_OneCircleOfParentsAndOneTitleOnly_ArriveWhole()
    {
        var text = new StringBuilder("Id,Title,Parent,Predecessors\n");
        for (var i = 1; i <= 50_000; i++) text.Append(CultureInfo.InvariantCulture, $"{i},Same,{(i % 50_000) + 1},Same\n");

        var plan = Plan.Read(text.ToString());

        Assert.Equal(50_000, plan.Tasks.Count);
        Assert.Equal(1, plan.Problem("circular-parent").Times);
    }

    [Fact]
    public void Read_TenThousandTasksOfProject_ArriveWhole()
    {
        var tasks = string.Concat(Enumerable.Range(1, 10_000).Select(i => MspdiXml.Task(
            i, $"<Start>2026-02-02T08:00:00</Start><Finish>2026-02-06T17:00:00</Finish><Duration>PT40H0M0S</Duration><PredecessorLink><PredecessorUID>{i - 1}</PredecessorUID><Type>1</Type></PredecessorLink>")));

        var plan = MspdiXml.Read(tasks);

        Assert.Equal((10_000, 9_999), (plan.Tasks.Count, plan.Dependencies.Count));
    }

    [Fact]
    public void Read_MoreRowsThanAnyPlan_IsRefused()
    {
        var text = "Title,Status\n" + string.Concat(Enumerable.Repeat("A,Done\n", 100_001));

        Assert.Equal(("too-large", "rows"), Plan.Refuse(text) is var r ? (r.Code, r.Detail) : default);
    }

    [Fact]
    public void Read_NothingButDelimiters_IsRefusedOrEmpty() => Assert.Equal("empty-file", Plan.Refuse(new string(',', 1_000_000)).Code);
}
