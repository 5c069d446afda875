using System.Data.Common;
using System.Text.RegularExpressions;

namespace TpmAssistant.Storage.Sessions;

/// <summary>
/// A tenant's statement, compiled once for a connection and run many times. Values are given in the order in which the text names them.
/// </summary>
internal sealed partial class Statement : IDisposable
{
    public const string TenantParameter = "@tenant";

    private readonly DbCommand _command;
    private readonly DbParameter _tenant;
    private readonly DbParameter[] _values;

    public Statement(DbConnection connection, string sql)
    {
        TenantSession.RequireTenant(sql);
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        var parameters = Names().Matches(sql).Select(m => m.Value).Distinct(StringComparer.Ordinal).Select(Parameter).ToArray();
        _command.Parameters.AddRange(parameters);
        _tenant = Array.Find(parameters, p => p.ParameterName == TenantParameter)!;
        _values = Array.FindAll(parameters, p => p != _tenant);
        _command.Prepare();
    }

    public int Execute(string tenant, ReadOnlySpan<object?> values)
    {
        Bind(tenant, values);
        return _command.ExecuteNonQuery();
    }

    public object? Scalar(string tenant, ReadOnlySpan<object?> values)
    {
        Bind(tenant, values);
        return _command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(string tenant, ReadOnlySpan<object?> values)
    {
        if (values.Length != _values.Length)
        {
            throw new ArgumentException($"The statement names {_values.Length} values, {values.Length} were given: {_command.CommandText}", nameof(values));
        }

        _tenant.Value = tenant;
        for (var i = 0; i < values.Length; i++) _values[i].Value = values[i] ?? DBNull.Value;
    }

    private DbParameter Parameter(string name)
    {
        var parameter = _command.CreateParameter();
        parameter.ParameterName = name;
        return parameter;
    }

    [GeneratedRegex("@[a-z_]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
