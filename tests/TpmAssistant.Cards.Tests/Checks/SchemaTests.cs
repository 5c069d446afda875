using System.Diagnostics;
using TpmAssistant.Testing;

namespace TpmAssistant.Cards.Tests.Checks;

/// <summary>Every card against the schemas, by a script: JSON Schema has no checker in the SDK.</summary>
public sealed class SchemaTests(GalleryFiles files) : IClassFixture<GalleryFiles>
{
    [FactWithSchemas]
    [Trait("Needs", "More")]
    public async Task Cards_AllSamples_AreValidForTeamsAndForTheOpenSchema()
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = SchemaFiles.Scripts, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            ArgumentList = { "check.mjs", files.Cards, SchemaFiles.Schemas },
        };
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var node = Process.Start(start)!;
        string output = await node.StandardOutput.ReadToEndAsync(timeout.Token) + await node.StandardError.ReadToEndAsync(timeout.Token);
        await node.WaitForExitAsync(timeout.Token);

        Assert.True(node.ExitCode == 0, output);
    }
}

/// <summary>Where the schemas and the script's packages are, when they are there.</summary>
internal static class SchemaFiles
{
    public static string Scripts { get; } = Path.Combine(Repository.Root, "tests", "TpmAssistant.Cards.Tests", "gallery");

    public static string Schemas { get; } = Path.Combine(Repository.Root, "..", "shared", "schemas");

    public static string? Missing()
    {
        if (!Directory.Exists(Schemas))
            return "The card schemas are not beside the repository (../shared/schemas).";
        if (!Directory.Exists(Path.Combine(Scripts, "node_modules", "ajv")))
            return "The script's packages are not installed: run npm ci in tests/TpmAssistant.Cards.Tests/gallery.";
        return Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder =>
            File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe"))) == true ? null : "Node is not installed.";
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithSchemasAttribute : FactAttribute
{
    public FactWithSchemasAttribute() => Skip = SchemaFiles.Missing();
}
