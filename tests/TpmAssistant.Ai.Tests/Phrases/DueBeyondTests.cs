using TpmAssistant.Ai.Phrases;

namespace TpmAssistant.Ai.Tests.Phrases;

/// <summary>What is due on a day beyond this week is not answered from this week.</summary>
public sealed class DueBeyondTests
{
    /// <summary>A Sunday: tomorrow is in another week.</summary>
    private static readonly DateOnly Sunday = new(2026, 11, 22);

    [Theory]
    [InlineData("what is due next week in Atlas")]
    [InlineData("what is due tomorrow in Atlas")]
    [InlineData("what's due by the end of the month in Atlas")]
    [InlineData("tasks due in December in Atlas")]
    [InlineData("was ist nächste Woche in Atlas fällig")]
    public void Understand_DayBeyondThisWeek_ListsAllOpenTasks(string asked) => Assert.Null(Filter(asked, Sunday));

    [Theory]
    [InlineData("what is due tomorrow in Atlas")]
    [InlineData("what is due this week in Atlas")]
    [InlineData("what is due by Friday in Atlas")]
    public void Understand_DayOfThisWeek_ListsThoseOfThisWeek(string asked) => Assert.Equal("dueThisWeek", Filter(asked, Sunday.AddDays(-4)));

    private static string? Filter(string asked, DateOnly today)
    {
        var understood = new Phrasebook().Understand(asked, new World([new KnownProject("Atlas", [])], ["Priya Raman"], null, today, "en-GB"), memory: null);
        return Assert.Single(understood.IsSure ? understood.Calls : [.. understood.Readings.Select(r => r.Call).Where(c => c.Name == "Tasks-ListTasks")]).Arguments.GetValueOrDefault("filter");
    }
}
