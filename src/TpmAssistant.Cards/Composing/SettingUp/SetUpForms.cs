using System.Globalization;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing.SettingUp;

/// <summary>The forms of a project's settings, each filled with what is known or found.</summary>
internal static class SetUpForms
{
    private const int LongestName = 80;
    private const int LongestText = 4000;
    private const int LongestNumber = 4;
    private const int SeriesOffered = 20;
    private const int NamesShown = 12;

    public static Face Basics(SetUpAnswer answer, Voice voice) => Form(answer, voice, "basics",
    [
        new TextField(SetUpVerbs.Name, voice.Text("setup.field.name"), answer.Project.Name, LongestName),
        new TextField(SetUpVerbs.Aliases, voice.Text("setup.field.aliases"), answer.Project.Aliases.Count > 0 ? string.Join(", ", answer.Project.Aliases) : null, 200),
        new DateField(SetUpVerbs.Start, voice.Text("setup.field.start"), answer.Project.Start ?? answer.FirstDay) { Kept = Day(answer.Project.Start) },
        new DateField(SetUpVerbs.Finish, voice.Text("setup.field.finish"), answer.Project.TargetFinish ?? answer.LastDay) { Kept = Day(answer.Project.TargetFinish) },
    ]);

    public static Face People(SetUpAnswer answer, Voice voice)
    {
        var blocks = new List<Block> { new TextField(SetUpVerbs.People, voice.Text("setup.field.people"), SettingsText.Write(answer.Project.Members), LongestText, Multiline: true) };
        if (answer.Candidates.Count > 0)
            blocks.Add(new Note(voice.Text("setup.people.others", ("names", string.Join(", ", answer.Candidates.Take(NamesShown).Select(p => Voice.Name(p.Name)))))));
        return Form(answer, voice, "people", blocks);
    }

    public static Face Meetings(SetUpAnswer answer, Voice voice)
    {
        var known = answer.Project.MeetingSeries.Select(s => s.SeriesId).ToHashSet(StringComparer.Ordinal);
        var offered = answer.Project.MeetingSeries.Concat(answer.Series.Select(s => s.Series)).DistinctBy(s => s.SeriesId).Take(SeriesOffered).ToList();
        var picked = known.Count > 0 ? known : answer.Series.Where(s => s.Suggested).Select(s => s.Series.SeriesId).ToHashSet(StringComparer.Ordinal);
        return Form(answer, voice, "meetings", offered.Count == 0 ? [new Paragraph(voice.Text("setup.meetings.none"))] :
        [
            new PickField(SetUpVerbs.Series, voice.Text("setup.field.series"), [.. offered.Select(s => (SafeText.Clean(s.Name, 80), s.SeriesId))], [.. offered.Select(s => s.SeriesId).Where(picked.Contains)]) { Kept = string.Join(',', offered.Select(s => s.SeriesId).Where(known.Contains)) },
        ]);
    }

    public static Face Rules(SetUpAnswer answer, Voice voice)
    {
        var tolerances = answer.Project.Tolerances;
        var guessed = answer.Labels.Where(l => l.Guess is not null).Select(l => KeyValuePair.Create(l.Label, l.Guess!.Value));
        var others = answer.Labels.Where(l => l.Guess is null).Select(l => SafeText.Clean(l.Label, 40)).Take(NamesShown).ToList();
        var blocks = new List<Block>
        {
            new TextField(SetUpVerbs.SlipDays, voice.Text("setup.field.slip"), tolerances.MilestoneSlipDays.ToString(CultureInfo.InvariantCulture), LongestNumber),
            new TextField(SetUpVerbs.Cost, voice.Text("setup.field.cost"), Percent(tolerances.CostOverrun), LongestNumber),
            new TextField(SetUpVerbs.Scope, voice.Text("setup.field.scope"), Percent(tolerances.ScopeGrowth), LongestNumber),
            new TextField(SetUpVerbs.Labels, voice.Text("setup.field.labels"), SettingsText.Write(answer.Project.Labels.Concat(guessed)), LongestText, Multiline: true) { Placeholder = voice.Text("setup.field.labels.example"), Kept = SettingsText.Write(answer.Project.Labels) },
        };
        if (others.Count > 0)
            blocks.Add(new Note(voice.Text("setup.labels.others", ("names", string.Join(", ", others)))));
        return Form(answer, voice, "rules", blocks);
    }

    private static Face Form(SetUpAnswer answer, Voice voice, string part, IReadOnlyList<Block> fields)
    {
        var title = voice.Text("setup.form." + part, ("project", Voice.Name(answer.Project.Name)));
        var wrong = answer.Problems.Count > 0;
        var blocks = new List<Block>
        {
            new Banner(voice.Text("setup.kicker"), title, wrong ? Tone.Warning : Tone.None, Lead: wrong ? voice.Text("setup.form.problems") : voice.Text("setup.form." + part + ".lead")),
        };
        if (wrong)
            blocks.Add(new Rows([.. answer.Problems.Take(5).Select(p => new Row(SafeText.Clean(p, 120)))]));
        blocks.AddRange(fields);
        return new Face(title, blocks,
        [
            new VerbButton(voice.Text("setup.button.save"), SetUpVerbs.Save, SetUpFaces.Data(answer.Project, answer.View)) { SendsInputs = true, TellsShown = true },
            new VerbButton(voice.Text("setup.button.back"), SetUpVerbs.Show, SetUpFaces.Data(answer.Project, SetUpView.Overview)),
        ]);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture);
}
