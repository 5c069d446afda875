using System.Globalization;
using System.Reflection;

namespace TpmAssistant.Storage.Migrations;

/// <summary>One numbered step of the schema: an embedded script <c>Migrations/DIALECT/0001-name.sql</c>.</summary>
internal sealed record Migration(int Version, string Name, string Sql)
{
    /// <summary>All steps of a dialect, in order.</summary>
    public static IReadOnlyList<Migration> All(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{typeof(Migration).Namespace}.{dialect}.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
                .Select(n => Read(assembly, n, Path.GetFileNameWithoutExtension(n[prefix.Length..])))
                .OrderBy(m => m.Version),
        ];
    }

    private static Migration Read(Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
