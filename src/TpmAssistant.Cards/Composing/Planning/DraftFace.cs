using TpmAssistant.Application.Planning;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>A drafted plan: how likely its date is, its timeline, what would have to give, load and cost.</summary>
internal static class DraftFace
{
    private const double Doubtful = .5;
    private const int OverloadsShown = 4;

    /// <summary>How many lines of a phase are shown for each row that a list may have.</summary>
    private const int LinesPerRow = 4;

    public static Face Compose(PlanDraftAnswer answer, Voice voice, int limit) => answer.View switch
    {
        DraftView.Tasks => DraftForms.Tasks(answer, voice),
        DraftView.Team => DraftForms.Team(answer, voice),
        _ => Plan(answer, voice, limit),
    };

    public static Dictionary<string, string> Data(PlanDraftAnswer answer, DraftView then) => new(StringComparer.Ordinal)
    {
        [CardVerbs.Id] = answer.Draft.Id, [PlanningVerbs.Version] = answer.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), [PlanningVerbs.View] = then.ToString(),
    };

    private static Face Plan(PlanDraftAnswer answer, Voice voice, int limit)
    {
        var (draft, figures, today) = (answer.Draft, answer.Figures, answer.Today);
        var title = Title(answer, voice);
        var chance = figures.Forecast.ChanceOfPromise;
        var work = draft.Tasks.Count(t => t.Kind == PlanItemKind.Work);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("goal.kicker", ("kind", answer.Template.Name)), title,
                chance is not { } sure ? Tone.None : sure >= DraftFigures.LikelyEnough ? Tone.Good : sure >= Doubtful ? Tone.Warning : Tone.Bad,
                Lead: voice.Text("goal.lead", ("tasks", work), ("gates", draft.Tasks.Count(t => t.Kind == PlanItemKind.Gate)), ("start", voice.Day(draft.Start, today)))),
            Facts(answer, voice),
        };
        blocks.AddRange(Give(answer, voice));
        blocks.Add(voice.Section("goal.timeline"));
        var last = figures.Phases.Count == 0 ? draft.Start : figures.Phases.Max(p => p.To);
        blocks.Add(new Rows([.. figures.Phases.Select(p => new Row(
            Phrase.Of(p.Name + "  ", SpanStyle.Strong) + voice.Text(p.OnPath ? "goal.phase" : "goal.phase.loose", ("from", voice.Day(p.From, today)), ("to", voice.Day(p.To, today)), ("count", p.Tasks)),
            Timeline.Bar(draft.Start, last, p.From, p.To)))]));
        blocks.AddRange(Milestones(answer, voice, limit));
        blocks.AddRange(Load(answer, voice));
        blocks.AddRange(LessonFaces.Offered(voice, answer.Lessons, today));
        blocks.Add(new Fold("plan-all", voice.Text("goal.all", ("count", draft.Tasks.Count)), [.. AllTasks(answer, voice, limit * LinesPerRow)]));
        if (answer.ReadOfGoal > 0)
            blocks.Add(new Note(voice.Text("goal.cut", ("count", answer.ReadOfGoal))));
        blocks.Add(new Note(Phrase.Join(" ", Notes(answer, voice))) { Apart = true });
        if (answer.Thought.Coverage.Sources.Count > 0)
            blocks.Add(CoverageLine.Full(voice, answer.Thought.Coverage));
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = draft.Id };
        return new Face(title, blocks,
        [
            new VerbButton(voice.Text("goal.button.propose"), PlanningVerbs.Propose, id),
            new VerbButton(voice.Text("goal.button.tasks"), PlanningVerbs.ShowDraft, Data(answer, DraftView.Tasks)),
            new VerbButton(voice.Text("goal.button.team"), PlanningVerbs.ShowDraft, Data(answer, DraftView.Team)),
            new VerbButton(voice.Text("goal.button.drop"), PlanningVerbs.DropDraft, id) { Secondary = true },
        ]);
    }

    private static string Title(PlanDraftAnswer answer, Voice voice)
    {
        var (forecast, name) = (answer.Figures.Forecast, Voice.Name(answer.Draft.Name));
        if (forecast.P80 is not { } p80)
            return voice.Text("goal.title.empty", ("name", name));
        if (answer.Draft.Deadline is not { } by || forecast.ChanceOfPromise is not { } chance)
            return voice.Text("goal.title", ("name", name), ("p80", voice.Day(p80, answer.Today)));
        return voice.Text(
            chance >= DraftFigures.LikelyEnough ? "goal.title.by" : "goal.title.by.give", ("name", name), ("day", voice.Day(by, answer.Today)), ("chance", Chance(voice, chance)));
    }

    private static Facts Facts(PlanDraftAnswer answer, Voice voice)
    {
        var (draft, forecast, today) = (answer.Draft, answer.Figures.Forecast, answer.Today);
        var facts = new List<(string, Phrase)>();
        if (forecast is { P50: { } p50, P80: { } p80 })
            facts.Add((voice.Text("goal.fact.finish"), voice.Text("goal.finish", ("p50", voice.Day(p50, today)), ("p80", voice.Day(p80, today)))));
        facts.Add((voice.Text("goal.fact.cost"), answer.Figures.Cost == 0 ? voice.Text("goal.cost.none")
            : voice.Text("goal.cost", ("cost", voice.RoundMoney(answer.Figures.Cost, draft.Currency)), ("worst", voice.RoundMoney(answer.Figures.WorstCost, draft.Currency)))));
        facts.Add((voice.Text("goal.fact.place"), Place(answer, voice)));
        facts.Add((voice.Text("goal.fact.people"), draft.Roles.Any(r => r.Person is null)
            ? voice.Text("goal.people.open", ("named", draft.Roles.Count(r => r.Person is not null)), ("count", draft.Roles.Count)) : voice.Text("goal.people.all", ("count", draft.Roles.Count))));
        return new Facts(facts);
    }

    /// <summary>A chance that is told as a figure as long as one can be told.</summary>
    public static string Chance(Voice voice, double chance) =>
        chance > .99 ? voice.Text("goal.chance.high") : chance < .01 ? voice.Text("goal.chance.low") : voice.Text("goal.chance", ("percent", voice.Percent(chance)));

    public static string Place(PlanDraftAnswer answer, Voice voice) => answer.Places.FirstOrDefault(p => p.GroupId == answer.Draft.GroupId) is { } place
        ? voice.Text("goal.place", ("plan", SafeText.Clean(place.Beside[0], 60))) : voice.Text("goal.place.none");

    /// <summary>What would have to give for a deadline that is not likely to hold.</summary>
    private static IEnumerable<Block> Give(PlanDraftAnswer answer, Voice voice)
    {
        var (forecast, today) = (answer.Figures.Forecast, answer.Today);
        if (answer.Draft.Deadline is not { } by || forecast.ChanceOfPromise is not { } chance || chance >= DraftFigures.LikelyEnough || forecast.P80 is not { } p80)
            yield break;
        yield return voice.Section("goal.give");
        var titles = answer.Draft.Tasks.ToDictionary(t => DraftSnapshot.Ref(t.Key), t => t.Title);
        var rows = answer.Figures.Options.Select(o => new Row(Option(o, titles, voice), voice.Text(
            "goal.give.effect", ("day", voice.Day(by, today)), ("chance", Chance(voice, o.After.ChanceOfPromise ?? 0)), ("p80", voice.Day(o.After.P80!.Value, today)))));
        yield return new Rows([.. rows, new Row(voice.Text("goal.give.date", ("p80", voice.Day(p80, today))))]);
        yield return new Note(voice.Text(answer.Figures.Options.Any(o => o.After.ChanceOfPromise >= DraftFigures.LikelyEnough) ? "goal.give.one" : "goal.give.several"));
    }

    private static string Option(ChangeEffect option, Dictionary<ItemRef, string> titles, Voice voice)
    {
        string At(int i) => i < option.Change.Tasks.Count ? SafeText.Clean(titles.GetValueOrDefault(option.Change.Tasks[i], ""), 80) : "";
        return option.Change.Kind switch
        {
            ChangeKind.Overlap => voice.Text("goal.give.overlap", ("first", At(0)), ("second", At(1))),
            ChangeKind.Drop => voice.Text("goal.give.drop", ("task", At(0))),
            _ => voice.Text("goal.give.join", ("count", option.Touched.Count)),
        };
    }

    private static IEnumerable<Block> Milestones(PlanDraftAnswer answer, Voice voice, int limit)
    {
        if (answer.Figures.Forecast.Milestones.Count == 0)
            yield break;
        yield return voice.Section("goal.milestones");
        yield return new Rows([.. answer.Figures.Forecast.Milestones.Take(limit).Select(m => new Row(
            SafeText.Clean(m.Milestone.Name, 100), voice.Text("goal.milestone", ("p50", voice.Day(m.P50, answer.Today)), ("p80", voice.Day(m.P80, answer.Today)))))]);
    }

    private static IEnumerable<Block> Load(PlanDraftAnswer answer, Voice voice)
    {
        yield return voice.Section("goal.load");
        if (answer.Figures.Overloads.Count == 0)
            yield return new Paragraph(voice.Text("goal.load.fine"));
        else
            yield return new Rows([.. answer.Figures.Overloads.Take(OverloadsShown).Select(o => new Row(
                Voice.Name(o.Person.Name), voice.Text("goal.load.over", ("load", voice.Percent(Math.Min(o.Load, 9.99))), ("week", voice.Day(o.Week, answer.Today)), ("count", o.Weeks))))]);
        var (beside, seen, unseen) = (answer.Thought.Beside, answer.Thought.Seen, answer.Thought.Unseen);
        yield return new Note(Phrase.Join(" ",
        [
            beside.Count > 0 ? voice.Text("goal.load.beside", ("projects", string.Join(", ", beside.Select(Voice.Name)))) : Phrase.Empty,
            seen.Count > 0 ? voice.Text("goal.load.calendars", ("names", string.Join(", ", seen.Select(p => Voice.Name(p.Name)))), ("day", voice.Day(answer.Thought.SeenUntil, answer.Today))) : Phrase.Empty,
            unseen.Count > 0 ? voice.Text("goal.load.unseen", ("names", string.Join(", ", unseen.Select(p => Voice.Name(p.Name))))) : Phrase.Empty,
            answer.Draft.Roles.Any(r => r.Person is null) ? voice.Text("goal.load.nobody") : Phrase.Empty,
        ]));
    }

    private static IEnumerable<Block> AllTasks(PlanDraftAnswer answer, Voice voice, int limit)
    {
        var path = answer.Figures.Outlook.Path.Select(t => t.Task).ToHashSet();
        foreach (var phase in answer.Draft.Phases)
        {
            var lines = answer.Draft.Tasks.Where(t => t.Phase == phase).ToList();
            if (lines.Count == 0)
                continue;
            yield return new Rows([new Row(Phrase.Of(phase, SpanStyle.Strong), Phrase.Join(" · ",
                [.. lines.Take(limit).Select(t => Line(answer, voice, t, path.Contains(DraftSnapshot.Ref(t.Key)))), lines.Count > limit ? voice.Text("list.and-more", ("count", lines.Count - limit)) : Phrase.Empty]))]);
        }

        yield return new Note(voice.Text("goal.all.path"));
    }

    private static Phrase Line(PlanDraftAnswer answer, Voice voice, DraftTask task, bool onPath)
    {
        var title = SafeText.Clean(task.Title, 90) + (onPath ? " ➤" : "");
        return answer.Figures.Outlook.Dates.TryGetValue(DraftSnapshot.Ref(task.Key), out var dates)
            ? voice.Text("goal.line", ("title", title), ("day", voice.Day(Domain.Schedule.ScheduleOutlooks.LastDay(dates.Finish), answer.Today))) : title;
    }

    private static IEnumerable<Phrase> Notes(PlanDraftAnswer answer, Voice voice)
    {
        yield return voice.Text("goal.note.private");
        if (answer.Draft.Scale < 1) yield return voice.Text("goal.note.small");
        if (answer.Draft.Scale > 1) yield return voice.Text("goal.note.large");
        yield return voice.Text("goal.note.thin", ("thin", answer.Template.Thin));
    }
}
