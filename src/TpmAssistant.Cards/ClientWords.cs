using TpmAssistant.Application.HouseStyle;

namespace TpmAssistant.Cards;

/// <summary>The business words that clients read, the same in the whole process like its languages. The host sets them once, before anything is drawn.</summary>
public static class ClientWords
{
    /// <summary>The words.</summary>
    internal static Terms Current { get; private set; } = HouseVoice.Standard.Client;

    /// <summary>Takes an organisation's own.</summary>
    public static void Use(Terms words) => Current = words;
}
