using TpmAssistant.Application.Risks;
using TpmAssistant.Cards.Tests.Samples;

namespace TpmAssistant.Cards.Tests.Composing;

public sealed class RegisterEntryFaceTests
{
    private static readonly Sample Seen = AllSamples.Items.Single(each => each.ToString() == "risk-entry/6-seen-otherwise");

    private static RegisterEntryAnswer Answer { get; } = (RegisterEntryAnswer)Seen.Answer;

    [Fact]
    public void Entry_FiguresOfAKeptRiskChanged_TellsOnceWhatWasSaidBefore()
    {
        var text = Text(Answer);

        Assert.Equal(2, text.Split("71%").Length);
        Assert.Contains("What scans said before (1)", text, StringComparison.Ordinal);
        Assert.Contains("as last seen on", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entry_InAPersonsWords_TellsNothingOfScansBefore() =>
        Assert.DoesNotContain("scans said", Text(Answer with { Entry = Answer.Entry with { Title = "Marek alone knows it" } }), StringComparison.Ordinal);

    private static string Text(RegisterEntryAnswer answer) => string.Join('\n', AnswerFaces.Text(answer, Seen.Context).Select(line => line.Plain));
}
