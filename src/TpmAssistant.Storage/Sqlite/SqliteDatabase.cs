using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using TpmAssistant.Storage.Migrations;
using TpmAssistant.Storage.Sessions;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>An open database: one writer, and readers that each have a connection while they read.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>Idle readers kept; more may be at work.</summary>
    private const int IdleReaders = 8;

    private readonly ConcurrentBag<SqlSession> _readers = [];
    private readonly SqliteSettings _settings;
    private readonly WriteQueue _writer;
    private bool _disposed;

    private SqliteDatabase(SqliteSettings settings, WriteQueue writer, OpenedStorage opened)
    {
        (_settings, _writer, Opened) = (settings, writer, opened);
    }

    /// <summary>What was opened.</summary>
    public OpenedStorage Opened { get; }

    /// <summary>Opens the file, brings it to this build's schema and makes sure that it keeps what it confirms.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says what to do.</exception>
    public static SqliteDatabase Open(SqliteSettings settings, TimeProvider clock, ILogger logger)
    {
        var path = settings.Path;
        var isNew = !File.Exists(path);
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            connection = Connect(settings);
            SqliteConnections.MakeDurable(connection);
            var before = new MigrationRunner(settings.Migrations, clock).Run(connection, path);
            settings.BeforeVerifying?.Invoke(connection);
            SqliteConnections.VerifyDurable(connection, path);
            Retention.Apply(connection, clock);
            var opened = new OpenedStorage(path, isNew, settings.Migrations.Max(m => m.Version));
            Log.Opened(logger, path, before, opened.SchemaVersion);
            return new SqliteDatabase(settings, new WriteQueue(connection, path, logger), opened);
        }
        catch (Exception e)
        {
            connection?.Dispose();
            if (e is SqliteException sqlite) throw SqliteFaults.Translate(sqlite, path);
            if (e is IOException or UnauthorizedAccessException)
            {
                throw new StorageException(StorageFault.NotWritable, SqliteFaults.NotWritable(path), e);
            }

            throw;
        }
    }

    /// <summary>Runs work for a tenant in a transaction; completes once that is on the disk. The work may be run twice, but counts once.</summary>
    public Task<T> WriteAsync<T>(string tenant, Func<TenantSession, T> work, CancellationToken cancellationToken) =>
        _writer.RunAsync(s => work(s.For(tenant)), cancellationToken);

    /// <summary>The same for rows that may belong to several tenants, each written through its own session.</summary>
    public Task<T> WriteTogetherAsync<T>(Func<SqlSession, T> work, CancellationToken cancellationToken) =>
        _writer.RunAsync(work, cancellationToken);

    /// <summary>Runs work for a tenant soon, with somebody else's flush.</summary>
    public void Post(string tenant, Action<TenantSession> work) => _writer.Post(s => work(s.For(tenant)));

    /// <summary>Runs work that crosses tenants, after everything posted before it.</summary>
    public Task<T> WriteForEveryTenantAsync<T>(Func<EveryTenantSession, T> work, CancellationToken cancellationToken) =>
        _writer.RunAsync(s => work(s.EveryTenant), cancellationToken);

    /// <summary>Reads what is committed, for a tenant.</summary>
    public T Read<T>(string tenant, Func<TenantSession, T> work) => Read(s => work(s.For(tenant)));

    /// <summary>Reads what is committed, across tenants.</summary>
    public T ReadForEveryTenant<T>(Func<EveryTenantSession, T> work) => Read(s => work(s.EveryTenant));

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _writer.Dispose();
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    private T Read<T>(Func<SqlSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        SqlSession? session = null;
        try
        {
            if (!_readers.TryTake(out session)) session = OpenReader();
            var result = work(session);
            if (!_disposed && _readers.Count < IdleReaders)
            {
                _readers.Add(session);
                session = null;
            }

            return result;
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Translate(e, _settings.Path);
        }
        finally
        {
            session?.Dispose();
        }
    }

    private SqlSession OpenReader()
    {
        var connection = Connect(_settings);
        SqliteConnections.Run(connection, "PRAGMA query_only = ON");
        return new SqlSession(connection);
    }

    private static SqliteConnection Connect(SqliteSettings settings)
    {
        var connection = SqliteConnections.Open(settings.Path, settings.BusyTimeout);
        settings.ConnectionOpened?.Invoke(connection);
        return connection;
    }
}
