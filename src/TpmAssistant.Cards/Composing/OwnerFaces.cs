using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Owners;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Owners;

namespace TpmAssistant.Cards.Composing;

/// <summary>Who could take a task and why; the question to them; their answer.</summary>
internal static class OwnerFaces
{
    private const int Candidates = 4;
    private const int Choices = 6;
    private const int LongestWhy = 300;

    public static Face Suggestions(OwnersAnswer answer, Voice voice)
    {
        var (task, today) = (answer.Task, answer.StatusDate);
        string project = Voice.Name(answer.Project.Name);
        var shown = answer.Candidates.Take(Candidates).ToList();
        var title = shown.Count == 0 ? voice.Line("owner.nobody", ("task", Voice.Title(task.Title)))
            : voice.Line(answer.Asked is not null ? shown[0].FreeHours < answer.Hours ? "owner.title.asked.full" : "owner.title.asked" : shown[0].FreeHours < answer.Hours ? "owner.title.full" : "owner.title", ("name", Voice.Name(shown[0].Person.Name)), ("task", Voice.Title(task.Title)));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("owner.kicker", ("project", project)), title, Lead: Phrase.Join(" · ",
            [
                voice.Text("owner.hours", ("hours", (int)Math.Ceiling(answer.Hours))), task.Due is { } due ? voice.Text("task.due", ("day", voice.WeekDay(due, today))) : Phrase.Empty,
                task.Assignees.Count > 0 ? voice.Line("owner.has", ("names", voice.People(task.Assignees))) : voice.Text("task.no-owner"),
            ])),
        };
        foreach (var candidate in shown)
        {
            blocks.Add(new Heading(Voice.Name(candidate.Person.Name)));
            blocks.Add(new Paragraph(Why(candidate, answer.Hours, voice)));
            if (candidate.Similar.Count > 0)
                blocks.Add(new Note(voice.Line("owner.similar", ("tasks", Phrase.Join(", ", candidate.Similar.Select(t => (Phrase)voice.Item(t.Title, t.Link)))))));
            blocks.Add(new Buttons([new VerbButton(
                voice.Text("owner.ask", ("name", Voice.Name(candidate.Person.Name))), OwnerVerbs.Ask, Data((CardVerbs.Project, answer.Project.Name), (OwnerVerbs.Task, task.Ref.Id), (OwnerVerbs.Person, candidate.Person.Id.Value)))]));
        }

        blocks.Add(new Note(voice.Text("owner.note")) { Apart = true });
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [new CallButton(voice.Text("owner.load"), new FunctionCall(FunctionNames.ShowWorkload).With("project", answer.Project.Name))]);
    }

    public static Face Unclear(OwnerUnclear answer, Voice voice)
    {
        string project = Voice.Name(answer.Project.Name);
        string title = answer.Asked.Length > 0 ? voice.Text("owner.which.asked", ("asked", Voice.Name(answer.Asked)), ("project", project))
            : voice.Text("owner.which", ("count", answer.Choices.Count), ("project", project));
        return new Face(
            title, [new Banner(voice.Text("owner.kicker", ("project", project)), title, Lead: answer.IsGuess ? voice.Text("owner.which.none", ("count", answer.Choices.Count)) : Phrase.Empty), new TextOnly(new Rows([.. answer.Choices.Take(Choices).Select(c => new Row(Voice.Title(c.Title)))]))],
            [.. answer.Choices.Take(Choices).Select(c => new CallButton(SafeText.Clean(c.Title, 60), new FunctionCall(FunctionNames.SuggestOwner).With("project", answer.Project.Name).With("task", c.Id)))]);
    }

    public static Face Offer(DelegationOffer answer, Voice voice)
    {
        var asked = answer.Delegation;
        string name = Voice.Name(asked.Person.Name);
        string title = voice.Text("delegation.offer", ("name", name));
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = answer.Proposal.Id.Value };
        return new Face(title,
        [
            new Banner(voice.Text("delegation.kicker", ("project", Voice.Name(asked.ProjectName))), title, Lead: voice.Text("delegation.offer.lead", ("name", name))),
            new Facts([.. Facts(asked, voice, asked.AskedBy.Name)]),
        ],
        [
            new VerbButton(voice.Text("delegation.send", ("name", name)), CardVerbs.Confirm, new Dictionary<string, string>(data, StringComparer.Ordinal) { [CardVerbs.Hash] = answer.Proposal.Hash }),
            new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, data),
        ]);
    }

    public static Face Asked(DelegationAnswer answer, Voice voice)
    {
        var asked = answer.Delegation;
        string by = Voice.Name(asked.AskedBy.Name);
        var title = Voice.Title(asked.Title);
        if (asked.Reply is { } reply)
        {
            string done = voice.Text("delegation.thanks." + reply.ToString().ToLowerInvariant(), ("name", by));
            return new Face(done,
            [
                new Banner(voice.Text("delegation.kicker", ("project", Voice.Name(asked.ProjectName))), done, Tone.Good, Lead: Phrase.Of(title.Text)),
                .. asked.IsAssigned == false ? (Block[])[new Note(voice.Text("delegation.not-written"))] : [],
                .. reply == DelegationReply.Accepted ? (Block[])[new Note(voice.Text("delegation.remind"))] : [],
            ], asked.Link is null ? [] : [new LinkButton(voice.Text("checkin.own.open"), asked.Link)]);
        }

        string summary = voice.Text("delegation.asked", ("name", by), ("task", title.Text));
        return new Face(summary,
        [
            new Banner(voice.Text("delegation.kicker", ("project", Voice.Name(asked.ProjectName))), title, Lead: voice.Text("delegation.asked.lead", ("name", by))),
            new Facts([.. Facts(asked, voice, asked.AskedBy.Name)]),
            new Buttons([Reply("delegation.accept", DelegationReply.Accepted), new ToggleButton(voice.Text("delegation.other"), "terms"), new ToggleButton(voice.Text("delegation.decline"), "decline")]),
            new Hidden("terms",
            [
                new DateField(OwnerVerbs.NewDate, voice.Text("delegation.by"), asked.Due > answer.Today ? asked.Due : answer.Today.AddDays(7)),
                new TextField(DecideVerbs.Why, voice.Text("delegation.terms"), null, LongestWhy),
                new Buttons([Reply("delegation.propose", DelegationReply.Renegotiated) with { SendsInputs = true }]),
            ]),
            new Hidden("decline", [new Note(voice.Text("delegation.decline.note", ("name", by))), new Buttons([Reply("delegation.decline.now", DelegationReply.Declined)])]),
        ], asked.Link is null ? [] : [new LinkButton(voice.Text("checkin.own.open"), asked.Link)]);

        VerbButton Reply(string key, DelegationReply kind) =>
            new(voice.Text(key), OwnerVerbs.Answer, Data((CardVerbs.Id, asked.Id), (OwnerVerbs.Reply, kind.ToString())));
    }

    public static Face Outcome(DelegationOutcome answer, Voice voice)
    {
        var asked = answer.Delegation;
        string name = Voice.Name(asked.Person.Name);
        var reply = asked.Reply ?? DelegationReply.Declined;
        var title = voice.Line("delegation.outcome." + reply.ToString().ToLowerInvariant(), ("name", name), ("task", Voice.Title(asked.Title)));
        var facts = new List<(string, Phrase)>();
        if (asked.NewDate is { } day)
            facts.Add((voice.Text("delegation.by"), voice.WeekDay(day, answer.Today)));
        if (asked.Why is { } why)
            facts.Add((voice.Text("delegation.terms"), SafeText.Clean(why, LongestWhy)));
        return new Face(title.Plain,
        [
            new Banner(voice.Text("delegation.kicker", ("project", Voice.Name(asked.ProjectName))), title, reply == DelegationReply.Accepted ? Tone.Good : Tone.Warning),
            .. facts.Count > 0 ? (Block[])[new Facts(facts)] : [], .. asked.IsAssigned == false ? (Block[])[new Note(voice.Text("delegation.not-written"))] : [],
        ],
        [
            .. reply == DelegationReply.Accepted ? (Button[])[] : [new CallButton(voice.Text("delegation.somebody-else"), new FunctionCall(FunctionNames.SuggestOwner).With("project", asked.ProjectName).With("task", asked.Task.Id))],
            .. reply == DelegationReply.Renegotiated && asked.NewDate is { } by
                ? (Button[])[new CallButton(voice.Text("delegation.move"), new FunctionCall(FunctionNames.UpdateTask).With("project", asked.ProjectName).With("task", asked.Task.Id).With("due", by.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))] : [],
        ]);
    }

    public static Face Reminder(DelegationReminder answer, Voice voice, int limit)
    {
        var title = answer.Tasks is [var only] ? voice.Text("delegation.reminder.one", ("task", Voice.Title(only.Title).Text), ("day", voice.WeekDay(only.Due!.Value, answer.Today)))
            : voice.Text("delegation.reminder", ("count", answer.Tasks.Count));
        return new Face(title,
        [
            new Banner(voice.Text("delegation.reminder.kicker"), title, Tone.None),
            new Rows([.. answer.Tasks.Take(limit).Select(t => new Row(
                Voice.Title(t.Title, t.Link),
                Phrase.Join(" · ",
                [
                    voice.Text("delegation.reminder.due", ("day", voice.WeekDay(t.Due!.Value, answer.Today))), Voice.Name(t.ProjectName),
                    t.Reply is null ? new Span(voice.Text("delegation.reminder.open", ("name", Voice.Name(t.AskedBy.Name))), SpanStyle.Strong) : voice.Text("delegation.reminder.taken", ("name", Voice.Name(t.AskedBy.Name))),
                ])))]),
            .. answer.Tasks.Count > limit ? (Block[])[new Note(voice.Text("list.and-more", ("count", answer.Tasks.Count - limit)))] : [],
            new Note(voice.Text("delegation.reminder.once")) { Apart = true },
        ],
        [.. answer.Tasks.Where(t => t.Reply is null).Take(1).Select(t => new VerbButton(voice.Text("delegation.accept"), OwnerVerbs.Answer, Data((CardVerbs.Id, t.Id), (OwnerVerbs.Reply, nameof(DelegationReply.Accepted)))))]);
    }

    private static Phrase Why(OwnerCandidate candidate, double need, Voice voice) => Phrase.Join(" · ",
    [
        candidate.Similar.Count > 0 ? voice.Text("owner.why.similar", ("count", candidate.Similar.Count)) : voice.Text("owner.why.new"),
        candidate.FreeHours >= need ? voice.Text("owner.why.room", ("hours", (int)candidate.FreeHours)) : new Span(voice.Text("owner.why.full", ("hours", (int)candidate.FreeHours), ("need", (int)Math.Ceiling(need))), SpanStyle.Strong),
        voice.Text("owner.why.open", ("count", candidate.OpenTasks)),
    ]);

    private static IEnumerable<(string Name, Phrase Value)> Facts(Delegation asked, Voice voice, string by)
    {
        yield return (voice.Text("delegation.task"), Voice.Title(asked.Title, asked.Link));
        if (asked.Due is { } due)
            yield return (voice.Text("delegation.due"), voice.LongDay(due));
        yield return (voice.Text("delegation.work"), voice.Text("owner.hours", ("hours", (int)Math.Ceiling(asked.Hours))));
        yield return (voice.Text("delegation.from"), Voice.Name(by));
    }

    private static SortedDictionary<string, string> Data(params (string Name, string Value)[] values)
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            data[name] = value;
        return data;
    }
}
