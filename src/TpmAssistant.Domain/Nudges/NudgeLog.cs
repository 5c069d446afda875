namespace TpmAssistant.Domain.Nudges;

/// <summary>A nudge that was told. It stands on the card of one day, and moves on to a later one only when it goes further.</summary>
/// <param name="Nudge">As it stands by the last look.</param>
/// <param name="On">The day on whose card it stands.</param>
/// <param name="Level">The level at which it was told.</param>
/// <param name="SettledOn">Since when it stands no longer; <see langword="null"/> while it does.</param>
public sealed record ToldNudge(Nudge Nudge, DateOnly On, int Level, DateOnly? SettledOn = null);

/// <summary>A matter that was to be told and had no room under the day's cap: it stays wanted until it is told, settled or muted.</summary>
/// <param name="Matter">Names the matter.</param>
/// <param name="Scope">Where it was found.</param>
/// <param name="Since">Since when it waits.</param>
public sealed record HeldNudge(string Matter, NudgeScope Scope, DateOnly Since);

/// <summary>What a person was told.</summary>
public sealed record NudgeLog
{
    /// <summary>All of it, in the order of telling.</summary>
    public IReadOnlyList<ToldNudge> Told { get; init => field = value ?? []; } = [];

    /// <summary>What waits for room.</summary>
    public IReadOnlyList<HeldNudge> Held { get; init => field = value ?? []; } = [];

    /// <summary>The day of the last look; <see langword="null"/> before the first.</summary>
    public DateOnly? LookedOn { get; init; }

    /// <summary>What stands on the card of a day, the weightiest first, the settled last.</summary>
    public IReadOnlyList<ToldNudge> Card(DateOnly day) =>
    [
        .. Told.Where(t => t.On == day).OrderBy(t => t.SettledOn is not null).ThenByDescending(t => t.Nudge.Weight)
            .ThenBy(t => t.Nudge.Matter, StringComparer.Ordinal),
    ];
}
