using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>How the facts behind a settled finding changed.</summary>
public enum FactChangeKind
{
    /// <summary>It has become likelier.</summary>
    Likelier,

    /// <summary>It would hit harder.</summary>
    Graver,

    /// <summary>It rests on more items.</summary>
    MoreItems,

    /// <summary>It had gone and is there again.</summary>
    CameBack,
}

/// <summary>A change of the facts behind a settled finding.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="From">The score or number of items before; 0 where neither.</param>
/// <param name="To">The same now.</param>
/// <param name="Items">The items that joined.</param>
/// <param name="Since">The day it came back.</param>
public sealed record FactChange(FactChangeKind Kind, int From, int To, IReadOnlyList<Evidence> Items, DateOnly? Since = null)
{
    /// <summary>
    /// The changes that matter: a higher score, at least half as many new items as there were, or a return after it had gone.
    /// Days that merely go by are none of them until they raise a score.
    /// </summary>
    internal static IReadOnlyList<FactChange> Between(Settlement settled, ScanFinding finding)
    {
        var (was, now) = (settled.AsItWas, finding.Latest);
        var changes = new List<FactChange>();
        if (now.Probability > was.Probability) changes.Add(new(FactChangeKind.Likelier, was.Probability, now.Probability, []));
        if (now.Impact > was.Impact) changes.Add(new(FactChangeKind.Graver, was.Impact, now.Impact, []));
        var known = was.Evidence.Select(e => e.Item).ToHashSet();
        List<Evidence> joined = [.. now.Evidence.Where(e => !known.Contains(e.Item))];
        if (joined.Count > 0 && joined.Count * 2 >= known.Count && now.Evidence.Count > known.Count)
            changes.Add(new(FactChangeKind.MoreItems, known.Count, now.Evidence.Count, joined));
        if (finding.SeenSince > settled.On) changes.Add(new(FactChangeKind.CameBack, 0, 0, [], finding.SeenSince));
        return changes;
    }
}
