using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.SettingUp;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The function that sets projects up.</summary>
[PluginName("Assistant")]
internal sealed class SetUpPlugin(SetUpProject setUp)
{
    [Reads]
    [Description(
        "Makes a Planner plan one of the person's projects by card, or shows and changes the settings of one they have. "
        + "Settings are people and roles, meetings, dates, budget, tolerances and labels. Without a name: what waits to be finished.")]
    [Example("Set up a project")]
    public Task<Answer> SetUpProject(
        Asker asker, [Description("The project's name, new or known, as the person said it.")] string? name = null, CancellationToken cancellationToken = default) =>
        setUp.RunAsync(asker, ArgumentText.OrNull(name), cancellationToken);
}
