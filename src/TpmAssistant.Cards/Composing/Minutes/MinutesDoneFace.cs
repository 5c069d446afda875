using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Cards.Composing.Minutes;

/// <summary>What became of confirmed minutes, part by part.</summary>
internal static class MinutesDoneFace
{
    public static Face Compose(MinutesDone answer, Voice voice)
    {
        if (answer.Click.Proposal is not { State: ProposalState.Done or ProposalState.Refused })
            return ProposalFaces.Clicked(answer.Click, voice);
        var parts = answer.Parts.ToDictionary(p => p.Part, StringComparer.Ordinal);
        var failed = Wanted(answer.Offer).Count(w => parts.GetValueOrDefault(w) is not { Done: true });
        string title = voice.Text(failed == 0 ? "minutes.done" : "minutes.done.partly", ("count", failed));
        var blocks = new List<Block>
        {
            new Banner(MinutesWords.Kicker(voice, answer.Offer), title, failed == 0 ? Tone.Good : Tone.Warning, voice.Text(failed == 0 ? "minutes.done.word" : "minutes.done.partly.word")),
        };
        foreach (var kind in MinutesWords.Kinds)
        {
            var lines = answer.Offer.Lines.Where(l => l.Line.Kind == kind).ToList();
            if (lines.Count == 0) continue;
            blocks.Add(new Heading(MinutesWords.Kind(voice, kind)) { Key = "minutes.kind" });
            blocks.Add(new Rows([.. lines.Select(l => Row(l, parts.GetValueOrDefault(l.Line.Key), answer, voice))]));
        }

        var targets = new List<Row>();
        if (answer.Offer.Chat is not null) targets.Add(Target(voice, "minutes.done.chat", "minutes.done.chat.not", parts.GetValueOrDefault(MinutesPart.Chat)));
        if (answer.Offer.MailTo.Count > 0) targets.Add(Target(voice, "minutes.done.mail", "minutes.done.mail.not", parts.GetValueOrDefault(MinutesPart.Mail)));
        if (targets.Count > 0)
        {
            blocks.Add(voice.Section("minutes.targets"));
            blocks.Add(new Rows(targets));
        }

        if (failed > 0) blocks.Add(new Note(voice.Text("minutes.done.again")));
        var again = new FunctionCall(FunctionNames.DraftMinutes).With("meeting", answer.Offer.Meeting);
        return new Face(title, blocks, failed == 0 ? [] : [new CallButton(voice.Text("minutes.button.again"), again)]);
    }

    private static IEnumerable<string> Wanted(MinutesOffer offer) =>
    [
        .. offer.Lines.Select(l => l.Line.Key), .. offer.Chat is null ? Array.Empty<string>() : [MinutesPart.Chat], .. offer.MailTo.Count == 0 ? Array.Empty<string>() : [MinutesPart.Mail],
    ];

    private static Row Row(OfferedLine offered, MinutesPart? part, MinutesDone answer, Voice voice)
    {
        var line = offered.Line;
        Phrase became = part switch
        {
            { Done: false } or null => Tone.Warning.Mark(Why(voice, part?.Code)),
            _ => line.Kind switch
            {
                CaptureKind.Action when offered.MakesTask && answer.Offer.PlanId is not null => new Span(voice.Text("minutes.became.task"), SpanStyle.Normal, part.Link),
                CaptureKind.Action when offered.Twin is not null => Phrase.Of(voice.Text("minutes.became.twin")) + voice.Item(offered.Twin.Title, offered.Twin.Link),
                CaptureKind.Decision when part.Name is { } number && answer.Offer.ProjectName is { } project => new Span(voice.Text("minutes.became.decision", ("number", SafeText.Clean(number, 10))))
                {
                    Call = new FunctionCall(FunctionNames.FindDecisions).With("query", number).With("project", project),
                },
                CaptureKind.Risk when part.Name is { } key && answer.Offer.ProjectName is { } project => new Span(voice.Text("minutes.became.risk", ("key", SafeText.Clean(key, 10))))
                {
                    Call = new FunctionCall(FunctionNames.UpdateRisk).With("risk", key).With("project", project),
                },
                _ => voice.Text("minutes.became.noted"),
            },
        };
        return new Row(
            SafeText.Clean(line.Text, MinutesWords.TextLength),
            Phrase.Join(" · ", [line.Kind == CaptureKind.Action ? MinutesWords.WhoAndWhen(voice, line, answer.Offer.Day) : Phrase.Empty, became]));
    }

    private static Row Target(Voice voice, string done, string not, MinutesPart? part) => part is { Done: true }
        ? new Row(new Span(voice.Text(done), SpanStyle.Normal, part.Link))
        : new Row(voice.Text(not), Tone.Warning.Mark(Why(voice, part?.Code)));

    private static string Why(Voice voice, string? code) =>
        code is not null && voice.Knows("effect." + code) ? voice.Text("effect." + code) : voice.Text("minutes.not-done");
}
