using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Report mails as they are proposed.</summary>
internal static class Mails
{
    public static IReadOnlyList<MailRecipient> Sponsors { get; } = [new("ines.ferreira@contoso.com", "Ines Ferreira"), new("tom@vendor.example", "Tom Okafor")];

    private static readonly ReportMailWriter Writer = new();

    public static MailSource Source(StatusReport report, string locale = "en-GB", ItemSight sight = ItemSight.Links) =>
        Writer.Write(new StatusReportAnswer(report, []), new MailReaders(locale, Sponsors, "Lena Fischer", sight));

    public static MailDraft Draft(StatusReport report, string locale = "en-GB", ItemSight sight = ItemSight.Links) => Draft(Source(report, locale, sight));

    public static MailDraft Draft(MailSource source)
    {
        var body = Writer.Assemble(source);
        return new MailDraft(source.Words.Subject, Sponsors, body.Html, body.Text) { Source = source };
    }

    public static MailDraft Atlas(Audience audience, string locale = "en-GB", ItemSight sight = ItemSight.Links) =>
        Draft(Samples.Atlas.Report(audience), locale, sight);
}
