using TpmAssistant.Application.Access;

namespace TpmAssistant.Application.Publishing;

/// <summary>What a published report is given out as.</summary>
public enum ReportDocument
{
    /// <summary>A page that prints cleanly.</summary>
    Page,

    /// <summary>The same as a file.</summary>
    Html,

    /// <summary>A Markdown file.</summary>
    Markdown,
}

/// <summary>Addresses of a published report's documents. Each is good for one report, for a short time, and cannot be guessed.</summary>
public interface IReportLinks
{
    /// <summary>Makes an address.</summary>
    Uri Create(Asker asker, ReportKey key, ReportDocument document);
}
