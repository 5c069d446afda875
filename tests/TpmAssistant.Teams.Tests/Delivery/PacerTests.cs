using TpmAssistant.Teams.Delivery;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Delivery;

public sealed class PacerTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void Book_AsFastAsAllowedForTwoHours_StaysBelowEveryPublishedLimit()
    {
        var pacer = new Pacer(clock);
        var start = clock.GetUtcNow();
        var sends = new List<double>();
        while (clock.GetUtcNow() - start < TimeSpan.FromHours(2))
        {
            clock.Advance(pacer.Book("a"));
            sends.Add((clock.GetUtcNow() - start).TotalSeconds);
        }

        foreach (var (window, limit) in new[] { (1.0, 7), (2.0, 8), (30.0, 60), (3600.0, 1800) })
        {
            var first = 0;
            for (var last = 0; last < sends.Count; last++)
            {
                while (sends[last] - sends[first] >= window)
                {
                    first++;
                }

                Assert.True(last - first + 1 <= limit, $"{last - first + 1} sends in {window} s");
            }
        }

        Assert.True(sends.Count > 2000, "the limits are meant to be used");
    }

    [Fact]
    public void Book_AnsweringAPerson_NeverWaits()
    {
        var pacer = new Pacer(clock);
        for (var i = 0; i < 500; i++)
        {
            Assert.Equal(TimeSpan.Zero, pacer.Book("a"));
            clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    [Fact]
    public void Book_OtherConversations_DoNotCount()
    {
        var pacer = new Pacer(clock);
        for (var i = 0; i < 20_000; i++)
        {
            Assert.Equal(TimeSpan.Zero, pacer.Book($"{i}"));
        }
    }

    [Fact]
    public void Book_AfterAWhile_ForgetsQuietConversations()
    {
        var pacer = new Pacer(clock);
        for (var i = 0; i < 1000; i++)
        {
            pacer.Book($"{i}");
        }

        clock.Advance(TimeSpan.FromMinutes(2));
        pacer.Book("new");

        Assert.Equal(1, pacer.Remembered);
    }
}
