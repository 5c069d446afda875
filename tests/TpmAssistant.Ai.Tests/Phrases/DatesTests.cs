using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>Wednesday 11 March 2026.</summary>
public sealed class DatesTests
{
    private readonly Phrasebook _phrasebook = new();

    [Theory]
    [InlineData("today", "2026-03-11")]
    [InlineData("tonight", "2026-03-11")]
    [InlineData("tomorrow", "2026-03-12")]
    [InlineData("yesterday", "2026-03-10")]
    [InlineData("the day after tomorrow", "2026-03-13")]
    [InlineData("on Wednesday", "2026-03-11")]
    [InlineData("on thursday", "2026-03-12")]
    [InlineData("this friday", "2026-03-13")]
    [InlineData("coming monday", "2026-03-16")]
    [InlineData("on tuesday", "2026-03-17")]
    [InlineData("next wednesday", "2026-03-18")]
    [InlineData("next thursday", "2026-03-19")]
    [InlineData("next mon", "2026-03-16")]
    [InlineData("next week", "2026-03-16")]
    [InlineData("in two days", "2026-03-13")]
    [InlineData("in 2 weeks", "2026-03-25")]
    [InlineData("in a week", "2026-03-18")]
    [InlineData("on 3 Dec", "2026-12-03")]
    [InlineData("on the 3rd of December", "2026-12-03")]
    [InlineData("on December 3rd", "2026-12-03")]
    [InlineData("on 10 March", "2027-03-10")]
    [InlineData("on 29 February", "2028-02-29")]
    [InlineData("on 1 May 2028", "2028-05-01")]
    [InlineData("on 1.4.", "2026-04-01")]
    [InlineData("on 2026-04-01", "2026-04-01")]
    [InlineData("on 01/04/26", "2026-04-01")]
    [InlineData("on 4/25", "2026-04-25")]
    public void Understand_MeetingsOnADay_MeansTheDayAhead(string words, string day) => Assert.Equal(day, Argument($"my meetings {words}", "day", "en-GB"));

    [Theory]
    [InlineData("3/12", "2026-03-12")]
    [InlineData("4/25/2026", "2026-04-25")]
    [InlineData("25/4", "2026-04-25")]
    [InlineData("3.12.", "2026-12-03")]
    public void Understand_FiguresInAmerica_HaveTheMonthFirst(string words, string day) => Assert.Equal(day, Argument($"my meetings {words}", "day", "en-US"));

    [Theory]
    [InlineData("since monday", "2026-03-09")]
    [InlineData("since wednesday", "2026-03-04")]
    [InlineData("since yesterday", "2026-03-10")]
    [InlineData("since last friday", "2026-03-06")]
    [InlineData("since last week", "2026-03-02")]
    [InlineData("for the last two weeks", "2026-02-25")]
    [InlineData("over the past 10 days", "2026-03-01")]
    [InlineData("since 3 days ago", "2026-03-08")]
    [InlineData("since 1 December", "2025-12-01")]
    [InlineData("since last month", "2026-02-01")]
    public void Understand_ReportSince_MeansTheDayBehind(string words, string since) => Assert.Equal(since, Argument($"status of atlas {words}", "since", "en-GB"));

    [Fact]
    public void Understand_ReportWithADayThatIsNoBeginning_HasNoSince() => Assert.Null(Argument("status of atlas today", "since", "en-GB"));

    private string? Argument(string text, string name, string locale)
    {
        var call = Assert.Single(_phrasebook.Understand(text, UtteranceSet.World(locale: locale), null).Calls);
        return call.Arguments.GetValueOrDefault(name);
    }
}
