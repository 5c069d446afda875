using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Forecasts;

/// <summary>A change as it was asked for; text from outside.</summary>
/// <param name="Change">What changes: slip, shorten, drop, start, join, leave, recover.</param>
/// <param name="Task">The task, in words of its title.</param>
/// <param name="Person">The person, by name.</param>
/// <param name="Days">Working days, or a day as <c>yyyy-MM-dd</c>.</param>
/// <param name="Share">How much of a person.</param>
public sealed record WhatIfRequest(string? Change, string? Task, string? Person, string? Days, string? Share);

/// <summary>A change with the words that name it.</summary>
/// <param name="Effect">What it comes to.</param>
/// <param name="Titles">The titles of the tasks it is about.</param>
/// <param name="Person">Who joins or leaves; <see langword="null"/> for nobody by name.</param>
public sealed record NamedEffect(ChangeEffect Effect, IReadOnlyList<string> Titles, string? Person);

/// <summary>What a change would do.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked from.</param>
/// <param name="Effect">Before and after.</param>
/// <param name="Coverage">What was and was not read.</param>
/// <param name="Overload">Who has too much work for either forecast to hold; <see langword="null"/> when nobody has.</param>
public sealed record WhatIfAnswer(Project Project, DateOnly StatusDate, NamedEffect Effect, Coverage Coverage, Overload? Overload) : Answer;

/// <summary>Ways to win time.</summary>
/// <param name="Project">The project.</param>
/// <param name="Before">The forecast as it is.</param>
/// <param name="Goal">The day to get back to; <see langword="null"/> where none is promised.</param>
/// <param name="Options">Up to three, the one that wins most first.</param>
/// <param name="Coverage">What was and was not read.</param>
/// <param name="Overload">Who has too much work for a forecast to hold; <see langword="null"/> when nobody has.</param>
public sealed record TradeOffAnswer(Project Project, ProjectForecast Before, DateOnly? Goal, IReadOnlyList<NamedEffect> Options, Coverage Coverage, Overload? Overload) : Answer;

/// <summary>The change was not clear: what can be asked.</summary>
/// <param name="Project">The project.</param>
/// <param name="Missing">What is missing: <c>change</c>, <c>task</c>, <c>unknown</c> (no task of that name: those to choose from set the date), <c>days</c>, <c>day</c>, <c>person</c>, <c>absent</c> (who has no work there), <c>network</c>.</param>
/// <param name="Asked">The words that were not found; empty for none.</param>
/// <param name="Choices">Calls to choose from, with the words to show.</param>
public sealed record WhatIfUnclear(Project Project, string Missing, string Asked, IReadOnlyList<(string Title, Functions.FunctionCall Call)> Choices) : Answer;
