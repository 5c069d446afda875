using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using TpmAssistant.Bot.CommandLine;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.CommandLine;

public sealed class PackageTests : IDisposable
{
    private const string BotId = "33333333-3333-3333-3333-333333333333";
    private const string SignInAppId = "66666666-6666-6666-6666-666666666666";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tpm-package-");

    private string Zip => Path.Combine(_folder.FullName, "app.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_Package_HoldsManifestAndIconsAtItsRootWithNothingLeftToFillIn()
    {
        Package();

        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        var manifest = Manifest();
        Assert.DoesNotContain("${{", manifest.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(BotId, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal($"api://botid-{BotId}", manifest.GetProperty("webApplicationInfo").GetProperty("resource").GetString());
        Assert.Equal(SignInAppId, manifest.GetProperty("webApplicationInfo").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Run_Icons_HaveTheSizeThatTeamsWants(string name, int size)
    {
        Package();

        using var zip = ZipFile.OpenRead(Zip);
        using var icon = zip.GetEntry(name)!.Open();
        var head = new byte[24];
        icon.ReadExactly(head);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20))));
    }

    [Theory]
    [InlineData("not-a-guid", "bot.contoso.com", "--bot-id")]
    [InlineData(BotId, "https://bot.contoso.com", "--domain")]
    [InlineData(BotId, "localhost", "--domain")]
    public void Run_WrongArgument_IsNamed(string bot, string domain, string argument) =>
        Assert.StartsWith(argument, Assert.Throws<StartFailure>(() => PackageCommand.Run(bot, domain, null, null, Zip, TextWriter.Null)).Message, StringComparison.Ordinal);

    [FactIfSharedAndNode("schemas/teams-app-manifest/v1.30/MicrosoftTeams.schema.json")]
    [Trait("Needs", "More")]
    public async Task Run_Manifest_FitsMicrosoftsSchema()
    {
        Package();
        var manifest = Path.Combine(_folder.FullName, "manifest.json");
        await File.WriteAllTextAsync(manifest, Manifest().GetRawText());
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = FactIfSharedAndNodeAttribute.Scripts,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { "check.mjs", Repository.Shared("schemas/teams-app-manifest/v1.30/MicrosoftTeams.schema.json")!, manifest },
        };

        using var node = Process.Start(start)!;
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, errors);
    }

    private void Package() => PackageCommand.Run(BotId, "bot.contoso.com", null, SignInAppId, Zip, TextWriter.Null);

    private JsonElement Manifest()
    {
        using var zip = ZipFile.OpenRead(Zip);
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        return JsonSerializer.Deserialize<JsonElement>(manifest);
    }
}

/// <summary>A fact that needs a shared file and the checker's packages; skipped, with the reason in sight, where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfSharedAndNodeAttribute : FactAttribute
{
    public FactIfSharedAndNodeAttribute(string path)
    {
        Path = path;
        Skip = Repository.Shared(path) is null ? $"../shared/{path} is not here."
            : !Directory.Exists(System.IO.Path.Combine(Scripts, "node_modules")) ? "Run npm ci in tests/TpmAssistant.Bot.Tests/manifest first."
            : null;
    }

    public string Path { get; }

    internal static string Scripts => System.IO.Path.Combine(Repository.Root, "tests", "TpmAssistant.Bot.Tests", "manifest");
}
