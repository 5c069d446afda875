namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Runs a network for 32 iterations at once.</summary>
internal interface IKernel<TSelf> : IDisposable
    where TSelf : IKernel<TSelf>, allows ref struct
{
    /// <summary>The finishes of the tasks in their slots, lane by lane.</summary>
    ReadOnlySpan<float> Finishes { get; }

    /// <summary>A kernel for the way forwards alone, or for the way back as well.</summary>
    static abstract TSelf Create(Network network, FinishSlots slots, bool withDrivers);

    /// <summary>Samples every task and finds its finish.</summary>
    /// <param name="seed">The seed of all.</param>
    /// <param name="strip">The first of two strips of sixteen iterations.</param>
    void Forward(ulong seed, int strip);

    /// <summary>Tells the tally of each task in which of the iterations it was critical, and how long it took.</summary>
    /// <param name="tally">What counts and sums.</param>
    /// <param name="critical">Room for a bit for each iteration, by task.</param>
    /// <param name="last">When the whole finished, by iteration.</param>
    void Backward(Tally tally, scoped Span<uint> critical, scoped ReadOnlySpan<float> last);
}
