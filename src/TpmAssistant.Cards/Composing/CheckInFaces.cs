using TpmAssistant.Application.CheckIns;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.CheckIns;

namespace TpmAssistant.Cards.Composing;

/// <summary>Check-ins: whom to ask, an owner's own card, answers and silence.</summary>
internal static class CheckInFaces
{
    private const int LongestText = 300;

    public static Face Offer(CheckInOfferAnswer answer, Voice voice, int limit)
    {
        var (offer, people) = (answer.Offer, answer.Offer.CheckIns);
        var project = Voice.Name(offer.ProjectName);
        var title = people.Count > 0
            ? voice.Text("checkin.offer.title", ("people", people.Count), ("tasks", people.Sum(c => c.Tasks.Count)), ("project", project))
            : voice.Text(answer.Unreachable.Count > 0 ? "checkin.offer.nobody" : "checkin.offer.nothing", ("project", project));
        var blocks = new List<Block> { new Banner(voice.Text("checkin.kicker", ("project", project)), title, Lead: people.Count > 0 ? voice.Text("checkin.offer.lead") : Phrase.Empty) };
        foreach (var person in people.Take(limit))
        {
            blocks.Add(new Heading(Voice.Name(person.Person.Name)));
            blocks.Add(new Rows([.. person.Tasks.Select(t => new Row(voice.Item(t.Title, t.Link), Why(voice, t, person.Asked)))]));
        }

        if (people.Count > limit) blocks.Add(new Note(voice.Text("checkin.offer.more", ("count", people.Count - limit))));
        if (answer.AskedBefore.Count > 0)
            blocks.Add(new Note(voice.Text("checkin.offer.before", ("names", string.Join(", ", answer.AskedBefore.Select(p => Voice.Name(p.Name)))))) { Apart = true });
        if (answer.Unreachable.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("checkin.unreachable")));
            blocks.AddRange(TaskRows.Limited(voice, answer.Unreachable, limit, u => Unreached(voice, u.Person.Name, u.Tasks, offer.CheckIns)));
            blocks.Add(new Note(voice.Text("checkin.unreachable.why")));
        }

        if (answer.Proposal is not { } proposal) return new Face(title, blocks, [new CallButton(voice.Text("button.tasks.overdue"), Calls.Overdue(offer.Project.Value))]);
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = proposal.Id.Value };
        blocks.Add(new PickField(
            CheckInVerbs.Ticked, voice.Text("checkin.offer.who"),
            [.. people.Select(c => (voice.Text("checkin.offer.line", ("name", Voice.Name(c.Person.Name)), ("tasks", c.Tasks.Count)), c.Person.Person.Value))],
            [.. people.Select(c => c.Person.Person.Value)]));
        return new Face(title, blocks,
        [
            new VerbButton(voice.Text("checkin.offer.ask"), CheckInVerbs.AskCheckIn, new Dictionary<string, string>(id, StringComparer.Ordinal) { [CardVerbs.Hash] = proposal.Hash }) { SendsInputs = true },
            new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id),
        ]);
    }

    public static Face Own(CheckInAnswer answer, Voice voice)
    {
        var checkIn = answer.CheckIn;
        if (checkIn.Next is not { } task) return Thanks(answer, voice);
        var (number, count) = (checkIn.Tasks.Count(t => t.Reply is not null) + 1, checkIn.Tasks.Count);
        var asker = Voice.Name(checkIn.AskedBy.Name);
        var title = Voice.Title(task.Title).Text;
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("checkin.own.kicker", ("project", Voice.Name(checkIn.ProjectName)), ("name", asker), ("number", number), ("count", count)),
                title, Lead: Why(voice, task, checkIn.Asked).Capital()),
        };
        if (number > 1) blocks.Add(new Rows([.. checkIn.Tasks.Where(t => t.Reply is not null).Select(t => Answered(voice, t, answer.Today))]));
        var data = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CardVerbs.Project] = checkIn.Project.Value, [CheckInVerbs.Period] = checkIn.Period, [CheckInVerbs.Task] = task.Task.ToString(),
        };
        blocks.Add(new Buttons(
        [
            Reply("checkin.done", CheckInReplyKind.Done),
            .. task.Due is { } due && due >= answer.Today ? [Reply("checkin.on-date", CheckInReplyKind.OnDate, ("day", voice.WeekDay(due, answer.Today)))] : Array.Empty<Button>(),
            new ToggleButton(voice.Text("checkin.new-date"), "new-date"), new ToggleButton(voice.Text("checkin.blocked"), "blocked"),
            Reply("checkin.skip", CheckInReplyKind.Skipped),
        ]));
        blocks.Add(new Hidden("new-date",
        [
            new DateField(CheckInVerbs.NewDate, voice.Text("checkin.new-date.field"), task.Due > answer.Today ? task.Due : answer.Today.AddDays(1)),
            new Buttons([Reply("checkin.new-date.set", CheckInReplyKind.NewDate) with { SendsInputs = true }]),
        ]));
        blocks.Add(new Hidden("blocked",
        [
            new TextField(CheckInVerbs.Blocker, voice.Text("checkin.blocked.field"), null, LongestText),
            new Buttons([Reply("checkin.blocked.tell", CheckInReplyKind.Blocked, ("name", asker)) with { SendsInputs = true }]),
        ]));
        blocks.Add(new Note(voice.Text("checkin.own.note", ("name", asker))) { Apart = true });
        return new Face(voice.Text("checkin.own.summary", ("name", asker), ("title", title)), blocks, task.Link is null ? [] : [new LinkButton(voice.Text("checkin.own.open"), task.Link)]);

        VerbButton Reply(string key, CheckInReplyKind kind, params ReadOnlySpan<(string Name, object Value)> values) => new(
            voice.Text(key, values), CheckInVerbs.AnswerCheckIn, new Dictionary<string, string>(data, StringComparer.Ordinal) { [CheckInVerbs.Reply] = kind.ToString() });
    }

    public static Face Status(CheckInStatusAnswer answer, Voice voice, int limit)
    {
        var all = answer.Round.SelectMany(c => c.Tasks).ToList();
        var answered = all.Count(t => t.Reply is not null);
        var title = voice.Text("checkin.status.title", ("answered", answered), ("count", all.Count));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("checkin.status.kicker", ("project", Voice.Name(answer.ProjectName))), title, answered == all.Count ? Tone.Good : Tone.None),
        };
        var (shown, hidden) = (0, 0);
        foreach (var person in answer.Round.Where(c => c.Tasks.Any(t => t.Reply is not null)))
        {
            if (shown >= limit)
            {
                hidden++;
                continue;
            }

            shown++;
            blocks.Add(new Heading(Voice.Name(person.Person.Name)));
            blocks.Add(new Rows([.. person.Tasks.Where(t => t.Reply is not null).Select(t => Answered(voice, t, answer.Today))]));
        }

        if (hidden > 0) blocks.Add(new Note(voice.Text("list.and-more", ("count", hidden))));
        var silent = answer.Round.Where(c => c.Next is not null).ToList();
        if (silent.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("checkin.status.silent")));
            blocks.Add(new Paragraph(SafeText.Clean(
                string.Join(", ", silent.Select(c => voice.Text("checkin.offer.line", ("name", Voice.Name(c.Person.Name)), ("tasks", c.Tasks.Count(t => t.Reply is null))))), 600)));
        }

        blocks.Add(new Note(voice.Text("checkin.status.note")) { Apart = true });
        return new Face(title, blocks, [new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Value))]);
    }

    private static Face Thanks(CheckInAnswer answer, Voice voice)
    {
        var title = voice.Text("checkin.thanks");
        return new Face(
            title,
            [
                new Banner(
                    voice.Text("checkin.kicker", ("project", Voice.Name(answer.CheckIn.ProjectName))), title, Tone.Good,
                    Lead: voice.Text("checkin.thanks.lead", ("name", Voice.Name(answer.CheckIn.AskedBy.Name)))),
                new Rows([.. answer.CheckIn.Tasks.Select(t => Answered(voice, t, answer.Today))]),
            ],
            []);
    }

    private static Row Unreached(Voice voice, string name, IReadOnlyList<CheckInTask> tasks, IReadOnlyList<CheckIn> asked)
    {
        var day = asked.Count > 0 ? asked[0].Asked : tasks[0].Due ?? default;
        var first = (Phrase)voice.Item(tasks[0].Title, tasks[0].Link) + Phrase.Of(": ") + Why(voice, tasks[0], day);
        return new Row(
            Phrase.Of(Voice.Name(name), SpanStyle.Strong),
            Phrase.Join(" · ", [first, tasks.Count > 1 ? voice.Text("list.and-more", ("count", tasks.Count - 1)) : Phrase.Empty]));
    }

    private static Row Answered(Voice voice, CheckInTask task, DateOnly today)
    {
        var reply = task.Reply!;
        var said = voice.Text(
            $"checkin.reply.{reply.Kind.ToString().ToLowerInvariant()}{(reply.Writing == CheckInWriting.Failed ? ".failed" : "")}", ("day", (reply.NewDate ?? task.Due) is { } day ? voice.WeekDay(day, today) : ""));
        var words = reply.Text is { } text ? Phrase.Of($"“{SafeText.Clean(text, LongestText)}”") : Phrase.Empty;
        var failed = reply.Writing == CheckInWriting.Failed
            ? Phrase.Of(voice.Text(reply.Code is { } code && voice.Knows("effect." + code) ? "effect." + code : "checkin.not-written"), SpanStyle.Strong) : Phrase.Empty;
        return new Row(voice.Item(task.Title, task.Link), Phrase.Join(" · ", [said, words, failed]));
    }

    private static Phrase Why(Voice voice, CheckInTask task, DateOnly asked) => voice.Text(
        task is { Reason: CheckInReason.Due, Days: 0 } ? "checkin.why.due-today" : $"checkin.why.{task.Reason.ToString().ToLowerInvariant()}", ("days", task.Days), ("day", task.Due is { } due ? voice.WeekDay(due, asked) : ""));
}
