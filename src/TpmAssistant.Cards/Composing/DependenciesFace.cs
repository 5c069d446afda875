using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>What waits for what: what holds back the most, what is owed from outside, what is blocked, and links to accept or turn down.</summary>
internal static class DependenciesFace
{
    private const int ProposalsShown = 4;
    private const int OutsideShown = 4;

    public static Face Compose(DependenciesAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        var links = answer.Links;
        int known = links.Origins.Where(o => o.Key != Origin.Proposed).Sum(o => o.Value);
        string title = known + links.Origins.GetValueOrDefault(Origin.Proposed) == 0 ? voice.Text("links.none", ("project", project))
            : voice.Text("links.title", ("project", project), ("count", links.Open.Count));
        var page = Paging<OpenLink>.Of(links.Open, voice, Math.Min(limit, 6));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("links.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title,
                known == 0 ? Tone.Unknown : links.Blocked.Count > 0 ? Tone.Warning : Tone.None, "", Origins(voice, links)),
        };
        if (answer.Changed is { } changed)
            blocks.AddRange(Changed(answer, voice, changed));
        blocks.AddRange(Holding(voice, "links.blocked", links.Blocked, answer.StatusDate, Math.Min(limit, OutsideShown)));
        blocks.AddRange(Holding(voice, "links.external", links.External, answer.StatusDate, Math.Min(limit, OutsideShown)));
        if (page.Shown.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("links.open")));
            blocks.AddRange(page.Position(voice));
            blocks.Add(new Rows([.. page.Shown.Select(link => Open(voice, link, answer.StatusDate))]));
        }

        blocks.AddRange(Proposals(answer, voice, Math.Min(limit, ProposalsShown)));
        if (answer.CanEdit && answer.Tasks.Values.Count(t => t.IsOpen) > 1)
            blocks.AddRange(LinkFields.Blocks(answer, voice));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. page.Buttons(voice), .. PathWords.Others(voice, answer.Project.Name, FunctionNames.ListDependencies)]);
    }

    private static Phrase Origins(Voice voice, LinkBook links) => links.Origins.Count == 0 ? Phrase.Empty : voice.Line(
        "links.origin.all", ("origins", Phrase.Join(" · ", links.Origins.OrderBy(o => o.Key).Select(o => (Phrase)voice.Text("links.origin." + o.Key.ToString().ToLowerInvariant(), ("count", o.Value))))));

    private static IEnumerable<Block> Changed(DependenciesAnswer answer, Voice voice, LinkChange changed)
    {
        yield return new Paragraph(voice.Line("links.changed." + changed.Kind.ToString().ToLowerInvariant(), ("after", Title(answer, changed.Link.Successor)), ("before", Title(answer, changed.Link.Predecessor))));
        if (changed.Undo is { } undo)
            yield return new Buttons([new VerbButton(voice.Text("links.undo"), CardVerbs.Undo, new Dictionary<string, string> { [CardVerbs.Id] = undo.Value })]);
    }

    private static IEnumerable<Block> Holding(Voice voice, string key, IReadOnlyList<HoldingTask> tasks, DateOnly today, int limit)
    {
        if (tasks.Count == 0)
            yield break;
        yield return new Heading(voice.Text(key, ("count", tasks.Count)));
        foreach (var block in TaskRows.Limited(voice, tasks, limit, held =>
            {
                var row = TaskRows.Open(voice, held.Task, today);
                return row with { Detail = Phrase.Join(" · ", [held.Waiting > 0 ? voice.Text("links.behind", ("count", held.Waiting)) : Phrase.Empty, row.Detail ?? Phrase.Empty]) };
            }))
            yield return block;
    }

    private static Row Open(Voice voice, OpenLink link, DateOnly today) => new(
        voice.Line("links.waits." + link.Link.Type.ToString().ToLowerInvariant(), ("after", voice.Item(link.After.Title, link.After.Link)), ("before", voice.Item(link.Before.Title, link.Before.Link))),
        Phrase.Join(" · ",
        [
            link.Link.Origin == Origin.Proposed ? new Span(voice.Text("links.only-proposed"), SpanStyle.Strong) : Phrase.Empty,
            link.Before.IsOverdue(today) ? new Span(voice.Text("task.overdue", ("days", today.DayNumber - link.Before.Due!.Value.DayNumber), ("day", voice.Day(link.Before.Due.Value, today))), SpanStyle.Bad)
                : link.Before.Due is { } due ? voice.Text("links.due", ("day", voice.WeekDay(due, today))) : Phrase.Empty,
            voice.Text("links.behind", ("count", link.Waiting)),
            link.Link.Lag is { Percent: null, Minutes: not 0 and var minutes } ? voice.Text(minutes > 0 ? "links.lag" : "links.lead", ("days", voice.Hours(Math.Abs(minutes) / 480.0))) : Phrase.Empty,
        ]));

    private static IEnumerable<Block> Proposals(DependenciesAnswer answer, Voice voice, int limit)
    {
        if (answer.Proposals.Count == 0)
            yield break;
        yield return new Heading(voice.Text("links.proposed", ("count", answer.Proposals.Count)));
        foreach (var proposal in answer.Proposals.Take(limit))
        {
            yield return new Rows([new Row(
                voice.Line("links.waits.finishtostart", ("after", Title(answer, proposal.Link.Successor)), ("before", Title(answer, proposal.Link.Predecessor))),
                voice.Text("links.clue." + proposal.Clue.ToString().ToLowerInvariant()))]);
            if (answer.CanEdit)
                yield return new Buttons([Verb("links.accept", LinkVerbs.AddLink, proposal.Link), Verb("links.change", LinkVerbs.LinkForm, proposal.Link), Verb("links.reject", LinkVerbs.RejectLink, proposal.Link)]);
        }

        if (answer.Proposals.Count > limit)
            yield return new Note(voice.Text("list.and-more", ("count", answer.Proposals.Count - limit)));

        VerbButton Verb(string key, string verb, TaskDependency link) => new(voice.Text(key), verb, new Dictionary<string, string>
        {
            [CardVerbs.Project] = answer.Project.Id.Value, [LinkVerbs.LinkBefore] = link.Predecessor.ToString(), [LinkVerbs.LinkAfter] = link.Successor.ToString(),
        });
    }

    private static Span Title(DependenciesAnswer answer, ItemRef task) => Voice.Title(answer.Tasks.TryGetValue(task, out var found) ? found.Title : task.Id);
}
