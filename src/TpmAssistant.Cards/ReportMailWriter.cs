using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards;

/// <summary>The report as a mail; what can only be pressed or unfolded on a card stands in it as text.</summary>
internal sealed class ReportMailWriter : IReportMail
{
    private const int ItemsShown = 5;
    private const int DetailsShown = 3;

    /// <summary>A mail is confirmed on a card that shows all of its text, so the text leaves room there for the rest.</summary>
    private const int MostBytesOnCard = 18 * 1024;

    public ReportMail Write(StatusReportAnswer report, string locale)
    {
        var voice = new Voice(new FaceContext(locale, Zone(report.Report.Project.TimeZoneId), Shared: true));
        var face = StatusReportFace.Compose(report, voice, new Room(ItemsShown, DetailsShown));
        string text = Text(face);
        for (int items = ItemsShown - 1; items > 0 && !FitsOnCard(text, voice); items--)
        {
            face = StatusReportFace.Compose(report, voice, new Room(items, Math.Min(items, DetailsShown)));
            text = Text(face);
        }

        string subject = voice.Text(
            "mail.subject", ("project", Voice.Name(report.Report.Project.Name)), ("day", voice.LongDay(report.Report.StatusDate)),
            ("colour", voice.Colour(report.Report.Health.Overall).ToLower(voice.Culture)));
        return new ReportMail(subject, MailRenderer.Render(face, voice.Lang), text);
    }

    private static string Text(Face face) => string.Join('\n', TextRenderer.Render(face).Select(line => line.Plain));

    private static bool FitsOnCard(string text, Voice voice) =>
        CardRenderer.Render(new Face("", [new Verbatim("", text)], []), voice.Lang).ToUtf8().Length <= MostBytesOnCard;

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
