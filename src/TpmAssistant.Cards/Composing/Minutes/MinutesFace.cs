using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;

namespace TpmAssistant.Cards.Composing.Minutes;

/// <summary>Minutes before the click: every line with its tick, what becomes of it, and where it came from.</summary>
internal static class MinutesFace
{
    private const int MostPeople = 20;
    private const int ShownInTick = 180;

    /// <summary>Lines shown for each row that a list may have; the next draft shows what was not.</summary>
    private const int LinesAnItem = 5;

    public static Face Compose(MinutesAnswer answer, Voice voice, Room room)
    {
        var offer = answer.Offer;
        string title = Title(answer, voice);
        var blocks = new List<Block>
        {
            new Banner(MinutesWords.Kicker(voice, offer), title, Lead: answer.Proposal is null || offer.Lines.Count == 0 ? Phrase.Empty : voice.Text("minutes.lead")),
            new Facts([.. MinutesWords.Presence(voice, offer)]),
        };
        var shown = offer.Lines.OrderByDescending(l => l.Line.IsCaptured).Take(room.Items * LinesAnItem).Select(l => l.Line.Key).ToHashSet(StringComparer.Ordinal);
        OfferedLine[] lines = [.. offer.Lines.Where(l => shown.Contains(l.Line.Key))];
        foreach (var kind in MinutesWords.Kinds)
            AddLines(blocks, kind, lines, answer, voice);
        if (lines.Any(l => !l.Line.IsCaptured))
            blocks.Add(new Note(voice.Text("minutes.heard")));
        if (lines.Length < offer.Lines.Count)
            blocks.Add(new Note(voice.Text("minutes.more", ("count", offer.Lines.Count - lines.Length))));
        blocks.AddRange(MinutesWords.Topics(voice, offer));
        blocks.AddRange(MinutesWords.Reviewed(voice, offer));
        AddBlanks(blocks, lines, answer, voice, room.Items);
        AddItems(blocks, answer, voice, room);
        AddTargets(blocks, answer, voice);
        AddDone(blocks, answer, voice);
        blocks.AddRange(Notes(answer, voice));
        return new Face(title, blocks, [.. Buttons(answer, voice)]);
    }

    private static string Title(MinutesAnswer answer, Voice voice)
    {
        int Count(CaptureKind kind) => answer.Offer.Lines.Count(l => l.Line.Kind == kind);
        return answer.Offer.Lines.Count == 0
            ? voice.Text(answer.Done.Count > 0 ? "minutes.title.finished" : "minutes.title.none")
            : voice.Text("minutes.title", ("decisions", Count(CaptureKind.Decision)), ("actions", Count(CaptureKind.Action)), ("others", Count(CaptureKind.Risk) + Count(CaptureKind.Parked)));
    }

    private static void AddLines(List<Block> blocks, CaptureKind kind, OfferedLine[] shown, MinutesAnswer answer, Voice voice)
    {
        var lines = shown.Where(l => l.Line.Kind == kind).ToList();
        if (lines.Count == 0)
            return;
        blocks.Add(new Heading(MinutesWords.Kind(voice, kind)) { Key = "minutes.kind" });
        foreach (var offered in lines)
        {
            var line = offered.Line;
            string text = SafeText.Clean(line.Text, ShownInTick);
            blocks.Add(new TickField(MinutesVerbs.Keep + line.Key, Label(voice, line, answer.Offer), text, line.IsCaptured));
            if (line.Text.Length > ShownInTick)
                blocks.Add(new Verbatim(voice.Text("minutes.whole"), line.Text));
            if (kind == CaptureKind.Decision)
                blocks.Add(new TickField(MinutesVerbs.Final + line.Key, voice.Text("minutes.final.label"), voice.Text("minutes.final"), line.IsFinal));
            if (line.Said is { } said)
                blocks.Add(new Note(MinutesWords.Said(voice, said, answer.Links.GetValueOrDefault(line.Key))));
            if (offered.Twin is { } twin)
            {
                blocks.Add(new Note(Phrase.Of(voice.Text("minutes.twin")) + voice.Item(twin.Title, twin.Link)));
                blocks.Add(new TickField(MinutesVerbs.New + line.Key, voice.Text("minutes.twin.label"), voice.Text("minutes.twin.new"), On: false));
            }
        }
    }

    /// <summary>Of an action who and when; of another line what was talked about, where that is known.</summary>
    private static string Label(Voice voice, MinutesLine line, MinutesOffer offer) => line.Kind == CaptureKind.Action
        ? ((Phrase)MinutesWords.WhoAndWhen(voice, line, offer.Day)).Capital().Plain
        : offer.Items.FirstOrDefault(i => i.Key == line.Item) is { Item: not null } item ? SafeText.Clean(MinutesWords.Item(voice, item, offer.Day), 100)
        : voice.Text("minutes.one." + line.Kind.ToString().ToLowerInvariant());

