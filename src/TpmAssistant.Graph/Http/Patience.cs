namespace TpmAssistant.Graph.Http;

/// <summary>How long one piece of work goes on waiting for a server that is busy: as long as it asks, within a bound over all waits.</summary>
internal sealed class Patience(TimeSpan longest)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    private TimeSpan _left = longest;

    /// <summary>The next wait; <see langword="null"/> when it would be too long.</summary>
    /// <param name="asked">What the server asked for; without it, the wait doubles from half a second, less up to half of it by chance.</param>
    /// <param name="attempt">The try that failed, from 1.</param>
    public TimeSpan? Next(TimeSpan? asked, int attempt)
    {
        // Chance only keeps many callers from coming back at once.
#pragma warning disable CA5394
        var wait = asked ?? First * Math.Pow(2, attempt - 1) * (1 - (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394
        if (wait > _left) return null;
        _left -= wait;
        return wait;
    }
}
