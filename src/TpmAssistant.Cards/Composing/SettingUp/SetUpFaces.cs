using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.SettingUp;

/// <summary>A project set up by card: made with one click, better with each further one.</summary>
internal static class SetUpFaces
{
    private const int LongestName = 80;
    private const int LongestText = 4000;
    private const int PlansOffered = 30;
    private const int GapsShown = 4;

    public static Face New(NewProjectAnswer answer, Voice voice)
    {
        var title = answer.Name.Length > 0 ? voice.Text("setup.new.title", ("name", Voice.Name(answer.Name))) : voice.Text("setup.new.title.unnamed");
        var blocks = new List<Block>
        {
            new Banner(voice.Text("setup.kicker"), title, Lead: voice.Text(answer.Plans.Count > 0 ? "setup.new.lead" : "setup.new.no-plans")),
            new TextField(SetUpVerbs.Name, voice.Text("setup.field.name"), answer.Name.Length > 0 ? answer.Name : null, LongestName),
        };
        if (answer.Plans.Count > 0)
        {
            blocks.Add(new ChoiceField(SetUpVerbs.Plan, voice.Text("setup.field.plan"), [.. answer.Plans.Take(PlansOffered).Select(p => (Plan(answer, p.Id, p.Title, voice), p.Id))], answer.Plans[0].Id));
            blocks.Add(new TextOnly(new Rows([.. answer.Plans.Take(PlansOffered).Select(p => new Row(Plan(answer, p.Id, p.Title, voice)))])));
        }

        if (answer.Unfinished.Count > 0)
        {
            blocks.Add(voice.Section("setup.unfinished"));
            foreach (var (project, gaps) in answer.Unfinished.Take(GapsShown))
            {
                blocks.Add(new Rows([new Row(Voice.Name(project.Name), Phrase.Of(string.Join(", ", gaps.Select(g => Gap(g, voice)))))]));
                blocks.Add(new Buttons([new CallButton(voice.Text("setup.button.go-on", ("project", Voice.Name(project.Name))), Call(project))]));
            }
        }

        return new Face(title, blocks,
        [
            .. answer.Plans.Count == 0 ? (Button[])[] : [new VerbButton(voice.Text("setup.button.create"), SetUpVerbs.Create, new Dictionary<string, string>(StringComparer.Ordinal)) { SendsInputs = true }],
            .. answer.Upload is null ? (Button[])[] : [new LinkButton(voice.Text("setup.button.upload"), answer.Upload)],
        ]);
    }

    public static Face Settings(SetUpAnswer answer, Voice voice) => answer.View switch
    {
        SetUpView.Basics => SetUpForms.Basics(answer, voice),
        SetUpView.People => SetUpForms.People(answer, voice),
        SetUpView.Meetings => SetUpForms.Meetings(answer, voice),
        SetUpView.Rules => SetUpForms.Rules(answer, voice),
        _ => Overview(answer, voice),
    };

    public static Face TakenBack(ProjectRowTakenBack answer, Voice voice)
    {
        var title = voice.Text(answer.Exists ? "setup.taken-back" : "setup.taken-back.gone", ("project", Voice.Name(answer.Name)));
        return new Face(title, [new Banner(voice.Text("setup.kicker"), title)], []);
    }

    public static Face Received(ProjectReceived answer, Voice voice)
    {
        var title = voice.Text(answer.Replaced ? "setup.received.replaced" : "setup.received", ("project", Voice.Name(answer.Name)));
        return new Face(title, [new Banner(voice.Text("setup.kicker"), title, Tone.Good)], [new CallButton(voice.Text("button.report"), Calls.Report(answer.Name))]);
    }

    public static Dictionary<string, string> Data(Project project, SetUpView view) => new(StringComparer.Ordinal) { [CardVerbs.Project] = project.Id.Value, [SetUpVerbs.View] = view.ToString() };

