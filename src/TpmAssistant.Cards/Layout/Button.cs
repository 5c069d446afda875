using TpmAssistant.Application.Functions;

namespace TpmAssistant.Cards.Layout;

/// <summary>Something to press.</summary>
internal abstract record Button(string Title)
{
    /// <summary>Behind "…" on a card with many buttons.</summary>
    public bool Secondary { get; init; }

    /// <summary>A longer name, where the title leans on what stands beside it.</summary>
    public string? Tooltip { get; init; }
}

/// <summary>Asks for a function, as if its words had been typed.</summary>
internal sealed record CallButton(string Title, FunctionCall Call) : Button(Title)
{
    /// <summary>Where the list continues; 0 is its beginning.</summary>
    public int From { get; init; }
}

/// <summary>Anything else the bot knows how to do.</summary>
internal sealed record VerbButton(string Title, string Verb, IReadOnlyDictionary<string, string> Data) : Button(Title)
{
    /// <summary>Whether the card's fields travel with the press.</summary>
    public bool SendsInputs { get; init; }

    /// <summary>Whether it tells what the card's fields showed, so that what nobody touched is left as it is by then.</summary>
    public bool TellsShown { get; init; }

    /// <summary>Whether it stands in a dialog, where a press sends plainly.</summary>
    public bool InDialog { get; init; }
}

/// <summary>Opens a form in a window of its own, where the client has such.</summary>
internal sealed record DialogButton(string Title, string Verb, IReadOnlyDictionary<string, string> Data) : Button(Title);

internal sealed record LinkButton(string Title, Uri? Address) : Button(Title);

/// <summary>Shows and hides a <see cref="Hidden"/> part of the same card.</summary>
internal sealed record ToggleButton(string Title, string Target) : Button(Title);
