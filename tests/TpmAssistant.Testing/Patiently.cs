namespace TpmAssistant.Testing;

/// <summary>Waits for other threads without sleeping, and moves the clock for those that wait for it.</summary>
public static class Patiently
{
    /// <summary>Only guards against hanging.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Moves the clock from one wait to the next until the task is over.</summary>
    public static async Task<T> DriveAsync<T>(FakeClock clock, Task<T> task)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!task.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            if (clock.NextWait is { } wait) clock.Advance(wait);
            await Task.Yield();
        }

        return await task;
    }
}
