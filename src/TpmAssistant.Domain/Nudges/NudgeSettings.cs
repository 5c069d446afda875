using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Nudges;

/// <summary>What a person does not want to hear of. Without a topic: nothing of a project; without a project: nothing of a topic.</summary>
/// <param name="Topic">The topic; <see langword="null"/> for all.</param>
/// <param name="Project">The project; <see langword="null"/> for all.</param>
/// <param name="ProjectName">Its name when it was muted; text from outside.</param>
public sealed record NudgeMute(NudgeTopic? Topic, ProjectId? Project, string ProjectName = "")
{
    /// <summary>Whether it keeps a nudge back.</summary>
    public bool Covers(Nudge nudge) => (Topic is null || Topic == nudge.Topic) && (Project is null || Project == nudge.Project);

    /// <summary>Whether it keeps back all that the other keeps back.</summary>
    public bool Covers(NudgeMute other) => (Topic is null || Topic == other.Topic) && (Project is null || Project == other.Project);
}

/// <summary>How a person wants to be nudged. Nobody is nudged who did not ask for it.</summary>
public sealed record NudgeSettings
{
    /// <summary>The most nudges a day that can be asked for.</summary>
    public const int HighestCap = 10;

    private static readonly TimeSpan ShortestForTwo = TimeSpan.FromHours(4);

    /// <summary>Whether nudges come at all.</summary>
    public bool On { get; init; }

    /// <summary>Nudges a day at most. Default 3, range 1 to <see cref="HighestCap"/>.</summary>
    public int Cap { get; init; } = 3;

    /// <summary>The first time of the day at which one may come, in the person's zone. Default 09:00.</summary>
    public TimeOnly From { get; init; } = new(9, 0);

    /// <summary>The end of the time in which one may come; after <see cref="From"/>. Default 17:00.</summary>
    public TimeOnly To { get; init; } = new(17, 0);

    /// <summary>What is muted.</summary>
    public IReadOnlyList<NudgeMute> Muted { get; init => field = value ?? []; } = [];

    /// <summary>Whether a nudge is kept back.</summary>
    public bool Mutes(Nudge nudge) => Muted.Any(m => m.Covers(nudge));

    /// <summary>Whether all of a topic of a project is kept back.</summary>
    internal bool MutesScope(NudgeScope scope) => Muted.Any(m => (m.Topic is null || m.Topic == scope.Topic) && (m.Project is null || m.Project == scope.Project));

    /// <summary>The time of the second look of a day: the middle of the hours; <see langword="null"/> where they are too short for two.</summary>
    public TimeOnly? Midday => To - From >= ShortestForTwo ? From.Add((To - From) / 2) : null;

    /// <summary>The same with something muted; what it covers need not be muted by itself any more.</summary>
    public NudgeSettings Mute(NudgeMute mute) =>
        Muted.Any(m => m.Covers(mute)) ? this : this with { Muted = [.. Muted.Where(m => !mute.Covers(m)), mute] };

    /// <summary>The same without every mute that keeps back some of what is named.</summary>
    public NudgeSettings Unmute(NudgeMute named) => this with
    {
        Muted = [.. Muted.Where(m => !(Meets(m.Topic, named.Topic) && Meets(m.Project, named.Project)))],
    };

    /// <summary>Whether a nudge may come at a time of the day.</summary>
    public bool Allows(TimeOnly time) => time >= From && time < To;

    private static bool Meets<T>(T? muted, T? named)
        where T : struct => muted is null || named is null || muted.Value.Equals(named.Value);
}
