using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>How dates to come are asked for.</summary>
internal static class ScheduleGrammar
{
    public static Intent Forecast { get; } = new(FunctionNames.ForecastFinish)
    {
        Takes = Takes.Project | Takes.Confidence,
        NeedsProject = true,
        Cues =
        [
            new("will|can|do we|they make|hit|meet|keep * deadline", 0.97), new("chance of making|hitting|meeting", 0.95), new("odds of", 0.9),
            new("forecast", 0.95), new("forecasts"), new("done|finished|ready|complete|over when", 0.95), new("possible|realistic|feasible|doable by|before {date}", 0.95), new("by|before {date} possible|realistic|feasible|doable", 0.95), new("by|before {date} finish|finished|done|ready|complete|live", 0.95), new("release|ship|delivery date", 0.96), new("percent date|day", 0.96), new("what date|day * finish|done|complete|end|ready|land", 0.95), new("what date|day", 0.6), new("how * away|far from done|finished|finish", 0.9), new("hitting|making {date}", 0.95), new("make|hit {date}", 0.95), new("done|finished|complete|ready|live by|before", 0.8), new("by when", 0.9), new("done|finished|complete|ready|through with|on {project} by|before|until", 0.97), new("will|can|do we * done|finish|finished * by|before", 0.85), new("realistic|realistically", 0.75), new("completion forecast|estimate", 0.95), new("best|worst case", 0.85), new("landing|land * date", 0.9), new("where * land", 0.75), new("how soon", 0.9), new("how late will|is|are|would|do", 0.9), new("when are|will|do we|they finish|finished|done|finishing|through", 0.95), new("expect to finish|complete|be", 0.9), new("gonna|going to make|hit|meet|finish", 0.85), new("when will|does|do|can|could|would|is|are * done|finish|finished|finishing|complete|completed|ready|end|ship|land|over|delivered|launch", 0.95),
            new("when will|does|do|can|could|would|is|are done|finish|finished|finishing|complete|completed|ready|end|ship|land|over|delivered|launch", 0.95),
            new("finish|completion|end|delivery date", 0.9), new("how sure|certain|confident|likely", 0.95), new("p10|p50|p80|p90", 0.95), new("probability", 0.9), new("chance|chances", 0.9),
            new("odds", 0.9), new("likelihood", 0.9), new("likely", 0.7), new("confidence", 0.85), new("monte carlo", 0.95), new("simulation|simulate", 0.9), new("eta", 0.9),
            new("will|can|do|are we|it|they make|hit|meet|keep the date|deadline|target|milestone", 0.95), new("will|can|does {project} make|hit|meet|keep", 0.95), new("make|hit|meet|keep the date|deadline|target", 0.9),
            new("how many items|tasks|things|cards|tickets|stories * by|before|until", 0.95), new("how much * by|before|until", 0.7), new("when will|are|can|could|would * items|tasks|cards|tickets|stories * done|finished|complete|completed|closed|delivered", 0.98),
            new("how good|accurate|right|reliable * forecast|forecasts|prediction|predictions", 0.97), new("hit rate", 0.9),
            new("what can|could|will we finish|complete|deliver|ship|get done by|before", 0.9), new("how long * take|left|until|till|last", 0.85), new("what moves the date|finish|end", 0.97),
            new("what drives the date|finish|end", 0.97), new("predict|prediction|projected|projection", 0.9), new("estimated|expected completion|finish|end", 0.95), new("on time or late", 0.9),
        ],
        Beside =
        [
            "when", "done|finish|finished|complete|completed|ready|end|ship|land|over", "date|dates", "deadline|target", "sure|certain|confident", "percent", "about", "status", "project", "schedule",
            "by", "before", "until", "item|items|task|tasks|thing|things|card|cards|ticket|tickets|story|stories", "milestone|milestones", "left", "realistic|realistically", "report", "finish line", "update",
            "run|running", "show", "will", "make|hit|meet|keep", "promised|promise", "happen|happening", "late|delayed|slip|slips", "by then", "plan|planned", "completion|delivery", "launch|release",
        ],
        Say = call => call.Get("confidence") is { } items && items.EndsWith(" items", StringComparison.Ordinal)
            ? $"When will {items} of {call.Get("project")} be done?" : $"When will {call.Get("project")} be done?{call.Told("How sure about", "confidence")}",
    };

    /// <summary>What reaches it is read by <see cref="WhatIfPhrases"/>; this says what it takes and how it sounds.</summary>
    public static Intent WhatIf { get; } = new(FunctionNames.WhatIf)
    {
        Takes = Takes.Project,
        NeedsProject = true,
        Cues = [new("what if", 0.97), new("what happens if", 0.97), new("what would happen if", 0.97), new("trade off|offs", 0.9), new("tradeoff|tradeoffs", 0.9)],
        Beside = ["we", "options", "change|changes", "add|drop|lose|slip|slips|join|joins|start"],
        Say = call => WhatIfPhrases.Say(call),
    };
}
