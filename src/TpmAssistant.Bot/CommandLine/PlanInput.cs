using TpmAssistant.Application.Plans;
using TpmAssistant.Bot.Hosting;

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
            if (!file.Exists) throw new StartFailure($"There is no file {path}. Check the path, or leave --project-file out to use the demo projects.");
            if (file.Length > Largest) throw new StartFailure($"{path} is larger than 50 MB. Export a smaller part of the plan.");
            return new PlanInput(file.Name, File.ReadAllBytes(path));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"{path} cannot be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>Why a file is no plan, in one line.</summary>
    public static string Refusal(string name, UnreadablePlan why) => $"{name} could not be read as a plan ({why.Code}). {why.Detail}";
}
