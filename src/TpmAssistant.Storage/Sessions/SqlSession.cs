using System.Data.Common;

namespace TpmAssistant.Storage.Sessions;

/// <summary>
/// A connection and its compiled statements, used by one caller at a time. It runs nothing by itself: statements go through the tenant
/// or, for the few that may cross tenants, through <see cref="EveryTenant"/>.
/// </summary>
internal sealed class SqlSession(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public DbConnection Connection { get; } = connection;

    public TenantSession For(string tenant) => new(this, tenant);

    public EveryTenantSession EveryTenant => new(this);

    public Statement Prepared(string sql)
    {
        if (_statements.TryGetValue(sql, out var known)) return known;
        var statement = new Statement(Connection, sql);
        _statements.Add(sql, statement);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        Connection.Dispose();
    }
}
