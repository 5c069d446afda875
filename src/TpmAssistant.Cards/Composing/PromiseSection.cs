using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>What the last report promised and what came of it, and what this one promises.</summary>
internal static class PromiseSection
{
    private const int DaysAWeek = 7;

    /// <summary>Opens a report: how much was kept, then what was not, then what was.</summary>
    public static void AddReviewed(List<Block> blocks, Voice voice, StatusReport report, int limit)
    {
        if (report.Last is not { } last || (report.Promised.Count == 0 && last.Unseen == 0))
            return;
        blocks.Add(new Heading(Score(voice, report, last)) { Key = "report.promised" });
        if (report.Promised.Count > 0)
            blocks.AddRange(TaskRows.Limited(voice, report.Promised, limit, promise => Reviewed(voice, promise, report)));
        if (last.Unseen > 0)
            blocks.Add(new Note(voice.Text("promises.unseen", ("count", last.Unseen))));
    }

    /// <summary>"Promised on 13 Nov: 4 of 6 kept".</summary>
    public static string Score(Voice voice, StatusReport report, LastReportRef last) => voice.Text(
        "promises.score", ("day", voice.Day(last.Day, report.StatusDate)),
        ("kept", report.Promised.Count(promise => promise.State == PromiseState.Kept)), ("count", report.Promised.Count));

    public static IReadOnlyList<Block> Next(Voice voice, StatusReport report, int limit) =>
        [.. TaskRows.Limited(voice, report.Promises, limit, promise => Promised(voice, promise, report))];

    public static string NextTitle(Voice voice, StatusReport report) =>
        voice.Text("promises.next", ("day", voice.WeekDay(report.PromisedUntil, report.StatusDate)));

    public static Row Promised(Voice voice, Promise promise, StatusReport report) => new(
        Words(voice, promise),
        Phrase.Join(" · ",
        [
            promise.Due is { } due ? voice.Text("promise.by", ("day", voice.WeekDay(due, report.StatusDate))) : Phrase.Empty,
            Age(voice, promise, report),
            Owner(voice, promise, report),
        ]));

    /// <summary>How long it has been owed, where it was promised before the last report already.</summary>
    public static Phrase Age(Voice voice, Promise promise, StatusReport report)
    {
        int weeks = (report.StatusDate.DayNumber - promise.PromisedOn.DayNumber) / DaysAWeek;
        return weeks > 0 ? new Span(voice.Text("promise.age", ("count", weeks)), SpanStyle.Warning) : Phrase.Empty;
    }

    private static Row Reviewed(Voice voice, ReviewedPromise reviewed, StatusReport report)
    {
        var today = report.StatusDate;
        var promise = reviewed.Promise;
        return new Row(
            Phrase.Join("  ", [Words(voice, promise), Mark(voice, reviewed, today)]),
            Phrase.Join(" · ",
            [
                reviewed.State is PromiseState.Moved or PromiseState.Missed && promise.Due is { } due ? voice.Text("promise.was-for", ("day", voice.Day(due, today))) : Phrase.Empty,
                reviewed.State == PromiseState.Kept && reviewed.Day is { } day ? voice.Text("task.done-on", ("day", voice.Day(day, today))) : Phrase.Empty,
                Reason(voice, reviewed),
                reviewed.IsOwed && promise.PromisedOn < report.Last!.Day ? Age(voice, promise, report) : Phrase.Empty,
                reviewed.IsOwed ? Owner(voice, promise, report) : Phrase.Empty,
            ]));
    }

    private static Span Mark(Voice voice, ReviewedPromise reviewed, DateOnly today) => reviewed.State switch
    {
        PromiseState.Kept => Tone.Good.Mark(voice.Text("promise.kept")),
        PromiseState.Moved => Tone.Warning.Mark(voice.Text("promise.moved", ("day", voice.Day(reviewed.Day!.Value, today)))),
        PromiseState.Missed => Tone.Bad.Mark(voice.Text("promise.missed")),
        PromiseState.Open => Tone.Unknown.Mark(voice.Text(reviewed.Promise.Kind == PromiseKind.Own ? "promise.own-open" : "promise.open")),
        PromiseState.Dropped => Tone.Unknown.Mark(voice.Text("promise.dropped")),
        PromiseState.Replaced => Tone.Unknown.Mark(voice.Text("promise.replaced")),
        _ => Tone.Unknown.Mark(voice.Text("promise.unread")),
    };

    private static Phrase Reason(Voice voice, ReviewedPromise reviewed) => (reviewed.State, reviewed.Reason) switch
    {
        (PromiseState.Dropped, null) => voice.Text("promise.reason.none"),
        (PromiseState.Dropped, PromiseReview.Cancelled) => voice.Text("promise.reason.cancelled"),
        (PromiseState.Dropped, PromiseReview.Gone) => voice.Text("promise.reason.gone"),
        (PromiseState.Dropped, { } why) => SafeText.Clean(why, PromiseEdits.MostWords),
        (PromiseState.Replaced, { } by) => voice.Text("promise.replaced-by", ("words", SafeText.Clean(by, PromiseEdits.MostWords))),
        _ => Phrase.Empty,
    };

    private static Phrase Owner(Voice voice, Promise promise, StatusReport report) =>
        promise.Owner is { } owner && report.Audience == Audience.Team && voice.NamesPeople ? voice.People([owner]) : Phrase.Empty;

    /// <summary>A promise in a line: an item's title, a question to decide, or a person's own words.</summary>
    public static string Words(Voice voice, Promise promise)
    {
        if (promise.Reworded) return SafeText.Clean(promise.Text, PromiseEdits.MostWords);
        string words = SafeText.Clean(voice.Terms.Apply(promise.Text), 90);
        return promise.Kind == PromiseKind.Decision ? voice.Text("promise.decision", ("words", words)) : words;
    }
}
