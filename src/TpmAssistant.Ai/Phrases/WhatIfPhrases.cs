using System.Globalization;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>
/// Reads "what if …": what changes, the task in whatever words its title has, the person, the days, the share. Titles hold any words, so that this comes before the cues of
/// the other functions.
/// </summary>
internal static class WhatIfPhrases
{
    private const double Certain = 0.9;
    private const double LessCertain = 0.7;

    private static readonly string[][] Openings =
    [
        ["what", "if"], ["what", "happens", "if"], ["what", "would", "happen", "if"], ["what", "happens", "when"], ["what", "would", "it", "mean", "if"], ["suppose"], ["supposing"], ["imagine"],
        ["assume"], ["assuming"], ["what", "about", "if"], ["and", "if"], ["how", "about", "if"], ["simulate"], ["what", "would", "be", "if"], ["what", "is", "if"], ["what", "does", "it", "change", "if"], ["what", "changes", "if"], ["impact", "of"], ["impact", "if"], ["effect", "of"], ["effect", "if"], ["consequences", "of"],
    ];

    private static readonly string[] Aims =
        [" get back to ", " back to its promised ", " back to the promised ", " back to plan ", " back on track ", " weeks earlier ", " week earlier ", " days earlier ", " weeks sooner ", " days sooner ", " catch up ", " claw back ", " win back ", " win time ", " recover ", " pull in ", " make up time ", " save time ", " speed up ", " still make ", " still hit ", " still meet ", " bring forward "];

