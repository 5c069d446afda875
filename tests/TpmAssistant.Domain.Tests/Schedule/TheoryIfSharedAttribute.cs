namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>A theory over files that lie beside the repository; skipped, with the reason in sight, where they do not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryIfSharedAttribute : TheoryAttribute
{
    public TheoryIfSharedAttribute(string path)
    {
        if (!Path.Exists(Shared(path))) Skip = $"../shared/{path} is not there.";
    }

    public static string Shared(string path) => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", path));
}
