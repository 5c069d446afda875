using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Health;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>The forms in which a colour is set and tolerances are changed, with what was wrong the last time.</summary>
internal static class HealthFormFaces
{
    private const int LongestReason = 300;
    private const int LongestNumber = 24;

    public static Face Colour(ColourForm form, Voice voice)
    {
        string project = Voice.Name(form.Project.Name);
        string title = voice.Text("colour-form.title", ("project", project));
        var until = CardVerbs.ReadDay(form.Typed.Until) ?? ColourOverride.UsualEnd(form.StatusDate);
        IReadOnlyList<Block> blocks =
        [
            Head(voice, voice.Text("colour-form.kicker", ("project", project)), voice.Text("colour-form.lead"), title, form.Problems),
            .. Problems(voice, "colour-problem.", form.Problems),
            new Facts([.. form.Health.Dimensions.Select(verdict => (voice.Dimension(verdict.Dimension), (Phrase)verdict.Colour.ToTone().Mark(voice.Colour(verdict.Colour))))]),
            new ChoiceField(
                HealthVerbs.Dimension, voice.Text("colour-form.what"),
                [(voice.Text("health.whole"), HealthVerbs.Whole), .. Enum.GetValues<HealthDimension>().Select(d => (voice.Dimension(d), d.ToString()))], HealthVerbs.NameOf(form.Typed.Dimension)) { Kept = HealthVerbs.Whole },
            new ChoiceField(HealthVerbs.Colour, voice.Text("colour-form.colour"), [.. Enum.GetValues<HealthColour>().Select(c => (voice.Colour(c), c.ToString()))], form.Typed.Colour?.ToString())
            {
                Kept = "", Each = new(HealthVerbs.Dimension, form.Holding.ToDictionary(o => HealthVerbs.NameOf(o.Dimension), o => o.Colour.ToString(), StringComparer.Ordinal)),
            },
            new TextField(HealthVerbs.Reason, voice.Text("colour-form.reason"), form.Typed.Reason.Length > 0 ? form.Typed.Reason : null, LongestReason)
            {
                Multiline = true, Kept = "", Placeholder = voice.Text("colour-form.reason.placeholder"),
            },
            new DateField(HealthVerbs.Until, voice.Text("colour-form.until"), until) { Kept = "" },
            new TextOnly(new Note(voice.Text("colour-form.text-only", ("project", project)))),
        ];
        var set = new VerbButton(voice.Text("colour-form.set"), HealthVerbs.SetColour, new Dictionary<string, string> { [CardVerbs.Project] = form.Project.Id.Value }) { SendsInputs = true, TellsShown = true };
        return new Face(title, blocks, [set, Back(voice, form.Project)]);
    }

    public static Face Tolerances(TolerancesForm form, Voice voice)
    {
        string project = Voice.Name(form.Project.Name);
        string title = voice.Text("tolerance-form.title", ("project", project));
        var typed = form.Typed;
        var stands = form.Stands;
        (string Name, string Key, string Value, string Kept)[] fields =
        [
            (HealthVerbs.Slip, "tolerance.slip.field", typed.SlipDays, stands.SlipDays), (HealthVerbs.Cost, "tolerance.cost.field", typed.Cost, stands.Cost),
            (HealthVerbs.Scope, "tolerance.scope.field", typed.Scope, stands.Scope), (HealthVerbs.Coverage, "tolerance.coverage.field", typed.Coverage, stands.Coverage),
            (HealthVerbs.Bands, "tolerance.bands.field", typed.Bands, stands.Bands),
        ];
        IReadOnlyList<Block> blocks =
        [
            Head(voice, voice.Text("tolerance-form.kicker", ("project", project)), voice.Text("tolerance-form.lead"), title, form.Problems),
            .. Problems(voice, "tolerance-problem.", form.Problems),
            .. fields.Select(field => new TextField(field.Name, voice.Text(field.Key), SafeText.Clean(field.Value, LongestNumber), LongestNumber) { Kept = field.Kept }),
            new TextOnly(new Facts([.. fields.Select(field => (voice.Text(field.Key), (Phrase)SafeText.Clean(field.Value, LongestNumber)))])),
            new TextOnly(new Note(voice.Text("tolerance-form.text-only", ("project", project)))),
        ];
        var save = new VerbButton(voice.Text("tolerance-form.save"), HealthVerbs.SetTolerances, new Dictionary<string, string> { [CardVerbs.Project] = form.Project.Id.Value }) { SendsInputs = true, TellsShown = true };
        return new Face(title, blocks, [save, Back(voice, form.Project)]);
    }

    private static Banner Head(Voice voice, string kicker, string lead, string title, IReadOnlyList<HealthProblem> problems) => new(
        kicker, title, problems.Count > 0 ? Tone.Warning : Tone.None,
        problems.Count > 0 ? voice.Text("health.problems", ("count", problems.Count)) : "", lead);

    private static IEnumerable<Block> Problems(Voice voice, string family, IReadOnlyList<HealthProblem> problems) =>
        problems.Count == 0 ? [] : [new Rows([.. problems.Select(p => new Row(voice.Text(family + p.Code, ("value", SafeText.Clean(p.Value, 40)), ("most", ColourOverride.MostDays))))])];

    private static CallButton Back(Voice voice, Project project) =>
        new(voice.Text("health.button.show"), new FunctionCall(FunctionNames.ShowHealth).With("project", project.Name));
}
