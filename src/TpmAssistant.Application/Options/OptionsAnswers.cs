using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Options;

/// <summary>An option with the words that name it.</summary>
/// <param name="Option">What the engine says.</param>
/// <param name="Titles">The titles of the tasks it is about; text from outside.</param>
public sealed record NamedOption(ProjectOption Option, IReadOnlyList<string> Titles);

/// <summary>What was asked, and what was understood.</summary>
/// <param name="Words">The asker's words; empty for none.</param>
/// <param name="Situation">What has come up.</param>
/// <param name="Person">Who leaves, by name.</param>
/// <param name="IsAssumed">Whether the size of the work was not said and is assumed.</param>
public sealed record OptionsQuestion(string Words, Situation Situation, string? Person, bool IsAssumed);

/// <summary>Ways on, side by side.</summary>
/// <param name="Project">The project.</param>
/// <param name="Question">What has come up.</param>
/// <param name="Before">The forecast without it.</param>
/// <param name="Options">The options, the earliest first and "time" last; empty where the network of tasks does not tell.</param>
/// <param name="ShowsMoney">Whether amounts may be said to the asker here.</param>
/// <param name="Coverage">What was and was not read.</param>
/// <param name="Overload">Who has too much work for the forecasts to hold; <see langword="null"/> when nobody has.</param>
public sealed record OptionsAnswer(
    Project Project, OptionsQuestion Question, ProjectForecast Before, IReadOnlyList<NamedOption> Options, bool ShowsMoney, Coverage Coverage, Overload? Overload) : Answer
{
    /// <summary>Whether the promised day is kept with eight of ten if everything is taken as it comes: then nothing has to give.</summary>
    public bool Holds => Options is [.., { Option: { Kind: OptionKind.Time, After: var time } }] && time.P80 <= time.Promised;
}

/// <summary>The words say nothing that options can be found for.</summary>
/// <param name="Project">The project.</param>
/// <param name="HasNetwork">Whether links between tasks are known; without them there are no options to compute.</param>
public sealed record OptionsUnclear(Project Project, bool HasNetwork) : Answer;
