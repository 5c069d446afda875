using System.Globalization;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Planning;

namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>A plan before the click, on its way, and after.</summary>
internal static class PlanOrderFaces
{
    private const int LinesPerRow = 4;

    public static Face Proposal(PlanProposalAnswer answer, Voice voice, int limit)
    {
        limit *= LinesPerRow;
        var (order, proposal) = (answer.Order, answer.Proposal);
        var today = DateOnly.FromDateTime(order.OrderedAt.UtcDateTime);
        var title = voice.Text("goal.proposal.title", ("tasks", order.Tasks.Count), ("buckets", order.Buckets.Count));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("goal.proposal.kicker"), title, Lead: voice.Text("goal.proposal.lead")),
            new Facts(
            [
                (voice.Text("goal.proposal.plan"), SafeText.Clean(order.Title, 120)),
                (voice.Text("goal.fact.place"), answer.Place is { } place ? voice.Text("goal.place", ("plan", SafeText.Clean(place.Beside[0], 60))) : SafeText.Clean(order.GroupId, 60)),
                (voice.Text("goal.proposal.span"), voice.Text("goal.span", ("from", voice.Day(order.Draft.Start, today)), ("to", voice.Day(order.Tasks.Max(t => t.Due), today)))),
                (voice.Text("goal.proposal.promise"), voice.Day(order.Finish, today)),
                (voice.Text("goal.proposal.people"), Assigned(order, voice)),
            ]),
        };
        foreach (var bucket in order.Buckets)
        {
            var lines = order.Tasks.Where(t => t.Bucket == bucket).ToList();
            var more = lines.Count > limit ? [voice.Text("list.and-more", ("count", lines.Count - limit))] : Array.Empty<string>();
            blocks.Add(new Rows([new Row(Phrase.Of(bucket, SpanStyle.Strong), Phrase.Of(string.Join(" · ", lines.Take(limit).Select(t => Line(t, voice, today)).Concat(more))))]));
        }

        blocks.Add(new Note(voice.Text("goal.proposal.notes")));
        blocks.Add(new Note(voice.Text("goal.proposal.undo")) { Apart = true });
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = proposal.Id.Value };
        return new Face(title, blocks,
        [
            new VerbButton(voice.Text("goal.proposal.confirm"), CardVerbs.Confirm, new Dictionary<string, string>(id, StringComparer.Ordinal) { [CardVerbs.Hash] = proposal.Hash }),
            new VerbButton(voice.Text("goal.button.back"), PlanningVerbs.ShowDraft, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = order.Draft.Id, [PlanningVerbs.View] = nameof(DraftView.Plan) }),
            new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id) { Secondary = true },
        ]);
    }

    public static Face Progress(PlanProgressAnswer answer, Voice voice)
    {
        var title = voice.Text("goal.progress", ("made", answer.Made), ("total", answer.Total), ("plan", SafeText.Clean(answer.Title, 80)));
        return new Face(title, [new Banner(voice.Text("goal.proposal.kicker"), title) { Meter = (answer.Total == 0 ? 0 : (double)answer.Made / answer.Total, title) }, new Paragraph(voice.Text("goal.progress.next"))], []);
    }

    /// <summary>What came of a click on a plan; <see langword="null"/> where the ordinary words do.</summary>
    public static Face? Clicked(ProposalClickAnswer click, Voice voice) => click.Proposal switch
    {
        { Kind: PlanEffect.KindName, State: ProposalState.Done } done => Created(done, voice),
        { Kind: PlanEffect.KindName, State: ProposalState.Refused or ProposalState.Unknown } stopped => Stopped(stopped, voice),
        { Kind: PlanRemovalEffect.KindName, State: ProposalState.Done } gone => Removed(gone, voice),
        { Kind: PlanRemovalEffect.KindName, State: ProposalState.Refused or ProposalState.Unknown } stopped => NotRemoved(stopped, voice),
        _ => null,
    };

    private static Face Created(Proposal proposal, Voice voice)
    {
        var order = PlanEffect.Read(proposal);
        var name = Voice.Name(order.Title);
        var title = voice.Text("goal.created", ("plan", name), ("tasks", order.Tasks.Count));
        var buttons = new List<Button>();
        if (proposal.Outcome?.Link is { } link) buttons.Add(new LinkButton(voice.Text("goal.button.open"), link));
        buttons.Add(new CallButton(voice.Text("button.forecast"), Calls.Forecast(order.Title)));
        buttons.Add(new CallButton(voice.Text("button.report"), Calls.Report(order.Title)));
        buttons.Add(Id(PlanningVerbs.TakeBack, voice.Text("goal.button.take-back"), proposal));
        return new Face(
            title,
            [
                new Banner(voice.Text("goal.proposal.kicker"), title, Tone.Good),
                new Paragraph(voice.Text("goal.created.next", ("links", order.Draft.Tasks.Sum(t => t.After.Count)), ("estimates", order.Draft.Tasks.Count(t => t.Kind != PlanItemKind.Milestone)))),
                new Note(voice.Text("goal.created.undo")),
            ],
            buttons);
    }

    private static Face Stopped(Proposal proposal, Voice voice)
    {
        var order = PlanEffect.Read(proposal);
        var title = voice.Text("goal.stopped", ("plan", Voice.Name(order.Title)));
        var code = proposal.Outcome?.Code;
        var made = (proposal.Outcome?.ItemId ?? "").Split('/') is [var some, _] && int.TryParse(some, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        return new Face(
            title,
            [
                new Banner(voice.Text("goal.proposal.kicker"), title, Tone.Warning, Lead: proposal.State == ProposalState.Unknown ? voice.Text("goal.stopped.unknown") : voice.Text("goal.stopped.made", ("made", made), ("total", order.Tasks.Count))),
                new Paragraph(code is not null && voice.Knows("effect." + code) ? voice.Text("effect." + code) : voice.Text("goal.stopped.why")),
                new Note(voice.Text("goal.stopped.next")),
            ],
            [Id(PlanningVerbs.GoOn, voice.Text("goal.button.go-on"), proposal)]);
    }

    private static Face Removed(Proposal proposal, Voice voice)
    {
        var order = PlanRemovalEffect.Read(proposal);
        var (gone, kept) = (proposal.Outcome?.ItemId ?? "").Split('/') is [var a, var b] ? (a, b) : ("0", "0");
        var title = voice.Text(kept == "0" ? "goal.removed.all" : "goal.removed.some", ("plan", Voice.Name(order.Title)), ("gone", gone), ("kept", kept));
        return new Face(title, [new Banner(voice.Text("goal.proposal.kicker"), title, Tone.Good), new Paragraph(voice.Text(kept == "0" ? "goal.removed.all.next" : "goal.removed.some.next"))], []);
    }

    private static Face NotRemoved(Proposal proposal, Voice voice)
    {
        var order = PlanRemovalEffect.Read(proposal);
        var title = voice.Text("goal.not-removed", ("plan", Voice.Name(order.Title)));
        return new Face(
            title,
            [
                new Banner(voice.Text("goal.proposal.kicker"), title, Tone.Warning),
                new Paragraph(proposal.Outcome?.Code is { } code && voice.Knows("effect." + code) ? voice.Text("effect." + code) : voice.Text("goal.not-removed.why")),
                new Note(voice.Text("goal.not-removed.next")),
            ],
            order.Of is { } made ? [new VerbButton(voice.Text("goal.button.take-back"), PlanningVerbs.TakeBack, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = made })] : []);
    }

    private static VerbButton Id(string verb, string title, Proposal proposal) =>
        new(title, verb, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = proposal.Id.Value });

    private static string Assigned(PlanOrder order, Voice voice)
    {
        var people = order.Tasks.Where(t => t.Assignee is not null).GroupBy(t => t.Assignee!.Id).Select(g => $"{Voice.Name(g.First().Assignee!.Name)} ({g.Count()})").ToList();
        var open = order.Tasks.Count(t => t.Assignee is null && t.Bucket != DraftSnapshot.MilestoneBucket);
        return string.Join(", ", open == 0 ? people : people.Append(voice.Text("goal.proposal.unassigned", ("count", open))));
    }

    private static string Line(OrderedTask task, Voice voice, DateOnly today)
    {
        var days = task.Start == task.Due ? voice.Day(task.Due, today) : $"{voice.Day(task.Start, today)} – {voice.Day(task.Due, today)}";
        return $"{SafeText.Clean(task.Title, 120)} ({(task.Assignee is { } person ? $"{days}, {Voice.Name(person.Name)}" : days)})";
    }
}
