using System.Globalization;
using System.Text;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Tests.Wording;

public sealed class TemplateTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData(0, "0 tasks")]
    [InlineData(1, "one task")]
    [InlineData(2, "2 tasks")]
    [InlineData(1234, "1,234 tasks")]
    public void Fill_Plural_FollowsTheNumber(int count, string expected) => Assert.Equal(expected, Fill("{n|one:one task|other:# tasks}", ("n", count)));

    [Theory]
    [InlineData(0, "none")]
    [InlineData(1, "one")]
    public void Fill_ExactForm_ComesBeforeThePlural(int count, string expected) => Assert.Equal(expected, Fill("{n|=0:none|one:one|other:many}", ("n", count)));

    [Fact]
    public void Fill_Names_AreSetInWhereverTheyStand() => Assert.Equal("b before a, a", Fill("{y} before {x}, {x}", ("x", "a"), ("y", "b")));

    [Fact]
    public void Fill_ValueWithBraces_IsNotReadAgain() => Assert.Equal("{y}", Fill("{x}", ("x", "{y}"), ("y", "no")));

    [Fact]
    public void Fill_MissingValue_SaysWhich() =>
        Assert.Contains("\"x\"", Assert.Throws<InvalidOperationException>(() => Fill("{x}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{x")]
    [InlineData("{n|one:a {y} b|other:c}")]
    [InlineData("{n|one}")]
    public void Parse_BrokenSentence_Throws(string sentence) => Assert.Throws<FormatException>(() => Template.Parse(sentence));

    [Theory]
    [InlineData("pl", 1, "one")]
    [InlineData("pl", 3, "few")]
    [InlineData("pl", 12, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 11, "many")]
    [InlineData("fr", 0, "one")]
    [InlineData("cs", 4, "few")]
    [InlineData("ja", 1, "other")]
    [InlineData("de", 1, "one")]
    [InlineData("de", 0, "other")]
    public void FormFor_OtherLanguages_FollowTheirRules(string language, int number, string form) =>
        Assert.Equal(form, PluralRule.FormFor(CultureInfo.GetCultureInfo(language), number));

    private static string Fill(string sentence, params (string Name, object Value)[] values)
    {
        var text = new StringBuilder();
        Template.Parse(sentence).Fill(English, values, literal => text.Append(literal), value => text.Append(value));
        return text.ToString();
    }
}
