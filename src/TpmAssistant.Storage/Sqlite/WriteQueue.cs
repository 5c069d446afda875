using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using TpmAssistant.Storage.Sessions;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>
/// The only writer. It takes everything that waits, runs it in one transaction with one flush, and then answers all callers. While it
/// flushes the next group gathers. It has a thread of its own, since a flush blocks for as long as the disk takes.
/// </summary>
internal sealed class WriteQueue : IDisposable
{
    /// <summary>How long a note may wait for somebody else's flush.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(20);

    /// <summary>How long notes wait after the database refused them for a reason that passes.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly ILogger _logger;
    private readonly SqlSession _session;
    private readonly Thread _thread;
    private List<Write> _waiting = [];
    private List<Write> _running = [];
    private bool _urgent;
    private bool _stopping;
    private TimeSpan _linger = Linger;

    public WriteQueue(SqliteConnection connection, string path, ILogger logger)
    {
        (_connection, _path, _logger) = (connection, path, logger);
        _session = new SqlSession(connection);
        _thread = new Thread(Loop) { IsBackground = true, Name = "storage writer" };
        _thread.Start();
    }

    /// <summary>Runs work in a transaction, shared with whoever else waits; completes once it is on the disk.</summary>
    public Task<T> RunAsync<T>(Func<SqlSession, T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        var write = new Write<T>(work, cancellationToken);
        Add(write, urgent: true);
        return write.Task;
    }

    /// <summary>Runs work with the next group, or soon.</summary>
    public void Post(Action<SqlSession> work) => Add(new Note(work, NoteFailed), urgent: false);

    public void Dispose()
    {
        lock (_gate)
        {
            if (_stopping) return;
            _stopping = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
        _session.Dispose();
    }

    private void Add(Write write, bool urgent)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping, this);
            _waiting.Add(write);
            if (urgent ? _urgent : _waiting.Count > 1) return;
            _urgent |= urgent;
            Monitor.Pulse(_gate);
        }
    }

    private void Loop()
    {
        while (Take())
        {
            RunTogether(_running);
            _running.Clear();
        }
    }

    private bool Take()
    {
        WaitForWork();
        // Whoever is ready to write may join: the larger the group, the fewer flushes.
        Thread.Yield();
        lock (_gate)
        {
            (_waiting, _running) = (_running, _waiting);
            _urgent = false;
            _linger = Linger;
            return _running.Count > 0;
        }
    }

    private void WaitForWork()
    {
        lock (_gate)
        {
            while (!_urgent && !_stopping)
            {
                if (_waiting.Count == 0) Monitor.Wait(_gate);
                else if (!Monitor.Wait(_gate, _linger)) break;
            }
        }
    }

    private void RunTogether(List<Write> group)
    {
        try
        {
            SqliteTransactions.Begin(_connection);
            foreach (var write in group) write.Run(_session);
            SqliteTransactions.Commit(_connection);
        }
        catch (Exception e)
        {
            var fault = SqliteFaults.Translate(e, _path);
            SqliteTransactions.RollBack(_connection);
            if (group.Count > 1 && fault is not StorageException { Fault: StorageFault.Busy }) RunOneByOne(group);
            else group.ForEach(w => w.Fail(fault));
            return;
        }

        foreach (var write in group) write.Succeed();
    }

    /// <summary>One of the group cannot be written: it alone is to fail, whichever it is.</summary>
    private void RunOneByOne(List<Write> group)
    {
        foreach (var write in group) RunTogether([write]);
    }

    private void NoteFailed(Note note, Exception exception)
    {
        Log.NoteNotWritten(_logger, exception);
        if (exception is not StorageException { Fault: StorageFault.Busy or StorageFault.Full }) return;
        lock (_gate)
        {
            if (_stopping) return;
            _waiting.Add(note);
            _linger = Pause;
        }
    }
}
