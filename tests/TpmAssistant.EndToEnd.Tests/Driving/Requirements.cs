using TpmAssistant.Testing;

namespace TpmAssistant.EndToEnd.Tests.Driving;

/// <summary>What the chat tests need beyond the SDK, and what of it is missing here.</summary>
internal static class Requirements
{
    private static readonly string[] ChromiumNames = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    /// <summary>The browser, or <see langword="null"/>.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? ChromiumNames.Select(OnPath).FirstOrDefault(found => found is not null);

    /// <summary>Why a chat cannot be opened here; <see langword="null"/> when it can.</summary>
    public static string? Missing { get; } =
        OnPath("node") is null && OnPath("node.exe") is null ? "Node.js is not installed."
        : !File.Exists(LocalTeams.Script) ? "Microsoft's local Teams client is not installed: run npm ci in tests/TpmAssistant.EndToEnd.Tests/client."
        : Chromium is null ? "Chromium is not on the path; install it or set CHROMIUM to its path."
        : null;

    public static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}

/// <summary>A test in the local Teams client; skipped with the reason where Node.js, its packages or Chromium are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactInTeamsAttribute : FactAttribute
{
    /// <param name="shared">A file or folder beside the repository that the test reads as well.</param>
    public FactInTeamsAttribute(string? shared = null) => Skip = Requirements.Missing
        ?? (shared is null || Repository.Shared(shared) is not null ? null : $"../shared/{shared} is not beside the repository.");
}
