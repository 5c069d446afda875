using System.Globalization;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>Changes of scope: asked for, computed, decided; and what came without being asked for.</summary>
internal static class ScopeChangeFaces
{
    private const int LongestRequest = 500;
    private const int LongestDays = 20;

    public static Face Log(ChangeLogAnswer answer, Voice voice, int limit)
    {
        var (compared, project) = (answer.Comparison, Voice.Name(answer.Project.Name));
        var accepted = answer.Changes.Count(c => c.State == ChangeState.Accepted);
        var creeps = answer.Project.Baseline is not null && compared.Added.Count > 0;
        var title = creeps
            ? voice.Text("change.title.creep", ("project", project), ("added", compared.Added.Count), ("changes", accepted))
            : voice.Text(answer.Changes.Count == 0 ? "change.title.none" : "change.title", ("project", project), ("count", answer.Changes.Count));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("change.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title,
                creeps ? compared.Growth > answer.Project.Tolerances.ScopeGrowth ? Tone.Bad : Tone.Warning : Tone.None,
                Lead: answer.Project.Baseline is null ? voice.Text("change.no-baseline")
                    : voice.Text("change.lead", ("growth", voice.Percent(compared.Growth)), ("tolerance", voice.Percent(answer.Project.Tolerances.ScopeGrowth)))),
        };
        blocks.AddRange(Trend(answer, voice));
        if (answer.Changes.Count > 0)
        {
            blocks.Add(voice.Section("change.list"));
            foreach (var change in answer.Changes.Take(limit))
            {
                blocks.Add(new Rows([new Row(
                    Phrase.Of($"C-{change.Number.ToString(CultureInfo.InvariantCulture)} ", SpanStyle.Strong) + SafeText.Clean(change.Request, 140),
                    Phrase.Join(" · ", [voice.Text("change.state." + change.State.ToString().ToLowerInvariant()), Moves(change, voice, answer.StatusDate), Voice.Name(change.By.Name)]))]));
                if (answer.CanEdit && change.State == ChangeState.Open)
                    blocks.Add(new Buttons([.. Decide(answer.Project.Id.Value, change, voice)]));
            }
        }

