namespace TpmAssistant.Domain.Tests;

/// <summary>Where the repository lies, found upwards from the test binary.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TpmAssistant.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No TpmAssistant.sln above the test binary.");
    }
}
