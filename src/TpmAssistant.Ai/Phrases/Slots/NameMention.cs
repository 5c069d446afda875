namespace TpmAssistant.Ai.Phrases.Slots;

/// <summary>How surely a name was meant.</summary>
internal enum NameFit
{
    /// <summary>As it is written.</summary>
    Sure,

    /// <summary>A part of it that no other has.</summary>
    Part,

    /// <summary>With a typing error.</summary>
    Mended,

    /// <summary>Several names fit.</summary>
    Several,

    /// <summary>A name that is not known.</summary>
    Unknown,
}

/// <summary>A project or person named in an utterance.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Count">How many tokens.</param>
/// <param name="Fit">How surely.</param>
/// <param name="Values">The name; several when <see cref="NameFit.Several"/>; as typed when <see cref="NameFit.Unknown"/>.</param>
internal readonly record struct NameMention(int First, int Count, NameFit Fit, IReadOnlyList<string> Values)
{
    public string Value => Values[0];
}
