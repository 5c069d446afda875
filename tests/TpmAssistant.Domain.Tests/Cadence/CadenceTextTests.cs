using TpmAssistant.Domain.Cadence;

namespace TpmAssistant.Domain.Tests.Cadence;

public sealed class CadenceTextTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Today = new(2026, 1, 5);

    [Theory]
    [InlineData("every Friday at 16:00", "every Friday at 16:00")]
    [InlineData("weekly on Mon and Thu 9am", "every Monday and Thursday at 09:00")]
    [InlineData("every other Tuesday", "every other Tuesday at 09:00 from 2026-01-05")]
    [InlineData("every second Friday at noon", "every other Friday at 12:00 from 2026-01-05")]
    [InlineData("first working day of the month", "the first working day of the month at 09:00")]
    [InlineData("daily at 8:30 on workdays", "every working day at 08:30")]
    [InlineData("every weekday in the morning", "every working day at 09:00")]
    [InlineData("every day at 7", "every day at 07:00")]
    [InlineData("Fridays at 4pm", "every Friday at 16:00")]
    [InlineData("every friday at 4", "every Friday at 16:00")]
    [InlineData("each Friday, 4 p.m.", "every Friday at 16:00")]
    [InlineData("every week on Wednesday at 1600", "every Wednesday at 16:00")]
    [InlineData("weekly", "every Monday at 09:00")]
    [InlineData("fortnightly on Thursdays", "every other Thursday at 09:00 from 2026-01-05")]
    [InlineData("every 3 weeks on Monday at 10:15", "every 3 weeks on Monday at 10:15 from 2026-01-05")]
    [InlineData("monthly", "the 1st of the month at 09:00")]
    [InlineData("on the 15th of each month at 14.30", "the 15th of the month at 14:30")]
    [InlineData("last working day of the month at 5pm", "the last working day of the month at 17:00")]
    [InlineData("monthly on the first working day", "the first working day of the month at 09:00")]
    [InlineData("second Tuesday of the month", "the second Tuesday of the month at 09:00")]
    [InlineData("first Monday of every month at 9:00", "the first Monday of the month at 09:00")]
    [InlineData("last day of the month", "the last day of the month at 09:00")]
    [InlineData("schedule the executive report for Atlas every Friday at 16:00 please", "every Friday at 16:00")]
    [InlineData("every Friday at 16:00 skipping holidays", "every Friday at 16:00 skipping holidays")]
    [InlineData("every Friday morning at 8:30", "every Friday at 08:30")]
    public void Read_WordsOfARecurrence_GivesTheRule(string words, string rule) =>
        Assert.Equal(rule, CadenceText.Write(CadenceText.Read(words, Today)!));

    [Theory]
    [InlineData("")]
    [InlineData("on Friday at 16:00")]
    [InlineData("tomorrow")]
    [InlineData("status of Atlas")]
    [InlineData("every hour")]
    [InlineData("every 3 days")]
    [InlineData("every Friday at 25:00")]
    [InlineData("every Friday at 9:00 and 17:00")]
    [InlineData("every version 5.11 of the team")]
    public void Read_WordsOfNone_GivesNothing(string words) => Assert.Null(CadenceText.Read(words, Today));

    [Fact]
    public void Write_AnyRule_IsReadBackAsTheSame()
    {
        foreach (var rule in AnyRule.Many) Assert.Equal(rule, CadenceText.Read(CadenceText.Write(rule), Today));
    }
}
