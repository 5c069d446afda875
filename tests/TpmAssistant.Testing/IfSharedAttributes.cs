using Xunit;

namespace TpmAssistant.Testing;

/// <summary>A fact over files that lie beside the repository; skipped, with the reason in sight, where they do not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfSharedAttribute : FactAttribute
{
    public FactIfSharedAttribute(string path) => (Path, Skip) = (path, Reason(path));

    public string Path { get; }

    internal static string? Reason(string path) => Repository.Shared(path) is null ? $"../shared/{path} is not here." : null;
}

/// <summary>A theory over files that lie beside the repository; skipped, with the reason in sight, where they do not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryIfSharedAttribute : TheoryAttribute
{
    public TheoryIfSharedAttribute(string path) => (Path, Skip) = (path, FactIfSharedAttribute.Reason(path));

    public string Path { get; }
}
