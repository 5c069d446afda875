using TpmAssistant.Storage.Sessions;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>A piece of work waiting for the writer. It may be run twice: together with others, and again alone when one of them failed.</summary>
internal abstract class Write
{
    public abstract void Run(SqlSession session);

    /// <summary>Its transaction is on the disk.</summary>
    public abstract void Succeed();

    /// <summary>Nothing of it was written.</summary>
    public abstract void Fail(Exception exception);
}

/// <summary>Work that somebody waits for.</summary>
internal sealed class Write<T>(Func<SqlSession, T> work, CancellationToken cancellationToken) : Write
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _cancelled;
    private T _result = default!;

    public Task<T> Task => _done.Task;

    public override void Run(SqlSession session)
    {
        // Looked at once the writer has it: from here on the caller learns what came of it, whatever its token says.
        _cancelled |= cancellationToken.IsCancellationRequested;
        if (!_cancelled) _result = work(session);
    }

    public override void Succeed()
    {
        if (_cancelled) _done.TrySetCanceled(cancellationToken);
        else _done.TrySetResult(_result);
    }

    public override void Fail(Exception exception) => _done.TrySetException(exception);
}

/// <summary>Work that nobody waits for; told to <paramref name="failed"/> when it cannot be written.</summary>
internal sealed class Note(Action<SqlSession> work, Action<Note, Exception> failed) : Write
{
    public override void Run(SqlSession session) => work(session);

    public override void Succeed()
    {
    }

    public override void Fail(Exception exception) => failed(this, exception);
}
