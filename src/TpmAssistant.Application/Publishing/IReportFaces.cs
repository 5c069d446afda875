using TpmAssistant.Application.Reports;

namespace TpmAssistant.Application.Publishing;

/// <summary>What a published report says of itself.</summary>
/// <param name="Key">Which it is.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="ByName">Who published it; text from outside.</param>
public sealed record PublicationStamp(ReportKey Key, DateTimeOffset PublishedAt, string ByName);

/// <summary>Words a report for good: every face of one layout.</summary>
public interface IReportFaces
{
    /// <summary>Freezes a report in the language and zone of its publisher. It singles nobody out, since others will read it.</summary>
    FrozenFaces Freeze(StatusReportAnswer report, PublicationStamp stamp, string locale, TimeZoneInfo zone);
}
