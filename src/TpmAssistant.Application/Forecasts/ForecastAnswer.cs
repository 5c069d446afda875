using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Forecasts;

/// <summary>A task that moves the finish.</summary>
/// <param name="Task">Which.</param>
/// <param name="Influence">How much.</param>
public sealed record Mover(ProjectTask Task, TaskInfluence Influence);

/// <summary>What was asked beside the usual: how likely a day is, or the day for a confidence.</summary>
/// <param name="Confidence">The share asked for, 0 to 1, or the one found for the day.</param>
/// <param name="Day">The day asked about, or the one found for the share.</param>
/// <param name="ByDay">Whether the day was asked about.</param>
public sealed record ForecastQuestion(double Confidence, DateOnly Day, bool ByDay);

/// <summary>When a project finishes.</summary>
/// <param name="Project">The project.</param>
/// <param name="Forecast">The forecast.</param>
/// <param name="Question">What was asked beside the usual.</param>
/// <param name="Movers">The tasks that move the finish, the most telling first.</param>
/// <param name="Curve">The chance, 0 to 1, of being finished by the end of each day drawn, in order.</param>
/// <param name="Items">At least how many items are done by the day asked about, with 80% and 50%; only where the flow tells.</param>
/// <param name="Score">How earlier forecasts came out; <see langword="null"/> before there are enough.</param>
/// <param name="Audience">For whom it is told.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record ForecastAnswer(
    Project Project, ProjectForecast Forecast, ForecastQuestion? Question, IReadOnlyList<Mover> Movers, IReadOnlyList<(DateOnly Day, double Chance)> Curve,
    IReadOnlyList<int> Items, ForecastScore? Score, Audience Audience, Coverage Coverage) : Answer
{
    /// <summary>When so many more items are done; <see langword="null"/> where that was not asked.</summary>
    public ItemsAhead? Ahead { get; init; }

    /// <summary>Where the work left takes each milestone, by key, each person doing one thing at a time; shown where that is later than the 80% day.</summary>
    public IReadOnlyDictionary<string, MilestoneHeading> Headings { get; init; } = new Dictionary<string, MilestoneHeading>();

    /// <summary>Who has too much work for the forecast to hold; <see langword="null"/> when nobody has.</summary>
    public Overload? Overload { get; init; }

    /// <summary>How many forecast dates have come due so far.</summary>
    public int Outcomes { get; init; }
}

/// <summary>When a number of items is done, at the pace of the flow.</summary>
/// <param name="Count">How many more items, 1 or more.</param>
/// <param name="P50">The day by which they are done in half of all cases; <see langword="null"/> where too little was completed to tell, or it lies ten years off.</param>
/// <param name="P80">The same in eight of ten.</param>
public sealed record ItemsAhead(int Count, DateOnly? P50, DateOnly? P80);
