using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Shown;

/// <summary>Questions about one thing of the list that was shown last: "who has the API contract one?", "what about the second?", "and that risk?". They show it and change nothing.</summary>
internal static class AboutShown
{
    private const double Confidence = 0.95;
    private const int Longest = 160;

    private static readonly Prefixes<bool> Leads = new(new[]
    {
        "and|so|but? who owns|has|does", "and|so|but? who is on|doing? working? on?", "and|so|but? whos on|doing? working? on?", "who is|s responsible for", "and|so|but? when is", "whens", "and|so|but? what about", "how about", "and|or|then|so", "whats|what with|up? with?", "what is up? with",
        "what|whats is? the status|state|owner|deadline of", "what|whats is? the due? date of", "and? how far|late is", "and? how is", "hows", "and? where is|does", "and? why is", "wheres", "and? tell me more? about", "more on|about", "and|so? show|open me?", "and? details|detail of|on|for", "explain", "look at", "let me see",
    }.Select(p => (p, true)));

    private static readonly string[] Tails = [" due", " about", " at", " on", " stand", " owned by", " assigned to", " doing", " going", " now", " then", " again", " late", " blocked", " exactly", " in detail"];

    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        if (memory is not { Shown.Count: > 0 } || utterance.Length > Longest) return null;
        var text = utterance.Trim().TrimEnd('?', '.', '!', ' ');
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && Leads.TryMatch(text.AsSpan(comma + 1).TrimStart(), out _, out _)) text = $"what about {text[..comma]}";
        var words = Leads.TryMatch(text, out var length, out _) ? text[length..] : "";
        foreach (var tail in Tails)
        {
            if (words.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) words = words[..^tail.Length];
        }

        if (words.Length == 0 || ShownItems.Of(Names.Project(words, world).Left, memory, isPlain: false) is not { Item: var item }) return null;
        var call = item.Source == Phrasebook.RegisterItems
            ? new FunctionCall(FunctionNames.UpdateRisk).With("risk", item.Id)
            : new FunctionCall(FunctionNames.UpdateTask).With("task", item.Id);
        return Understanding.Of(item.Source == Phrasebook.RegisterItems && memory.LastCall.Arguments.TryGetValue("project", out var project) ? call.With("project", project) : call, Confidence);
    }
}
