using System.Collections.Concurrent;
using TpmAssistant.Teams.Delivery;

namespace TpmAssistant.Teams.Tests.Delivery;

public sealed class LanesTests
{
    [Fact]
    public async Task Enqueue_FromManyThreads_KeepsOrderWithinAKeyAndLosesNothing()
    {
        var seen = new ConcurrentDictionary<string, List<int>>();
        var lanes = new Lanes<(string Key, int Number)>(
            async item =>
            {
                await Task.Yield();
                seen.GetOrAdd(item.Key, _ => []).Add(item.Number);
            },
            parallel: 4);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(k => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                lanes.Enqueue($"{k}", ($"{k}", i));
                if (i % 7 == 0)
                {
                    await Task.Yield();
                }
            }
        })));
        await lanes.WhenIdleAsync();

        Assert.Equal(16, seen.Count);
        Assert.All(seen.Values, numbers => Assert.Equal(Enumerable.Range(0, 500), numbers));
        Assert.Equal(0, lanes.Count);
    }

    [Fact]
    public async Task Enqueue_ManyKeys_RunsNoMoreThanAllowedAtOnce()
    {
        var running = 0;
        var most = 0;
        var lanes = new Lanes<int>(
            async _ =>
            {
                var now = Interlocked.Increment(ref running);
                most = Math.Max(most, now);
                await Task.Yield();
                Interlocked.Decrement(ref running);
            },
            parallel: 3);

        for (var i = 0; i < 300; i++)
        {
            lanes.Enqueue($"{i}", i);
        }

        await lanes.WhenIdleAsync();
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task WhenIdle_WithNothingToDo_IsThere()
    {
        var lanes = new Lanes<int>(_ => Task.CompletedTask, 1);

        await lanes.WhenIdleAsync();
        lanes.Enqueue("a", 1);
        await lanes.WhenIdleAsync();
    }
}
