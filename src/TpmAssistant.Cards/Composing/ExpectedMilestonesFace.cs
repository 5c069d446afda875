using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing;

/// <summary>The milestones ahead, each with its promise, where it is going and a field for the day on which it is expected; one press keeps them all.</summary>
internal static class ExpectedMilestonesFace
{
    private const int FieldsShown = 6;
    private const int LongestName = 60;

    public static Face Compose(ExpectedMilestonesAnswer answer, Voice voice, int limit)
    {
        string project = Voice.Name(answer.Project.Name);
        var page = Paging<ExpectedMilestone>.Of(answer.Rows, voice, Math.Min(limit, answer.CanEdit ? FieldsShown : limit));
        string title = answer.Rows.Count == 0 ? voice.Text("expect.none", ("project", project)) : voice.Text(answer.CanEdit ? "expect.ask" : "expect.title", ("project", project));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("expect.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title, answer.Problems.Count > 0 ? Tone.Warning : Tone.None,
                answer.Problems.Count > 0 ? voice.Text("health.problems", ("count", answer.Problems.Count)) : "", answer.Rows.Count > 0 && answer.CanEdit ? voice.Text("expect.lead") : ""),
        };
        if (answer.Changed is { } changed)
            blocks.Add(new Paragraph(Phrase.Of("✓\u00A0" + voice.Text(changed == 0 ? "expect.undone" : "expect.kept", ("count", changed)), SpanStyle.Strong)));
        blocks.AddRange(TaskRows.Limited(voice, answer.Problems, limit, problem => new Row(voice.Line("expect.problem", ("milestone", Voice.Title(problem.Name)), ("day", voice.LongDay(problem.Day))))));
        blocks.AddRange(page.Position(voice));
        foreach (var row in page.Shown)
        {
            var said = new Rows([new Row(Voice.Title(row.Outlook.Milestone.Name), Detail(voice, row, answer.StatusDate))]);
            blocks.AddRange(answer.CanEdit ? [new TextOnly(said), Field(voice, answer, row)] : [said]);
        }

        if (answer.CanEdit && page.Shown.Count > 0)
            blocks.Add(new TextOnly(new Note(voice.Text("expect.text-only", ("milestone", SafeText.Clean(page.Shown[0].Outlook.Milestone.Name, LongestName)), ("project", project)))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. Buttons(answer, voice, page.Shown.Count > 0), .. page.Buttons(voice), new CallButton(voice.Text("button.milestones"), Calls.Milestones(answer.Project.Name))]);
    }

    private static DateField Field(Voice voice, ExpectedMilestonesAnswer answer, ExpectedMilestone row)
    {
        var milestone = row.Outlook.Milestone;
        var typed = answer.Problems.FirstOrDefault(problem => problem.Milestone == milestone.Key)?.Day;
        return new DateField(MilestoneVerbs.Prefix + milestone.Key, Label(voice, row, answer.StatusDate), typed ?? row.Suggested(answer.StatusDate));
    }

    /// <summary>Its name, its promise and where it is going: what a person weighs before they say a day. Short, for a label is cut.</summary>
    private static string Label(Voice voice, ExpectedMilestone row, DateOnly today)
    {
        var milestone = row.Outlook.Milestone;
        var days = Phrase.Join(", ",
        [
            milestone.Baseline is { } promised ? voice.Text("milestones.baseline", ("day", voice.Day(promised, today))) : Phrase.Empty,
            row is { IsHeadingLater: true, Heading: { } heading } ? voice.Text("expect.label.heading", ("day", voice.Day(heading, today)))
                : row.Outlook.Computed is { } computed ? voice.Text("expect.computed", ("day", voice.Day(computed, today))) : Phrase.Empty,
        ]).Plain;
        string name = SafeText.Clean(milestone.Name, LongestName);
        return days.Length == 0 ? name : voice.Text("expect.field", ("milestone", name), ("days", days));
    }

    private static Phrase Detail(Voice voice, ExpectedMilestone row, DateOnly today)
    {
        var outlook = row.Outlook;
        return Phrase.Join(" · ",
        [
            outlook.Milestone.Baseline is { } promised ? voice.Text("milestones.baseline", ("day", voice.WeekDay(promised, today))) : Phrase.Empty,
            outlook.Milestone.Expectation is not null ? MilestonesFace.Expected(voice, outlook.Milestone, today)
                : outlook.Planned is { } planned ? voice.Text("milestones.planned", ("day", voice.WeekDay(planned, today))) : Phrase.Empty,
            row is { IsHeadingLater: true, Heading: { } heading } ? new Span(voice.Text("expect.heading", ("day", voice.WeekDay(heading, today))), SpanStyle.Strong)
                : outlook.Computed is { } computed ? voice.Text("expect.computed", ("day", voice.WeekDay(computed, today))) : Phrase.Empty,
        ]);
    }

    private static IEnumerable<Button> Buttons(ExpectedMilestonesAnswer answer, Voice voice, bool any)
    {
        if (answer.CanEdit && any)
            yield return new VerbButton(voice.Text("expect.button"), MilestoneVerbs.Expect, new Dictionary<string, string> { [CardVerbs.Project] = answer.Project.Id.Value }) { SendsInputs = true, TellsShown = true };
        foreach (var undo in UndoButtons.For(voice, answer.Undo))
            yield return undo;
    }
}
