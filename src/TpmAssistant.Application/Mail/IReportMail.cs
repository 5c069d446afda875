using TpmAssistant.Application.Reports;

namespace TpmAssistant.Application.Mail;

/// <summary>A report worded as a mail.</summary>
/// <param name="Subject">Its subject, with the state in it.</param>
/// <param name="Html">Its body.</param>
/// <param name="Text">The same as plain text.</param>
public sealed record ReportMail(string Subject, string Html, string Text);

/// <summary>The mail face of a status report. It says what the card says.</summary>
public interface IReportMail
{
    /// <summary>Words a report for a reader of that locale.</summary>
    ReportMail Write(StatusReportAnswer report, string locale);
}
