using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Fakes;

/// <summary>Waits for other threads without sleeping, and moves the clock for those that wait for it.</summary>
internal static class Patiently
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Advances the clock in small steps until the task is over.</summary>
    public static async Task<T> DriveAsync<T>(FakeClock clock, Task<T> task, TimeSpan step)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!task.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            if (clock.Waiting > 0)
            {
                clock.Advance(step);
            }

            await Task.Yield();
        }

        return await task;
    }
}
