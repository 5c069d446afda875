using TpmAssistant.Application.Plans;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.Cards;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>A plan file named on the command line.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record PlanInput(string Name, ReadOnlyMemory<byte> Content)
{
    private const long Largest = 50L * 1024 * 1024;

    /// <summary>Reads the file.</summary>
    /// <exception cref="StartFailure">It is not there, too large, or may not be read.</exception>
    public static PlanInput Open(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path)) throw new StartFailure($"{path} is a folder. Name the plan file in it.");
            if (!file.Exists) throw new StartFailure($"There is no file {path}. Check the path.");
            if (file.Length > Largest) throw new StartFailure($"{path} is larger than 50 MB. Export a smaller part of the plan.");
            return new PlanInput(file.Name, File.ReadAllBytes(path));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"{path} cannot be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>Why a file is no plan, in one line.</summary>
    public static string Refusal(string name, UnreadablePlan why)
    {
        var told = AnswerFaces.Text(new PlanRefused(name, why), new FaceContext("en-GB", TimeZoneInfo.Utc)).Select(l => l.Plain.Trim());
        return string.Join(". ", told.Skip(1).Where(l => l.Length > 0).Select(l => l.TrimEnd('.'))) + ".";
    }
}
