using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Languages;
using TpmAssistant.Ai.Phrases.Likely;
using TpmAssistant.Ai.Phrases.Limits;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>
/// Understands what people type without a model: the grammar's cues, names and dates of the asker's world, and the last turn.
/// Pure and safe for concurrent use. Greetings, thanks and an empty message come to Help. What is not clear comes to readings; so does, without any,
/// a text on which a pattern takes longer than it may: the turn goes on.
/// </summary>
public sealed class Phrasebook
{
    /// <summary>From this confidence on a call is made.</summary>
    public const double Sure = 0.6;

    /// <summary>From this confidence on a reading is offered.</summary>
    public const double Plausible = 0.3;

    /// <summary>The source by which the memory of a list names entries of the register.</summary>
    public const string RegisterItems = "register";

    private static readonly string[] Usual =
    [
        "how is Warmup doing?", "could you please move the load test to Friday", "what is overdue in Warmup?", "add a risk to Warmup: late, likely", "close R-1 in Warmup", "when will Warmup be done?", "und Warmup?",
        "what if we lose a week on Warmup?", "prepare the agenda for the Warmup weekly", "action: call the vendor by Friday", "find an hour with Ada tomorrow", "what did we decide about hosting?", "what is late and what changed?",
    ];

    private readonly LikelyFunctions _likely;
    private readonly Func<string, World, ConversationMemory?, Understanding> _read;

    /// <summary>The phrasebook as it is.</summary>
    public Phrasebook()
        : this(LikelyFunctions.Known)
    {
    }

    /// <summary>With other counts of words.</summary>
    internal Phrasebook(LikelyFunctions likely) => (_likely, _read) = (likely, Read);

    /// <summary>With another way of reading.</summary>
    internal Phrasebook(Func<string, World, ConversationMemory?, Understanding> read)
        : this() => _read = read;

    /// <summary>Understands what needs no world: help, greetings, thanks, nothing at all. Does not allocate.</summary>
    public static bool TryUnderstandWithoutWorld(ReadOnlySpan<char> utterance, out Understanding understanding) =>
        Courtesies.TryUnderstand(utterance, out understanding);

    /// <summary>Understands an utterance; mentions of the bot are stripped already.</summary>
    /// <param name="utterance">What was typed; any length.</param>
    /// <param name="world">What the asker can speak of.</param>
    /// <param name="memory">The last turn.</param>
    public Understanding Understand(string utterance, World world, ConversationMemory? memory)
    {
        if (TryUnderstandWithoutWorld(utterance, out var courtesy)) return courtesy;
        try
        {
            return _read(utterance, world, memory);
        }
        catch (RegexMatchTimeoutException)
        {
            return Understanding.Nothing;
        }
    }

    /// <summary>Reads a few usual sentences, so that the first one that somebody types does not wait until the patterns are compiled.</summary>
    public void WarmUp(DateOnly today, CancellationToken cancellationToken)
    {
        var world = new World([new KnownProject("Warmup", [])], ["Ada Example"], null, today, "en-GB");
        foreach (var sentence in Usual.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
            Understand(sentence, world, memory: null);
    }

    private Understanding Read(string utterance, World world, ConversationMemory? memory)
    {
        var reader = new Reader(world, memory);
        var understood = ReadWords(utterance, reader);
        if (understood.Limit is not null) return understood;
        if (!understood.Calls.Any(Marks.Changes) && OrderLimits.Read(utterance, reader, understood.IsSure) is { } limit)
            return Understanding.Nothing with { Limit = limit };
        return Telling.With(Parts.With(understood, utterance, reader), utterance);
    }

    private Understanding ReadWords(string utterance, Reader reader)
    {
        if (ForeignTasks.InEnglish(utterance, reader.World) is { } order && reader.Understand(order) is { IsSure: true } task) return task;
        if (Translator.Of(utterance, reader.World) is not { } translated)
        {
            var plain = Shorthand.WrittenOut(utterance);
            var looked = new SecondLook(reader, _likely).At(reader.Read(plain), plain);
            return Nearby.With(DueBeyond.Widen(looked, plain, reader.World), utterance, reader);
        }

        var understood = Parts.With(DueBeyond.Widen(reader.Understand(translated.Text), translated.Text, reader.World), translated.Text, reader);

        // Half a sentence of another language is not enough for anything with an effect.
        return understood.Calls.Any(Marks.Changes) && !translated.IsWhole
            ? Understanding.Unsure([.. understood.Calls.Select(c => new Reading(c, translated.Text))], Plausible) : understood;
    }
}
