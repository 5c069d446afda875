using TpmAssistant.Application.Changes;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>What happened since a moment: the bottom line, what matters most across all kinds, the rest by kind, small edits as a number.</summary>
internal static class WhatChangedFace
{
    /// <summary>How many of the weightiest changes stand at the top.</summary>
    private const int Foremost = 5;

    public static Face Compose(WhatChangedAnswer answer, Voice voice, int limit)
    {
        string kicker = voice.Text("changed.kicker", ("project", Voice.Name(answer.Project.Name)), ("since", Since(voice, answer)));
        var buttons = new List<Button> { new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name)) };
        if (answer.Digest is not { } digest)
        {
            string first = voice.Text("changed.first", ("project", Voice.Name(answer.Project.Name)));
            return new Face(first, [new Banner(kicker, first), CoverageLine.Full(voice, answer.Coverage)], buttons);
        }

        string title = Title(voice, digest);
        var blocks = new List<Block> { new Banner(kicker, title, Lead: Lead(voice, digest, answer)) };
        if (digest.Since != answer.Beginning.Day)
            blocks.Add(new Note(voice.Text("changed.nearest", ("day", voice.LongDay(digest.Since)))));
        if (digest.Changes.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("changed.foremost")));
            blocks.Add(new Rows([.. digest.Changes.Take(Foremost).Select(change => Row(voice, change, answer.StatusDate))]));
        }

        foreach (var kind in digest.Changes.Skip(Foremost).GroupBy(change => change.Kind).OrderBy(group => group.Key))
            blocks.Add(StatusReportFace.Section(
                voice, kind.Key.ToString().ToLowerInvariant(), voice.Text("changed.more." + kind.Key.ToString().ToLowerInvariant()), kind.Count(),
                [.. TaskRows.Limited(voice, [.. kind], limit, change => Row(voice, change, answer.StatusDate))]));
        if (digest.SmallEdits.Count > 0)
            blocks.Add(StatusReportFace.Section(
                voice, "edits", voice.Text("changed.edits"), digest.SmallEdits.Count,
                [.. TaskRows.Limited(voice, digest.SmallEdits, limit, edit => new Row(voice.Item(edit.Title, edit.Link)))]));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, buttons);
    }

    private static string Since(Voice voice, WhatChangedAnswer answer)
    {
        var beginning = answer.Beginning;
        return voice.Text(
            "changed.since." + beginning.Kind.ToString().ToLowerInvariant(),
            ("day", voice.WeekDay(beginning.Day, answer.StatusDate)), ("name", Voice.Name(beginning.Name)));
    }

    /// <summary>"2 milestones moved, 4 slipped, 6 done": only what there is, the gravest first.</summary>
    private static string Title(Voice voice, ChangeDigest digest)
    {
        var counts = digest.Changes.GroupBy(change => change.Kind).OrderBy(group => group.Key)
            .Select(group => voice.Text("changed.count." + group.Key.ToString().ToLowerInvariant(), ("count", group.Count()))).ToList();
        return counts.Count == 0 ? voice.Text(digest.SmallEdits.Count == 0 ? "changed.nothing" : "changed.little") : string.Join(", ", counts) is var all ? char.ToUpper(all[0], voice.Culture) + all[1..] : "";
    }

    private static Phrase Lead(Voice voice, ChangeDigest digest, WhatChangedAnswer answer) => Phrase.Join(" · ",
    [
        digest.ColourBefore != digest.ColourNow
            ? digest.ColourNow.ToTone().Mark(voice.Text("changed.colour", ("before", voice.Colour(digest.ColourBefore).ToLower(voice.Culture)), ("now", voice.Colour(digest.ColourNow).ToLower(voice.Culture))))
            : Phrase.Empty,
        FinishLine.For(voice, digest.Finish, digest.StatusDate) ?? Phrase.Empty,
        answer.Forecast is { } forecast ? FinishLine.For(voice, forecast, digest.StatusDate) : Phrase.Empty,
        digest.Scope.Now != digest.Scope.Before ? voice.Text("changed.scope", ("before", digest.Scope.Before), ("now", digest.Scope.Now)) : Phrase.Empty,
    ]);

    private static Row Row(Voice voice, Change change, DateOnly today) => change switch
    {
        { Kind: ChangeKind.Risk, Risk: { } move } => new Row(
            Phrase.Join("  ", [RiskWords.Sentence(voice, move.Risk, today), Movement(voice, move)]), Told(voice, change) ?? (move.Movement == RiskMovement.Gone ? Phrase.Empty : RisksFace.Response(voice, move.Risk))),
        _ => new Row(
            Phrase.Join("  ", [voice.Item(change.About.Title, change.About.Link), Mark(voice, change)]),
            Phrase.Join(" · ",
            [
                Days(voice, change, today),
                change.TimesBefore > 0 ? new Span(voice.Text("changed.before", ("count", change.TimesBefore)), SpanStyle.Warning) : Phrase.Empty,
                change.Milestone is { } milestone ? Needed(voice, change, milestone) : Phrase.Empty,
                change.By is { } by ? voice.Text("changed.by", ("name", Voice.Name(by.Name)))
                    : change.Kind is ChangeKind.MilestoneMoved or ChangeKind.MilestoneReached or ChangeKind.DecisionClosed ? Phrase.Empty
                    : change.Kind is ChangeKind.DecisionOpened or ChangeKind.Decided && change.People.Count == 0 ? Phrase.Empty : voice.People(change.People),
            ])),
    };

    /// <summary>What people did with a risk of the register.</summary>
    private static Phrase? Told(Voice voice, Change change) => (change.Entry, change.By) switch
    {
        ({ Status: EntryStatus.BecameIssue, Became: { } issue }, _) => (Phrase)voice.Text("changed.register.happened", ("issue", issue.ToString())),
        ({ Status: EntryStatus.Closed, Reason: { Length: > 0 } reason }, { } by) =>
            voice.Text("changed.register.closed", ("name", Voice.Name(by.Name)), ("reason", Voice.Title(reason).Text)),
        ({ Status: EntryStatus.Closed }, { } by) => voice.Text("changed.register.closed.bare", ("name", Voice.Name(by.Name))),
        ({ IsOpen: true }, { } by) when change.Risk!.Movement is RiskMovement.Grew or RiskMovement.Eased => voice.Text("changed.register.scored", ("name", Voice.Name(by.Name))),
        _ => default(Phrase?),
    };

    private static Phrase Needed(Voice voice, Change change, string milestone) => change.Endangers
        ? new Span(voice.Text("changed.endangers", ("milestone", Voice.Title(milestone).Text)), SpanStyle.Bad)
        : voice.Text("changed.needed", ("milestone", Voice.Title(milestone).Text));

    private static Phrase Days(Voice voice, Change change, DateOnly today) => (change.Kind, change.From, change.To) switch
    {
        (ChangeKind.Slipped, { } from, null) => voice.Text("slipped.lost", ("from", voice.Day(from, today))),
        (ChangeKind.Slipped, { } from, { } to) when from == to => voice.Text("slipped.passed", ("from", voice.Day(from, today))),
        (ChangeKind.Slipped or ChangeKind.MilestoneMoved, { } from, { } to) when to > from =>
            voice.Text("slipped.moved", ("from", voice.Day(from, today)), ("to", voice.Day(to, today)), ("days", change.Days)),
        (_, { } from, { } to) => voice.Text("changed.earlier", ("from", voice.Day(from, today)), ("to", voice.Day(to, today)), ("days", change.Days)),
        (ChangeKind.Done or ChangeKind.MilestoneReached, _, { } day) => voice.Text("task.done-on", ("day", voice.Day(day, today))),
        (ChangeKind.Decided, _, { } day) => voice.Text("changed.decided-on", ("day", voice.WeekDay(day, today))),
        (ChangeKind.Added, _, { } due) => voice.Text("task.due", ("day", voice.WeekDay(due, today))),
        (ChangeKind.DecisionOpened, _, { } by) => voice.Text(by < today ? "decision.late" : "decision.by", ("day", voice.WeekDay(by, today))),
        _ => Phrase.Empty,
    };

    private static Span Mark(Voice voice, Change change) => ToneOf(change).Mark(voice.Text("changed.kind." + change.Kind.ToString().ToLowerInvariant()));

    private static Tone ToneOf(Change change) => change.Kind switch
    {
        ChangeKind.Done or ChangeKind.MilestoneReached or ChangeKind.DecisionClosed or ChangeKind.Decided or ChangeKind.Earlier => Tone.Good,
        ChangeKind.Slipped or ChangeKind.MilestoneMoved => change.Endangers ? Tone.Bad : change.Kind == ChangeKind.MilestoneMoved ? Tone.Good : Tone.Warning,
        _ => Tone.Unknown,
    };

    private static Span Movement(Voice voice, RiskMove move) => move.Movement switch
    {
        RiskMovement.New => Tone.Bad.Mark(voice.Text("changed.risk.new", ("exposure", move.Risk.RiskExposure))),
        RiskMovement.Grew => Tone.Bad.Mark(voice.Text("changed.risk.grew", ("before", move.Before ?? 0), ("exposure", move.Risk.RiskExposure))),
        RiskMovement.Eased => Tone.Good.Mark(voice.Text("changed.risk.eased", ("before", move.Before ?? 0), ("exposure", move.Risk.RiskExposure))),
        _ => Tone.Good.Mark(voice.Text("changed.risk.gone")),
    };
}
