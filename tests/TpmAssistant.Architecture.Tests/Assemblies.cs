using System.Reflection;

namespace TpmAssistant.Architecture.Tests;

/// <summary>The product's assemblies by layer.</summary>
internal static class Assemblies
{
    public const string Prefix = "TpmAssistant.";

    public static readonly string[] Adapters = ["Ai", "Cards", "Graph", "Trackers", "Storage", "Teams", "DemoTenant"];

    public static readonly string[] All = ["Domain", "Application", .. Adapters, "Bot"];

    public static Assembly Load(string name) => Assembly.Load(Prefix + name);

    /// <summary>The product's own assemblies that one uses, without the prefix.</summary>
    public static IEnumerable<string> Uses(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!).Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..]);
}
