using System.IO.Compression;
using System.Text.RegularExpressions;
using TpmAssistant.Bot.Hosting;

namespace TpmAssistant.Bot.CommandLine;

/// <summary><c>package</c>: fills in the manifest and zips it with its icons.</summary>
internal static partial class PackageCommand
{
    public static int Run(string botId, string domain, string? appId, string? signInAppId, string output, TextWriter writer)
    {
        var bot = Id(botId, "--bot-id");
        var app = appId is null ? bot : Id(appId, "--teams-app-id");
        var signIn = signInAppId is null ? bot : Id(signInAppId, "--sign-in-app-id");
        if (!HostName().IsMatch(domain)) throw new StartFailure($"--domain must be a host name such as bot.contoso.com, not '{domain}'.");

        var manifest = Text("manifest.json").Replace("${{BOT_ID}}", bot, StringComparison.Ordinal)
            .Replace("${{TEAMS_APP_ID}}", app, StringComparison.Ordinal)
            .Replace("${{SIGN_IN_APP_ID}}", signIn, StringComparison.Ordinal).Replace("${{BOT_DOMAIN}}", domain, StringComparison.Ordinal);
        try
        {
            using var file = File.Create(output);
            using var zip = new ZipArchive(file, ZipArchiveMode.Create);
            Add(zip, "manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest));
            Add(zip, "color.png", Bytes("color.png"));
            Add(zip, "outline.png", Bytes("outline.png"));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"{output} cannot be written: {wrong.Message}", wrong);
        }

        writer.WriteLine($"Wrote {output}. Upload it in Teams: Apps, Manage your apps, Upload an app.");
        return 0;
    }

    private static string Id(string value, string option) => Guid.TryParse(value, out var id)
        ? id.ToString("D")
        : throw new StartFailure($"{option} must be a GUID, not '{value}'.");

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(PackageCommand).Assembly.GetManifestResourceStream($"appPackage.{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    [GeneratedRegex(@"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HostName();
}
