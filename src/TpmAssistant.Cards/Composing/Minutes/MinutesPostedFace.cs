using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Cards.Composing.Minutes;

/// <summary>Minutes as everybody reads them: who was there, what was decided, who does what by when. Nothing of the recording stands in them.</summary>
internal static class MinutesPostedFace
{
    public static Face Compose(MinutesPosted answer, Voice voice)
    {
        var offer = answer.Offer;
        string title = voice.Text("minutes.posted", ("meeting", SafeText.Clean(offer.Title, 80)));
        var blocks = new List<Block> { new Banner(MinutesWords.Kicker(voice, offer), title), new Facts([.. MinutesWords.Presence(voice, offer)]) };
        var items = offer.Items.Where(i => i.Item is not null).ToList();
        if (items.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("minutes.items")));
            blocks.Add(new Rows([.. items.Select(i => new Row(MinutesWords.Item(voice, i, offer.Day)))]));
        }

        foreach (var kind in MinutesWords.Kinds)
        {
            var lines = offer.Lines.Where(l => l.Line.Kind == kind).ToList();
            if (kind == CaptureKind.Decision)
            {
                Add(blocks, "minutes.decisions.final", [.. lines.Where(l => l.Line.IsFinal)], answer, voice);
                Add(blocks, "minutes.decisions.tentative", [.. lines.Where(l => !l.Line.IsFinal)], answer, voice);
            }
            else
            {
                Add(blocks, "minutes.kind." + kind.ToString().ToLowerInvariant(), lines, answer, voice);
            }
        }

        blocks.AddRange(MinutesWords.Topics(voice, offer));
        blocks.AddRange(MinutesWords.Reviewed(voice, offer));
        if (offer.Lines.Count == 0)
            blocks.Add(new Paragraph(voice.Text("minutes.posted.nothing")));
        return new Face(title, blocks, []);
    }

    private static void Add(List<Block> blocks, string heading, List<OfferedLine> lines, MinutesPosted answer, Voice voice)
    {
        if (lines.Count == 0)
            return;
        blocks.Add(new Heading(voice.Text(heading)));
        blocks.Add(new Rows([.. lines.Select(l => new Row(
            SafeText.Clean(l.Line.Text, MinutesWords.TextLength),
            l.Line.Kind == CaptureKind.Action ? MinutesWords.WhoAndWhen(voice, l.Line, answer.Offer.Day)
                : answer.Parts.FirstOrDefault(p => p.Part == l.Line.Key) is { Name: { } name } ? SafeText.Clean(name, 40) : Phrase.Empty))]));
    }
}
