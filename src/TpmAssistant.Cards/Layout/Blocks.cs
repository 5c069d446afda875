using System.Globalization;
using TpmAssistant.Application.Text;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Layout;

/// <summary>How good or bad something is. Every tone has a word and a shape besides its colour.</summary>
internal enum Tone
{
    None,
    Good,
    Warning,
    Bad,
    Unknown,
}

/// <summary>A part of an answer, before it is decided whether it becomes a card, lines of text or mail.</summary>
internal abstract record Block;

/// <summary>The first thing read: what it is about, and the bottom line.</summary>
/// <param name="Kicker">What this is: "Atlas · status report · 21 November".</param>
/// <param name="Title">The bottom line.</param>
/// <param name="Tone">How it stands.</param>
/// <param name="ToneWord">The tone in words; empty for none.</param>
/// <param name="Lead">A sentence below.</param>
internal sealed record Banner(string Kicker, Phrase Title, Tone Tone = Tone.None, string ToneWord = "", Phrase? Lead = null) : Block
{
    /// <summary>A share that the lead tells, with the same in words, as a bar where one can be drawn.</summary>
    public (double Share, string Words)? Meter { get; init; }
}

/// <summary>Starts a section.</summary>
internal sealed record Heading(string Text) : Block
{
    /// <summary>Which section it starts, in every language the same: the key of its words.</summary>
    public string Key { get; init; } = "";
}

internal sealed record Paragraph(Phrase Phrase) : Block;

/// <summary>Small print.</summary>
internal sealed record Note(Phrase Phrase) : Block
{
    /// <summary>Whether it speaks of all that stands above rather than of the last list.</summary>
    public bool Apart { get; init; }

    /// <summary>Whether it only counts what a list leaves out.</summary>
    public bool Counts { get; init; }
}

/// <summary>A list, an item a row.</summary>
internal sealed record Rows(IReadOnlyList<Row> Items) : Block;

/// <summary>What it is, and below it in small letters what matters about it.</summary>
internal sealed record Row(Phrase Title, Phrase? Detail = null)
{
    /// <summary>A figure of the detail as a small bar where one can be drawn: its share of the longest in the list, and how it stands.</summary>
    public (double Share, Tone Tone)? Bar { get; init; }
}

/// <summary>A colour with its reason, which unfolds to what it rests on.</summary>
/// <param name="Id">Unique in the card.</param>
/// <param name="Name">What is judged.</param>
/// <param name="Tone">The verdict.</param>
/// <param name="Word">The verdict in a word.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Why">What it rests on; empty when there is nothing to unfold.</param>
/// <param name="WhyTitle">What the unfolding control says.</param>
/// <param name="HideTitle">What it says while unfolded.</param>
internal sealed record Verdict(
    string Id, string Name, Tone Tone, string Word, Phrase Reason, IReadOnlyList<Block> Why, string WhyTitle, string HideTitle) : Block;

internal sealed record Facts(IReadOnlyList<(string Name, Phrase Value)> Items) : Block
{
    /// <summary>What they are about, where it is the part above rather than the whole answer.</summary>
    public string About { get; init; } = "";
}

/// <summary>Details that stay folded on a card until asked for.</summary>
internal sealed record Fold(string Id, string Title, IReadOnlyList<Block> Content) : Block
{
    /// <summary>Which section of a report it is, in every language the same; empty when it is none.</summary>
    public string Key { get; init; } = "";
}

/// <summary>Content that a <see cref="ToggleButton"/> shows; in text and mail it simply stands there.</summary>
internal sealed record Hidden(string Id, IReadOnlyList<Block> Content) : Block
{
    /// <summary>Whether it stands open from the start.</summary>
    public bool Open { get; init; }
}

/// <summary>What a card's buttons say and text has to say instead.</summary>
internal sealed record TextOnly(Block Content) : Block;

/// <summary>Text to be read to the letter, in a frame.</summary>
internal sealed record Verbatim(string Label, string Text) : Block;

/// <summary>Bars with their figures in words.</summary>
internal sealed record Bars(string Title, IReadOnlyList<Bar> Items) : Block;

/// <param name="Name">Whose bar.</param>
/// <param name="Value">Its length.</param>
/// <param name="Tone">How it stands.</param>
/// <param name="Words">The figure in words.</param>
internal sealed record Bar(string Name, double Value, Tone Tone, Phrase Words);

/// <summary>A choice to make on a card; in text and mail it is left out, because nothing can be chosen there.</summary>
internal sealed record ChoiceField(string Id, string Label, IReadOnlyList<(string Title, string Value)> Choices, string? Value) : Field(Id, Label)
{
    public override string Said => Value ?? "";

    public override Field Saying(string typed) => this with { Value = typed.Length > 0 ? typed : null, Kept = Kept ?? Said };

    public override string Read(string value, Voice voice) => SafeText.Clean(Choices.FirstOrDefault(c => c.Value == value).Title ?? "", 120);
}

/// <summary>A line to tick; in text it is said with its tick.</summary>
internal sealed record TickField(string Id, string Label, string Title, bool On) : Block;

/// <summary>Several of a list to choose, on a card only.</summary>
internal sealed record PickField(string Id, string Label, IReadOnlyList<(string Title, string Value)> Choices, IReadOnlyList<string> Picked) : Field(Id, Label)
{
    public override string Said => string.Join(',', Picked);

    public override Field Saying(string typed) => this with { Picked = typed.Split(',', StringSplitOptions.RemoveEmptyEntries), Kept = Kept ?? Said };

    public override string Read(string value, Voice voice)
    {
        var picked = value.Split(',').ToHashSet(StringComparer.Ordinal);
        return SafeText.Clean(string.Join(", ", Choices.Where(c => picked.Contains(c.Value)).Select(c => c.Title)), 200);
    }
}

/// <summary>Words to type, on a card only.</summary>
internal sealed record TextField(string Id, string Label, string? Value, int MaxLength, bool Multiline = false) : Field(Id, Label)
{
    public override string Said => Value is null ? "" : Neutraliser.Run(Value, keepLines: Multiline);

    public override Field Saying(string typed) => this with { Value = typed, Kept = Kept ?? Said };

    public override string Read(string value, Voice voice) => SafeText.Clean(value, 200);

    /// <summary>What stands there until something is typed.</summary>
    public string? Placeholder { get; init; }
}

/// <summary>A day to choose, on a card only.</summary>
internal sealed record DateField(string Id, string Label, DateOnly? Value) : Field(Id, Label)
{
    public override string Said => Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public override Field Saying(string typed) => this with { Value = CardVerbs.ReadDay(typed), Kept = Kept ?? Said };

    public override string Read(string value, Voice voice) => CardVerbs.ReadDay(value) is { } day ? voice.LongDay(day) : "";
}

/// <summary>Buttons inside the card.</summary>
internal sealed record Buttons(IReadOnlyList<Button> Items) : Block;
