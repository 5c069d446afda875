using System.Globalization;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Rewording;

/// <summary>The verbs that people begin an order with, and the plain one that the forms know: "spin up a task" is "add a task".</summary>
internal static class FirstWords
{
    private const string Adding = "write|file|pop|take|put|stick|submit|open|flag|jot|enter|spin|raise|log|record|note|create|make up|down|in? ";

    private const string Noted = "add|log|record|note|put|take|write|register down? it|this|that? down? as ";

    private static readonly Prefixes<string> Known = new(
    [
        .. Each("add a risk {0}", Adding + "a|another|the? new? risk"),
        .. Each("add an issue {0}", Adding + "an|a|another|the? new? issue|problem"),
        .. Each("add an assumption {0}", Adding + "an|a|another|the? new? assumption"),
        .. Each("add a task {0}", Adding + "a|another|an? new? ticket|story|card|to-do|todo|subtask|chore|task", "cut a|another|an? new? ticket|story|card|subtask|task", "add|create|put an|a|another? new? work package|item", "new ticket|story|card|subtask"),
        .. Each("find an hour {0}", "grab|block|search|squeeze|get|set|book|arrange in|up? an hour"),
        .. Each("find a slot {0}", "grab|block|search|squeeze|get|set|book in|up? a|an slot|appointment|hold", "i|we search|seek an|a appointment|meeting|slot"),
        .. Each("find time with {0}", "get|grab|pull us together with"),
        .. Each("move {0}", "kick|shove|slide|bump|prepone"), .. Each("add a risk to {0}", "pop|put|add|stick|get|log the? following|this into|in|to|on|onto?", "put this|that|it? down as a risk for|on|in|to", "raise|flag|log|note one|another risk for|on|in|to"),
        .. Each("ask the owners for updates on {0}", "ping|poke|nudge|chase|bug|prod|ask the? task? owners|owner|assignees on|of|for|in|about?"),
        .. Each("ask the owners for updates on {0}", "ping|poke|nudge|chase|bug|prod everyone|everybody|people|anyone|all with stale|late|overdue|blocked|open? tasks|work|tickets|items on|of|for|in?", "ask the? people|team|owners|everyone|everybody of|on|in"),
        .. Each("start {0}", "make a start on", "we|i begin|start now?", "begin|start now with?", "crack on with"),
        .. Each("show the status {0}", "share the? status|report|update"), .. Each("prepare the agenda for {0}", "agenda", "an|the agenda for|of", "make|get ready the|an agenda for|of", "have|get an|the? agenda for"),
        .. Each("draft the minutes of {0}", "write|draft|make|do|share|send please? the|a? protocol|notes|mom of|from|for", "have|get the minutes of|from|for", "protocol|mom of|from|for"),
        .. Each("{0}", "note|record|update that", "note down? that"),
        .. Each("what {0}", "tell|remind|show me|us? again? what"), .. Each("who {0}", "tell|remind|show me|us? again? who"), .. Each("when {0}", "tell|remind|show me|us? again? when"), .. Each("which {0}", "tell|remind|show me|us? again? which"),
        .. Each("add a risk {0}", Noted + "a|another? new? risk"), .. Each("add an issue {0}", Noted + "an|another? new? issue"), .. Each("add an assumption {0}", Noted + "an|another? new? assumption"),
        .. Each("log a change {0}", Noted + "a|another? new? change|cr request?", Noted + "a|another? new? scope change"), .. Each("record a lesson {0}", Noted + "a|another? new? lesson"), .. Each("decision: {0}", Noted + "a|our|the? new? decision"),
         .. Each("next {0}", "move|go|carry|get|jump|step along|over|forward|ahead|straight? to|with the? next"),
        .. Each("mark {0} as done", "resolve|tick off? the? task|ticket|story|card?", "tick off the?"),
        .. Each("mark {0}", "transition|flip|toggle the?", "put|set|get the? task|ticket|story|card"),
        .. Each("what are our options {0}", "what are|is our|the choices|possibilities", "what|which choices|possibilities|alternatives have we|i", "what|which choices|possibilities do we|i have", "trade-offs|tradeoffs"),
        .. Each("note the action: {0}", "please? write|note|jot|put|take please? down"),
        .. Each("record a lesson {0}", "jot|write|note|put|take down a|another|the? new? lesson"), .. Each("decision: {0}", "jot|write|note|put|take down a|another|the|this|our? new? decision"),
        .. Each("log a change {0}", "jot|write|note|put|take down a|another|the|this? new? change|cr request?"), .. Each("add a risk {0}", "jot|write|note|put|take down a|another|the|this? new? risk"),
        .. Each("park: {0}", "put on|in|into|onto the? parking place|lot|area", "park"),
        .. Each("run a retrospective for {0}", "retro board for|of|on?", "held|hold|have a|the? retro|retrospective with|for|on?"),
        .. Each("record a lesson: {0}", "note to self for next time", "remember for next time that?", "for next time"),
        .. Each("who should take {0}", "who for the?", "who could|might|can|should|would make|do|take on? the?", "owner for the?", "who might|could|would be the? right|best|good person|one|fit? to|for take|do|on?"),
        .. Each("find the root cause of {0}", "blameless? postmortem|post-mortem for|of|on the?", "get to the bottom of why? the?", "help me|us? get to the bottom of why? the?", "help me|us? understand why the?"),
        .. Each("what did we decide about {0}", "remind me|us what we agreed|decided|said about|on"),
        .. Each("requirements for: {0}", "story-ise|storify this?", "write|draft acceptance criteria for"),
        .. Each("action: {0}", "action|ai on|for?"), .. Each("set up a project called {0}", "set up a|the? new? project with the name of?", "bring|take|get a|the? new? project called|named", "i|we have|ive|weve got? a new project called|named", "ive|weve got? a new project called|named"),
    ]);

    /// <summary>The text with the plain verb; <see langword="null"/> when it begins otherwise.</summary>
    public static string? Plain(string text) => Known.TryMatch(text, out var length, out var plain) && length < text.Length
        ? string.Format(CultureInfo.InvariantCulture, plain, text[length..]).Replace(" please:", ":", StringComparison.OrdinalIgnoreCase) : null;

    private static IEnumerable<(string Phrase, string Meaning)> Each(string plain, params string[] phrases) => phrases.Select(p => (p, plain));
}
