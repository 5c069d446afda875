using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>
/// What an utterance may mean that was not clear. Functions that are read by their form have no cues, so that a slip of the pen loses them: one of their own words, typed
/// about right, offers the plain sentence that asks for them as a button.
/// </summary>
internal static class Nearby
{
    private const int Longest = 200;
    private const double Doubtful = 0.7;
    private const int LongestCry = 3;

    private const string Help = "What can you do?";

    private static readonly (string Function, string[][] Words, string Sentence)[] Forms =
    [
        (FunctionNames.RunRetrospective, [["retro", "retrospective"]], "Run a retrospective for {project}"),
        (FunctionNames.PrepareAgenda, [["agenda"]], "Prepare the agenda"),
        (FunctionNames.DraftMinutes, [["minutes", "protocol"]], "Draft the minutes"),
        (FunctionNames.ParkItem, [["parking"]], "Park: {text}"),
        (FunctionNames.NextItem, [["next"], ["item", "topic", "point", "agenda"]], "Next item"),
        (FunctionNames.StartMeeting, [["start", "begin", "kick"], ["meeting", "weekly", "standup", "daily"]], "Start the meeting"),
        (FunctionNames.FindTime, [["book", "block", "reserve"], ["slot", "hour", "time", "minutes", "meeting"]], "Find 30 minutes for the {project} team"),
        (FunctionNames.FindTime, [["find", "slot", "meet"], ["slot", "hour", "time", "meet"]], "Find 30 minutes for the {project} team"),
        (FunctionNames.NameFacilitator, [["facilitate", "facilitator", "moderator", "moderate"]], "Let me facilitate the meeting"),
        (FunctionNames.PostReport, [["post", "posted"], ["report", "channel"]], "Post the {project} report in the channel"),
        (FunctionNames.FindDecisions, [["decision", "decided", "decide", "decisions", "agreed"]], "Decisions in {project}"),
        (FunctionNames.CaptureDecision, [["decision", "decided", "decide", "agreed"]], "Decision: {text}"),
        (FunctionNames.CaptureAction, [["action", "actions"]], "Action: {text}"),
        (FunctionNames.AddRisk, [["risk", "issue", "assumption", "opportunity"], ["add", "new", "raise", "note", "record", "log"]], "Add a risk to {project}"),
        (FunctionNames.CreateTask, [["task", "todo", "reminder", "remind"], ["add", "new", "create", "put", "remind"]], "Add a task to {project}"),
        (FunctionNames.UpdateTask, [["move", "postpone", "push", "reschedule", "reassign", "finish", "complete", "rename"]], "Show the task {task}"),
        (FunctionNames.AddDelivery, [["delivery", "deliveries"], ["add", "new", "record", "register"]], "Add a delivery to {project}"),
        (FunctionNames.UpdateDelivery, [["arrived"]], "{task} has arrived"),
        (FunctionNames.DraftEscalation, [["escalation", "escalate", "chaser"]], "Draft a reminder about {task}"),
        (FunctionNames.ShowDeliveries, [["delivery", "deliveries"]], "Deliveries of {project}"),
        (FunctionNames.FindLessons, [["lesson", "lessons", "learned", "learnt"]], "Lessons learned"),
        (FunctionNames.RecordLesson, [["lesson", "lessons", "learned", "learnt"]], "Record a lesson for {project}"),
        (FunctionNames.EstimateTasks, [["poker", "estimation", "estimate"]], "Start an estimation round for {project}"),
        (FunctionNames.DraftCharter, [["charter", "mandate"]], "Charter of {project}"),
        (FunctionNames.DraftRequirements, [["requirements", "requirement", "stories", "criteria"]], "Requirements for: {text}"),
        (FunctionNames.SetBaseline, [["baseline", "rebaseline"]], "Baseline of {project}"),
        (FunctionNames.LogChange, [["scope", "change"], ["request", "requests", "creep"]], "Scope changes of {project}"),
        (FunctionNames.ShowRoadmap, [["roadmap"]], "Roadmap"),
        (FunctionNames.ScheduleReport, [["cancel", "stop", "pause", "end"], ["report", "reports", "schedule", "schedules"]], "My schedules"),
        (FunctionNames.SetUpProject, [["settings", "setup", "configure", "onboard"]], "Set up a project"),
        (FunctionNames.DraftPlan, [["plan"], ["draft", "goal", "create"]], "Draft a plan from a goal"),
        (FunctionNames.FindRootCause, [["root", "whys"], ["cause", "causes", "whys"]], "Root causes on {project}"),
        (FunctionNames.ExploreOptions, [["options", "alternatives"]], "What are our options on {project}?"),
        (FunctionNames.SuggestOwner, [["owner", "assignee"], ["suggest", "find", "who", "propose", "best"]], "Suggest an owner on {project}"),
        (FunctionNames.CloseProject, [["closure", "closing"]], "Closure report for {project}"),
        (FunctionNames.ChangeNotifications, [["mute", "unmute", "silence"]], "Turn nudges off"),
        (FunctionNames.ShowNotifications, [["notifications", "notify"]], "My notifications"),
        (FunctionNames.OverrideColour, [["override", "overrule"]], "Override a colour of {project}"),
        (FunctionNames.SetTolerances, [["tolerance", "tolerances"]], "Change tolerances of {project}"),
        (FunctionNames.RequestUpdates, [["chase", "updates"], ["updates", "owners"]], "Ask the team for updates on {project}"),
        (FunctionNames.ExpectMilestone, [["expect", "expects", "expected", "expecting", "expectation"], ["milestone", "milestones"]], "Confirm the milestone days of {project}"),
        (FunctionNames.ForecastFinish, [["when"], ["finish", "finished", "done", "ready"]], "When will {project} be done?"),
        (FunctionNames.MyDay, [["day", "today"], ["whats", "day"]], "My day"),
        (FunctionNames.ShowNudges, [["nudges", "nudge"]], "My nudges"),
        (FunctionNames.Help, [["help", "examples"]], Help),
    ];

