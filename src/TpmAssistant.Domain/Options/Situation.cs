using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Options;

/// <summary>What has come up.</summary>
public enum SituationKind
{
    /// <summary>The promised date is not held.</summary>
    Late,

    /// <summary>Somebody leaves the project.</summary>
    Lost,

    /// <summary>More is asked for.</summary>
    More,
}

/// <summary>What has come up, in the engine's terms.</summary>
/// <param name="Kind">What.</param>
/// <param name="Person">Who leaves; <see langword="null"/> for one of those who hold the date.</param>
/// <param name="Days">Working days of work that are asked for on top, more than 0; only for <see cref="SituationKind.More"/>.</param>
public sealed record Situation(SituationKind Kind, PersonId? Person = null, double Days = 0);
