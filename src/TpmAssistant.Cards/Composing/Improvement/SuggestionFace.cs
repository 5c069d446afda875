using TpmAssistant.Application.Improvement;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Improvement;

namespace TpmAssistant.Cards.Composing.Improvement;

/// <summary>One thing to try: what speaks for it, how one would tell, and when; started or declined by a click.</summary>
internal static class SuggestionFace
{
    private const string DeclineId = "improve-decline";
    private const int MostReason = 300;

    public static Face Compose(SuggestionAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        string kicker = voice.Text("improve.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate)));
        if (answer is not { Suggestion: { } suggestion, Plan: { } plan })
            return Nothing(answer, voice, kicker, project);

        string title = ExperimentWords.Try(voice, suggestion.Practice, suggestion.Limit, suggestion.ScopeName);
        string key = ExperimentWords.Key(suggestion.Practice);
        var blocks = new List<Block> { new Banner(kicker, title, Tone.None, "", Why(voice, key, suggestion, answer.StatusDate)) };
        blocks.AddRange(Done(answer, voice));
        blocks.Add(new Paragraph(voice.Text("improve.how." + key)));
        blocks.Add(new Heading(voice.Text("improve.evidence")));
        blocks.AddRange(TaskRows.Limited(voice, suggestion.Evidence, Math.Min(5, limit), e => Item(voice, e)));
        blocks.Add(new Heading(voice.Text("improve.measure")));
        blocks.Add(new Paragraph(voice.Text("improve.measure.what." + (suggestion.Scope.Length == 0 ? "all" : key), ("days", plan.Days), ("scope", Voice.Name(suggestion.ScopeName)))));
        blocks.Add(new Facts(
        [
            (voice.Text("improve.fact.before"), ExperimentWords.Side(voice, plan.Before.Count, plan.Before.Count(o => o.Finished), CycleSamples.Median(plan.Before))),
            (voice.Text("improve.fact.follow-up"), voice.WeekDay(plan.FollowUpOn, answer.StatusDate)),
        ]));
        if (plan.Before.Count < BeforeAfter.Fewest)
            blocks.Add(new Note(voice.Text("improve.measure.few", ("count", plan.Before.Count), ("least", BeforeAfter.Fewest))));
        if (answer.CanEdit)
            blocks.Add(Decline(answer, suggestion, voice));
        blocks.Add(new TextOnly(new Note(voice.Text("improve.text-only"))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. Buttons(answer, suggestion, voice)]);
    }

    private static Phrase Why(Voice voice, string key, Suggestion suggestion, DateOnly today) =>
        voice.Line("improve.why." + key, [.. suggestion.Figures.Select(f => (f.Key, voice.Say(f.Value, today)))]);

    private static IEnumerable<Button> Buttons(SuggestionAnswer answer, Suggestion suggestion, Voice voice)
    {
        if (answer.CanEdit)
        {
            yield return new VerbButton(voice.Text("improve.start"), ImproveVerbs.Start, Data(answer, suggestion));
            yield return new ToggleButton(voice.Text("improve.decline.open"), DeclineId);
        }

        foreach (var button in UndoButtons.For(voice, answer.Undo))
            yield return button;
        yield return new CallButton(voice.Text("improve.button.flow"), Calls.Flow(answer.Project.Name));
        yield return new CallButton(voice.Text("improve.button.all"), ExperimentWords.All(answer.Project)) { Secondary = true };
    }

    private static Face Nothing(SuggestionAnswer answer, Voice voice, string kicker, string project)
    {
        var flow = answer.Flow;
        string title = flow.MedianDays is null ? voice.Text("improve.none.few", ("project", project), ("count", flow.Finished.Count), ("needed", FlowAnalyzer.FewestFinished))
            : answer.SetAside > 0 ? voice.Text("improve.none.aside", ("project", project), ("count", answer.SetAside)) : voice.Text("improve.none", ("project", project));
        var blocks = new List<Block> { new Banner(kicker, title, flow.MedianDays is null ? Tone.Unknown : Tone.Good) };
        blocks.AddRange(Done(answer, voice));
        if (answer.SetAside > 0)
            blocks.Add(new Note(voice.Text("improve.none.aside.note")));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks,
        [
            .. UndoButtons.For(voice, answer.Undo), new CallButton(voice.Text("improve.button.flow"), Calls.Flow(answer.Project.Name)),
            new CallButton(voice.Text("improve.button.all"), ExperimentWords.All(answer.Project)),
        ]);
    }

    private static IEnumerable<Block> Done(SuggestionAnswer answer, Voice voice)
    {
        if (answer.Declined is { } declined)
            yield return new Paragraph(Tone.Good.Mark(voice.Text("improve.done.declined", ("what", ExperimentWords.Kind(voice, declined.ToString())))));
        if (answer.Ended is { } ended)
            yield return new Paragraph(Tone.Good.Mark(voice.Text("improve.done." + ExperimentWords.Key(ended.State), ("what", ExperimentWords.Kind(voice, ended.Practice.ToString())))));
    }

    private static Hidden Decline(SuggestionAnswer answer, Suggestion suggestion, Voice voice) => new(DeclineId,
    [
        new TextField(ImproveVerbs.Reason, voice.Text("improve.decline.reason"), null, MostReason) { Placeholder = voice.Text("improve.decline.placeholder") },
        new Buttons([new VerbButton(voice.Text("improve.decline"), ImproveVerbs.Decline, Data(answer, suggestion)) { SendsInputs = true }]),
    ]);

    private static Row Item(Voice voice, Evidence evidence) => new(
        voice.Item(evidence.Title, evidence.Link), evidence.Note is Figure.Days days ? voice.Text("improve.item.days", ("days", days.Value)) : voice.Text("improve.item.ahead"));

    private static IReadOnlyDictionary<string, string> Data(SuggestionAnswer answer, Suggestion suggestion) =>
        ExperimentWords.Data(answer.Project, (ImproveVerbs.Practice, suggestion.Practice.ToString()), (ImproveVerbs.Scope, suggestion.Scope));
}
