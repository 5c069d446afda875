using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>The risk that a meeting talks about: how it stands in the register, and to those who move the agenda what can be done with it.</summary>
internal static class RiskParts
{
    public static IEnumerable<Block> Of(Voice voice, LiveMeetingAnswer answer, DateOnly today)
    {
        if (answer.Risk is not { Entry: var entry } risk)
            yield break;
        foreach (var block in Standing(voice, risk, today))
            yield return block;
        if (!answer.State.IsLive || !answer.Viewer.MayMove || !entry.IsOpen)
            yield break;
        var data = Data(answer.State, entry);
        var next = RiskReviewFace.NextLook(today);
        yield return new Buttons(
        [
            .. entry.ReviewOn >= next ? Array.Empty<Button>()
                : [new VerbButton(voice.Text("live.risk.again"), RiskReviewVerbs.LookAgain, new Dictionary<string, string>(data, StringComparer.Ordinal) { [RiskReviewVerbs.Review] = RiskReviewFace.Iso(next) })
                {
                    Tooltip = voice.Text("entry.button.reviewed"),
                }],
            LiveButtons.Open(answer, voice.Text("live.risk.change"), RiskReviewVerbs.OpenChange, data),
            LiveButtons.Open(answer, voice.Text("entry.button.close"), RiskReviewVerbs.OpenClose, data),
        ]);
    }

    /// <summary>How it stands, and what this meeting changed of it.</summary>
    public static IEnumerable<Block> Standing(Voice voice, LiveRisk risk, DateOnly today)
    {
        yield return new Facts([.. Facts(voice, risk.Entry, today)]);
        if (risk.Changes.Count > 0)
            yield return new Note(voice.Text("live.risk.changed", ("changes", string.Join("; ", risk.Changes.Select(change => RegisterEntryFace.Changed(voice, change, today))))));
    }

    /// <summary>What a button about it sends.</summary>
    public static Dictionary<string, string> Data(MeetingState state, RegisterEntry entry) => MeetingVerbs.Data(
        state.Agenda!.Meeting, (RiskReviewVerbs.Risk, entry.Key.ToString()), (RiskReviewVerbs.Revision, MeetingVerbs.Number(entry.Revision)));

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
}
