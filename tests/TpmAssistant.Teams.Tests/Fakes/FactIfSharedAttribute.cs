namespace TpmAssistant.Teams.Tests.Fakes;

/// <summary>A fact about a file that lies beside the repository; skipped, with the reason in sight, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfSharedAttribute : FactAttribute
{
    public FactIfSharedAttribute(string path)
    {
        Path = path;
        if (Find(path) is null)
        {
            Skip = $"../shared/{path} is not here.";
        }
    }

    public string Path { get; }

    public static string? Find(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "TpmAssistant.sln")))
        {
            folder = folder.Parent;
        }

        var file = System.IO.Path.Combine(folder?.Parent?.FullName ?? "", "shared", path);
        return File.Exists(file) ? file : null;
    }
}
