using TpmAssistant.Application.Decisions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Decisions;

namespace TpmAssistant.Cards.Composing;

/// <summary>One decision: what, why, who and when, and what took its place.</summary>
internal static class DecisionFace
{
    private const int TextLength = 1200;

    public static Face Compose(DecisionAnswer answer, Voice voice)
    {
        var decision = answer.Decision;
        string title = SafeText.Clean(decision.Title, DecisionWords.TitleLength);
        var tone = answer.SupersededBy is not null ? Tone.Unknown : decision.Status == DecisionStatus.Tentative ? Tone.Warning : Tone.Good;
        string word = answer.SupersededBy is not null ? voice.Text("logged.status.superseded") : DecisionWords.Status(voice, decision.Status);
        var blocks = new List<Block>
        {
            new Banner(voice.Text("logged.kicker", ("project", Voice.Name(answer.Project.Name)), ("number", decision.Number)), title, tone, word),
        };
        blocks.AddRange(DecisionWords.Done(voice, answer.Done));
        blocks.Add(new Facts([.. Facts(answer, voice)]));
        return new Face(voice.Text("logged.summary", ("number", decision.Number), ("title", title)), blocks, [.. Buttons(answer, voice)]);
    }

    private static IEnumerable<(string Name, Phrase Value)> Facts(DecisionAnswer answer, Voice voice)
    {
        var (decision, project) = (answer.Decision, answer.Project.Name);
        if (answer.SupersededBy is { } next)
            yield return (voice.Text("logged.superseded-by"), DecisionWords.Link(project, next));
        if (decision.Rationale is { } why)
            yield return (voice.Text("logged.why"), SafeText.Clean(why, TextLength));
        if (decision.Context is { } context)
            yield return (voice.Text("logged.context"), SafeText.Clean(context, TextLength));
        if (decision.TakenBy.Count > 0)
            yield return (voice.Text("logged.taken-by"), DecisionWords.People(decision.TakenBy));
        yield return (voice.Text("logged.on"), voice.WeekDay(decision.DecidedOn, answer.Today));
        if (decision.Meeting is { } meeting)
            yield return (voice.Text("logged.meeting"), Phrase.Join(" · ",
                [(Phrase)Voice.Title(meeting.Subject, meeting.Link), meeting.Said is { } said ? voice.Text("logged.meeting.at", ("at", MeetingTimes.Offset(said))) : Phrase.Empty]));
        if (answer.Supersedes is { } earlier)
            yield return (voice.Text("logged.supersedes"), DecisionWords.Link(project, earlier));
        yield return (voice.Text("logged.recorded"), voice.Text(
            "logged.recorded.by", ("name", Voice.Name(decision.RecordedBy.Name)), ("day", voice.Day(DateOnly.FromDateTime(decision.RecordedAt.UtcDateTime), answer.Today))));
    }

    private static IEnumerable<Button> Buttons(DecisionAnswer answer, Voice voice)
    {
        var (project, decision) = (answer.Project.Name, answer.Decision);
        var number = (DecisionVerbs.Number, (object)decision.Number);
        if (answer.SupersededBy is null && decision.Status == DecisionStatus.Tentative)
            yield return new VerbButton(
                voice.Text("logged.button.final"), DecisionVerbs.SetStatus, DecisionVerbs.Data(project, number, (DecisionVerbs.Status, nameof(DecisionStatus.Final))));
        yield return new VerbButton(voice.Text("logged.button.edit"), DecisionVerbs.Form, DecisionVerbs.Data(project, number));
        if (answer.SupersededBy is null)
            yield return new VerbButton(
                voice.Text("logged.button.supersede"), DecisionVerbs.Form, DecisionVerbs.Data(project, (DecisionVerbs.Supersedes, decision.Number)));
        yield return new CallButton(voice.Text("logged.button.all"), DecisionWords.All(project));
        if (answer.SupersededBy is null && decision.Status == DecisionStatus.Final)
            yield return new VerbButton(
                voice.Text("logged.button.tentative"), DecisionVerbs.SetStatus, DecisionVerbs.Data(project, number, (DecisionVerbs.Status, nameof(DecisionStatus.Tentative))))
            {
                Secondary = true,
            };
    }
}