        if (creeps)
        {
            blocks.Add(voice.Section("change.creep"));
            blocks.Add(new Rows([.. compared.Added.Take(limit).Select(t => new Row(voice.Item(t.Title, t.Link)))]));
            if (compared.Added.Count > limit)
                blocks.Add(new Note(voice.Text("list.and-more", ("count", compared.Added.Count - limit))));
        }

        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks,
        [
            .. answer.CanEdit ? [new VerbButton(voice.Text("change.button.log"), BaselineVerbs.ChangeForm, BaselineFaces.Data(answer.Project.Id.Value))] : Array.Empty<Button>(),
            new CallButton(voice.Text("change.button.baseline"), new FunctionCall(FunctionNames.SetBaseline).With("project", answer.Project.Name)),
        ]);
    }

    public static Face Form(ChangeFormAnswer answer, Voice voice)
    {
        var title = voice.Text("change.form.title", ("project", Voice.Name(answer.Project.Name)));
        var milestones = answer.Project.Milestones.Where(m => m.Reached is null).Select(m => (SafeText.Clean(m.Name, 70), m.Key)).Prepend((voice.Text("change.form.finish"), BaselineVerbs.TheFinish));
        return new Face(
            title,
            [
                new Banner(
                    voice.Text("change.form.kicker"), title, answer.BadDays is null ? Tone.None : Tone.Warning,
                    Lead: answer.BadDays is { } bad ? voice.Text("change.form.bad", ("value", SafeText.Clean(bad, 40))) : voice.Text("change.form.lead")),
                new TextField(BaselineVerbs.Request, voice.Text("change.field.request"), answer.Request.Length > 0 ? answer.Request : null, LongestRequest, Multiline: true),
                new TextField(BaselineVerbs.Days, voice.Text("change.field.days"), null, LongestDays) { Placeholder = voice.Text("goal.field.days.example") },
                new ChoiceField(BaselineVerbs.Milestone, voice.Text("change.field.milestone"), [.. milestones], BaselineVerbs.TheFinish),
                new ChoiceField(BaselineVerbs.Who, voice.Text("change.field.who"), [(voice.Text("change.who.path"), BaselineVerbs.OnThePath), (voice.Text("change.who.others"), "others")], BaselineVerbs.OnThePath),
            ],
            [new VerbButton(voice.Text("change.button.compute"), BaselineVerbs.AddChange, BaselineFaces.Data(answer.Project.Id.Value)) { SendsInputs = true }]);
    }

    public static Face Impact(ScopeChangeAnswer answer, Voice voice)
    {
        var (change, today) = (answer.Change, answer.StatusDate);
        var number = change.Number.ToString(CultureInfo.InvariantCulture);
        var title = change.State switch
        {
            ChangeState.Accepted => voice.Text("change.accepted", ("number", number), ("finish", answer.Promised is { } promise ? voice.Day(promise, today) : voice.Text("baseline.no-day"))),
            ChangeState.Rejected => voice.Text("change.rejected", ("number", number)),
            _ => change is { P80Before: { } before, P80After: { } after }
                ? voice.Text(after > before ? "change.impact" : "change.impact.none", ("number", number), ("before", voice.Day(before, today)), ("after", voice.Day(after, today)))
                : voice.Text("change.impact.unknown", ("number", number)),
        };
        var facts = new List<(string, Phrase)>
        {
            (voice.Text("change.fact.request"), SafeText.Clean(change.Request, 300)),
            (voice.Text("change.fact.work"), voice.Text("change.work", ("best", Number(change.Days[0])), ("likely", Number(change.Days[1])), ("worst", Number(change.Days[2])))),
            (voice.Text("change.fact.for"), answer.Project.Milestones.FirstOrDefault(m => m.Key == change.Milestone) is { } milestone ? SafeText.Clean(milestone.Name, 100) : voice.Text("change.form.finish")),
            (voice.Text("change.fact.who"), voice.Text(change.OnThePath ? "change.who.path" : "change.who.others")),
        };
        if (change is { ChanceBefore: { } was, ChanceAfter: { } becomes } && answer.Promised is { } day && change.State == ChangeState.Open)
            facts.Add((voice.Text("change.fact.chance", ("day", voice.Day(day, today))), voice.Text("change.chance", ("before", DraftFace.Chance(voice, was)), ("after", DraftFace.Chance(voice, becomes)))));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("change.kicker", ("project", Voice.Name(answer.Project.Name)), ("day", voice.LongDay(today))), title,
                change.State == ChangeState.Accepted ? Tone.Good : change.State == ChangeState.Open && change.P80After > change.P80Before ? Tone.Warning : Tone.None),
            new Facts(facts),
        };
        if (change.State == ChangeState.Open)
            blocks.Add(new Note(voice.Text("change.note")));
        if (change.State == ChangeState.Accepted)
            blocks.Add(new Note(voice.Text("change.note.accepted")));
        if (change.Decision is { } decision)
            blocks.Add(new Note(voice.Text("change.note.decision", ("number", decision.ToString(CultureInfo.InvariantCulture)))));
        return new Face(title, blocks,
        [
            .. UndoButtons.For(voice, answer.Undo),
            .. answer.CanEdit && change.State == ChangeState.Open ? Decide(answer.Project.Id.Value, change, voice) : [],
            new CallButton(voice.Text("baseline.button.changes"), new FunctionCall(FunctionNames.LogChange).With("project", answer.Project.Name)),
        ]);
    }

    /// <summary>The decision in a sentence, for the log.</summary>
    public static string Logged(ScopeChange change, Voice voice) =>
        voice.Text(change.State == ChangeState.Accepted ? "change.logged.accepted" : "change.logged.rejected", ("number", Number(change.Number)), ("request", SafeText.Clean(change.Request, 240)));

    /// <summary>What it does, for the log.</summary>
    public static string Computed(Project project, ScopeChange change, Voice voice)
    {
        var work = voice.Text("change.work", ("best", Number(change.Days[0])), ("likely", Number(change.Days[1])), ("worst", Number(change.Days[2])));
        var needs = project.Milestones.FirstOrDefault(m => m.Key == change.Milestone) is { } milestone ? SafeText.Clean(milestone.Name, 100) : voice.Text("change.form.finish");
        var dates = change is { P80Before: { } before, P80After: { } after }
            ? voice.Text("change.moves", ("before", voice.Day(before, change.AskedOn)), ("after", voice.Day(after, change.AskedOn))) : voice.Text("change.logged.unknown");
        return voice.Text("change.logged.impact", ("work", work), ("needs", needs), ("dates", dates));
    }

    /// <summary>The scope week by week, so that it is seen as it creeps.</summary>
    private static IEnumerable<Block> Trend(ChangeLogAnswer answer, Voice voice)
    {
        if (answer.Trend.Count < 2)
            yield break;
        string Day(ScopePoint point) => voice.Day(point.Day, answer.StatusDate);
        yield return new Plot(
            "scope-trend", voice.Text("change.trend"), PlotKind.Columns, [new Series(voice.Text("change.trend.tasks"), [.. answer.Trend.Select(p => (Day(p), (double)p.Tasks))])],
            new Grid(
                [voice.Text("change.trend.day"), voice.Text("change.trend.tasks"), voice.Text("change.trend.added")],
                [.. answer.Trend.Select(p => (IReadOnlyList<GridCell>)[Day(p), Number(p.Tasks), p.Added is { } added ? Number(added) : "–"])]),
            voice.Text("plot.table"));
        yield return new Note(voice.Text(
            "change.trend.words", ("first", Number(answer.Trend[0].Tasks)), ("day", Day(answer.Trend[0])), ("last", Number(answer.Trend[^1].Tasks))));
    }

    private static IEnumerable<Button> Decide(string project, ScopeChange change, Voice voice)
    {
        var data = BaselineFaces.Data(project);
        data[BaselineVerbs.Number] = change.Number.ToString(CultureInfo.InvariantCulture);
        yield return new VerbButton(voice.Text("change.button.accept"), BaselineVerbs.Accept, data) { Tooltip = voice.Text("change.button.accept.which", ("number", change.Number)) };
        yield return new VerbButton(voice.Text("change.button.reject"), BaselineVerbs.Reject, data) { Tooltip = voice.Text("change.button.reject.which", ("number", change.Number)) };
    }

    private static Phrase Moves(ScopeChange change, Voice voice, DateOnly today) => change is { P80Before: { } before, P80After: { } after }
        ? voice.Text("change.moves", ("before", voice.Day(before, today)), ("after", voice.Day(after, today))) : Phrase.Empty;

    private static string Number(double days) => days.ToString("0.##", CultureInfo.InvariantCulture);
}
