namespace TpmAssistant.EndToEnd.Tests.Hosting;

/// <summary>Where things lie around the test binary.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with npm's packages for the local Teams client.</summary>
    public static string Client => Path.Combine(Root, "tests", "TpmAssistant.EndToEnd.Tests", "client");

    /// <summary>Files that lie beside the repository on some machines.</summary>
    public static string Shared(string path) => Path.Combine(Root, "..", "shared", path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TpmAssistant.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run from below the repository.");
    }
}
