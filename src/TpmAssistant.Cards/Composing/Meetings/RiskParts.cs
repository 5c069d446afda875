using System.Globalization;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>The risk that a meeting talks about: how it stands in the register, and to those who move the agenda what can be done with it.</summary>
internal static class RiskParts
{
    private const string EditForm = "form-risk-edit", CloseForm = "form-risk-close";
    private const int LookAgainDays = 14;
    private const int MostPeople = 40;

    public static IEnumerable<Block> Of(Voice voice, LiveMeetingAnswer answer, DateOnly today)
    {
        if (answer.Risk is not { Entry: var entry } risk)
            yield break;
        yield return new Facts([.. Facts(voice, entry, today)]);
        if (risk.Changes.Count > 0)
            yield return new Note(voice.Text("live.risk.changed", ("changes", string.Join("; ", risk.Changes.Select(change => RegisterEntryFace.Changed(voice, change, today))))));
        if (!answer.State.IsLive || !answer.Viewer.MayMove || !entry.IsOpen)
            yield break;
        var data = MeetingVerbs.Data(
            answer.State.Agenda!.Meeting, (RiskReviewVerbs.Risk, entry.Key.ToString()), (RiskReviewVerbs.Revision, MeetingVerbs.Number(entry.Revision)));
        var again = new Dictionary<string, string>(data, StringComparer.Ordinal) { [RiskReviewVerbs.Review] = Iso(today.AddDays(LookAgainDays)) };
        var isLookedAt = entry.ReviewOn >= today.AddDays(LookAgainDays);
        yield return new Buttons(
        [
            .. isLookedAt ? Array.Empty<Button>() : [new VerbButton(voice.Text("live.risk.again"), RiskReviewVerbs.Change, again) { Tooltip = voice.Text("entry.button.reviewed") }],
            new ToggleButton(voice.Text("live.risk.change"), EditForm),
            new ToggleButton(voice.Text("entry.button.close"), CloseForm),
        ]);
        yield return new Hidden(EditForm, [.. Fields(voice, answer, entry, today), new Buttons([new VerbButton(voice.Text("form.save"), RiskReviewVerbs.Change, data) { SendsInputs = true }])]);
        yield return new Hidden(CloseForm,
        [
            new TextField(RiskReviewVerbs.Reason, voice.Text("entry.reason.label"), null, 200) { Placeholder = voice.Text("entry.reason.placeholder") },
            new Buttons([new VerbButton(voice.Text("entry.button.close-now"), RiskReviewVerbs.Close, data) { SendsInputs = true }]),
        ]);
    }

    private static IEnumerable<(string Name, Phrase Value)> Facts(Voice voice, RegisterEntry entry, DateOnly today)
    {
        yield return (entry.Key.ToString(), RiskWords.Score(voice, entry.Probability, entry.Impact, entry.Key.Kind));
        yield return (voice.Text("entry.owner"), RiskWords.Owner(voice, entry));
        if (entry.IsOpen && entry.ReviewOn is { } review)
            yield return (voice.Text("entry.review"), voice.WeekDay(review, today));
        if (!entry.IsOpen)
            yield return (voice.Text("entry.status"), Phrase.Join(" ",
                [RiskWords.Status(voice, entry.Status), entry.Reason is { } reason ? $"({SafeText.Clean(reason, 200)})" : Phrase.Empty]));
    }

    private static IEnumerable<Block> Fields(Voice voice, LiveMeetingAnswer answer, RegisterEntry entry, DateOnly today)
    {
        yield return new ChoiceField(RiskReviewVerbs.Probability, voice.Text("form.probability"), [.. Scale(voice, "form.probability.")], Score(entry.Probability));
        yield return new ChoiceField(RiskReviewVerbs.Impact, voice.Text("form.impact"), [.. Scale(voice, "form.impact.")], Score(entry.Impact));
        var people = CaptureInMeeting.PeopleOf(answer.State).Concat(entry.Owner is { } owner ? [owner] : []).DistinctBy(p => p.Id).Take(MostPeople);
        yield return new ChoiceField(
            RiskReviewVerbs.Owner, voice.Text("entry.owner"), [(voice.Text("form.nobody"), RiskReview.Nobody), .. people.Select(p => (Voice.Name(p.Name), p.Id.Value))],
            entry.Owner?.Id.Value ?? RiskReview.Nobody);
        // A day that has come says nothing about the next look.
        yield return new DateField(RiskReviewVerbs.Review, voice.Text("form.review"), entry.ReviewOn is { } review && review > today ? review : today.AddDays(LookAgainDays));
    }

    private static IEnumerable<(string Title, string Value)> Scale(Voice voice, string key) => Enumerable.Range(0, 6).Select(score => (voice.Text(key + Score(score)), Score(score)));

    private static string Score(int? score) => MeetingVerbs.Number(score ?? 0);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
