using Dapper;

namespace TpmAssistant.Storage.Sessions;

/// <summary>
/// The exceptions: what a restart has to finish, counts over all tenants, upkeep, and tables without tenants. Each statement says so in its text.
/// </summary>
internal readonly struct EveryTenantSession(SqlSession session)
{
    /// <summary>How a statement says that it crosses tenants.</summary>
    public const string Mark = "/* every tenant */";

    public int Execute(string sql, object values) => session.Connection.Execute(Marked(sql), values);

    public List<T> Query<T>(string sql, object values) => session.Connection.Query<T>(Marked(sql), values).AsList();

    public T? Find<T>(string sql, object values) => session.Connection.QuerySingleOrDefault<T>(Marked(sql), values);

    private static string Marked(string sql) => $"{Mark} {sql}";
}
