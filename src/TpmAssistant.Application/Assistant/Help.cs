using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Projects;

namespace TpmAssistant.Application.Assistant;

/// <summary>Tells what the assistant can do.</summary>
public sealed class Help(IFunctionSummaries functions, ProjectFinder finder)
{
    /// <summary>Lists the functions with examples from the asker's own projects.</summary>
    /// <returns>A <see cref="HelpAnswer"/>.</returns>
    public async Task<Answer> RunAsync(Asker asker, CancellationToken cancellationToken)
    {
        var projects = await finder.SayableAsync(asker, cancellationToken);
        var example = projects.Count > 0 ? projects[0].Name : null;
        return new HelpAnswer(
            [.. functions.All.Select(f => f with { Example = f.Example.Replace("{project}", example ?? "my project", StringComparison.Ordinal) })], example);
    }
}
