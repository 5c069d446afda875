using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Layout;

/// <summary>Figures to look at: a chart where the host draws one, and the same as a table, folded away on a card.</summary>
/// <param name="Id">Unique in the card.</param>
/// <param name="Title">What it shows, with the unit.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Series">What is drawn; columns take the first.</param>
/// <param name="Table">The same in figures.</param>
/// <param name="TableTitle">What the control that unfolds the table says.</param>
internal sealed record Plot(string Id, string Title, PlotKind Kind, IReadOnlyList<Series> Series, Grid Table, string TableTitle) : Block;

internal enum PlotKind
{
    /// <summary>A line a series.</summary>
    Lines,

    /// <summary>Upright columns.</summary>
    Columns,
}

/// <param name="Name">What is drawn.</param>
/// <param name="Points">Where and how much, in order.</param>
internal sealed record Series(string Name, IReadOnlyList<(string At, double Value)> Points);

/// <summary>A table: few columns, since it is read on a phone.</summary>
/// <param name="Headers">A title a column.</param>
/// <param name="Rows">The cells, a row each.</param>
internal sealed record Grid(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<GridCell>> Rows) : Block
{
    /// <summary>How wide the first column is against the others.</summary>
    public int FirstWeight { get; init; } = 1;

    /// <summary>How wide each other column is.</summary>
    public int OtherWeight { get; init; } = 1;
}

/// <param name="Text">What stands in it.</param>
/// <param name="Tone">How it stands; the text says so too.</param>
internal sealed record GridCell(Phrase Text, Tone Tone = Tone.None)
{
    public static implicit operator GridCell(string text) => new(Phrase.Of(text));
}