    private const int LongestQuestion = 14;

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["slip"] = "slip", ["slips"] = "slip", ["slipped"] = "slip", ["slides"] = "slip", ["slide"] = "slip", ["delay"] = "slip", ["delays"] = "slip", ["delayed"] = "slip", ["late"] = "slip",
        ["later"] = "slip", ["longer"] = "slip", ["overruns"] = "slip", ["overrun"] = "slip", ["postpone"] = "slip", ["postponed"] = "slip", ["push"] = "slip", ["pushed"] = "slip",
        ["shorten"] = "shorten", ["faster"] = "shorten", ["sooner"] = "shorten", ["earlier"] = "shorten", ["quicker"] = "shorten", ["shorter"] = "shorten", ["cut"] = "drop",
        ["drop"] = "drop", ["dropped"] = "drop", ["remove"] = "drop", ["removed"] = "drop", ["skip"] = "drop", ["skipped"] = "drop", ["descope"] = "drop", ["descoped"] = "drop", ["without"] = "drop",
        ["omit"] = "drop", ["leave"] = "leave", ["leaves"] = "leave", ["left"] = "leave", ["lose"] = "leave", ["loses"] = "leave", ["lost"] = "leave", ["quits"] = "leave", ["quit"] = "leave",
        ["sick"] = "leave", ["falls"] = "leave", ["ill"] = "leave", ["holiday"] = "leave", ["vacation"] = "leave", ["sabbatical"] = "leave", ["gone"] = "leave", ["away"] = "leave", ["unavailable"] = "leave", ["resigns"] = "leave", ["join"] = "join", ["joins"] = "join", ["joined"] = "join", ["joining"] = "join",
        ["helps"] = "join", ["help"] = "join", ["add"] = "join", ["added"] = "join", ["hire"] = "join", ["get"] = "join", ["gets"] = "join", ["had"] = "join", ["slipping"] = "slip", ["losing"] = "leave", ["dropping"] = "drop", ["adding"] = "join",
        ["start"] = "start", ["starts"] = "start", ["begin"] = "start", ["begins"] = "start", ["started"] = "start",
    };

    private static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "people", "person", "persons", "engineer", "engineers", "developer", "developers", "tester", "testers", "devs", "dev", "colleague", "colleagues", "somebody", "someone", "contractor", "contractors",
    };

    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "we", "i", "they", "he", "she", "it", "the", "a", "an", "is", "are", "was", "were", "be", "been", "gets", "to", "on", "by", "of", "for", "in", "at", "from", "with", "our", "my", "out", "takes",
        "take", "took", "would", "could", "should", "will", "more", "extra", "another", "only", "just", "off", "up", "time", "work", "works", "working", "goes", "go", "us", "team", "project", "full", "half", "part", "back", "instead", "and", "then", "do", "does", "s",
    };

    /// <summary>The calls that it comes to; <see langword="null"/> when it is no such question.</summary>
    public static Understanding? Understand(Parse parse, Context context)
    {
        if (Recovery(parse) is { } recovery)
            return Built(new() { ["change"] = "recover", ["days"] = recovery }, parse, context);
        if (Opening(parse) is not { } from)
            return null;

        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        var used = parse.ProjectTokens | parse.PersonTokens | parse.DateTokens;
        used |= Amount(parse, from, arguments);
        used |= Share(parse, from, arguments);
        var verb = Change(parse, from, used, arguments);
        used |= verb;
        var words = Rest(parse, from, used, out var first);
        if (!arguments.ContainsKey("change") && parse.People.Count > 0 && arguments.ContainsKey("days"))
            arguments["change"] = "leave"; // "if Priya is off for two weeks"
        var change = arguments.GetValueOrDefault("change");
        if (change is "join" or "leave" && parse.People.Count > 0)
            arguments["person"] = parse.People[0].Values[0];
        else if (change is "join" or "leave" && words is not null && (!arguments.TryGetValue("share", out var share) || (IsPart(share) && verb >> 1 >> first != 0)))
            (arguments["person"], words) = (words, null);
        if (change == "leave" && parse.People.Count == 0 && arguments.ContainsKey("days"))
            arguments["change"] = "slip"; // "what if we lose a week"
        if (arguments.GetValueOrDefault("change") == "slip" && arguments.Remove("person", out var thing))
            words ??= thing;
        if (change == "start" && parse.Dates.Count > 0)
            arguments["days"] = CallBuilder.Iso(parse.Dates[0].Next);
        words ??= change is "slip" or "shorten" or "drop" or "start" ? NamedLikeAProject(parse, from) : null;
        if (words is not null)
            arguments["task"] = words;
        if (change is null && words is null && arguments.ContainsKey("share") && parse.People.Count == 0)
            arguments["change"] = "join"; // "two more developers: effect?"
        if (words is not null && change is null && arguments.ContainsKey("days") && parse.People.Count == 0)
            arguments["change"] = "slip"; // "if the load test takes another 4 days"
        if (arguments.GetValueOrDefault("change") == "slip" && !arguments.ContainsKey("task") && context.Last is { Name: FunctionNames.WhatIf } before && before.Get("task") is { } same && parse.Projects.Count == 0 && SaysIt(parse))
            arguments["task"] = same; // "what if it slips by three days?"
        if (!arguments.ContainsKey("change") && arguments.Count > 0 && context.Last is { Name: FunctionNames.WhatIf } last)
            arguments = last.Arguments.Concat(arguments).Where(a => a.Key != "project").GroupBy(a => a.Key).ToDictionary(a => a.Key, a => a.Last().Value, StringComparer.Ordinal); // "and if it's ten days?"
        return Built(arguments, parse, context);
    }

    /// <summary>A call in words that reach it again.</summary>
    public static string Say(FunctionCall call)
    {
        var project = call.Get("project");
        var subject = call.Get("task") ?? call.Get("person");
        return call.Get("change") switch
        {
            "recover" => $"How do we win back time on {project}?",
            "slip" => $"What if {subject ?? project} slips {call.Get("days") ?? "5"} days on {project}?",
            "shorten" => $"What if {subject} takes {call.Get("days") ?? "5"} days less on {project}?",
            "drop" => $"What if we drop {subject} on {project}?",
            "join" => $"What if {subject ?? "somebody"} joins {project}?",
            "leave" => $"What if we lose {subject} on {project}?",
            "start" => $"What if we start {subject} on {call.Get("days")} on {project}?",
            _ => $"What if something changes on {project}?",
        };
    }

    private static Understanding Built(Dictionary<string, string> arguments, Parse parse, Context context)
    {
        if (arguments.GetValueOrDefault("days") is "") arguments.Remove("days");
        var built = CallBuilder.Build(ScheduleGrammar.WhatIf, arguments, parse, context);
        return built.Sure ? new Understanding(built.Calls, arguments.ContainsKey("change") ? Certain : LessCertain, [])
            : Understanding.Unsure([.. built.Calls.Take(CallBuilder.Most).Select(c => new Reading(c, Say(c)))], Phrasebook.Sure);
    }

    /// <summary>"how do we get back to 1 March", "how can we catch up", "options to save two weeks": the day, or nothing.</summary>
    private static string? Recovery(Parse parse)
    {
        if (!AsksHow(parse)) return null;
        var text = " " + string.Join(' ', Enumerable.Range(0, parse.Utterance.Count).Select(i => parse.Utterance.Folded(i).ToString())) + " ";
        var asks = text.Contains(" how ", StringComparison.Ordinal) || text.Contains(" what would it take ", StringComparison.Ordinal) || text.Contains(" what could we do to ", StringComparison.Ordinal) || text.Contains(" what can we do to ", StringComparison.Ordinal) || text.Contains(" options ", StringComparison.Ordinal) || text.Contains(" ways to ", StringComparison.Ordinal);
        if (!asks || !Array.Exists(Aims, a => text.Contains(a, StringComparison.Ordinal))) return null;
        return parse.Dates.Count > 0 ? CallBuilder.Iso(parse.Dates[0].Next) : "";
    }

    private static bool SaysIt(Parse parse) => Enumerable.Range(0, parse.Utterance.Count).Any(i => parse.Utterance.Folded(i) is "it" or "that" or "this");

    private static bool AsksHow(Parse parse) => Enumerable.Range(0, parse.Utterance.Count).Any(i => parse.Utterance.Folded(i) is "how" or "options" or "take" or "ways" or "do");

    private static int? Opening(Parse parse)
    {
        for (var i = 0; i <= Math.Min(4, parse.Utterance.Count - 1); i++)
        {
            if (Happens(parse, i) is { } after && (i == 0 || Lead(parse, i))) return after;
            foreach (var opening in Openings)
            {
                if (Begins(parse, i, opening) && (i == 0 || Lead(parse, i)))
                    return i + opening.Length;
            }
        }

        return null;
    }

    /// <summary>"what happens to the end date if …", "could we still hit 1 May if …", "how would it affect Atlas if …".</summary>
    private static int? Happens(Parse parse, int at)
    {
        if (parse.Utterance.Folded(at) is not ("what" or "how" or "could" or "would" or "can" or "will" or "do" or "does" or "is" or "are")) return null;
        var asksForEffect = false;
        for (var i = at + 1; i < Math.Min(at + LongestQuestion, parse.Utterance.Count - 1); i++)
        {
            var word = parse.Utterance.Folded(i);
            asksForEffect |= word is "do" && parse.Utterance.Folded(i - 1) is "it" or "this" or "that";
            if (asksForEffect && (word is "if" || (word is "when" && parse.Utterance.Folded(at) is "what"))) return i + 1;
            asksForEffect |= word is "happen" or "happens" or "then" or "does" or "look" or "impact" or "affect" or "affects" or "effect" or "mean" or "still" or "gain" or "win" or "save" or "lose" or "finish" or "end" or "date" or "dates" or "cost" or "forecast";
        }

        return null;
    }

    private static bool Begins(Parse parse, int at, string[] opening)
    {
        if (at + opening.Length >= parse.Utterance.Count) return false;
        for (var i = 0; i < opening.Length; i++)
        {
            if (!parse.Utterance.Folded(at + i).SequenceEqual(opening[i])) return false;
        }

        return true;
    }

    // Politeness or a project may stand before it: "Atlas: what if …".
    private static bool Lead(Parse parse, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (!parse.IsName(i) && !parse.IsSmall(i)) return false;
        }

        return true;
    }

    // "5 days", "two weeks", "a month".
    private static ulong Amount(Parse parse, int from, Dictionary<string, string> arguments)
    {
        for (var i = from; i + 1 < parse.Utterance.Count; i++)
        {
            var unit = parse.Utterance.Folded(i + 1) is "working" && i + 2 < parse.Utterance.Count ? i + 2 : i + 1;
            var days = parse.Utterance.Folded(unit) switch { "day" or "days" => 1, "week" or "weeks" => 5, "fortnight" or "fortnights" => 10, "month" or "months" => 21, _ => 0 };
            if (days == 0 || NumberAt(parse, i) is not { } number)
                continue;
            arguments["days"] = (number * days).ToString(CultureInfo.InvariantCulture);
            return Parse.Bits(i, unit - i + 1);
        }

        return 0;
    }

    private static ulong Share(Parse parse, int from, Dictionary<string, string> arguments)
    {
        for (var i = from; i < parse.Utterance.Count; i++)
        {
            var next = i + 1 < parse.Utterance.Count ? parse.Utterance.Folded(i + 1) : "";
            if (parse.Utterance.Folded(i) is "half" or "halftime" or "part" && (next is "time" or "day" or "days" || parse.Utterance.Folded(i) is "halftime"))
            {
                arguments["share"] = "0.5";
                return Parse.Bits(i, next is "time" or "day" or "days" ? 2 : 1);
            }

            if (parse.Utterance.Tokens[i].Kind == TokenKind.Number && (parse.Utterance.IsPercent(i) || next is "percent"))
            {
                arguments["share"] = parse.Utterance.Folded(i).ToString() + "%";
                return Parse.Bits(i, next is "percent" ? 2 : 1);
            }

            var after = next is "more" or "extra" or "additional" or "other" && i + 2 < parse.Utterance.Count ? i + 2 : i + 1;
            if (NumberAt(parse, i) is { } people && after < parse.Utterance.Count && People.Contains(parse.Utterance.Folded(after).ToString()))
            {
                arguments["share"] = people.ToString(CultureInfo.InvariantCulture);
                return Parse.Bits(i, after - i + 1);
            }
        }

        return 0;
    }

    private static ulong Change(Parse parse, int from, ulong used, Dictionary<string, string> arguments)
    {
        for (var i = from; i < parse.Utterance.Count; i++)
        {
            if (Parse.Holds(used, i) || !Verbs.TryGetValue(parse.Utterance.Folded(i).ToString(), out var change))
                continue;
            var next = i + 1 < parse.Utterance.Count ? parse.Utterance.Folded(i + 1) : "";
            if (parse.Utterance.Folded(i) is "get" or "gets" && Verbs.ContainsKey(next.ToString()))
                continue; // "gets sick"
            if (change == "leave" && next is "out" && parse.Utterance.Folded(i) is not "falls")
                change = "drop";
            if (change == "join" && arguments.ContainsKey("days") && !arguments.ContainsKey("share") && parse.People.Count == 0)
                change = "slip";
            arguments["change"] = change;
            return Parse.Bits(i, 1);
        }

        return 0;
    }

    /// <summary>From the first word that says something to the last, as typed.</summary>
    private static string? Rest(Parse parse, int from, ulong used, out int first)
    {
        (first, var last) = (-1, -1);
        for (var i = from; i < parse.Utterance.Count; i++)
        {
            if (Parse.Holds(used, i))
            {
                if (first >= 0) break;
                continue;
            }

            if (Filler.Contains(parse.Utterance.Folded(i).ToString()))
                continue;
            (first, last) = (first < 0 ? i : first, i);
        }

        return first < 0 ? null : parse.Utterance.Shown(first, last - first + 1);
    }

    // "half time", "50%": of somebody, not so many people.
    private static bool IsPart(string share) => share.EndsWith('%') || share == "0.5";

    // "the migration" may be a task, though the project is called so as well.
    private static string? NamedLikeAProject(Parse parse, int from)
    {
        foreach (var project in parse.Projects)
        {
            if (project.First >= from && project.First > 0 && parse.Utterance.Folded(project.First - 1) is "the")
                return parse.Utterance.Shown(project.First, project.Count);
        }

        return null;
    }

    private static int? NumberAt(Parse parse, int token)
    {
        var text = parse.Utterance.Folded(token);
        if (text is "another" or "an") return 1;
        return DateWords.Numbers.TryGetValue(text.ToString(), out var word) ? word
            : parse.Utterance.Tokens[token].Kind == TokenKind.Number && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : null;
    }
}
