using System.Globalization;
using TpmAssistant.Application.Causes;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Causes;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Composing;

/// <summary>A root cause analysis: the issue with what the plan tells, the chain, the next "why?"; at its end the root and what is done about it.</summary>
internal static class CauseFaces
{
    private const int Suggested = 3;
    private const int Shown = 5;
    private const int ChoiceLength = 90;
    private const string Indent = "· ";

    public static Face Compose(CauseAnswer answer, Voice voice)
    {
        var analysis = answer.Analysis;
        string issue = Clean(analysis.Issue.Title);
        var title = analysis.RootText is { } root ? voice.Line("cause.root", ("cause", Clean(root))) : voice.Line("cause.why", ("issue", issue));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("cause.kicker", ("project", Voice.Name(answer.Project.Name))), title, analysis.Root is null ? Tone.None : Tone.Good,
                analysis.Root is { } ended ? Kind(voice, ended.Category) : "", analysis.Root is null ? Phrase.Empty : voice.Line("cause.of", ("issue", issue))),
        };
        var seen = Seen(answer, voice).ToList();
        if (analysis.Root is null)
        {
            blocks.Add(new Heading(voice.Text("cause.seen")));
            blocks.Add(seen.Count > 0 ? new Rows([.. seen.Select(s => new Row(s))]) : new Note(voice.Text("cause.seen.none")));
        }

        if (analysis.Whys.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("cause.chain")));
            blocks.Add(new Rows([new Row(Phrase.Of(issue)), .. CauseMap.Lines(analysis.Whys).Select(l => Line(voice, l, analysis.Root?.Why))]));
        }

        blocks.AddRange(analysis.Root is null ? Question(answer, voice) : Outcome(answer, voice));
        blocks.Add(new TextOnly(new Note(voice.Text("cause.text-only"))));
        return new Face(title.Plain, blocks, [.. Buttons(answer, voice)]);
    }

    public static Face Unclear(CauseUnclear answer, Voice voice)
    {
        var isProject = answer.Choices.All(c => c.Title.Length == 0);
        string title = voice.Text(isProject ? "cause.which-project" : "cause.which", ("asked", Clean(answer.Asked)));
        return new Face(
            title, [new Banner(voice.Text("causes.kicker"), title), new TextOnly(new Rows([.. answer.Choices.Select(c => new Row(Name(c)))]))],
            [.. answer.Choices.Select(c => new CallButton(Name(c), Call(c.Key, c.Project)))]);

        static string Name((string Title, string Project, string Key) c) => c.Title.Length == 0 ? Voice.Name(c.Project) : SafeText.Clean($"{c.Title} ({c.Project})", 80);
    }

    public static Face List(CausesAnswer answer, Voice voice, int limit)
    {
        int open = answer.Analyses.Count(c => c.Analysis.Root is null);
        string title = answer.Analyses.Count == 0 ? voice.Text("causes.none") : voice.Text("causes.title", ("count", answer.Analyses.Count), ("open", open));
        var page = Paging<ProjectCause>.Of(answer.Analyses, voice, limit);
        var blocks = new List<Block> { new Banner(voice.Text("causes.kicker"), title) };
        blocks.AddRange(page.Position(voice));
        if (answer.Analyses.Count > 0)
            blocks.Add(new Rows([.. page.Shown.Select(c => Row(voice, c, answer.Today))]));
        blocks.Add(new Note(voice.Text("causes.how")) { Apart = true });
        return new Face(title, blocks, [.. page.Buttons(voice), .. page.Shown.Take(Shown).Select(c => new CallButton(SafeText.Clean(c.Analysis.Issue.Title, 60), Call(c.Analysis.Issue.Key, c.Project.Name)))]);
    }

    private static IEnumerable<Block> Question(CauseAnswer answer, Voice voice)
    {
        var whys = answer.Analysis.Whys;
        bool isFirst = whys.Count == 0;
        if (isFirst && Suggestions(answer, voice).Take(Suggested).ToList() is { Count: > 0 } causes)
            yield return new ChoiceField(CauseVerbs.Seen, voice.Text("cause.suggested"), [.. causes.Select(c => (SafeText.Clip(c, ChoiceLength), c))], null);
        yield return new TextField(CauseVerbs.Text, isFirst ? voice.Text("cause.field") : voice.Text("cause.field.next", ("cause", Clean(whys[^1].Text))), null, CauseAnalysis.MostText, Multiline: true)
        {
            Placeholder = voice.Text("cause.field.placeholder"),
        };
        if (!isFirst)
            yield return new ChoiceField(CauseVerbs.Under, voice.Text("cause.under"), [.. Choices(whys), (SafeText.Clip(Clean(answer.Analysis.Issue.Title), ChoiceLength), "0")], Number(whys[^1].Number));
        yield return new Buttons([new VerbButton(voice.Text("cause.answer"), CauseVerbs.Answer, Data(answer)) { SendsInputs = true }]);
        if (whys.Count < 2)
            yield break;
        yield return new Heading(voice.Text("cause.is-root"));
        yield return new ChoiceField(CauseVerbs.Root, voice.Text("cause.root.field"), [.. Choices(whys)], Number(whys[^1].Number));
        yield return new ChoiceField(CauseVerbs.Category, voice.Text("cause.category"), [.. Enum.GetValues<CauseCategory>().Select(c => (voice.Text("cause.choice." + Key(c)), c.ToString()))], null);
        yield return new Buttons([new VerbButton(voice.Text("cause.end"), CauseVerbs.End, Data(answer)) { SendsInputs = true }]);
    }

    private static IEnumerable<Block> Outcome(CauseAnswer answer, Voice voice)
    {
        var analysis = answer.Analysis;
        if (answer.Before.Count > 0 && analysis.Root is { } root)
        {
            yield return new Heading(voice.Text("cause.before", ("count", answer.Before.Count + 1), ("what", voice.Text("cause.because." + Key(root.Category)))));
            yield return new Rows([.. answer.Before.Take(Shown).Select(c => new Row(Of(c), Clean(c.Analysis.RootText ?? "")))]);
        }

        yield return new Heading(voice.Text("cause.actions", ("count", analysis.Actions.Count)));
        foreach (var action in analysis.Actions)
        {
            var call = new FunctionCall(FunctionNames.CreateTask).With("title", action.Text).With("project", answer.Project.Name);
            yield return new Rows([new Row(Clean(action.Text), action.Owner is { } owner ? voice.People([owner]) : voice.Text("cause.action.nobody"))]);
            yield return new Buttons([new CallButton(voice.Text("cause.action.task"), action.Owner is { } who ? call.With("assignee", who.Name) : call)]);
        }

        yield return new TextField(CauseVerbs.Action, voice.Text("cause.action"), null, CauseAnalysis.MostText) { Placeholder = voice.Text("cause.action.placeholder") };
        yield return new ChoiceField(CauseVerbs.Owner, voice.Text("cause.action.owner"), [.. answer.People.Take(50).Select(p => (Voice.Name(p.Name), p.Id.Value))], null);
        yield return new Buttons([new VerbButton(voice.Text("cause.action.add"), CauseVerbs.Do, Data(answer)) { SendsInputs = true }]);
    }

    private static IEnumerable<Button> Buttons(CauseAnswer answer, Voice voice)
    {
        var (analysis, project) = (answer.Analysis, answer.Project.Name);
        if (answer.Entry is { } entry && analysis.Actions.Count > 0)
        {
            string actions = string.Join("; ", analysis.Actions.Select(a => a.Text).Prepend(entry.Actions ?? "").Where(a => a.Length > 0).Distinct(StringComparer.Ordinal));
            yield return new CallButton(
                voice.Text("cause.action.register", ("entry", entry.Key.ToString())),
                new FunctionCall(FunctionNames.UpdateRisk).With("risk", entry.Key.ToString()).With("project", project).With("actions", SafeText.Clip(actions, RegisterEntry.MostText)));
        }

        if (analysis.Steps > 0)
            yield return new VerbButton(voice.Text("cause.back"), CauseVerbs.Back, Data(answer));
        if (analysis.Root is not null)
            yield return new CallButton(voice.Text("lessons.record"), new FunctionCall(FunctionNames.RecordLesson).With("project", project));
        if (answer.Evidence?.Task.Link is { } link)
            yield return new LinkButton(voice.Text("checkin.own.open"), link);
        yield return new CallButton(voice.Text("causes.button"), new FunctionCall(FunctionNames.FindRootCause).With("issue", ""));
    }

    /// <summary>What the plan and the register tell, a line each.</summary>
    private static IEnumerable<Phrase> Seen(CauseAnswer answer, Voice voice)
    {
        if (answer.Entry is { } entry)
            yield return voice.Line("cause.seen.entry", ("entry", entry.Key.ToString()), ("owner", entry.Owner is { } owner ? Voice.Name(owner.Name) : voice.Text("cause.action.nobody")));
        if (answer.Evidence is not { } seen)
            yield break;
        if (answer.Entry is not null)
            yield return voice.Line("cause.seen.task", ("task", voice.Item(seen.Task.Title, seen.Task.Link)));
        if (!seen.Task.IsOpen)
            yield return voice.Text("cause.seen.done");
        if (seen.DaysLate > 0)
            yield return voice.Text("cause.seen.late", ("days", seen.DaysLate));
        if (seen.DaysBlocked is { } blocked)
            yield return voice.Text("cause.seen.blocked", ("days", blocked));
        if (seen.Slips > 0)
            yield return voice.Text("cause.seen.slips", ("times", seen.Slips), ("days", seen.SlipDays));
        foreach (var waited in seen.WaitsFor.Take(Suggested))
            yield return voice.Line("cause.seen.waits", ("task", voice.Item(waited.Title, waited.Link)), ("day", waited.Due is { } due ? voice.Day(due, answer.StatusDate) : voice.Text("cause.seen.no-day")));
        if (seen.Task is { IsOpen: true, Assignees.Count: 0 })
            yield return voice.Text("task.no-owner");
        foreach (var (person, load) in voice.SinglesOutPeople ? seen.Overloaded : [])
            yield return voice.Text("cause.seen.load", ("name", Voice.Name(person.Name)), ("load", voice.Percent(load)));
    }

    /// <summary>Causes that the plan suggests; never a person.</summary>
    private static IEnumerable<string> Suggestions(CauseAnswer answer, Voice voice)
    {
        if (answer.Evidence is not { Task.IsOpen: true } seen)
            yield break;
        foreach (var waited in seen.WaitsFor.Take(1))
            yield return voice.Text("cause.suggest.waits", ("task", Clean(waited.Title)));
        if (seen.DaysBlocked is not null)
            yield return voice.Text("cause.suggest.blocked");
        if (seen.Task.Assignees.Count == 0)
            yield return voice.Text("cause.suggest.nobody");
        if (seen.Slips > 1)
            yield return voice.Text("cause.suggest.slips");
        if (seen.DaysLate > 0 && seen.Task.State == Domain.Tasks.TaskState.NotStarted)
            yield return voice.Text("cause.suggest.not-begun");
    }

    private static Row Line(Voice voice, (Why Why, int Depth) line, int? root)
    {
        var text = Phrase.Of(string.Concat(Enumerable.Repeat(Indent, line.Depth - 1)) + "↳ ") + voice.Line("cause.because", ("cause", Clean(line.Why.Text)));
        return new Row(line.Why.Number == root ? text.In(SpanStyle.Strong) : text);
    }

    private static Row Row(Voice voice, ProjectCause cause, DateOnly today) => new(Of(cause), Phrase.Join(" · ",
    [
        cause.Analysis is { Root: { } root, RootText: { } text } ? voice.Line("causes.ended", ("kind", Kind(voice, root.Category)), ("cause", Clean(text))) : voice.Text("causes.open", ("count", cause.Analysis.Whys.Count)),
        voice.Day(cause.Analysis.On, today),
    ]));

    private static IEnumerable<(string Title, string Value)> Choices(IReadOnlyList<Why> whys) => whys.Reverse().Select(w => (SafeText.Clip(Clean(w.Text), ChoiceLength), Number(w.Number)));

    private static Phrase Of(ProjectCause cause) => $"{Voice.Name(cause.Project.Name)} · {Clean(cause.Analysis.Issue.Title)}";

    private static string Kind(Voice voice, CauseCategory category) => voice.Text("cause.kind." + Key(category));

    private static string Key(CauseCategory category) => category.ToString().ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Clean(string text) => SafeText.Clean(text, CauseAnalysis.MostText);

    private static FunctionCall Call(string key, string project) => new FunctionCall(FunctionNames.FindRootCause).With("issue", key).With("project", project);

    private static SortedDictionary<string, string> Data(CauseAnswer answer) => new(StringComparer.Ordinal)
    {
        [CardVerbs.Project] = answer.Project.Name, [CauseVerbs.Issue] = answer.Analysis.Issue.Key, [CauseVerbs.Steps] = Number(answer.Analysis.Steps),
    };
}
