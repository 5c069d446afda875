using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>What an utterance may lean on.</summary>
internal sealed class Context
{
    public Context(Parse parse, Lexicon lexicon, World world, ConversationMemory? memory)
    {
        World = world;
        Last = memory?.LastCall;
        LastProject = Last?.Get("project");
        var dates = parse.DateTokens;
        for (var i = 0; i < parse.Utterance.Count && !Leans; i++)
            Leans = parse.Has(lexicon.Leaning, i) && !Parse.Holds(dates, i);
        // "what about blocked?"
        Leans |= parse.Utterance.Count > 2 && parse.Utterance.Folded(0) is "what" or "how" && parse.Utterance.Folded(1) is "about";
        var me = new List<Hit<bool>>();
        lexicon.Me.Find(parse, me);
        SaysMe = me.Count > 0;
    }

    public World World { get; }

    public FunctionCall? Last { get; }

    public string? LastProject { get; }

    /// <summary>Whether it says "it", "the same", "and" and the like.</summary>
    public bool Leans { get; }

    /// <summary>Whether it speaks of the asker's own.</summary>
    public bool SaysMe { get; }

    /// <summary>The project meant where none is named.</summary>
    public string? UnnamedProject =>
        (Leans ? LastProject ?? World.DefaultProject : World.DefaultProject ?? LastProject)
        ?? (World.Projects.Count == 1 ? World.Projects[0].Name : null);
}
