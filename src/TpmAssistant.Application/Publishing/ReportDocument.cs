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
