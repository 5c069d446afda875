using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>A person's word on a finding: it is not worth keeping, or its entry is closed. The facts it was said about stay with it.</summary>
/// <param name="On">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in their words; may be empty.</param>
/// <param name="AsItWas">The finding as the person saw it.</param>
public sealed record Settlement(DateOnly On, Person By, string Reason, RiskCandidate AsItWas);

/// <summary>The figures of a finding as they stood through a day, before they changed.</summary>
/// <param name="Until">The last day on which a scan saw them.</param>
/// <param name="Figures">By name.</param>
public sealed record EarlierFigures(DateOnly Until, IReadOnlyDictionary<string, Figure> Figures);

/// <summary>Something that scans see, recognised from one scan to the next.</summary>
public sealed record ScanFinding
{
    /// <summary>Its number within the project, from 1, never used again.</summary>
    public required int Number { get; init; }

    /// <summary>As the latest scan saw it.</summary>
    public required RiskCandidate Latest { get; init; }

    /// <summary>The most figures of before that are kept: the first, and the latest others.</summary>
    public const int MostEarlier = 12;

    /// <summary>The figures before those of the latest scan, oldest first, where they were others.</summary>
    /// <remarks>Findings kept before there was a course hold none.</remarks>
    public IReadOnlyList<EarlierFigures> Earlier { get => field ?? []; init; }

    /// <summary>When a scan first saw it.</summary>
    public required DateOnly FirstSeen { get; init; }

    /// <summary>Since when it has been seen without a gap of <see cref="ScanReconciliation.GoneDays"/> days.</summary>
    public required DateOnly SeenSince { get; init; }

    /// <summary>When a scan last saw it.</summary>
    public required DateOnly LastSeen { get; init; }

    /// <summary>What a person said of it, if it is settled.</summary>
    public Settlement? Settled { get; init; }

    /// <summary>The finding as a scan of a day sees it; figures that changed since an earlier day are kept.</summary>
    internal ScanFinding SeenOn(DateOnly today, RiskCandidate now) => this with
    {
        Latest = now,
        SeenSince = today.DayNumber - LastSeen.DayNumber > ScanReconciliation.GoneDays ? today : SeenSince,
        LastSeen = today,
        Earlier = today == LastSeen || Same(now.Figures, Latest.Figures) ? Earlier
            : [.. Earlier.Take(1), .. Earlier.Skip(1).TakeLast(MostEarlier - 2), new(LastSeen, Latest.Figures)],
    };

    private static bool Same(IReadOnlyDictionary<string, Figure> one, IReadOnlyDictionary<string, Figure> other) =>
        one.Count == other.Count && one.All(f => other.TryGetValue(f.Key, out var figure) && figure == f.Value);

    /// <summary>What changed since it was settled that makes it worth another look; empty while the word stands.</summary>
    public IReadOnlyList<FactChange> WhyBack => Settled is { } settled ? FactChange.Between(settled, this) : [];
}
