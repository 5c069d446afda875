using TpmAssistant.Teams.SignIn;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.SignIn;

public sealed class ExpiringMapTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Set_WhenFull_DropsWhatEndsSoonest()
    {
        var map = new ExpiringMap<string, int>(2, _clock);
        map.Set("late", 1, In(9));
        map.Set("soon", 2, In(1));
        map.Set("late", 3, In(8)); // in its own place, so nothing has to go

        map.Set("new", 4, In(5));

        Assert.False(map.TryGet("soon", out _));
        Assert.True(map.TryGet("late", out var late) && map.TryGet("new", out _));
        Assert.Equal(3, late);
    }

    [Fact]
    public void TryTake_Twice_FindsOnce()
    {
        var map = new ExpiringMap<string, int>(2, _clock);
        map.Set("a", 1, In(1));

        Assert.True(map.TryTake("a", out _));
        Assert.False(map.TryTake("a", out _));
    }

    [Fact]
    public void TryGet_AtItsEnd_FindsNothing()
    {
        var map = new ExpiringMap<string, int>(2, _clock);
        map.Set("a", 1, In(1));

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(map.TryGet("a", out _));
    }

    private DateTimeOffset In(int minutes) => _clock.GetUtcNow() + TimeSpan.FromMinutes(minutes);
}
