using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Retrospectives;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>The board of a retrospective on its card: to each step what belongs to it, and of people's notes before the reading only their own.</summary>
internal static class RetroParts
{
    private const int Top = 3;

    /// <summary>Choices for each row that a list may show.</summary>
    private const int ChoicesEach = 4;

    public static IEnumerable<Block> Of(Voice voice, LiveMeetingAnswer answer, int limit)
    {
        if (answer.Board is not { } board)
            return [];
        return answer.State.CurrentItem?.Topic.Subject switch
        {
            RetroSteps.Write => Write(voice, answer, board, limit),
            RetroSteps.Group => Group(voice, answer, board, limit),
            RetroSteps.Vote => Vote(voice, answer, board, limit),
            RetroSteps.Talk or RetroSteps.Act => Talk(voice, board),
            _ => answer.State.IsLive ? [] : [.. Talk(voice, board), .. Pulse(voice, board)],
        };
    }

    private static IEnumerable<Block> Write(Voice voice, LiveMeetingAnswer answer, RetroBoard board, int limit)
    {
        var data = MeetingVerbs.Data(answer.State.Agenda!.Meeting);
        yield return new Paragraph(voice.Text("retro.count", ("count", board.Notes.Count), ("people", board.Notes.DistinctBy(n => n.By).Count())));
        yield return new ChoiceField(RetroVerbs.Column, voice.Text("retro.column"), [.. Columns(voice)], nameof(RetroColumn.Well));
        yield return new TextField(RetroVerbs.Text, voice.Text("retro.note"), null, RetroBoard.MostText) { Placeholder = voice.Text("retro.note.example") };
        yield return new Buttons([new VerbButton(voice.Text("retro.add"), RetroVerbs.Write, data) { SendsInputs = true }]);
        if (answer.Viewer.Person is { } person && board.Of(person.Id) is { Count: > 0 } own)
        {
            yield return new Heading(voice.Text("retro.own"));
            yield return new Rows([.. own.TakeLast(limit).Select(n => Note(voice, n))]);
            yield return new Buttons([new VerbButton(
                voice.Text("retro.drop"), RetroVerbs.Drop, MeetingVerbs.Data(answer.State.Agenda.Meeting, (RetroVerbs.Note, MeetingVerbs.Number(own[^1].Number))))]);
        }

        if (RetroPulse.IsOpen(answer.State) && (answer.Viewer.Person is not { } who || !board.Pulse.Answered.Contains(who.Id)))
        {
            yield return new ChoiceField(
                RetroVerbs.Mood, voice.Text("retro.mood"), [.. Enumerable.Range(1, 5).Select(m => (voice.Text("retro.mood." + MeetingVerbs.Number(m)), MeetingVerbs.Number(m)))], "3");
            yield return new Buttons([new VerbButton(voice.Text("retro.feel"), RetroVerbs.Feel, data) { SendsInputs = true }]);
        }

        yield return new Note(voice.Text("retro.mood.count", ("count", board.Pulse.Answered.Count), ("least", RetroPulse.Least)));
    }

    private static IEnumerable<Block> Group(Voice voice, LiveMeetingAnswer answer, RetroBoard board, int limit)
    {
        foreach (var block in Columns(voice, board, limit))
            yield return block;
        var choices = board.ReadOut.Take(limit * ChoicesEach).Select(t => (Short(t.Head), MeetingVerbs.Number(t.Head.Number))).ToList();
        if (choices.Count < 2)
            yield break;
        yield return new ChoiceField(RetroVerbs.Note, voice.Text("retro.same"), choices, choices[^1].Item2);
        yield return new ChoiceField(RetroVerbs.Into, voice.Text("retro.same-as"), choices, choices[0].Item2);
        yield return new Buttons([new VerbButton(voice.Text("retro.merge"), RetroVerbs.Merge, MeetingVerbs.Data(answer.State.Agenda!.Meeting)) { SendsInputs = true }]);
    }

    private static IEnumerable<Block> Vote(Voice voice, LiveMeetingAnswer answer, RetroBoard board, int limit)
    {
        var own = answer.Viewer.Person is { } person ? board.Votes.GetValueOrDefault(person.Id.Value) : null;
        var topics = board.ReadOut.Take(limit * ChoicesEach).ToList();
        if (topics.Count > 0)
        {
            yield return new PickField(
                RetroVerbs.Votes, voice.Text("retro.votes", ("most", RetroBoard.MostVotes)), [.. topics.Select(t => (Short(t.Head), MeetingVerbs.Number(t.Head.Number)))],
                [.. (own ?? []).Select(v => MeetingVerbs.Number(v))]);
            yield return new Buttons([new VerbButton(voice.Text(own is null ? "retro.vote" : "retro.vote.again"), RetroVerbs.Vote, MeetingVerbs.Data(answer.State.Agenda!.Meeting)) { SendsInputs = true }]);
        }

        yield return new Note(voice.Text("retro.voted", ("count", board.Votes.Count)));
    }

    private static IEnumerable<Block> Talk(Voice voice, RetroBoard board)
    {
        var top = board.Topics.Where(t => t.Votes > 0).Take(Top).ToList();
        if (top.Count == 0)
            yield break;
        yield return new Heading(voice.Text("retro.top"));
        yield return new Rows([.. top.Select(t => new Row(
            Phrase.Of(SafeText.Clean(t.Head.Text, RetroBoard.MostText)), voice.Text("retro.topic", ("votes", t.Votes), ("notes", t.Same.Count + 1))))]);
    }

    private static IEnumerable<Block> Pulse(Voice voice, RetroBoard board)
    {
        if (board.Pulse.Answered.Count == 0)
            yield break;
        if (board.Pulse.Mean is not { } mean)
        {
            yield return new Note(voice.Text("retro.mood.few", ("least", RetroPulse.Least)));
            yield break;
        }

        string key = mean >= RetroPulse.Highest ? "retro.mood.mean.high" : mean <= RetroPulse.Lowest ? "retro.mood.mean.low" : "retro.mood.mean";
        yield return new Heading(voice.Text("retro.mood.title"));
        yield return new Paragraph(voice.Text(key, ("mean", mean.ToString("0.#", voice.Culture)), ("count", board.Pulse.Answered.Count)));
    }

    private static IEnumerable<Block> Columns(Voice voice, RetroBoard board, int limit)
    {
        foreach (var column in Enum.GetValues<RetroColumn>())
        {
            var topics = board.ReadOut.Where(t => t.Head.Column == column).ToList();
            if (topics.Count == 0)
                continue;
            yield return new Heading(voice.Text("retro.column." + column.ToString().ToLowerInvariant()));
            yield return new Rows([.. topics.Take(limit).Select(t => new Row(
                Phrase.Of(SafeText.Clean(t.Head.Text, RetroBoard.MostText)), t.Same.Count == 0 ? null : Phrase.Of(SafeText.Clean(string.Join(" / ", t.Same.Select(n => n.Text)), 200))))]);
            if (topics.Count > limit)
                yield return new Note(voice.Text("list.and-more", ("count", topics.Count - limit)));
        }
    }

    private static IEnumerable<(string Title, string Value)> Columns(Voice voice) =>
        Enum.GetValues<RetroColumn>().Select(c => (voice.Text("retro.column." + c.ToString().ToLowerInvariant()), c.ToString()));

    private static Row Note(Voice voice, RetroNote note) =>
        new(Phrase.Of(SafeText.Clean(note.Text, RetroBoard.MostText)), voice.Text("retro.column." + note.Column.ToString().ToLowerInvariant()));

    private static string Short(RetroNote note) => SafeText.Clean(note.Text, 70);
}
