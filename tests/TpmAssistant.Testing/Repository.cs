namespace TpmAssistant.Testing;

/// <summary>Where things lie around the test binary.</summary>
public static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A file or folder that lies beside the repository on some machines; <see langword="null"/> where it does not.</summary>
    public static string? Shared(string path)
    {
        var shared = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        return Path.Exists(shared) ? shared : null;
    }

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TpmAssistant.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No TpmAssistant.sln above the test binary.");
    }
}
