using TpmAssistant.Application.Tables;

namespace TpmAssistant.Application.Tests.Tables;

public class TableTextTests
{
    [Theory]
    [InlineData("a,b\n1,2")]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a\tb\n1\t2")]
    [InlineData("\uFEFFa, b\r1 ,2")]
    [InlineData("sep=|\na|b\n1|2")]
    [InlineData("\n\na,b\n,\n  \n\"1\",\"2\"\n")]
    public void Read_AsSpreadsheetsWrite_IsTheSame(string text) => Assert.Equal("a b|1 2", Flat(text));

    [Theory]
    [InlineData("a;\"b;c\"", "a b;c")]
    [InlineData("a,\"say \"\"hi\"\"\"", "a say \"hi\"")]
    [InlineData("a,\"two\r\nlines\",c", "a two\nlines c")]
    [InlineData("a, \"b,c\" ,d", "a b,c d")]
    [InlineData("19\" rack,b,\"c\"", "19\" rack b c")]
    [InlineData("'=1+1,'-x,'x,'", "=1+1 -x 'x '")]
    public void Read_Cells(string text, string cells) => Assert.Equal(cells, Flat(text));

    [Theory]
    [InlineData("\"a,b\nc,d", "\"a b|c d")]
    [InlineData("x,y\na,\"\nc,d", "x y|a \"|c d")]
    public void Read_MarkThatNothingCloses_TakesNoFurtherRow(string text, string rows) => Assert.Equal(rows, Flat(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\n")]
    [InlineData(",,\n,")]
    [InlineData("sep=;")]
    public void Read_Nothing_HasNoRow(string text) => Assert.Empty(TableText.Read(text));

    [Fact]
    public void Read_LineBreaksInCells_CountsTheLinesOfTheText() =>
        Assert.Equal([2, 3, 6], TableText.Read("sep=,\na,b\n\"1\n\n2\",3\n4,5").Select(r => r.Line));

    /// <summary>What a person may write into a cell comes back as it was, and no cell is left that a spreadsheet would run.</summary>
    [Fact]
    public void Write_AnyCells_AreReadAgain()
    {
        string[][] rows = [["key", "what", "why"], ["1", "=SUM(A1)", "+1-2"], ["-4", "@x", "a, \"b\";\tc"], ["2", "two\nlines", "\"all\""], ["3", "- point", "5\" disk"]];

        var written = TableText.Write(rows);

        Assert.Equal(rows, TableText.Read(written).Select(r => r.Cells.ToArray()));
        Assert.Contains("'=SUM(A1),'+1-2", written, StringComparison.Ordinal);
        Assert.Contains("\n-4,'@x", written, StringComparison.Ordinal);
    }

    /// <summary>A spreadsheet of a country that writes a semicolon between cells cuts ours once more, and runs what then begins a cell.</summary>
    [Theory]
    [InlineData("Server;=cmd|' /C calc'!A0", "Server;'=cmd|' /C calc'!A0")]
    [InlineData("a;\"-2+3+cmd|' /C calc'!A0", "\"a;\"\"'-2+3+cmd|' /C calc'!A0\"")]
    [InlineData("one\t@SUM(A1)", "one\t'@SUM(A1)")]
    [InlineData("＝HYPERLINK(\"x\")", "\"'＝HYPERLINK(\"\"x\"\")\"")]
    [InlineData("  =1+1", "'=1+1")]
    [InlineData("Karl; +49 30 1234, or a-b; -5;-6;c", "\"Karl; +49 30 1234, or a-b; -5;-6;c\"")]
    [InlineData("list:\n- one\n- two", "\"list:\n- one\n- two\"")]
    public void Write_FormulaInsideACell_IsMarkedThereToo(string cell, string written) => Assert.Equal(written, TableText.Write([[cell]]));

    private static string Flat(string text) => string.Join('|', TableText.Read(text).Select(r => string.Join(' ', r.Cells)));
}