    /// <summary>Who and when, where nobody said: to fill in, or to leave blank.</summary>
    private static void AddBlanks(List<Block> blocks, OfferedLine[] lines, MinutesAnswer answer, Voice voice, int most)
    {
        var open = lines.Where(l => l.Line is { Kind: CaptureKind.Action } && (l.Line.Owner is null || l.Line.Due is null)).Take(most).ToList();
        if (open.Count == 0 || answer.Proposal is null)
            return;
        var fields = new List<Block>();
        foreach (var line in open.Select(o => o.Line))
        {
            string text = SafeText.Clean(line.Text, 60);
            if (line.Owner is null && answer.People.Count > 0)
                fields.Add(new ChoiceField(
                    MinutesVerbs.Owner + line.Key, voice.Text("minutes.blank.who", ("text", text)),
                    [(voice.Text("minutes.nobody"), ""), .. answer.People.Take(MostPeople).Select(p => (Voice.Name(p.Name), p.Id.Value))], ""));
            if (line.Due is null)
                fields.Add(new DateField(MinutesVerbs.Due + line.Key, voice.Text("minutes.blank.when", ("text", text)), null));
        }

        blocks.Add(new Fold("minutes-blanks", voice.Text("minutes.blanks"), fields));
    }

    private static void AddItems(List<Block> blocks, MinutesAnswer answer, Voice voice, Room room)
    {
        var told = answer.Offer.Items.Where(i => i.Excerpts.Count > 0 || i.Item is not null).ToList();
        if (told.Count == 0)
            return;
        var content = new List<Block>();
        foreach (var item in told.Take(room.Items * 2))
        {
            content.Add(new Paragraph(Phrase.Of(MinutesWords.Item(voice, item, answer.Offer.Day), SpanStyle.Strong)
                + (item.Used > TimeSpan.Zero ? Phrase.Of(" " + voice.Text("minutes.item.used", ("minutes", (int)Math.Ceiling(item.Used.TotalMinutes)))) : Phrase.Empty)));
            if (item.Excerpts.Count > 0)
                content.Add(new Rows([.. item.Excerpts.Take(room.Details).Select((said, i) => MinutesWords.Excerpt(voice, said, answer.Links.GetValueOrDefault(MinutesAnswer.LinkOf(item.Key, i))))]));
        }

        blocks.Add(new Fold("minutes-items", voice.Text("minutes.items"), content));
    }

    private static void AddTargets(List<Block> blocks, MinutesAnswer answer, Voice voice)
    {
        var offer = answer.Offer;
        if (answer.Proposal is null)
            return;
        blocks.Add(voice.Section("minutes.targets"));
        blocks.Add(new Paragraph(offer.Project is null
            ? voice.Text("minutes.targets.no-project")
            : voice.Text(offer.PlanId is null ? "minutes.targets.no-plan" : "minutes.targets.project", ("project", Voice.Name(offer.ProjectName ?? "")))));
        if (offer.Chat is not null)
            blocks.Add(new TickField(MinutesVerbs.Keep + MinutesPart.Chat, voice.Text("minutes.chat.label"), voice.Text("minutes.chat", ("meeting", SafeText.Clean(offer.Title, 60))), offer.Lines.Count > 0));
        if (offer.MailTo.Count > 0)
            blocks.Add(new TickField(
                MinutesVerbs.Keep + MinutesPart.Mail, voice.Text("minutes.mail.label"),
                voice.Text("minutes.mail", ("people", SafeText.Clean(string.Join(", ", offer.MailTo.Select(m => $"{Voice.Name(m.Name)} ({m.Address})")), 150))), offer.Lines.Count > 0));
    }

    private static void AddDone(List<Block> blocks, MinutesAnswer answer, Voice voice)
    {
        if (answer.Done.Count == 0)
            return;
        blocks.Add(voice.Section("minutes.before"));
        blocks.Add(new Note(voice.Text("minutes.before.count", ("done", answer.Done.Count(d => d.Done)), ("failed", answer.Done.Count(d => !d.Done)))));
    }

    private static IEnumerable<Block> Notes(MinutesAnswer answer, Voice voice)
    {
        if (answer.Transcript != RecordState.Read)
            yield return new Note(voice.Text("minutes.transcript." + answer.Transcript.ToString().ToLowerInvariant())) { Apart = true };
        if (answer.Attendance != RecordState.Read && answer.Attendance != answer.Transcript)
            yield return new Note(voice.Text("minutes.attendance." + answer.Attendance.ToString().ToLowerInvariant()));
        if (!answer.IsFacilitated)
            yield return new Note(voice.Text("minutes.not-facilitated"));
    }

    private static IEnumerable<Button> Buttons(MinutesAnswer answer, Voice voice)
    {
        if (answer.Proposal is { } proposal)
        {
            var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = proposal.Id.Value };
            yield return new VerbButton(
                voice.Text("minutes.confirm"), MinutesVerbs.Confirm, new Dictionary<string, string>(id, StringComparer.Ordinal) { [CardVerbs.Hash] = proposal.Hash }) { SendsInputs = true };
            yield return new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id);
        }

        if (answer.Offer.ProjectName is { } project)
            yield return new CallButton(voice.Text("logged.button.all"), new FunctionCall(FunctionNames.FindDecisions).With("query", "").With("project", project)) { Secondary = true };
    }
}
