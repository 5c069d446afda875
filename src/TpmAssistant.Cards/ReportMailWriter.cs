using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards;

/// <summary>The report as a mail; what can only be pressed or unfolded on a card stands in it as text.</summary>
internal sealed class ReportMailWriter : IReportMail
{
    private const int ItemsShown = 5;

    public ReportMail Write(StatusReportAnswer report, string locale)
    {
        var voice = new Voice(new FaceContext(locale, Zone(report.Report.Project.TimeZoneId), Shared: true));
        var face = StatusReportFace.Compose(report.Report, voice, ItemsShown);
        string subject = voice.Text(
            "mail.subject", ("project", Voice.Name(report.Report.Project.Name)), ("day", voice.LongDay(report.Report.StatusDate)),
            ("colour", voice.Colour(report.Report.Health.Overall).ToLower(voice.Culture)));
        string text = string.Join('\n', TextRenderer.Render(face).Select(line => line.Plain));
        return new ReportMail(subject, MailRenderer.Render(face, voice.Lang), text);
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
