using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>The forms of a running meeting: in a window of their own, or as a message that nobody else's press changes.</summary>
internal static class LiveFormFace
{
    private const int MostPeople = 40;

    public static Face Compose(LiveFormAnswer answer, Voice voice)
    {
        var (state, form) = (answer.State, answer.Form);
        var name = form.ToString().ToLowerInvariant();
        var title = voice.Text("live.form.title." + name);
        var blocks = new List<Block>();
        // A window has the form's title: in it stands what is being talked about.
        var lead = voice.Text("live.form.lead." + (form == LiveForm.Facilitator ? name : "capture"));
        blocks.Add(new Banner(Voice.Name(state.Agenda!.Title), voice.Context.InDialog ? Now(voice, state) : title, Lead: lead));
        if (answer.Note != LiveNote.None)
            blocks.Add(new Paragraph(Phrase.Of(Tone.Warning.Symbol() + "\u00A0", SpanStyle.Warning) + Phrase.Of(voice.Text("live.note." + answer.Note.ToString().ToLowerInvariant()))));
        if (form == LiveForm.Facilitator)
            return new Face(title, [.. blocks, .. People(voice, state, out var some)], some ? [Send(voice, "live.form.name", MeetingVerbs.Name, MeetingVerbs.Data(state.Agenda!.Meeting))] : []);

        var kind = Enum.Parse<CaptureKind>(form.ToString());
        blocks.Add(new TextField(MeetingVerbs.TextOf(kind), voice.Text("live.form." + name), answer.Typed.Length > 0 ? answer.Typed : null, Capture.MostText)
        {
            Placeholder = voice.Text($"live.form.{name}.example"),
        });
        if (kind == CaptureKind.Action)
        {
            blocks.Add(new ChoiceField(
                MeetingVerbs.Owner, voice.Text("live.form.owner"), [(voice.Text("form.nobody"), "none"), .. CaptureInMeeting.PeopleOf(state).Take(MostPeople).Select(Choice)], "none"));
            blocks.Add(new DateField(MeetingVerbs.Due, voice.Text("live.form.due"), null));
        }

        var data = MeetingVerbs.Data(state.Agenda!.Meeting, (MeetingVerbs.Kind, kind.ToString()), (MeetingVerbs.Item, state.CurrentItem?.Key ?? ""));
        return new Face(title, blocks, [Send(voice, "live.add." + name, MeetingVerbs.Capture, data)]);
    }

    public static Face Named(FacilitatorAnswer answer, Voice voice)
    {
        var title = voice.Text("facilitator.named", ("name", Voice.Name(answer.Facilitator.Name)));
        return new Face(title, [new Banner(Voice.Name(answer.Title), title, Tone.Good, Lead: voice.Text("facilitator.lead"))], [.. UndoButtons.For(voice, answer.Undo)]);
    }

    private static string Now(Voice voice, MeetingState state) => state.CurrentItem is { } item
        ? AgendaWords.Question(voice, item, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(state.Clock, voice.Context.Zone).DateTime)) : voice.Text("live.closing");

    /// <summary>Those who do not move the agenda yet.</summary>
    private static IEnumerable<Block> People(Voice voice, MeetingState state, out bool some)
    {
        var people = CaptureInMeeting.PeopleOf(state).Where(p => !MeetingState.IsSame(p, state.Agenda!.Organizer) && !state.Named.Any(n => MeetingState.IsSame(n, p))).Take(MostPeople).Select(Choice).ToList();
        some = people.Count > 0;
        return some ? [new ChoiceField(MeetingVerbs.Facilitator, voice.Text("live.form.facilitator"), people, people[0].Value)] : [new Paragraph(voice.Text("live.form.facilitator.none"))];
    }

    private static VerbButton Send(Voice voice, string key, string verb, Dictionary<string, string> data) =>
        new(voice.Text(key), verb, data) { SendsInputs = true, InDialog = voice.Context.InDialog };

    private static (string Title, string Value) Choice(Person person) => (Voice.Name(person.Name), person.Id.Value);
}
