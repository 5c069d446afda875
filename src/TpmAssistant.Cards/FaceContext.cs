using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Cards;

/// <summary>For whom an answer is worded.</summary>
/// <param name="Locale">BCP 47 tag; a language without words of its own gets English.</param>
/// <param name="Zone">The reader's zone.</param>
/// <param name="Call">What was asked, so that a long list can go on.</param>
/// <param name="From">Where in a long list to begin.</param>
/// <param name="Shared">Whether others read along, so that no figure singles a person out.</param>
public sealed record FaceContext(string Locale, TimeZoneInfo Zone, FunctionCall? Call = null, int From = 0, bool Shared = false)
{
    /// <summary>Whether it is a text for its readers, worded in their own language where there are words; a card stays in one that is whole.</summary>
    public bool ForReaders { get; init; }

    /// <summary>Whether it is shown in a window of its own, over the chat: it names itself, and its buttons send plainly.</summary>
    public bool InDialog { get; init; }

    /// <summary>The context of a person's question.</summary>
    public static FaceContext For(Asker asker, FunctionCall? call = null, int from = 0) =>
        new(asker.Locale, asker.TimeZone, call, from, !asker.Conversation.IsPrivate);
}
