using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>Ids that look like the service's own and are the same in every instance, made from names.</summary>
public static class StableId
{
    /// <summary>Planner's shape: 28 characters.</summary>
    public static string Planner(params string[] names) => Letters(names, 28);

    /// <summary>Outlook's shape: long, beginning as immutable ids do.</summary>
    public static string Outlook(params string[] names) => "AAkALgAA" + Letters(names, 43) + Letters(["second", .. names], 29);

    /// <summary>A GUID.</summary>
    public static string Guid(params string[] names) => new Guid(Hash(names).AsSpan(0, 16)).ToString("D", CultureInfo.InvariantCulture);

    private static string Letters(string[] names, int length) =>
        Convert.ToBase64String(Hash(names)).Replace('+', '-').Replace('/', '_')[..Math.Min(length, 43)];

    private static byte[] Hash(string[] names) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names)));
}
