namespace TpmAssistant.Application.Answers;

/// <summary>What an answer is given out as, outside the chat.</summary>
public enum DocumentKind
{
    /// <summary>A page that prints cleanly.</summary>
    Page,

    /// <summary>A Markdown file.</summary>
    Markdown,

    /// <summary>A Word file.</summary>
    Word,
}
