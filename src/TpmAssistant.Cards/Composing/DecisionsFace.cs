using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Decisions;

namespace TpmAssistant.Cards.Composing;

/// <summary>Decisions that were looked for, and what still waits for one.</summary>
internal static class DecisionsFace
{
    private const int OpenShown = 5;
    private const int QueryLength = 60;

    public static Face Compose(DecisionsAnswer answer, Voice voice, int limit)
    {
        var page = Paging<ListedDecision>.Of(answer.Decisions, voice, limit);
        string title = Title(answer, voice);
        var blocks = new List<Block>
        {
            new Banner(
                answer.ProjectName is { } project ? voice.Text("decisions.kicker.project", ("project", Voice.Name(project))) : voice.Text("decisions.kicker", ("count", answer.Projects)),
                title, Lead: Lead(answer, voice)),
        };
        blocks.AddRange(DecisionWords.Done(voice, answer.Done));
        blocks.AddRange(page.Position(voice));
        if (page.Shown.Count > 0)
            blocks.Add(new Rows([.. page.Shown.Select(listed => Row(listed, answer, voice))]));
        AddWritten(blocks, answer, voice);
        AddOpen(blocks, answer, voice);
        blocks.Add(new Note(voice.Text("decisions.searched", ("count", answer.Searched), ("projects", answer.Projects))) { Apart = true });
        return new Face(title, blocks, [.. page.Buttons(voice), DecisionWords.New(voice, answer.ProjectName ?? "")]);
    }

    private static string Title(DecisionsAnswer answer, Voice voice)
    {
        string about = SafeText.Clean(answer.Query, QueryLength);
        return about.Length > 0
            ? voice.Text(answer.Decisions.Count == 0 ? "decisions.about.none" : "decisions.about", ("count", answer.Decisions.Count), ("query", about))
            : voice.Text(answer.Decisions.Count == 0 ? "decisions.all.none" : "decisions.all", ("count", answer.Decisions.Count));
    }

    private static Phrase Lead(DecisionsAnswer answer, Voice voice) =>
        !answer.IsWhole ? voice.Text("decisions.part")
        : answer.Decisions.Count == 0 && answer.Query.Length == 0 ? voice.Text("decisions.empty.next")
        : Phrase.Empty;

    private static Row Row(ListedDecision listed, DecisionsAnswer answer, Voice voice)
    {
        var decision = listed.Decision;
        return new Row(
            new Span(SafeText.Clean(decision.Title, DecisionWords.TitleLength)) { Call = DecisionWords.Show(listed.ProjectName, decision.Number) },
            Phrase.Join(" · ",
            [
                listed.SupersededBy is { } next
                    ? Tone.Unknown.Mark(voice.Text("logged.superseded-by.short", ("number", next.Number)))
                    : decision.Status == DecisionStatus.Tentative ? Tone.Warning.Mark(DecisionWords.Status(voice, decision.Status)) : Phrase.Empty,
                $"#{decision.Number}",
                answer.ProjectName is null ? Voice.Name(listed.ProjectName) : Phrase.Empty,
                Phrase.Of(voice.WeekDay(decision.DecidedOn, answer.Today)).AsValueOf(voice.Text("measure.decided-on")),
                decision.TakenBy.Count > 0 ? Phrase.Of(DecisionWords.People(decision.TakenBy)).AsValueOf(voice.Text("measure.decided-by")) : Phrase.Empty,
                decision.Rationale is { } why ? voice.Text("logged.because", ("why", SafeText.Clean(why, 160))) : Phrase.Empty,
            ]));
    }

    private static void AddWritten(List<Block> blocks, DecisionsAnswer answer, Voice voice)
    {
        if (answer.Written.Count == 0)
            return;
        blocks.Add(voice.Section("decisions.written"));
        blocks.Add(new Rows([.. answer.Written.Take(OpenShown).Select(written => new Row(
            SafeText.Clean(written.Decision.Title, DecisionWords.TitleLength),
            Phrase.Join(" · ",
            [
                answer.ProjectName is null ? Voice.Name(written.ProjectName) : Phrase.Empty,
                Phrase.Of(voice.WeekDay(written.Decision.DecidedOn, answer.Today)).AsValueOf(voice.Text("measure.decided-on")),
                new Span(SafeText.Clean(written.Decision.Meeting?.Subject ?? "", 60)) { Call = new FunctionCall(FunctionNames.DraftMinutes).With("meeting", written.Meeting) },
            ])))]));
        if (answer.Written.Count > OpenShown)
            blocks.Add(new Note(voice.Text("list.and-more", ("count", answer.Written.Count - OpenShown))));
    }

    private static void AddOpen(List<Block> blocks, DecisionsAnswer answer, Voice voice)
    {
        if (answer.Open.Count == 0)
            return;
        blocks.Add(voice.Section("decisions.open"));
        blocks.Add(new Rows([.. answer.Open.Take(OpenShown).Select(open => new Row(
            Voice.Title(open.Question.Question),
            Phrase.Join(" · ",
            [
                answer.ProjectName is null ? Voice.Name(open.ProjectName) : Phrase.Empty,
                open.Question.Owner is { } owner ? Phrase.Of(Voice.Name(owner.Name)).AsValueOf(voice.Text("measure.decides")) : Phrase.Empty,
                open.Question.NeededBy is { } day ? voice.Text("decisions.open.by", ("day", voice.WeekDay(day, answer.Today))) : Phrase.Empty,
            ])))]));
        if (answer.Open.Count > OpenShown)
            blocks.Add(new Note(voice.Text("list.and-more", ("count", answer.Open.Count - OpenShown))));
    }
}
