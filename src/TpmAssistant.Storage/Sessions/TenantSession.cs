using Dapper;

namespace TpmAssistant.Storage.Sessions;

/// <summary>
/// Runs statements for one tenant. It gives <c>@tenant</c> its value, and refuses a statement that does not use it.
/// </summary>
internal readonly struct TenantSession(SqlSession session, string tenant)
{
    /// <summary>Runs a compiled statement; values in the order in which the text names them.</summary>
    public int ExecutePrepared(string sql, params ReadOnlySpan<object?> values) => session.Prepared(sql).Execute(tenant, values);

    /// <inheritdoc cref="ExecutePrepared"/>
    public object? ScalarPrepared(string sql, params ReadOnlySpan<object?> values) => session.Prepared(sql).Scalar(tenant, values);

    /// <summary>Runs a statement with values by name.</summary>
    public int Execute(string sql, object values) => session.Connection.Execute(Bound(sql), WithTenant(values));

    /// <summary>Reads rows.</summary>
    public List<T> Query<T>(string sql, object values) => session.Connection.Query<T>(Bound(sql), WithTenant(values)).AsList();

    /// <summary>Reads one row or none.</summary>
    public T? Find<T>(string sql, object values) => session.Connection.QuerySingleOrDefault<T>(Bound(sql), WithTenant(values));

    private DynamicParameters WithTenant(object values)
    {
        var parameters = new DynamicParameters(values);
        parameters.Add(Statement.TenantParameter, tenant);
        return parameters;
    }

    private static string Bound(string sql)
    {
        RequireTenant(sql);
        return sql;
    }

    public static void RequireTenant(string sql)
    {
        if (sql.Contains(Statement.TenantParameter, StringComparison.Ordinal)) return;
        throw new InvalidOperationException($"A statement without {Statement.TenantParameter} has no business in a tenant's session: {sql}");
    }
}
