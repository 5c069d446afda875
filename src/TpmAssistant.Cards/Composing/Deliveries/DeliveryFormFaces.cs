using TpmAssistant.Application.Deliveries;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Cards.Composing.Deliveries;

/// <summary>The forms of the register: one entry, or a table; each with what was not understood.</summary>
internal static class DeliveryFormFaces
{
    private const string MoreId = "delivery-more";
    private const int ProblemsShown = 8;
    private const int ShortText = 60;
    private const int LongestTable = 20_000;

    public static Face Entry(DeliveryFormAnswer form, Voice voice)
    {
        var typed = form.Typed;
        string project = Voice.Name(form.Project.Name);
        string title = typed.Number.Length > 0 ? voice.Text("delivery.form.change", ("what", SafeText.Clean(typed.What, 80))) : voice.Text("delivery.form.new", ("project", project));
        string? need = form.Needs.FirstOrDefault(n => n.Item.ToString() == typed.NeededFor)?.Item.ToString();
        var data = new SortedDictionary<string, string>(DeliveryWords.Data(form.Project).ToDictionary(), StringComparer.Ordinal) { [DeliveryVerbs.Number] = typed.Number };
        var blocks = Head(form.Problems, title, voice.Text("delivery.form.lead"), project, voice);
        blocks.AddRange(
        [
            new TextField(DeliveryVerbs.What, voice.Text("delivery.field.what"), typed.What, DeliveryEntry.MostText),
            new TextField(DeliveryVerbs.From, voice.Text("delivery.fact.from"), typed.From, DeliveryEntry.MostText),
            new ChoiceField(DeliveryVerbs.Kind, voice.Text("delivery.field.kind"), [.. Enum.GetValues<DeliveryKind>().Select(k => (voice.Text("delivery.kind." + Key(k)), Key(k)))], typed.Kind.Length > 0 ? typed.Kind : "delivery"),
            new ChoiceField(DeliveryVerbs.NeededFor, voice.Text("delivery.field.for"), [.. form.Needs.Select(n => (SafeText.Clip(SafeText.Clean(n.Title, 90), 90), n.Item.ToString()))], need),
            new DateField(DeliveryVerbs.Ordered, voice.Text("delivery.fact.ordered"), CardVerbs.ReadDay(typed.Ordered)),
            new TextField(DeliveryVerbs.LeadTime, voice.Text("delivery.fact.lead"), typed.LeadTime, ShortText) { Placeholder = voice.Text("delivery.field.lead.example") },
            new DateField(DeliveryVerbs.Promised, voice.Text("delivery.fact.promised"), CardVerbs.ReadDay(typed.Promised)),
            new TextField(DeliveryVerbs.Contact, voice.Text("delivery.fact.contact"), typed.Contact, DeliveryEntry.MostText) { Placeholder = voice.Text("delivery.field.contact.example") },
            new TextField(DeliveryVerbs.Manager, voice.Text("delivery.fact.manager"), typed.Manager, DeliveryEntry.MostText),
            new Hidden(MoreId,
            [
                new DateField(DeliveryVerbs.NeededBy, voice.Text("delivery.field.needed-by"), CardVerbs.ReadDay(typed.NeededBy)),
                new DateField(DeliveryVerbs.Arrived, voice.Text("delivery.fact.arrived"), CardVerbs.ReadDay(typed.Arrived)),
                new DateField(DeliveryVerbs.Ends, voice.Text("delivery.field.ends"), CardVerbs.ReadDay(typed.Ends)),
                new TextField(DeliveryVerbs.Notice, voice.Text("delivery.fact.notice"), typed.Notice, ShortText) { Placeholder = voice.Text("delivery.field.notice.example") },
            ]),
            new Buttons([new VerbButton(voice.Text("delivery.button.save"), DeliveryVerbs.Save, data) { SendsInputs = true, TellsShown = true }, new ToggleButton(voice.Text("delivery.form.more"), MoreId)]),
            new TextOnly(new Note(voice.Text("delivery.form.text-only"))),
        ]);
        return new Face(title, blocks, [new CallButton(voice.Text("delivery.button.all"), DeliveryWords.All(form.Project))]);
    }

    public static Face Table(DeliveryTableForm form, Voice voice)
    {
        string project = Voice.Name(form.Project.Name);
        string title = voice.Text("delivery.table.title", ("project", project));
        var blocks = Head(form.Problems, title, voice.Text("delivery.table.lead"), project, voice);
        blocks.AddRange(
        [
            new Verbatim(voice.Text("delivery.table.example"), DeliveryTable.Template),
            new TextField(DeliveryVerbs.Table, voice.Text("delivery.field.table"), form.Table.Length > 0 ? form.Table : null, LongestTable, Multiline: true),
            new Buttons([new VerbButton(voice.Text("delivery.button.bring"), DeliveryVerbs.Bring, DeliveryWords.Data(form.Project)) { SendsInputs = true }]),
        ]);
        return new Face(title, blocks, [new CallButton(voice.Text("delivery.button.all"), DeliveryWords.All(form.Project))]);
    }

    private static List<Block> Head(IReadOnlyList<DeliveryProblem> problems, string title, string lead, string project, Voice voice)
    {
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("delivery.form.kicker", ("project", project)), title, problems.Count > 0 ? Tone.Warning : Tone.None,
                problems.Count > 0 ? voice.Text("budget.form.problems", ("count", problems.Count)) : "", lead),
        };
        if (problems.Count > 0)
            blocks.AddRange(TaskRows.Limited(voice, problems, ProblemsShown, problem => Problem(voice, problem)));
        return blocks;
    }

    private static Row Problem(Voice voice, DeliveryProblem problem) => new(
        voice.Text("delivery.problem." + problem.Code, ("value", SafeText.Clean(problem.Value, 60))), problem.Row > 0 ? voice.Text("budget.problem.row", ("row", problem.Row)) : Phrase.Empty);

    private static string Key(DeliveryKind kind) => kind.ToString().ToLowerInvariant();
}
