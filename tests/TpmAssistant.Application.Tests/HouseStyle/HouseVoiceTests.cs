using TpmAssistant.Application.HouseStyle;

namespace TpmAssistant.Application.Tests.HouseStyle;

public sealed class HouseVoiceTests
{
    [Theory]
    [InlineData("We leverage the second line.", "We use the second line.")]
    [InlineData("Leverage comes later.", "Use comes later.")]
    [InlineData("Leveraged work stays.", "Leveraged work stays.")]
    [InlineData("Atlas is red.", "Atlas is red.")]
    [InlineData("Let us circle back on Friday.", null)]
    [InlineData("SYNERGY!", null)]
    public void Keep_Sentence_IsRewordedOrLeftOut(string said, string? expected) => Assert.Equal(expected, HouseVoice.Standard.Keep(said));

    [Fact]
    public void Client_TechnicalTerms_BecomeBusinessWords() =>
        Assert.Equal("Switch-over night with a fallback, not cutovers", HouseVoice.Standard.Client.Apply("Cutover night with a rollback, not cutovers"));

    [Fact]
    public void Instructions_SettingsOfAnOrganisation_AreTold()
    {
        var options = new HouseStyleOptions { Style = "Say Sie." };
        options.Banned.Add("rocket science");
        options.Glossary["cutover"] = "";

        var told = new HouseVoice(options).Instructions;

        Assert.Contains("Say Sie.", told, StringComparison.Ordinal);
        Assert.Contains("rocket science", told, StringComparison.Ordinal);
        Assert.DoesNotContain("cutover", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_WrongSettings_AreSaid()
    {
        var options = new HouseStyleOptions { Style = new string('x', 501) };
        options.Tone["board"] = "Grand.";
        options.Glossary["vpn"] = "[click](https://evil.example)";

        Assert.Equal(3, options.Problems().Count());
        Assert.Empty(new HouseStyleOptions().Problems());
    }
}
