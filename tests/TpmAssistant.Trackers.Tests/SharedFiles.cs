namespace TpmAssistant.Trackers.Tests;

/// <summary>Files that lie beside the repository and are not part of it.</summary>
internal static class SharedFiles
{
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "TpmAssistant.sln"))) continue;
            var shared = Path.Combine(folder.Parent?.FullName ?? "", "shared", path);
            return File.Exists(shared) || Directory.Exists(shared) ? shared : null;
        }

        return null;
    }
}

/// <summary>A theory that is skipped, with the reason in sight, where a shared file is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryIfSharedAttribute : TheoryAttribute
{
    public TheoryIfSharedAttribute(string path)
    {
        Path = path;
        if (SharedFiles.Find(path) is null) Skip = $"../shared/{path} is not here.";
    }

    public string Path { get; }
}

/// <summary>A fact that is skipped, with the reason in sight, where a shared file is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfSharedAttribute : FactAttribute
{
    public FactIfSharedAttribute(string path)
    {
        Path = path;
        if (SharedFiles.Find(path) is null) Skip = $"../shared/{path} is not here.";
    }

    public string Path { get; }
}
