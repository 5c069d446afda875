using System.Globalization;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>The form about the risk that a meeting talks about, in a window or as a message of its own, and what it came to.</summary>
internal static class RiskReviewFace
{
    private const int LookAgainDays = 14;
    private const int MostPeople = 40;

    public static Face Form(RiskReviewForm form, Voice voice)
    {
        var (state, entry) = (form.State, form.Entry);
        var title = voice.Text(form.Closes ? "reviewed.form.close" : "reviewed.form.change", ("risk", entry.Key.ToString()));
        var today = LiveFaces.Day(voice, state.Clock);
        var blocks = new List<Block> { new Banner(Voice.Name(state.Agenda!.Title), title, Lead: Words(state, entry)) };
        if (form.Note != LiveNote.None)
            blocks.Add(new Paragraph(Tone.Warning.Mark(voice.Text("live.note." + form.Note.ToString().ToLowerInvariant(), ("who", entry.Key.ToString())))));
        blocks.AddRange(form.Closes
            ? [new TextField(RiskReviewVerbs.Reason, voice.Text("entry.reason.label"), null, 200) { Placeholder = voice.Text("entry.reason.placeholder") }]
            : Fields(voice, form, today));
        var send = new VerbButton(voice.Text(form.Closes ? "entry.button.close-now" : "form.save"), form.Closes ? RiskReviewVerbs.Close : RiskReviewVerbs.Change, RiskParts.Data(state, entry))
        {
            SendsInputs = true, InDialog = voice.Context.InDialog,
        };
        return new Face(title, blocks, [send]);
    }

    public static Face Done(RiskReviewed answer, Voice voice)
    {
        var entry = answer.Risk.Entry;
        var key = answer.Note switch { LiveNote.RiskClosed => "reviewed.closed", LiveNote.RiskChanged => "reviewed.changed", _ => "reviewed.same" };
        var title = voice.Text(key, ("risk", entry.Key.ToString()));
        var banner = new Banner(Voice.Name(answer.State.Agenda!.Title), title, answer.Undo is null ? Tone.None : Tone.Good, Lead: Words(answer.State, entry));
        return new Face(title, [banner, .. RiskParts.Standing(voice, answer.Risk, LiveFaces.Day(voice, answer.State.Clock))], [.. UndoButtons.For(voice, answer.Undo)]);
    }

    /// <summary>The day that one press puts the next look off to.</summary>
    public static DateOnly NextLook(DateOnly today) => today.AddDays(LookAgainDays);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The risk as the agenda words it.</summary>
    private static Phrase Words(MeetingState state, RegisterEntry entry) =>
        state.Agenda!.Items.FirstOrDefault(i => ReviewedRisks.KeyOf(i) == entry.Key) is { } item ? SafeText.Clean(item.Topic.Subject, 200) : Phrase.Empty;

    private static IEnumerable<Block> Fields(Voice voice, RiskReviewForm form, DateOnly today)
    {
        var entry = form.Entry;
        yield return new ChoiceField(RiskReviewVerbs.Probability, voice.Text("form.probability"), [.. Scale(voice, "form.probability.")], Score(entry.Probability));
        yield return new ChoiceField(RiskReviewVerbs.Impact, voice.Text("form.impact"), [.. Scale(voice, "form.impact.")], Score(entry.Impact));
        var people = CaptureInMeeting.PeopleOf(form.State).Concat(entry.Owner is { } owner ? [owner] : []).DistinctBy(p => p.Id).Take(MostPeople);
        yield return new ChoiceField(
            RiskReviewVerbs.Owner, voice.Text("entry.owner"), [(voice.Text("form.nobody"), RiskReview.Nobody), .. people.Select(p => (Voice.Name(p.Name), p.Id.Value))],
            entry.Owner?.Id.Value ?? RiskReview.Nobody);
        // A day that has come says nothing about the next look.
        yield return new DateField(RiskReviewVerbs.Review, voice.Text("form.review"), entry.ReviewOn is { } review && review > today ? review : NextLook(today));
    }

    private static IEnumerable<(string Title, string Value)> Scale(Voice voice, string key) => Enumerable.Range(0, 6).Select(score => (voice.Text(key + Score(score)), Score(score)));

    private static string Score(int? score) => MeetingVerbs.Number(score ?? 0);
}
