using System.Globalization;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Improvement;

namespace TpmAssistant.Cards.Composing.Improvement;

/// <summary>An experiment while it runs, when it is to be judged and after; and all that was tried.</summary>
internal static class ExperimentFaces
{
    public static Face Compose(ExperimentAnswer answer, Voice voice)
    {
        var (experiment, today) = (answer.Experiment, answer.StatusDate);
        bool isRunning = experiment.State == ExperimentState.Running;
        bool isJudged = answer.IsDue || !isRunning;
        string what = ExperimentWords.Try(voice, experiment);
        string title = isJudged ? ExperimentWords.Verdict(voice, answer.SoFar.Verdict) : voice.Text("improve.running", ("day", voice.WeekDay(experiment.FollowUpOn, today)));
        string word = voice.Text(answer.IsDue ? "improve.state.due" : "improve.state." + ExperimentWords.Key(experiment.State));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("improve.kicker", ("project", Voice.Name(answer.Project.Name)), ("day", voice.LongDay(today))), title, isJudged ? ExperimentWords.ToneOf(answer.SoFar.Verdict) : Tone.None, word,
                Phrase.Of(what, SpanStyle.Strong)),
        };
        if (isJudged)
            blocks.Add(new Paragraph(ExperimentWords.Because(voice, answer.SoFar)));
        blocks.Add(ExperimentWords.Figures(voice, answer.SoFar));
        if (isRunning && !isJudged)
            blocks.Add(new Note(voice.Text("improve.early")));
        if (isJudged)
            blocks.Add(new Note(voice.Text("improve.method")));
        blocks.Add(new Note(voice.Text("improve.since", ("day", voice.Day(experiment.StartedOn, today)), ("name", Voice.Name(experiment.By.Name)))) { Apart = true });
        if (isRunning)
            blocks.Add(new TextOnly(new Note(voice.Text("improve.text-only.end"))));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face($"{title}: {what}", blocks, [.. Buttons(answer, voice)]);
    }

    public static Face List(ExperimentsAnswer answer, Voice voice, int limit)
    {
        int running = answer.Experiments.Count(e => e.Experiment.State == ExperimentState.Running);
        string title = answer.Experiments.Count == 0 ? voice.Text("improve.list.none") : voice.Text("improve.list.title", ("count", answer.Experiments.Count), ("running", running));
        var blocks = new List<Block> { new Banner(voice.Text("improve.list.kicker"), title) };
        blocks.AddRange(TaskRows.Limited(voice, answer.Experiments, limit, e => new Row(
            Phrase.Join("  ", [Phrase.Of(ExperimentWords.Try(voice, e.Experiment), SpanStyle.Strong), Mark(voice, e.Experiment, e.Outcome, answer.Today)]),
            Phrase.Join(" · ", [Voice.Name(e.Project.Name), Days(voice, e.Experiment, answer.Today)]))));
        if (answer.Declined.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("improve.list.declined")));
            blocks.AddRange(TaskRows.Limited(voice, answer.Declined, limit, d => new Row(
                ExperimentWords.Kind(voice, d.Declined.Practice.ToString()),
                Phrase.Join(" · ", [Voice.Name(d.Project.Name), SafeText.Clean(d.Declined.Reason, 200), voice.Day(d.Declined.On, answer.Today)]))));
        }

        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        var projects = answer.Project is { } only ? [only] : answer.Experiments.Select(e => e.Project).DistinctBy(p => p.Id).ToList();
        return new Face(title, blocks, [.. projects.Select(p => new CallButton(voice.Text("improve.button.project", ("project", Voice.Name(p.Name))), ExperimentWords.Suggest(p)))]);
    }

    private static IEnumerable<Button> Buttons(ExperimentAnswer answer, Voice voice)
    {
        var experiment = answer.Experiment;
        foreach (var button in UndoButtons.For(voice, answer.Undo))
            yield return button;
        if (experiment.State == ExperimentState.Running && answer.CanEdit)
        {
            bool helped = answer.SoFar.Verdict == ExperimentVerdict.Helped;
            if (answer.IsDue)
            {
                yield return End("improve.keep", keep: true, next: false);
                yield return End("improve.drop", keep: false, next: false);
                yield return End(helped ? "improve.keep.next" : "improve.drop.next", helped, next: true);
            }
            else
            {
                yield return End("improve.stop", keep: false, next: false) with { Secondary = true };
            }
        }

        if (experiment.State != ExperimentState.Running)
            yield return new CallButton(voice.Text("improve.button.next"), ExperimentWords.Suggest(answer.Project));
        yield return new CallButton(voice.Text("improve.button.flow"), Calls.Flow(answer.Project.Name));
        yield return new CallButton(voice.Text("improve.button.all"), ExperimentWords.All(answer.Project)) { Secondary = true };

        VerbButton End(string words, bool keep, bool next) => new(voice.Text(words), ImproveVerbs.End, ExperimentWords.Data(
            answer.Project, (ImproveVerbs.Number, experiment.Number.ToString(CultureInfo.InvariantCulture)), (ImproveVerbs.Keep, keep ? ImproveVerbs.Yes : ""), (ImproveVerbs.Next, next ? ImproveVerbs.Yes : "")));
    }

    private static Phrase Mark(Voice voice, Experiment experiment, BeforeAfter outcome, DateOnly today) => experiment.State == ExperimentState.Running
        ? (experiment.FollowUpOn <= today ? Tone.Warning : Tone.Unknown).Mark(voice.Text(experiment.FollowUpOn <= today ? "improve.state.due" : "improve.state.running"))
        : Phrase.Join(" · ", [ExperimentWords.ToneOf(outcome.Verdict).Mark(ExperimentWords.Verdict(voice, outcome.Verdict)), voice.Text("improve.state." + ExperimentWords.Key(experiment.State))]);

    private static Phrase Days(Voice voice, Experiment experiment, DateOnly today) => experiment.EndedOn is { } ended
        ? voice.Text("improve.list.ended", ("from", voice.Day(experiment.StartedOn, today)), ("to", voice.Day(ended, today)))
        : voice.Text("improve.list.running", ("from", voice.Day(experiment.StartedOn, today)), ("day", voice.Day(experiment.FollowUpOn, today)));
}