    /// <summary>A project's name and strangers are taken for its status; a word of something else among them makes that doubtful.</summary>
    public static bool IsGuess(Understanding understood) => understood is { IsSure: true, Confidence: < Doubtful, Calls: [{ Name: FunctionNames.DraftStatusReport }] };

    /// <summary>What was understood, with such readings before those there are.</summary>
    /// <param name="understood">What was understood.</param>
    /// <param name="text">The utterance.</param>
    /// <param name="reader">Reads plain sentences.</param>
    public static Understanding With(Understanding understood, string text, Reader reader)
    {
        var isGuess = IsGuess(understood);
        if ((understood.IsSure && !isGuess) || understood.Limit is not null || text.Length > Longest) return understood;
        var words = text.Split([' ', ',', '.', ':', '?', '!', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Select(Folding.Fold))).ToList();
        // "in ten minutes" is about none that are written.
        words.RemoveAll(w => w is "minutes" or "minute" && words.IndexOf(w) is > 0 and var at && (char.IsAsciiDigit(words[at - 1][0]) || Slots.DateWords.Numbers.ContainsKey(words[at - 1]) || words[at - 1] is "few" or "some"));
        var found = new List<Reading>();
        foreach (var (_, needed, sentence) in Forms)
        {
            // A longer text in which a word only resembles these asks for something else, and the card has a button for help anyway.
            if (found.Count == CallBuilder.Most || (sentence == Help && words.Count > LongestCry && !words.Contains("help")) || !needed.All(group => words.Exists(w => group.Any(known => IsLike(w, known))))) continue;
            foreach (var filled in Filled(sentence, text, reader).Take(CallBuilder.Most))
            {
                if (reader.Alone.Understand(filled) is { Calls: [var call] } && found.Count < CallBuilder.Most && understood.Readings.All(r => r.Call.Name != call.Name)) found.Add(new Reading(call, filled));
            }
        }

        if (found.Count == 0) return understood;
        IReadOnlyList<Reading> guessed = isGuess ? [new Reading(understood.Calls[0], ReportsGrammar.StatusReport.Say(understood.Calls[0]))] : understood.Readings;
        var both = Enumerable.Range(0, CallBuilder.Most).SelectMany(i => found.Skip(i).Take(1).Concat(guessed.Skip(i).Take(1)));
        return Understanding.Unsure([.. both.Take(CallBuilder.Most)], Math.Max(Phrasebook.Plausible, Math.Min(understood.Confidence, Phrasebook.Sure)));
    }

    /// <summary>The plain sentences that ask for a function, filled with what an utterance says.</summary>
    public static IEnumerable<Reading> Of(string function, string text, Reader reader) =>
        Forms.Where(f => f.Function == function).SelectMany(f => Filled(f.Sentence, text, reader).Take(CallBuilder.Most))
            .Select(s => (Sentence: s, reader.Alone.Understand(s).Calls)).Where(r => r.Calls is [var call] && call.Name == function).Select(r => new Reading(r.Calls[0], r.Sentence));

    private static IEnumerable<string> Filled(string sentence, string text, Reader reader)
    {
        var (named, left) = Names.Project(text, reader.World);
        var project = named ?? reader.World.DefaultProject ?? reader.Memory?.LastCall.Get("project");
        if (sentence.Contains("{text}", StringComparison.Ordinal)) return [sentence.Replace("{text}", text.Trim().TrimEnd('?', '!', '.'), StringComparison.Ordinal)];
        if (sentence.Contains("{task}", StringComparison.Ordinal))
        {
            // A question, or what is not to be, is about no task that is to change.
            var words = left.Trim().TrimEnd('?', '!', '.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (text.TrimEnd().EndsWith('?') || words.Length < 2 || words.Any(IsSmallOrNegated)) return [];
            var task = string.Join(' ', words.Skip(1).SkipWhile(w => w is "the" or "a" or "my").TakeWhile(w => w is not ("to" or "by" or "until" or "till" or "for" or "a" or "as")));
            return [sentence.Replace("{task}", named is null ? task : $"{task} in {named}", StringComparison.Ordinal)];
        }

        if (!sentence.Contains("{project}", StringComparison.Ordinal)) return [sentence];
        return (project is null ? reader.World.Projects.Select(p => p.Name) : [project]).Select(p => sentence.Replace("{project}", p, StringComparison.Ordinal));
    }

    private static bool IsSmallOrNegated(string word) =>
        SmallWords.Denies(word) || word.ToLowerInvariant() is "who" or "what" or "why" or "when" or "where" or "how" or "did" or "does" or "should" or "shall" or "i" or "we" or "anybody" or "somebody";

    private static bool IsLike(string word, string known) => word == known || (known.Length > 3 && Spelling.Distance(word, known, Spelling.Bound(known.Length)) <= Spelling.Bound(known.Length));
}
