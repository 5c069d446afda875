using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Closure;

namespace TpmAssistant.Cards.Composing;

/// <summary>The closure report: promised against delivered, money, forecasts, lessons, open ends, and who takes them over.</summary>
internal static class ClosureFace
{
    private const int LongestHeir = 200;

    public static Face Compose(ClosureAnswer answer, Voice voice, Room room)
    {
        var (figures, today) = (answer.Figures, answer.StatusDate);
        string project = Voice.Name(answer.Project.Name);
        var title = Title(answer, voice, project);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text(answer.Closing is null ? "closure.kicker.draft" : "closure.kicker", ("project", project), ("day", voice.LongDay(today))), title,
                figures.Finished is null ? Tone.Warning : Tone.Good, voice.Text(figures.Finished is null ? "closure.word.open" : "closure.word.done"),
                answer.Closing is { } closing
                    ? voice.Text("closure.closed", ("name", Voice.Name(closing.By.Name)), ("day", voice.LongDay(closing.On))) : voice.Text("closure.draft")),
            new Heading(voice.Text("closure.promised")),
            new Facts([.. Facts(answer, voice)]),
        };
        if (figures.Milestones.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("closure.milestones")));
            blocks.AddRange(TaskRows.Limited(voice, figures.Milestones, room.Items, milestone => Milestone(voice, milestone, today)));
        }

        blocks.Add(new Heading(voice.Text("closure.lessons", ("count", answer.Lessons.Count))));
        if (answer.Lessons.Count > 0)
            blocks.AddRange(TaskRows.Limited(voice, answer.Lessons, room.Items, lesson => LessonFaces.Row(voice, new ShownLesson(lesson, null), today)));
        else
            blocks.Add(new Paragraph(voice.Text("closure.lessons.none")));
        if (answer.Closing is null)
        {
            blocks.Add(new Buttons([new ToggleButton(voice.Text("lessons.record"), "lesson")]));
            blocks.Add(new Hidden("lesson", [.. LessonFaces.Field(voice, answer.Project.Name)]));
        }

        blocks.AddRange(OpenEnds(answer, voice, room));
        blocks.AddRange(Closing(answer, voice));
        blocks.Add(CoverageLine.Full(voice, answer.View));
        return new Face(title.Plain, blocks, 
        [
            .. UndoButtons.For(voice, answer.Undo),
            .. answer.Documents.OrderByDescending(d => d.Key).Select(d => new LinkButton(voice.Text("closure.button." + d.Key.ToString().ToLowerInvariant()), d.Value)),
            new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name)) { Secondary = answer.Documents.Count > 0 },
        ]);
    }

    private static Phrase Title(ClosureAnswer answer, Voice voice, string project)
    {
        var figures = answer.Figures;
        if (figures.Finished is { } finished)
            return figures.DaysLate is { } late
                ? voice.Text(late > 0 ? "closure.title.late" : late < 0 ? "closure.title.early" : "closure.title.on-time", ("project", project), ("day", voice.Day(finished, answer.StatusDate)), ("days", Math.Abs(late)))
                : voice.Text("closure.title.done", ("project", project), ("day", voice.Day(finished, answer.StatusDate)));
        return voice.Text("closure.title.open", ("project", project), ("count", figures.OpenEnds));
    }

    private static IEnumerable<(string Name, Phrase Value)> Facts(ClosureAnswer answer, Voice voice)
    {
        var (figures, today) = (answer.Figures, answer.StatusDate);
        if (figures.Promised is { } promised)
            yield return (voice.Text("closure.finish"), Phrase.Join(" · ",
            [
                voice.Text("closure.milestone.promised", ("day", voice.Day(promised, today))), figures.Finished is { } finished ? voice.Text("closure.milestone.reached", ("day", voice.Day(finished, today))) : new Span(voice.Text("closure.still-open"), SpanStyle.Warning),
                figures.DaysLate is > 0 and var late ? voice.Text("closure.days-late", ("days", late)) : Phrase.Empty,
            ]));
        yield return (voice.Text("closure.scope"), figures.TasksPromised is { } tasks
            ? voice.Text("closure.scope.value", ("done", figures.PromisedDone), ("count", tasks), ("dropped", figures.PromisedDropped), ("added", figures.AddedDone))
            : voice.Text("closure.scope.none", ("done", figures.Done)));
        yield return (voice.Text("closure.budget"), Budget(answer, voice));
        yield return (voice.Text("closure.forecasts"), figures.Forecasts is { } score
            ? voice.Text("closure.forecasts.value", ("met", score.Met80), ("count", score.Outcomes)) : voice.Text("closure.forecasts.none"));
        if (answer.Promises is { } kept)
            yield return (voice.Text("closure.promises"), voice.Text("closure.promises.value", ("kept", kept.Kept), ("count", kept.Made)));
    }

    private static Phrase Budget(ClosureAnswer answer, Voice voice)
    {
        if (answer.Figures.Budget is not { } budget || budget.Spent is not { } spent)
            return voice.Text("closure.budget.none");
        var share = budget.Budget > 0 ? voice.Percent((double)(spent / budget.Budget)) : "–";
        return answer.ShowsMoney
            ? voice.Text("closure.budget.value", ("spent", voice.Money(spent, answer.Project.Currency)), ("budget", voice.Money(budget.Budget, answer.Project.Currency)), ("share", share), ("day", voice.Day(budget.DataDate, answer.StatusDate)))
            : voice.Text("closure.budget.share", ("share", share), ("day", voice.Day(budget.DataDate, answer.StatusDate)));
    }

    private static Row Milestone(Voice voice, MilestoneOutcome outcome, DateOnly today) => new(
        Voice.Title(outcome.Milestone.Name), Phrase.Join(" · ",
        [
            outcome.Milestone.Baseline is { } promised ? voice.Text("closure.milestone.promised", ("day", voice.Day(promised, today))) : Phrase.Empty,
            outcome.Reached is { } reached ? voice.Text("closure.milestone.reached", ("day", voice.Day(reached, today))) : new Span(voice.Text("closure.milestone.open"), SpanStyle.Warning),
            outcome.SlipDays is > 0 and var late ? new Span(voice.Text("closure.days-late", ("days", late)), SpanStyle.Warning) : Phrase.Empty,
        ]));

    private static IEnumerable<Block> OpenEnds(ClosureAnswer answer, Voice voice, Room room)
    {
        var figures = answer.Figures;
        yield return new Heading(voice.Text("closure.open", ("count", figures.OpenEnds)));
        if (figures.OpenEnds == 0)
        {
            yield return new Paragraph(voice.Text("closure.open.none"));
            yield break;
        }

        var blocks = new List<Block>();
        // One kind alone is counted by the heading.
        if (figures.OpenTasks.Count > 0 && figures.OpenTasks.Count < figures.OpenEnds)
            blocks.Add(new Note(voice.Text("closure.open.tasks", ("count", figures.OpenTasks.Count))));
        blocks.AddRange(TaskRows.Limited(voice, figures.OpenTasks, room.Items, task => TaskRows.Open(voice, task, answer.StatusDate)));
        if (figures.OpenEntries.Count > 0)
            blocks.Add(new Note(voice.Text("closure.open.register", ("count", figures.OpenEntries.Count))));
        blocks.AddRange(TaskRows.Limited(voice, figures.OpenEntries, room.Items, entry => new Row(
            Phrase.Join("  ", [RiskWords.Key(answer.Project, entry.Key), RiskWords.Sentence(voice, entry, answer.StatusDate)]),
            entry.Owner is { } owner ? Voice.Name(owner.Name) : voice.Text("task.no-owner"))));
        if (figures.OpenDecisions.Count > 0)
            blocks.Add(new Note(voice.Text("closure.open.decisions", ("count", figures.OpenDecisions.Count))));
        blocks.AddRange(TaskRows.Limited(voice, figures.OpenDecisions, room.Items, decision => new Row(
            Voice.Title(decision.Question), decision.Owner is { } owner ? Voice.Name(owner.Name) : Phrase.Empty)));
        foreach (var block in blocks.Where(b => b is not Rows { Items.Count: 0 }))
            yield return block;
    }

    private static IEnumerable<Block> Closing(ClosureAnswer answer, Voice voice)
    {
        if (answer.Closing is { HandedTo.Length: > 0 } closing)
            yield return new Facts([(voice.Text("closure.handed"), SafeText.Clean(closing.HandedTo, LongestHeir))]);
        if (!answer.MayClose)
            yield break;
        yield return new TextField(DecideVerbs.Why, voice.Text(answer.Figures.OpenEnds > 0 ? "closure.heir" : "closure.heir.optional"), null, LongestHeir) { Placeholder = voice.Text("closure.heir.placeholder") };
        yield return new Buttons([new VerbButton(
            voice.Text("closure.close"), DecideVerbs.CloseProject, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = answer.Project.Name }) { SendsInputs = true }]);
        yield return new Note(voice.Text("closure.close.note"));
    }
}