    private static Face Overview(SetUpAnswer answer, Voice voice)
    {
        var (project, today) = (answer.Project, answer.Today);
        var name = Voice.Name(project.Name);
        var title = voice.Text(answer.IsNew ? "setup.made" : answer.Gaps.Count == 0 ? "setup.whole" : "setup.title", ("project", name), ("count", answer.Gaps.Count));
        var facts = new List<(string, Phrase)>
        {
            (voice.Text("setup.fact.plan"), SafeText.Clean(string.Join(", ", answer.Coverage.Sources.Take(project.Sources.Count).Select(s => s.Name)), 120)),
            (voice.Text("setup.fact.dates"), voice.Text("setup.dates", ("from", Day(project.Start, today, voice)), ("to", Day(project.TargetFinish, today, voice)))),
            (voice.Text("setup.fact.people"), voice.Text("setup.people", ("count", project.Members.Count), ("readers", project.Members.Count(m => m.Audience is Audience.Executive or Audience.Client)))),
            (voice.Text("setup.fact.meetings"), project.MeetingSeries.Count == 0 ? voice.Text("setup.nothing") : SafeText.Clean(string.Join(", ", project.MeetingSeries.Select(s => s.Name)), 160)),
            (voice.Text("setup.fact.tolerances"), voice.Text(
                "setup.tolerances", ("days", project.Tolerances.MilestoneSlipDays), ("cost", voice.Percent(project.Tolerances.CostOverrun)), ("scope", voice.Percent(project.Tolerances.ScopeGrowth)))),
            (voice.Text("setup.fact.labels"), project.Labels.Count == 0 ? voice.Text("setup.nothing") : SafeText.Clean(SettingsText.Write(project.Labels).Replace("\n", ", ", StringComparison.Ordinal), 160)),
            (voice.Text("setup.fact.budget"), project.Budget.Count == 0 ? voice.Text("setup.nothing") : voice.Money(project.Budget.Sum(l => l.Planned), project.Currency)),
            (voice.Text("setup.fact.reports"), answer.Reports.Count == 0 ? voice.Text("setup.nothing")
                : string.Join(", ", answer.Reports.Select(r => voice.Text("setup.report", ("audience", voice.Text("setup.report." + r.Report!.Audience.ToString().ToLowerInvariant())), ("cadence", CadencePhrase.Of(voice, r.Rule)))))),
        };
        var blocks = new List<Block>
        {
            new Banner(voice.Text("setup.kicker"), title, answer.IsNew ? Tone.Good : Tone.None, Lead: voice.Text(answer.IsNew ? "setup.made.lead" : "setup.lead")),
            new Facts(facts),
        };
        if (answer.Gaps.Count > 0)
        {
            blocks.Add(voice.Section("setup.gaps"));
            blocks.Add(new Rows([.. answer.Gaps.Take(GapsShown).Select(g => new Row(voice.Text("setup.gap.do." + g.ToString().ToLowerInvariant()), Hint(answer, g, voice)))]));
        }

        blocks.AddRange(LessonFaces.Offered(voice, answer.Lessons, today));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title, blocks,
        [
            .. UndoButtons.For(voice, answer.Undo),
            .. answer.IsNew ? [new CallButton(voice.Text("button.report"), Calls.Report(project.Name))] : Array.Empty<Button>(),
            .. new[] { SetUpView.People, SetUpView.Meetings, SetUpView.Basics, SetUpView.Rules }
                .Select(v => new VerbButton(voice.Text("setup.button." + v.ToString().ToLowerInvariant()), SetUpVerbs.Show, Data(project, v))),
            new CallButton(voice.Text("setup.button.budget"), Calls.Budget(project.Name)) { Secondary = true },
            new CallButton(voice.Text("setup.button.baseline"), new FunctionCall(FunctionNames.SetBaseline).With("project", project.Name)) { Secondary = true },
            new CallButton(voice.Text("setup.button.cadence"), new FunctionCall(FunctionNames.ScheduleReport).With("project", project.Name)) { Secondary = true },
            new LinkButton(voice.Text("setup.button.file"), answer.File) { Secondary = true },
        ]);
    }

    /// <summary>What was found for a gap already, so that it need only be looked at.</summary>
    private static Phrase Hint(SetUpAnswer answer, SetUpGap gap, Voice voice) => gap switch
    {
        SetUpGap.People when answer.Candidates.Count > 0 => voice.Text("setup.hint.people", ("names", string.Join(", ", answer.Candidates.Take(3).Select(p => Voice.Name(p.Name))))),
        SetUpGap.Meetings when answer.Series.Count > 0 => voice.Text("setup.hint.meetings", ("names", SafeText.Clean(string.Join(", ", answer.Series.Take(3).Select(s => s.Series.Name)), 120))),
        SetUpGap.Dates when answer.FirstDay is { } first && answer.LastDay is { } last => voice.Text("setup.hint.dates", ("from", voice.Day(first, answer.Today)), ("to", voice.Day(last, answer.Today))),
        SetUpGap.Labels when answer.Labels.Count > 0 => voice.Text("setup.hint.labels", ("names", SafeText.Clean(string.Join(", ", answer.Labels.Take(5).Select(l => l.Label)), 120))),
        _ => Phrase.Empty,
    };

    private static string Plan(NewProjectAnswer answer, string id, string title, Voice voice) => answer.Taken.TryGetValue(id, out var project)
        ? voice.Text("setup.plan.taken", ("plan", SafeText.Clean(title, 60)), ("project", Voice.Name(project))) : SafeText.Clean(title, 80);

    private static string Gap(SetUpGap gap, Voice voice) => voice.Text("setup.gap." + gap.ToString().ToLowerInvariant());

    private static FunctionCall Call(Project project) => new FunctionCall(FunctionNames.SetUpProject).With("name", project.Name);

    private static string Day(DateOnly? day, DateOnly today, Voice voice) => day is { } known ? voice.Day(known, today) : voice.Text("setup.open");
}
