using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Promises;

/// <summary>What a person changed about the proposed promises before publishing. Words are theirs.</summary>
public sealed record PromiseEdits
{
    /// <summary>The longest wording kept, in characters.</summary>
    public const int MostWords = 200;

    /// <summary>The most lines of one's own in one report.</summary>
    public const int MostOwn = 5;

    /// <summary>Nothing changed.</summary>
    public static PromiseEdits None { get; } = new();

    /// <summary>Proposed promises that are not made.</summary>
    public IReadOnlyList<ItemRef> Unticked { get; init; } = [];

    /// <summary>Other words for a promise.</summary>
    public IReadOnlyDictionary<ItemRef, string> Words { get; init; } = new Dictionary<ItemRef, string>();

    /// <summary>Why a promise that was still owed is given up.</summary>
    public IReadOnlyDictionary<ItemRef, string> Reasons { get; init; } = new Dictionary<ItemRef, string>();

    /// <summary>Lines of one's own that were kept; the engine cannot know.</summary>
    public IReadOnlyList<ItemRef> KeptOwn { get; init; } = [];

    /// <summary>New lines of one's own.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>The task that the first new line rests on; <see langword="null"/> for none.</summary>
    public ItemRef? About { get; init; }

    /// <summary>The promise whose place the first new line takes; <see langword="null"/> for none.</summary>
    public ItemRef? Replaces { get; init; }

    /// <summary>The report with the changes in it.</summary>
    /// <param name="report">The report as proposed.</param>
    /// <param name="version">Its number, which keys its own lines.</param>
    public StatusReport Apply(StatusReport report, int version)
    {
        var own = Own.Select(Clean).Where(line => line.Length > 0).Take(MostOwn).ToList();
        var replaced = own.Count > 0 ? Replaces : null;
        var unticked = Unticked.Concat(KeptOwn).ToHashSet();
        if (replaced is { } item) unticked.Add(item);

        var kept = report.Promises.Where(p => !unticked.Contains(p.Item)).Select(Worded);
        var added = own.Select((line, at) => OwnLine(report, line, at, version)).Where(p => report.Promises.All(known => known.Item != p.Item || unticked.Contains(p.Item)));
        return report with
        {
            Promises = [.. kept.Concat(added).DistinctBy(p => p.Item)],
            Promised = PromiseReview.Ordered(report.Promised.Select(r => Settled(r, unticked, replaced, own))),
        };
    }

    private Promise Worded(Promise promise) =>
        Words.TryGetValue(promise.Item, out var words) && Clean(words) is { Length: > 0 } clean && clean != promise.Text
            ? promise with { Text = clean, Reworded = true } : promise;

    private Promise OwnLine(StatusReport report, string line, int at, int version)
    {
        var task = at == 0 && About is { } about ? report.Next.FirstOrDefault(t => t.Ref == about) : null;
        return task is null
            ? new Promise(PromiseKind.Own, Promise.OwnItem($"{version}-{at + 1}"), line, report.PromisedUntil, report.StatusDate, Reworded: true)
            : new Promise(PromiseKind.Task, task.Ref, line, task.Due, report.StatusDate, Reworded: true, task.Assignees.Count == 1 ? task.Assignees[0] : null);
    }

    private ReviewedPromise Settled(ReviewedPromise reviewed, HashSet<ItemRef> unticked, ItemRef? replaced, List<string> own)
    {
        var item = reviewed.Promise.Item;
        if (KeptOwn.Contains(item) && reviewed.Promise.Kind == PromiseKind.Own) return reviewed with { State = PromiseState.Kept, Day = null };
        if (!reviewed.IsOwed || !unticked.Contains(item)) return reviewed;
        if (replaced == item) return reviewed with { State = PromiseState.Replaced, Day = null, Reason = own[0] };
        return reviewed with { State = PromiseState.Dropped, Day = null, Reason = Reasons.TryGetValue(item, out var why) && Clean(why) is { Length: > 0 } said ? said : null };
    }

    private static string Clean(string words)
    {
        var line = string.Join(' ', words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostWords ? line : line[..(char.IsHighSurrogate(line[MostWords - 1]) ? MostWords - 1 : MostWords)];
    }
}
