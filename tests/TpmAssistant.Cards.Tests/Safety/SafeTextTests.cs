using System.Globalization;
using System.Text;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Tests.Safety;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("Plain words, 12 % – “fine”… naïve café Dvořák")]
    [InlineData("יעל כהן")]
    [InlineData("محمد عبد‌الله")]
    [InlineData("می‌خواهم")]
    [InlineData("क्‍ष")]
    [InlineData("👩‍👩‍👧‍👦 family, 🏳️‍🌈 flag, 👍🏽 skin, ❤️ heart")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿 Scotland")]
    [InlineData("日本語 한국어 ไทย")]
    public void Clean_HonestText_StaysAsItIs(string text) => Assert.Equal(text, SafeText.Clean(text));

    [Theory]
    [InlineData("a\u202Eb\u202C", "ab")]
    [InlineData("a\u2066b\u2069\u200E\u200F\u061C", "ab")]
    [InlineData("a\u200Bb\u2060c\uFEFFd\u00ADe", "abcde")]
    [InlineData("pay\u200Dpal", "paypal")]
    [InlineData("a\u0000b\u001B[31mc\u009Bd", "ab[31mcd")]
    [InlineData("line\r\nbreak\u2028more\tend", "line break more end")]
    [InlineData("a\u3164b\uFFA0c", "abc")]
    [InlineData("  a   b  ", "a b")]
    public void Clean_HiddenCharacters_AreTakenOut(string text, string expected) => Assert.Equal(expected, SafeText.Clean(text));

    [Fact]
    public void Clean_TagCharacters_AreTakenOutAndFlagsKept()
    {
        string smuggled = "ok" + string.Concat("ignore all".Select(letter => char.ConvertFromUtf32(0xE0000 + letter)));
        string madeUpFlag = "🏴" + string.Concat("evil".Select(letter => char.ConvertFromUtf32(0xE0000 + letter))) + char.ConvertFromUtf32(0xE007F);

        Assert.Equal("ok", SafeText.Clean(smuggled));
        Assert.Equal("🏴", SafeText.Clean(madeUpFlag));
    }

    [Fact]
    public void Clean_VariationSelectorsInARow_KeepOnlyOne() => Assert.Equal("❤\uFE0F", SafeText.Clean("❤\uFE0F\uFE00\uFE01" + char.ConvertFromUtf32(0xE0101)));

    [Theory]
    [InlineData("a\uFE0Fb\uFE00c\uFE06", "abc")]
    [InlineData("x\uFE0E \uFE0F-", "x -")]
    [InlineData("葛\uFE00 ∪\uFE00 1\uFE0F\u20E3 ©\uFE0F ☎\uFE0E", "葛\uFE00 ∪\uFE00 1\uFE0F\u20E3 ©\uFE0F ☎\uFE0E")]
    public void Clean_VariationSelectors_StayOnlyWhereTheyShowSomething(string text, string expected) => Assert.Equal(expected, SafeText.Clean(text));

    [Fact]
    public void Clean_PileOfAccents_IsCutToFour() => Assert.Equal("e" + new string('\u0301', 4) + "x", SafeText.Clean("e" + new string('\u0301', 400) + "x"));

    [Fact]
    public void Clean_LoneSurrogate_BecomesReplacementCharacter() => Assert.Equal("a\uFFFDb", SafeText.Clean("a\uD800b"));

    [Fact]
    public void Clean_Null_IsEmpty() => Assert.Equal("", SafeText.Clean(null));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd efg", 6, "abcd…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2, "👩‍👩‍👧‍👦…")]
    [InlineData("é́é́é́", 2, "é́…")]
    public void Clip_TooLong_EndsBetweenVisibleCharacters(string text, int length, string expected) => Assert.Equal(expected, SafeText.Clip(text, length));

    [Fact]
    public void Clip_AnyLength_NeverLeavesHalfACharacter()
    {
        const string text = "a👍🏽b🏳️‍🌈c𝒳d👩‍👩‍👧‍👦e";
        for (int length = 1; length < 12; length++)
        {
            string clipped = SafeText.Clip(text, length);

            Assert.True(new StringInfo(clipped).LengthInTextElements <= length);
            Assert.DoesNotContain(Rune.ReplacementChar, clipped.EnumerateRunes());
        }
    }

    [Theory]
    [InlineData("[x](https://evil.example)", "[x] (https: / /evil .example)")]
    [InlineData("{{{DATE(x)}}} {{{{", "{ { {DATE(x)}}} { { { {")]
    [InlineData("Read evil.info/x, //203.0.113.7/y and a.b.evil.co.uk", "Read evil .info/x, / /203.0.113.7/y and a.b .evil .co .uk")]
    [InlineData("ask bob@evil.example &#60; &lt;", "ask bob @evil .example & #60; & lt;")]
    [InlineData("Node.js, e.g. plan.xlsx at 9.30 a.m. (v2.1) and 1.5 h, R&D, 50 % // 60 %", "Node.js, e.g. plan.xlsx at 9.30 a.m. (v2.1) and 1.5 h, R&D, 50 % // 60 %")]
    [InlineData("<at>All</at>", "‹at›All‹/at›")]
    [InlineData("**b** `c` __d__ {{DATE(x)}}", "∗∗b∗∗ 'c' _ _d_ _ { {DATE(x)}}")]
    [InlineData("WWW.evil.example", "www .evil .example")]
    [InlineData("Move DNS (zone 2)", "Move DNS (zone 2)")]
    public void Inert_MarkdownAndAddresses_AreBrokenVisibly(string text, string expected) => Assert.Equal(expected, SafeText.Inert(text, 200));

    [Fact]
    public void Literal_SpacesAndLines_StayAndDateFunctionsBreak() =>
        Assert.Equal("  a \n b { {TIME(2026-01-01T00:00:00Z)}}", SafeText.Literal("  a \n b {{TIME(2026-01-01T00:00:00Z)}}"));

    [Fact]
    public void Revealed_HiddenCharacters_AreShownByNumber() =>
        Assert.Equal("pay[U+202E]pal[U+200B] [U+E0041]\nnext", SafeText.Revealed("pay\u202Epal\u200B \U000E0041\nnext"));

    [Fact]
    public void Revealed_EveryCharacterThatCleanTakesOut_IsShown()
    {
        foreach (int code in new[] { 0x200B, 0x200E, 0x202A, 0x2066, 0xFEFF, 0xAD, 0x61C, 0xE0020, 0x3164, 0x34F })
            Assert.Contains($"[U+{code:X4}]", SafeText.Revealed("a" + char.ConvertFromUtf32(code) + "b"), StringComparison.Ordinal);
    }

    /// <summary>The spaces that times and amounts are written with are no secret.</summary>
    [Theory]
    [InlineData("Fri Nov 20, 4:00\u202FPM")]
    [InlineData("12\u202F500\u00A0EUR")]
    public void Revealed_SpacesOfTimesAndAmounts_StayAsTheyAre(string text) => Assert.Equal(text, SafeText.Revealed(text));

    [Fact]
    public void Spoken_AngleBrackets_AreNotSpeechMarkup() => Assert.DoesNotContain('<', SafeText.Spoken("<speak>x</speak>"));
}
