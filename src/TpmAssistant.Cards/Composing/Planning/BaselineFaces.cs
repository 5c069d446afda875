using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>What was agreed against what is there, and the form of a new agreement.</summary>
internal static class BaselineFaces
{
    private const string FormId = "baseline-form";
    private const int LongestReason = 300;

    public static Face Compose(BaselineAnswer answer, Voice voice, int limit)
    {
        var (compared, project) = (answer.Comparison, Voice.Name(answer.Project.Name));
        var none = answer.Project.Baseline is null;
        var title = answer.Done is { } done
            ? voice.Text("baseline.done", ("project", project), ("number", done.Number), ("tasks", done.Baseline.Tasks.Count), ("finish", Day(done.Baseline.Finish, answer, voice)))
            : none ? voice.Text("baseline.none", ("project", project)) : Title(answer, voice, project);
        var late = compared.LateDays > 0 || compared.Growth > answer.Project.Tolerances.ScopeGrowth;
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("baseline.kicker", ("project", project), ("day", voice.LongDay(answer.StatusDate))), title,
                answer.Done is not null ? Tone.Good : none ? Tone.Unknown : late ? Tone.Warning : Tone.Good),
        };
        if (none)
            blocks.Add(new Paragraph(voice.Text("baseline.none.next")));
        else
            blocks.AddRange(Compared(answer, voice, limit));
        if (answer.History.Count > 0)
            blocks.Add(new Fold("baseline-history", voice.Text("baseline.history", ("count", answer.History.Count)), [new Rows([.. answer.History.Reverse().Take(limit).Select(h => new Row(
                voice.Text("baseline.version", ("number", h.Number), ("day", voice.Day(h.Baseline.SetOn, answer.StatusDate)), ("finish", Day(h.Baseline.Finish, answer, voice))),
                Phrase.Join(" · ", [SafeText.Clean(h.Reason, 160), Voice.Name(h.By.Name)])))])]));
        if (answer is { CanEdit: true, Done: null })
            blocks.Add(Form(answer, voice, none));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks, [.. Buttons(answer, voice)]);
    }

    private static string Title(BaselineAnswer answer, Voice voice, string project)
    {
        var compared = answer.Comparison;
        var key = (compared.LateDays > 0, compared.Added.Count > 0) switch
        {
            (true, true) => "baseline.title.both",
            (true, false) => "baseline.title.late",
            (false, true) => "baseline.title.grown",
            _ => "baseline.title.kept",
        };
        return voice.Text(key, ("project", project), ("days", compared.LateDays ?? 0), ("count", compared.Added.Count));
    }

    internal static IEnumerable<Block> Compared(BaselineAnswer answer, Voice voice, int limit)
    {
        var compared = answer.Comparison;
        var facts = new List<(string, Phrase)>
        {
            (voice.Text("baseline.fact.set"), voice.Day(answer.Project.Baseline!.SetOn, answer.StatusDate)),
            (voice.Text("baseline.fact.finish"), voice.Text("baseline.finish", ("promised", Day(compared.Promised, answer, voice)), ("planned", Day(compared.Planned, answer, voice)))),
        };
        if (compared.P80 is { } p80)
            facts.Add((voice.Text("baseline.fact.p80"), voice.Day(p80, answer.StatusDate)));
        facts.Add((voice.Text("baseline.fact.scope"), voice.Text(
            "baseline.scope", ("agreed", compared.Agreed), ("added", compared.Added.Count), ("gone", compared.Gone), ("growth", voice.Percent(compared.Growth)))));
        yield return new Facts(facts);
        var moved = compared.Milestones.Where(m => m.SlipDays is not null and not 0).ToList();
        if (moved.Count > 0)
        {
            yield return voice.Section("baseline.milestones");
            yield return new Rows([.. moved.Take(limit).Select(m => new Row(
                SafeText.Clean(m.Milestone.Name, 100),
                voice.Text(m.SlipDays > 0 ? "baseline.milestone.later" : "baseline.milestone.earlier", ("promised", voice.Day(m.Milestone.Baseline!.Value, answer.StatusDate)), ("days", Math.Abs(m.SlipDays!.Value)))))]);
        }

        if (compared.Added.Count > 0)
        {
            yield return voice.Section("baseline.added");
            yield return new Rows([.. compared.Added.Take(limit).Select(t => new Row(voice.Item(t.Title, t.Link)))]);
            if (compared.Added.Count > limit)
                yield return new Note(voice.Text("list.and-more", ("count", compared.Added.Count - limit)));
        }
    }

    private static Hidden Form(BaselineAnswer answer, Voice voice, bool none)
    {
        var fields = new List<Block>();
        if (!none)
            fields.Add(new TextField(BaselineVerbs.Reason, voice.Text("baseline.field.reason"), null, LongestReason));
        fields.Add(new DateField(BaselineVerbs.Finish, voice.Text(answer.Comparison.P80 is null ? "baseline.field.finish" : "baseline.field.finish.p80"), answer.Comparison.NewFinish));
        fields.Add(new Buttons([new VerbButton(voice.Text("baseline.button.set"), BaselineVerbs.Set, Data(answer.Project.Id.Value)) { SendsInputs = true }]));
        return new Hidden(FormId, fields);
    }

    private static IEnumerable<Button> Buttons(BaselineAnswer answer, Voice voice)
    {
        foreach (var button in UndoButtons.For(voice, answer.Undo))
            yield return button;
        if (answer is { CanEdit: true, Done: null })
            yield return new ToggleButton(voice.Text("baseline.button.new"), FormId);
        yield return new CallButton(voice.Text("baseline.button.changes"), new FunctionCall(FunctionNames.LogChange).With("project", answer.Project.Name));
        yield return new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name));
    }

    private static string Day(DateOnly? day, BaselineAnswer answer, Voice voice) => day is { } known ? voice.Day(known, answer.StatusDate) : voice.Text("baseline.no-day");

    internal static Dictionary<string, string> Data(string project) => new(StringComparer.Ordinal) { [CardVerbs.Project] = project };
}
