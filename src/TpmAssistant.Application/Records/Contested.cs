namespace TpmAssistant.Application.Records;

/// <summary>Reads and stores once more where somebody else was faster.</summary>
internal static class Contested
{
    /// <summary>A try fails only where somebody else's held, so that all of them fail only where something is wrong.</summary>
    private const int Tries = 32;

    /// <summary>Tries until it is settled.</summary>
    /// <param name="what">What somebody else did each time, as in <c>kept storing the same record</c>.</param>
    /// <param name="attempt">Reads anew and tries: whether that is the end of it, and what came of it.</param>
    /// <exception cref="InvalidOperationException">Somebody else was faster each time.</exception>
    public static async Task<T> SettleAsync<T>(string what, Func<Task<(bool IsSettled, T Outcome)>> attempt)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await attempt() is (true, var outcome)) return outcome;
        }

        throw new InvalidOperationException($"Somebody else {what}.");
    }
}
