using TpmAssistant.Application.Budget;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Tests.Budget;

public sealed class BudgetTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("1.234,50", 1234.5)]
    [InlineData("1 234", 1234)]
    [InlineData("1'234'567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,234", 1234)]
    [InlineData("0.125", 0.125)]
    [InlineData("€ 12,5", 12.5)]
    [InlineData("EUR 300,000", 300000)]
    [InlineData("-5", -5)]
    public void Amount_AsPeopleWriteIt_IsRead(string text, double amount)
    {
        Assert.True(AmountText.TryAmount(text, out var read));
        Assert.Equal((decimal)amount, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a lot")]
    [InlineData("12 thousand")]
    [InlineData("1-2")]
    [InlineData("99999999999999999999999999999999")]
    public void Amount_ThatIsNone_IsNot(string text) => Assert.False(AmountText.TryAmount(text, out _));

    [Fact]
    public void Read_Template_IsUnderstood()
    {
        var (lines, problems) = BudgetTable.Read(BudgetTable.Template, "en-GB", new DateOnly(2026, 3, 1));

        Assert.Empty(problems);
        Assert.Equal(["People", "Cloud"], lines.Select(l => l.Name));
        Assert.Equal((300_000m, 100_000m, 112_000m, new DateOnly(2026, 1, 31)), (lines[0].Planned, lines[0].PlannedToDate, lines[0].ActualToDate, lines[0].AsOf));
        Assert.Equal([100_000m, 100_000m, 100_000m], lines[0].Periods.Select(p => p.Planned));
    }

    [Theory]
    [InlineData("line,planned,spent,as of\n\"People, inside\",\"1,000\",900,2026-11-01")]
    [InlineData("Budget line\tBudget\tActual\tDate\nPeople, inside\t1000\t900\t01/11/2026")]
    [InlineData("\r\nname;total;actual cost;as-of\r\nPeople, inside;1.000;900;2026-11-01\r\n")]
    [InlineData("line,planned,spent,as of\r\n\"People,\r\ninside\",1000,900,2026-11-01\r\n,,,\r\n")]
    public void Read_FromAnySpreadsheet_IsTheSame(string table)
    {
        var (lines, problems) = BudgetTable.Read(table, "en-GB", Today);

        Assert.Empty(problems);
        Assert.Equal(new BudgetLine("", "People, inside", 1000, 0, 900, new DateOnly(2026, 11, 1)), Assert.Single(lines));
    }

    /// <summary>Each row with a mistake is told with its number and what stands there; the good ones are read.</summary>
    [Fact]
    public void Read_Mistakes_AreToldRowByRow()
    {
        var (lines, problems) = BudgetTable.Read(
            "line;planned;planned to date;spent;as of;2026-01-31\nA;100;;;;\n;5;;;;\nB;much;;;;\nC;10;20;;;\nD;10;;;2027-01-01;\nE;10;;;soon;\nA;1;;;;\nF;10;;;;9\nG;-1;;;;\nH;10;x;;;", "en-GB", Today);

        Assert.Equal(["A"], lines.Select(l => l.Name));
        Assert.Equal(
            [
                ("no-name", 3), ("amount-planned", 4), ("more-than-planned", 5), ("day-ahead", 6), ("day", 7), ("twice", 8), ("sum", 9), ("amount-range", 10), ("amount-to-date", 11),
            ],
            problems.Select(p => (p.Code, p.Row)));
    }

    [Theory]
    [InlineData("", "no-lines")]
    [InlineData("   \n \n", "no-lines")]
    [InlineData("line;planned", "no-lines")]
    [InlineData("hello world", "no-header")]
    public void Read_NoTable_IsTold(string text, string code) => Assert.Equal(code, Assert.Single(BudgetTable.Read(text, "en-GB", Today).Problems).Code);
}
