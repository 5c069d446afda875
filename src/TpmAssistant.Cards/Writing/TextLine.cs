using TpmAssistant.Application.Functions;

namespace TpmAssistant.Cards.Writing;

/// <summary>What a piece of text means; each face decides how that looks.</summary>
public enum SpanStyle
{
    /// <summary>Ordinary words.</summary>
    Normal,

    /// <summary>A heading of its own line.</summary>
    Heading,

    /// <summary>Stressed.</summary>
    Strong,

    /// <summary>Small print.</summary>
    Subtle,

    /// <summary>Well, green, done.</summary>
    Good,

    /// <summary>To watch, amber, due soon.</summary>
    Warning,

    /// <summary>Bad, red, overdue.</summary>
    Bad,
}

/// <summary>A piece of a line.</summary>
/// <param name="Text">The words, without hidden characters.</param>
/// <param name="Style">What they mean.</param>
/// <param name="Address">Where they lead, http or https only.</param>
public sealed record Span(string Text, SpanStyle Style = SpanStyle.Normal, Uri? Address = null)
{
    /// <summary>What a card shows when it is pressed, where it leads to no address.</summary>
    public FunctionCall? Call { get; init; }

    /// <summary>Whether it is a name from outside: a title, a person. What it says is not what the line says.</summary>
    public bool IsName { get; init; }

    /// <summary>Of what it is the value, where the words around it do not say so: "owner" before a person.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Whether it only says of what the words behind it are.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Whether it only stands between two parts of a line.</summary>
    public bool Divides { get; init; }
}

/// <summary>A line of the text face.</summary>
/// <param name="Spans">Its pieces, left to right.</param>
/// <param name="Indent">Depth: 0 at the margin.</param>
public sealed record TextLine(IReadOnlyList<Span> Spans, int Indent = 0)
{
    /// <summary>The line without styles, indented by two blanks a level.</summary>
    public string Plain => new string(' ', Indent * 2) + string.Concat(Spans.Select(span => span.Text));
}
