using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Writing;
using Fact = TpmAssistant.Application.Functions.Fact;

namespace TpmAssistant.Cards.Tests.Rendering;

public sealed class FactRendererTests
{
    private static readonly Uri Address = new("https://plan.example/7");

    [Fact]
    public void Render_Row_SpeaksOfItsNameAndStatesWhatStandsBesideAndBelow()
    {
        var title = Phrase.Join("  ", ["09:15", new Span("Stand-up", SpanStyle.Normal, Address) { IsName = true }]);
        var detail = Phrase.Join(" · ", ["blocked", Phrase.Of("Priya Raman").AsValueOf("owner"), new Span("Join", SpanStyle.Normal, Address)]);

        var fact = Only(new Heading("Today"), new Rows([new Row(title, detail)]));

        Assert.Equal(("Atlas · Today", "Stand-up", "Stand-up — 09:15 · blocked · owner: Priya Raman"), (fact.Topic, fact.Subject, fact.Text));
        Assert.Equal(["Stand-up"], fact.Names);
        Assert.Equal(Address, fact.Link);
    }

    [Theory]
    [InlineData("Spent: EUR 738,000", "Spent", "EUR 738,000")]
    [InlineData("Green when: the task has an owner", "Green when", "the task has an owner")]
    [InlineData("Atlas is red: 2 high risks are open", "", "Atlas is red: 2 high risks are open")]
    [InlineData("“Go: live” is late", "", "“Go: live” is late")]
    public void Render_Words_NameTheirMeasureWhereTheyBeginWithIt(string words, string measure, string value)
    {
        var part = Assert.Single(Only(new Paragraph(words)).Parts);

        Assert.Equal((measure, value), (part.Measure, part.Value));
    }

    [Fact]
    public void Render_Grid_StatesACellAsAValueOfItsColumn() =>
        Assert.Equal("Priya Raman — 23 Nov: 240%", Only(new Grid(["Who", "23 Nov", "30 Nov"], [["Priya Raman", new GridCell("▲ 240%", Tone.Bad), "–"]])).Text);

    [Fact]
    public void Render_NoteThatCountsWhatIsLeftOut_IsNoFact() => Assert.Empty(FactRenderer.Render(Face(new Note("and 2 more") { Counts = true })));

    private static Fact Only(params Block[] blocks) => Assert.Single(FactRenderer.Render(Face(blocks)));

    private static Face Face(params Block[] blocks) => new("", [new Banner("Atlas", ""), .. blocks], []);
}
