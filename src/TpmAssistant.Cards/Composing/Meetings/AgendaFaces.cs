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

    private static readonly int[] Lengths = [2, 3, 5, 8, 10, 15, 20, 30, 45];

    public static Face Draft(AgendaDraftAnswer answer, Voice voice)
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
        blocks.Add(Items(voice, agenda, answer.Today));
        var version = (MeetingVerbs.Version, MeetingVerbs.Number(answer.Version));
        blocks.Add(Edit(voice, agenda, answer.Today, version));
        blocks.Add(Add(voice, agenda, version));
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
                Items(voice, agenda, answer.Today),
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

    private static Phrase? Lead(Voice voice, Agenda agenda)
    {
        var elsewhere = AgendaWords.Elsewhere(voice, agenda).ToList();
        return elsewhere.Count == 0 ? null : Phrase.Of(string.Join(" · ", elsewhere.Prepend(voice.Text("agenda.here", ("time", voice.Time(agenda.Start)))).Take(6)));
    }

    private static Rows Items(Voice voice, Agenda agenda, DateOnly today) => new(
    [
        .. agenda.Items.Select((item, i) => new Row(
            Phrase.Of($"{MeetingVerbs.Number(i + 1)}  ", SpanStyle.Subtle) + Phrase.Of(AgendaWords.Question(voice, item, today)), AgendaWords.Detail(voice, item, today))),
    ]);

    private static Hidden Edit(Voice voice, Agenda agenda, DateOnly today, (string, string) version)
    {
        var data = MeetingVerbs.Data(agenda.Meeting, version);
        VerbButton Button(string key, string verb) => new(voice.Text(key), verb, data) { SendsInputs = true };
        return new Hidden(EditId,
        [
            new ChoiceField(
                MeetingVerbs.Item, voice.Text("agenda.which"),
                [.. agenda.Items.Select((item, i) => ($"{MeetingVerbs.Number(i + 1)}  {SafeText.Clean(AgendaWords.Question(voice, item, today), 60)}", item.Key))], agenda.Items[0].Key),
            new Buttons([Button("agenda.up", MeetingVerbs.ItemUp), Button("agenda.down", MeetingVerbs.ItemDown), Button("agenda.drop", MeetingVerbs.ItemDrop)]),
            new TextField(MeetingVerbs.Words, voice.Text("agenda.words"), null, AgendaEdits.MostWords) { Placeholder = voice.Text("agenda.words.stay") },
            new ChoiceField(MeetingVerbs.Purpose, voice.Text("agenda.purpose"), [(voice.Text("agenda.stays"), "stays"), .. Purposes(voice)], "stays"),
            new ChoiceField(MeetingVerbs.Minutes, voice.Text("agenda.time"), [(voice.Text("agenda.stays"), "0"), .. Times(voice)], "0"),
            new Buttons([Button("agenda.change", MeetingVerbs.ItemChange)]),
        ]);
    }

    private static Hidden Add(Voice voice, Agenda agenda, (string, string) version) => new(AddId,
    [
        new TextField(MeetingVerbs.NewWords, voice.Text("agenda.new"), null, AgendaEdits.MostWords) { Placeholder = voice.Text("agenda.new.example") },
        new ChoiceField(MeetingVerbs.NewPurpose, voice.Text("agenda.purpose"), [.. Purposes(voice)], nameof(ItemPurpose.Discuss)),
        new ChoiceField(MeetingVerbs.NewMinutes, voice.Text("agenda.time"), [.. Times(voice)], "5"),
        new Buttons([new VerbButton(voice.Text("agenda.add.now"), MeetingVerbs.ItemAdd, MeetingVerbs.Data(agenda.Meeting, version)) { SendsInputs = true }]),
    ]);

    private static IEnumerable<(string Title, string Value)> Purposes(Voice voice) => Enum.GetValues<ItemPurpose>().Select(p => (AgendaWords.Purpose(voice, p), p.ToString()));

    private static IEnumerable<(string Title, string Value)> Times(Voice voice) =>
        Lengths.Select(m => (AgendaWords.Minutes(voice, m), MeetingVerbs.Number(m)));
}
