using TpmAssistant.Domain.Text;


namespace TpmAssistant.Application.Tests.Text;

public class TypedTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData(" short ", "short")]
    [InlineData("  exactly ", "exactly")]
    [InlineData("longer than that", "longer")]
    [InlineData("launch\U0001F680", "launch")]
    [InlineData("start \U0001F680", "start")]
    public void Cut_AtSevenUnits_KeepsWholeCharacters(string? text, string kept) => Assert.Equal(kept, text.Cut(7));

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void CutOrNull_NothingSaid_IsNull(string? text) => Assert.Null(text.CutOrNull(7));
}
