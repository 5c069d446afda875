using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Cards.Composing.Minutes;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards;

/// <summary>Minutes as a mail to those who were not there.</summary>
internal sealed class MinutesText : IMinutesText
{
    public MailDraft Mail(MinutesPosted minutes, Asker writer)
    {
        var voice = new Voice(new FaceContext(writer.Locale, writer.TimeZone, Shared: true) { ForReaders = true }) { ShowsInside = false };
        var face = MinutesPostedFace.Compose(minutes, voice);
        string opening = voice.Text("minutes.mail.opening", ("meeting", SafeText.Clean(minutes.Offer.Title, 80)));
        string closing = SafeText.Clean(writer.Name, 60);
        string html = MailDocument.Wrap(voice.Lang, MailDocument.Paragraphs(opening) + MailRenderer.Render(face.Blocks) + MailDocument.Paragraphs(closing));
        var text = new[] { opening }.Concat(TextRenderer.Render(face).Select(line => line.Plain)).Append(closing);
        return new MailDraft(voice.Text("minutes.mail.subject", ("meeting", SafeText.Clean(minutes.Offer.Title, 80)), ("day", voice.LongDay(minutes.Offer.Day))), minutes.Offer.MailTo, html, string.Join('\n', text));
    }
}
