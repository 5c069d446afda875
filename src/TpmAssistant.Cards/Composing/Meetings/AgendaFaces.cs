using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>An agenda while it is made, and as everybody gets it.</summary>
internal static class AgendaFaces
{
    private const string EditId = "agenda-edit";
    private const string AddId = "agenda-new";
    private const string WholeId = "agenda-all";
    private const string Nobody = "none";
    private const string Stays = "stays";
    private const int PeopleEach = 4;

    private static readonly int[] Lengths = [2, 3, 5, 8, 10, 15, 20, 30, 45];

    public static Face Draft(AgendaDraftAnswer answer, Voice voice, int limit)
    {
        var (draft, agenda) = (answer.Draft, answer.Draft.Agenda);
        var idle = answer.Warnings.Any(w => w.Kind == AgendaWarningKind.NothingOpen);
        var tooLong = agenda.Minutes > agenda.Room;
        var title = idle ? voice.Text("agenda.idle") : voice.Text("agenda.title", ("count", agenda.Items.Count), ("minutes", agenda.Minutes), ("room", agenda.Room));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text(draft.IsPosted ? "agenda.kicker.posted" : "agenda.kicker", ("meeting", Voice.Name(agenda.Title)), ("when", AgendaWords.When(voice, agenda, answer.Today))),
                title, tooLong || idle ? Tone.Warning : Tone.None, Lead: Lead(voice, agenda)),
        };
        blocks.AddRange(answer.Warnings.Select(w => new Paragraph(AgendaWords.Warning(voice, agenda, w, answer.Today))));
        blocks.Add(Items(voice, agenda, answer.Today, isDraft: true));
        if (agenda.Facilitator is { } facilitator)
            blocks.Add(new Note(voice.Text("agenda.facilitated", ("name", Voice.Name(facilitator.Name)))) { Apart = true });
        var version = (MeetingVerbs.Version, MeetingVerbs.Number(answer.Version));
        // Where space is shortest, the lists of people give way first.
        var people = limit > 1 ? limit * PeopleEach : 0;
        blocks.Add(Edit(voice, answer, version, people));
        blocks.Add(Add(voice, agenda, version, people) with { Open = answer.Open == AgendaForm.Add });
        blocks.Add(Whole(voice, answer, version, people));
        if (answer.IsOrganizer)
            blocks.Add(new TickField(MeetingVerbs.IntoInvitation, voice.Text("agenda.invitation.label"), voice.Text("agenda.invitation"), false));
        blocks.Add(new Note(voice.Text("agenda.what-happens", ("count", agenda.Attendees.Count))) { Apart = true });
        if (draft.Coverage.Sources.Count > 0)
            blocks.Add(CoverageLine.Full(voice, draft.Coverage));

        var data = MeetingVerbs.Data(agenda.Meeting, version);
        var buttons = new List<Button> { new VerbButton(voice.Text("agenda.post"), MeetingVerbs.Post, data) { SendsInputs = true } };
        if (idle && answer.IsOrganizer)
            buttons.Insert(0, new VerbButton(voice.Text("agenda.call-off"), MeetingVerbs.CallOff, MeetingVerbs.Data(agenda.Meeting)));
        if (tooLong)
            buttons.Add(new VerbButton(voice.Text("agenda.fit"), MeetingVerbs.Fit, data));
        buttons.Add(new ToggleButton(voice.Text("agenda.edit"), EditId));
        buttons.Add(new ToggleButton(voice.Text("agenda.add"), AddId));
        buttons.Add(new ToggleButton(voice.Text(answer.IsOrganizer ? "agenda.whole" : "agenda.whole.template"), WholeId));
        return new Face(title, blocks, buttons);
    }

    public static Face Posted(AgendaPostedAnswer answer, Voice voice)
    {
        var agenda = answer.Agenda;
        var title = voice.Text("agenda.title.posted", ("meeting", Voice.Name(agenda.Title)));
        return new Face(
            title,
            [
                new Banner(
                    voice.Text("agenda.kicker.posted", ("meeting", Voice.Name(agenda.Title)), ("when", AgendaWords.When(voice, agenda, answer.Today))),
                    voice.Text("agenda.posted.count", ("count", agenda.Items.Count), ("minutes", agenda.Minutes)), Lead: Lead(voice, agenda)),
                Items(voice, agenda, answer.Today, isDraft: false),
                .. agenda.Facilitator is { } facilitator ? [new Note(voice.Text("agenda.facilitated", ("name", Voice.Name(facilitator.Name)))) { Apart = true }] : Array.Empty<Block>(),
                new Note(voice.Text("agenda.posted.note")) { Apart = true },
            ],
            [new VerbButton(voice.Text("agenda.start"), MeetingVerbs.Start, MeetingVerbs.Data(agenda.Meeting))]);
    }

    public static Face CallOff(CancelProposalAnswer answer, Voice voice)
    {
        var (proposal, offer) = (answer.Proposal, answer.Offer);
        var title = voice.Text("call-off.title", ("meeting", Voice.Name(offer.Title)));
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(offer.Start, voice.Context.Zone).DateTime);
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = proposal.Id.Value };
        var click = new Dictionary<string, string>(id, StringComparer.Ordinal) { [CardVerbs.Hash] = proposal.Hash };
        return new Face(
            title,
            [
                new Banner(voice.Text("call-off.kicker"), title, Lead: voice.Text("call-off.lead", ("count", offer.People))),
                new Facts([(voice.Text("call-off.when"), $"{voice.LongDay(day)}, {voice.Time(offer.Start)}")]),
                new Verbatim(voice.Text("call-off.comment"), offer.Comment),
            ],
            [new VerbButton(voice.Text("call-off.confirm"), CardVerbs.Confirm, click), new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id)]);
    }

    /// <summary>What the organiser is told alone.</summary>
    public static Face Concern(AgendaConcernAnswer answer, Voice voice)
    {
        var idle = answer.Warnings.Any(w => w.Kind == AgendaWarningKind.NothingOpen);
        var title = voice.Text(idle ? "agenda.idle" : "agenda.concern.declined");
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(answer.Start, voice.Context.Zone).DateTime);
        return new Face(
            title,
            [
                new Banner(
                    voice.Text("agenda.concern.kicker", ("meeting", Voice.Name(answer.Title)), ("day", voice.WeekDay(day, answer.Today)), ("time", voice.Time(answer.Start))), title, Tone.Warning,
                    Lead: answer.By is { } by ? Phrase.Of(voice.Text("agenda.concern.by", ("name", Voice.Name(by.Name)))) : null),
                .. answer.Warnings.Select(w => new Paragraph(voice.Text(
                    "agenda.concern." + w.Kind.ToString().ToLowerInvariant(), ("name", w.Person is { } person ? Voice.Name(person.Name) : "")))),
                new Note(voice.Text("agenda.concern.note")) { Apart = true },
            ],
            [new CallButton(voice.Text("agenda.concern.look"), new FunctionCall(FunctionNames.PrepareAgenda).With("meeting", answer.Meeting.ToString()))]);
    }

    private static Phrase? Lead(Voice voice, Agenda agenda)
    {
        var elsewhere = AgendaWords.Elsewhere(voice, agenda).ToList();
        return elsewhere.Count == 0 ? null : Phrase.Of(string.Join(" · ", elsewhere.Prepend(voice.Text("agenda.here", ("time", voice.Time(agenda.Start)))).Take(6)));
    }

    private static Rows Items(Voice voice, Agenda agenda, DateOnly today, bool isDraft) => new(
    [
        .. agenda.Items.Select((item, i) => new Row(
            Phrase.Of($"{MeetingVerbs.Number(i + 1)}  ", SpanStyle.Subtle) + Phrase.Of(AgendaWords.Question(voice, item, today)), AgendaWords.Detail(voice, item, today, isDraft))),
    ]);

    private static Hidden Edit(Voice voice, AgendaDraftAnswer answer, (string, string) version, int people)
    {
        var agenda = answer.Draft.Agenda;
        var data = MeetingVerbs.Data(agenda.Meeting, version);
        var chosen = agenda.Items.FirstOrDefault(i => i.Key == answer.Item) ?? agenda.Items[0];
        VerbButton Button(string key, string verb) => new(voice.Text(key), verb, data) { SendsInputs = true };
        return new Hidden(EditId,
        [
            new ChoiceField(
                MeetingVerbs.Item, voice.Text("agenda.which"),
                [.. agenda.Items.Select((item, i) => ($"{MeetingVerbs.Number(i + 1)}  {SafeText.Clean(AgendaWords.Question(voice, item, answer.Today), people > 0 ? 60 : 12)}", item.Key))], chosen.Key),
            new Buttons([Button("agenda.up", MeetingVerbs.ItemUp), Button("agenda.down", MeetingVerbs.ItemDown), Button("agenda.drop", MeetingVerbs.ItemDrop)]),
            new TextField(MeetingVerbs.Words, voice.Text("agenda.words"), null, AgendaEdits.MostWords) { Placeholder = voice.Text("agenda.words.stay") },
            new ChoiceField(MeetingVerbs.ItemOwner, voice.Text("agenda.owner"), [(voice.Text("agenda.stays"), Stays), .. People(voice, agenda, people)], Stays),
            new ChoiceField(MeetingVerbs.Purpose, voice.Text("agenda.purpose"), [(voice.Text("agenda.stays"), Stays), .. Purposes(voice)], Stays),
            new ChoiceField(MeetingVerbs.Minutes, voice.Text("agenda.time"), [(voice.Text("agenda.stays"), "0"), .. Times(voice)], "0"),
            new TextField(MeetingVerbs.PreRead, voice.Text("agenda.preread"), null, AgendaEdits.MostWords) { Placeholder = voice.Text("agenda.preread.example") },
            new Buttons([Button("agenda.change", MeetingVerbs.ItemChange)]),
        ])
        {
            Open = answer.Open == AgendaForm.Edit,
        };
    }

    private static Hidden Add(Voice voice, Agenda agenda, (string, string) version, int people) => new(AddId,
    [
        new TextField(MeetingVerbs.NewWords, voice.Text("agenda.new"), null, AgendaEdits.MostWords) { Placeholder = voice.Text("agenda.new.example") },
        new ChoiceField(MeetingVerbs.NewPurpose, voice.Text("agenda.purpose"), [.. Purposes(voice)], nameof(ItemPurpose.Discuss)),
        .. people == 0 ? Array.Empty<Block>() : [new ChoiceField(MeetingVerbs.NewOwner, voice.Text("agenda.owner"), [.. People(voice, agenda, people)], Nobody)],
        new ChoiceField(MeetingVerbs.NewMinutes, voice.Text("agenda.time"), [.. Times(voice)], "5"),
        new Buttons([new VerbButton(voice.Text("agenda.add.now"), MeetingVerbs.ItemAdd, MeetingVerbs.Data(agenda.Meeting, version)) { SendsInputs = true }]),
    ]);

    /// <summary>The template; and who facilitates, which is the organiser's to say.</summary>
    private static Hidden Whole(Voice voice, AgendaDraftAnswer answer, (string, string) version, int people)
    {
        var agenda = answer.Draft.Agenda;
        var fields = new List<Block>
        {
            new ChoiceField(
                MeetingVerbs.Template, voice.Text("agenda.template"),
                [.. AgendaTemplates.All.Where(t => people > 0 || t.Kind == agenda.Kind).Select(t => (voice.Text("agenda.kind." + t.Kind.ToString().ToLowerInvariant(), ("minutes", t.Timebox)), t.Kind.ToString()))], agenda.Kind.ToString()),
        };
        if (answer.IsOrganizer)
            fields.Add(new ChoiceField(
                MeetingVerbs.Facilitator, voice.Text("agenda.facilitator"), [.. People(voice, agenda, people, voice.Text("agenda.facilitator.me"))], agenda.Facilitator?.Id.Value ?? Nobody));
        fields.Add(new Buttons([new VerbButton(voice.Text("agenda.apply"), MeetingVerbs.Whole, MeetingVerbs.Data(agenda.Meeting, version)) { SendsInputs = true }]));
        return new Hidden(WholeId, fields) { Open = answer.Open == AgendaForm.Whole };
    }

    private static IEnumerable<(string Title, string Value)> People(Voice voice, Agenda agenda, int most, string? nobody = null) =>
        agenda.People().Where(p => nobody is null || p.Id != agenda.Organizer?.Id).Take(most).Select(p => (Voice.Name(p.Name), p.Id.Value)).Prepend((nobody ?? voice.Text("form.nobody"), Nobody));

    private static IEnumerable<(string Title, string Value)> Purposes(Voice voice) => Enum.GetValues<ItemPurpose>().Select(p => (AgendaWords.Purpose(voice, p), p.ToString()));

    private static IEnumerable<(string Title, string Value)> Times(Voice voice) =>
        Lengths.Select(m => (AgendaWords.Minutes(voice, m), MeetingVerbs.Number(m)));
}
