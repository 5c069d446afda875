using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>
/// Understands sentences about options, lessons, owners, estimates and causes. They carry words of their own, so they are read by their form; whatever has not that form
/// is left to the grammar.
/// </summary>
internal static partial class DecidePhrases
{
    private const double Confidence = .93;
    private const int Longest = 800;

    private static readonly Func<string, World, FunctionCall?>[] Readers = [OptionPhrases.Read, LessonPhrases.Read, OwnerPhrases.Read, EstimatePhrases.Read, CausePhrases.Read, DeliveryPhrases.Read];

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        if (utterance.Length > Longest) return null;
        var text = Openings.Closed(Polite().Replace(utterance.Trim(), "").Trim());
        if (text.Contains('\n', StringComparison.Ordinal)) return null;
        foreach (var read in Readers)
        {
            if (read(text, world) is { } call) return Of(call, world, memory);
        }

        return null;
    }

    /// <summary>The call in words that reach it again.</summary>
    public static string Say(FunctionCall call) => call.Name switch
    {
        FunctionNames.ExploreOptions => OptionPhrases.Say(call),
        FunctionNames.SuggestOwner => OwnerPhrases.Say(call),
        FunctionNames.EstimateTasks => EstimatePhrases.Say(call),
        FunctionNames.FindRootCause => CausePhrases.Say(call),
        FunctionNames.AddDelivery or FunctionNames.ShowDeliveries or FunctionNames.UpdateDelivery or FunctionNames.DraftEscalation => DeliveryPhrases.Say(call),
        _ => LessonPhrases.Say(call),
    };

    /// <summary>The project that a text names, and the text without it, its preposition and loose punctuation.</summary>
    public static (string? Project, string Left) Project(string text, World world)
    {
        var (project, left) = Names.Project(text, world);
        return (project, Edges().Replace(left, "").Trim());
    }

    private static Understanding Of(FunctionCall call, World world, ConversationMemory? memory)
    {
        if (call.Name is FunctionNames.FindLessons or FunctionNames.RecordLesson or FunctionNames.FindRootCause or FunctionNames.UpdateDelivery or FunctionNames.DraftEscalation || call.Arguments.ContainsKey("delivery") || call.Arguments.ContainsKey("project")) return Understanding.Of(call, Confidence);
        var project = world.DefaultProject ?? memory?.LastCall.Arguments.GetValueOrDefault("project") ?? (world.Projects.Count == 1 ? world.Projects[0].Name : null);
        if (project is not null) return Understanding.Of(call.With("project", project), Confidence);
        return world.Projects.Count == 0 ? Understanding.Of(call, Confidence)
            : Understanding.Unsure([.. world.Projects.Take(CallBuilder.Most).Select(p => call.With("project", p.Name)).Select(c => new Reading(c, Say(c)))], .5);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:please|pls|kindly|hi|hey|hello|ok|okay|so|now|well)[,!]?\s+|(?:can|could|would|will)\s+you\s+(?:please\s+)?)+", Options, 2000)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^[\s,;:.\-?!]+|[\s,;:.\-?!]+$", Options, 2000)]
    private static partial Regex Edges();
}
