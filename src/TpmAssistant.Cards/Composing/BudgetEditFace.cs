using TpmAssistant.Application.Budget;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>The form of a budget line, with what was wrong, the other lines to choose, and the field for a whole table.</summary>
internal static class BudgetEditFace
{
    private const int LongestName = 120;
    private const int LongestAmount = 24;
    private const int LongestTable = 20_000;
    private const int LinesOffered = 5;
    private const int ProblemsShown = 8;

    public static Face Compose(BudgetForm form, Voice voice)
    {
        var typed = form.Typed;
        var line = form.Project.Budget.FirstOrDefault(each => each.Key == typed.Key && typed.Key.Length > 0);
        string project = Voice.Name(form.Project.Name);
        string title = line is null ? voice.Text("budget.form.new", ("project", project)) : voice.Text("budget.form.change", ("line", Voice.Name(line.Name)));
        var data = Data(form.Project, typed.Key);
        var stands = line is null ? null : TypedLine.Of(line);
        string currency = SafeText.Clean(form.Project.Currency, 5);
        var blocks = new List<Block>
        {
            new Banner(voice.Text("budget.form.kicker", ("project", project)), title, form.Problems.Count > 0 ? Tone.Warning : Tone.None,
                form.Problems.Count > 0 ? voice.Text("budget.form.problems", ("count", form.Problems.Count)) : "", voice.Text("budget.form.lead")),
        };
        if (form.Problems.Count > 0)
            blocks.AddRange(TaskRows.Limited(voice, form.Problems, ProblemsShown, problem => Problem(voice, problem)));
        blocks.AddRange(
        [
            new TextField(BudgetVerbs.LineName, voice.Text("budget.field.name"), typed.Name, LongestName) { Kept = stands?.Name },
            new TextField(BudgetVerbs.LinePlanned, voice.Text("budget.field.planned", ("currency", currency)), typed.Planned, LongestAmount) { Kept = stands?.Planned },
            new TextField(BudgetVerbs.LineToDate, voice.Text("budget.field.to-date"), typed.PlannedToDate, LongestAmount) { Kept = stands?.PlannedToDate },
            new TextField(BudgetVerbs.LineActual, voice.Text("budget.field.actual"), typed.Actual, LongestAmount) { Kept = stands?.Actual },
            new TextField(BudgetVerbs.LineAsOf, voice.Text("budget.field.as-of"), typed.AsOf, LongestAmount) { Kept = stands?.AsOf },
            new Buttons(
            [
                new VerbButton(voice.Text(line is null ? "budget.button.add" : "budget.button.save"), BudgetVerbs.BudgetSave, data) { SendsInputs = true, TellsShown = line is not null },
                .. line is null ? Array.Empty<Button>() : [new VerbButton(voice.Text("budget.button.remove"), BudgetVerbs.BudgetRemove, data)],
            ]),
        ]);
        if (form.Project.Budget.Count > 0)
            blocks.Add(new Fold("budget-lines", voice.Text("budget.form.others"), [.. Others(form.Project, typed.Key, voice)]));
        blocks.Add(new Fold("budget-table-fold", voice.Text("budget.form.table"),
        [
            new Note(voice.Text("budget.form.table.how")),
            new TextField(BudgetVerbs.BudgetTable, voice.Text("budget.field.table"), form.Table.Length > 0 ? form.Table : null, LongestTable, Multiline: true),
            new Buttons([new VerbButton(voice.Text("budget.button.bring"), BudgetVerbs.BudgetBring, data) { SendsInputs = true }, new LinkButton(voice.Text("budget.button.template"), form.Template)]),
        ]));
        return new Face(title, blocks, [new CallButton(voice.Text("button.budget"), Calls.Budget(form.Project.Name))]);
    }

    public static Dictionary<string, string> Data(Project project, string key) =>
        new(StringComparer.Ordinal) { [CardVerbs.Project] = project.Id.Value, [CardVerbs.Id] = key };

    private static IEnumerable<Block> Others(Project project, string key, Voice voice)
    {
        var others = project.Budget.Where(line => line.Key != key).ToList();
        foreach (var line in others.Take(LinesOffered))
            yield return new Buttons([new VerbButton(voice.Text("budget.button.change", ("line", SafeText.Clean(line.Name, 40))), BudgetVerbs.BudgetForm, Data(project, line.Key))]);
        if (others.Count > LinesOffered)
            yield return new Note(voice.Text("budget.form.many", ("count", others.Count - LinesOffered)));
        if (key.Length > 0)
            yield return new Buttons([new VerbButton(voice.Text("budget.button.new"), BudgetVerbs.BudgetForm, Data(project, ""))]);
    }

    private static Row Problem(Voice voice, BudgetProblem problem)
    {
        Phrase where = problem.Row > 0 ? voice.Text("budget.problem.row", ("row", problem.Row)) : Phrase.Empty;
        return new Row(voice.Text("budget.problem." + problem.Code, ("value", SafeText.Clean(problem.Value, 40))), where);
    }
}
