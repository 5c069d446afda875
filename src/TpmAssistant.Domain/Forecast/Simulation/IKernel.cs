namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Runs a network for 32 iterations at once.</summary>
internal interface IKernel<TSelf>
    where TSelf : IKernel<TSelf>, allows ref struct
{
    /// <summary>A kernel that writes the start and finish of each task into its slot, lane by lane.</summary>
    static abstract TSelf Create(Network network, FinishSlots slots, ref float starts, ref float finishes);

    /// <summary>Samples every task and finds its start and finish.</summary>
    /// <param name="seed">The seed of all.</param>
    /// <param name="strip">The first of two strips of sixteen iterations.</param>
    void Forward(ulong seed, int strip);

    /// <summary>Finds in which of the iterations each task was critical; only where each task has a slot of its own.</summary>
    /// <param name="critical">A bit for each iteration, by task.</param>
    /// <param name="last">When the whole finished, by iteration.</param>
    void Backward(scoped Span<uint> critical, scoped ReadOnlySpan<float> last);
}
