using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Tests.Rendering;

public sealed class TextRendererTests
{
    [Fact]
    public void Render_ExecutiveReport_ReadsLikeThis()
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == "report-executive/2-usual");

        string text = string.Join('\n', AnswerFaces.Text(sample.Answer, sample.Context).Select(line => line.Plain));

        Assert.Equal(
            """
            Atlas · Executive status · 20 November 2026
            Atlas is red: by the plan “Production cutover” is expected 16 Dec, 8 working days after the promised 4 Dec
            ▲ Red overall
            42 of 118 tasks done · 9 overdue

            ▲ Red: Schedule · ◆ Amber: Risk, People · ● Green: Scope, Budget · ○ Not assessed: Quality
            - Since 13 Nov: 2 done, 2 slipped
            - Old data centre closed  ● On plan — Fri 29 Jan 2027 · 31 tasks still open
            - “Rehearse cutover with payment provider”, owed from outside, is 4 working days late and may hold the team up  ▲ Severe — strikes by 4 Dec · suggested: ask for a decision

            Decision needed from Ines Ferreira by Wed 25 Nov
            Move the cutover to January or pay for a weekend shift?
            - Move to 9 January
            - Weekend shift, EUR 18,000

            As of 20 November 2026 · 67% of the sources read
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Render_Styles_SayWhatIsGoodAndBad()
    {
        var line = TextRenderer.Render(new Face("", [new Paragraph(Tone.Bad.Mark("Red") + Phrase.Of(" and ") + Tone.Good.Mark("green"))], [])).Single();

        Assert.Equal([SpanStyle.Bad, SpanStyle.Normal, SpanStyle.Good], line.Spans.Select(span => span.Style));
    }

    [Fact]
    public void Render_LinkOutsideTheWeb_IsNoLink()
    {
        var line = TextRenderer.Render(new Face("", [new Paragraph(Phrase.Of("x", address: new Uri("file:///etc/passwd")))], [])).Single();

        Assert.Null(line.Spans[0].Address);
    }

    [Fact]
    public void Render_TerminalControls_AreTakenOut()
    {
        var line = TextRenderer.Render(new Face("", [new Verbatim("Text", "a\u001B]8;;https://evil.example\u0007b")], []))[1];

        Assert.DoesNotContain('\u001B', line.Plain);
        Assert.DoesNotContain('\u0007', line.Plain);
    }
}
