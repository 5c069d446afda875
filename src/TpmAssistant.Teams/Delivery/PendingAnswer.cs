namespace TpmAssistant.Teams.Delivery;

/// <summary>
/// A request that waits for its turn's answer. Either the turn takes it and answers, or the request gives up first and the
/// answer goes another way; never both.
/// </summary>
internal sealed class PendingAnswer(PendingKind kind)
{
    private readonly TaskCompletionSource<ReadOnlyMemory<byte>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int taken;

    public PendingKind Kind => kind;

    /// <summary>The body of the answer, once there is one.</summary>
    public Task<ReadOnlyMemory<byte>> Body => answer.Task;

    /// <summary>True for the first caller: the turn that will answer, or the request that gives up.</summary>
    public bool TryTake() => Interlocked.Exchange(ref taken, 1) == 0;

    /// <summary>Answers. Only after <see cref="TryTake"/>.</summary>
    public void Answer(ReadOnlyMemory<byte> body) => answer.TrySetResult(body);

    /// <summary>Says that there will be none, after all.</summary>
    public void Fail(Exception e) => answer.TrySetException(e);
}

/// <summary>What a waiting request expects.</summary>
internal enum PendingKind
{
    /// <summary>An invoke's answer.</summary>
    Invoke,

    /// <summary>The messages that would otherwise be sent.</summary>
    Replies,
}
