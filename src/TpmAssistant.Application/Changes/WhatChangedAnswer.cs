using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Changes;

/// <summary>What a comparison begins at.</summary>
public enum Landmark
{
    /// <summary>A day that was named.</summary>
    Day,

    /// <summary>The last published report.</summary>
    Report,

    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>The asker's last visit.</summary>
    Visit,

    /// <summary>Nothing was named and nothing is known: a week ago.</summary>
    Week,
}

/// <summary>Where a comparison begins.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Day">Its day in the project's zone.</param>
/// <param name="Name">The meeting's subject, or the report's number; text from outside.</param>
public sealed record Beginning(Landmark Kind, DateOnly Day, string Name = "");

/// <summary>What happened to a project since a moment.</summary>
/// <param name="Project">The project.</param>
/// <param name="Beginning">Since when.</param>
/// <param name="Digest">What happened; <see langword="null"/> when nothing earlier was read.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record WhatChangedAnswer(Project Project, Beginning Beginning, ChangeDigest? Digest, DateOnly StatusDate, Coverage Coverage) : Answer
{
    /// <summary>How the 80% finish moved; <see langword="null"/> where it cannot be compared.</summary>
    public ForecastMove? Forecast { get; init; }
}
