using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Layout;

/// <summary>Something to fill in, on a card only; in text and mail nothing can be filled in.</summary>
internal abstract record Field(string Id, string Label) : Block
{
    /// <summary>What stands in it, as a client sends it while nobody touches it.</summary>
    public abstract string Said { get; }

    /// <summary>What is kept of it, where something else stands in it: a suggestion, or what was typed before.</summary>
    public string? Kept { get; init; }

    /// <summary>What a change of it rests on, where that is more than what is kept of it.</summary>
    public string? Rests { get; init; }

    /// <summary>What stands of each thing that it may change, where another field names which.</summary>
    public StandsOfEach? Each { get; init; }

    /// <summary>What a change of it would take the place of.</summary>
    /// <param name="other">What another field says.</param>
    public string Stands(Func<string, string> other) => Each is { } each ? each.Values.GetValueOrDefault(other(each.Which), "") : Kept ?? Said;

    /// <summary>The same with what was typed standing in it.</summary>
    public abstract Field Saying(string typed);

    /// <summary>A value of it in words.</summary>
    public abstract string Read(string value, Voice voice);
}
