using TpmAssistant.Application.Estimates;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing;

/// <summary>What should be estimated, what matters most for the date first, each with a field for best, most likely and worst case; one press enters them.</summary>
internal static class EstimatesFace
{
    private const int FieldsShown = 6;
    private const int LongestText = 40;

    public static Face Compose(EstimatesAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        int known = answer.Rows.Count(row => row.Estimate is not null);
        string title = answer.Rows.Count == 0 ? voice.Text("estimates.none", ("project", project)) : voice.Text("estimates.title", ("project", project), ("known", known), ("count", answer.Rows.Count));
        var page = Paging<EstimateRow>.Of(answer.Rows, voice, Math.Min(limit, answer.CanEdit ? FieldsShown : limit));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("estimates.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, answer.Problems.Count > 0 ? Tone.Warning : Tone.None,
                answer.Problems.Count > 0 ? voice.Text("health.problems", ("count", answer.Problems.Count)) : "", voice.Text("estimates.lead")),
        };
        if (answer.Changed is { } changed)
            blocks.Add(new Paragraph(Phrase.Of("✓\u00A0" + voice.Text(changed == 0 ? "estimates.undone" : "estimates.changed", ("count", changed)), SpanStyle.Strong)));
        blocks.AddRange(TaskRows.Limited(voice, answer.Problems, limit, problem => new Row(voice.Text("estimates.problem", ("value", SafeText.Clean(problem.Text, LongestText))))));
        blocks.AddRange(page.Position(voice));
        foreach (var row in page.Shown)
        {
            blocks.Add(new Rows([new Row(voice.Item(row.Task.Title, row.Task.Link), Detail(voice, row))]));
            if (answer.CanEdit)
                blocks.Add(Field(voice, answer, row));
        }

        if (answer.CanEdit && page.Shown.Count > 0)
            blocks.Add(new TextOnly(new Note(voice.Text("estimates.text-only", ("project", project), ("task", SafeText.Clean(page.Shown[0].Task.Title, LongestText))))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. Buttons(answer, voice, page.Shown.Count > 0), .. page.Buttons(voice), new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name))]);
    }

    private static TextField Field(Voice voice, EstimatesAnswer answer, EstimateRow row)
    {
        string stands = row.Estimate is { } known ? EstimateText.Write(known.Optimistic, known.MostLikely, known.Pessimistic) : "";
        string says = answer.Problems.FirstOrDefault(problem => problem.Task == row.Task.Ref)?.Text ?? stands;
        return new TextField(EstimateVerbs.Prefix + row.Task.Ref, voice.Text("estimates.field", ("task", SafeText.Clean(row.Task.Title, LongestText))), says.Length == 0 ? null : SafeText.Clean(says, LongestText), LongestText)
        {
            Kept = stands,
            Placeholder = voice.Text("estimates.placeholder"),
        };
    }

    private static Phrase Detail(Voice voice, EstimateRow row) => Phrase.Join(" · ",
    [
        row.Estimate is { } estimate ? voice.Text(
            "estimates.known", ("best", voice.Hours(estimate.Optimistic)), ("likely", voice.Hours(estimate.MostLikely)), ("worst", voice.Hours(estimate.Pessimistic)),
            ("origin", voice.Text("estimates.origin." + estimate.Origin.ToString().ToLowerInvariant()))) : voice.Text("estimates.counted", ("days", voice.Hours(row.Days))),
        row.SlackDays switch
        {
            null => Phrase.Empty,
            < 0.5 => new Span(voice.Text("estimates.holds"), SpanStyle.Warning),
            var days => voice.Text("path.slack", ("days", PathWords.WholeDays(days.Value))),
        },
    ]);

    private static IEnumerable<Button> Buttons(EstimatesAnswer answer, Voice voice, bool any)
    {
        if (answer.CanEdit && any)
            yield return new VerbButton(voice.Text("estimates.enter"), EstimateVerbs.Enter, new Dictionary<string, string> { [CardVerbs.Project] = answer.Project.Id.Value }) { SendsInputs = true, TellsShown = true };
        foreach (var undo in UndoButtons.For(voice, answer.Undo))
            yield return undo;
    }
}
