using System.Globalization;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>The calls that an intent comes to with what an utterance says.</summary>
/// <param name="Calls">One, or one for each project or person that may be meant.</param>
/// <param name="Sure">Whether all of them are meant; otherwise they are to choose from.</param>
internal readonly record struct BuiltCalls(IReadOnlyList<FunctionCall> Calls, bool Sure);

/// <summary>Fills an intent's arguments from an utterance and from what it leans on.</summary>
internal static class CallBuilder
{
    /// <summary>The most calls or readings that come of one utterance.</summary>
    public const int Most = 3;

    public static BuiltCalls Build(Intent intent, Dictionary<string, string>? fromCues, Parse parse, Context context)
    {
        var arguments = fromCues is null ? [] : new Dictionary<string, string>(fromCues);
        AddDates(intent, arguments, parse);
        if (intent.Takes.HasFlag(Takes.Audience) && (parse.Audience ?? Inherited("audience", context)) is { } audience)
            arguments["audience"] = audience;
        if (intent.Takes.HasFlag(Takes.Confidence) && ConfidenceFinder.Of(parse) is { } confidence)
            arguments["confidence"] = confidence;
        if (intent.Takes.HasFlag(Takes.Recipients) && Recipients.Of(parse) is { } recipients)
            arguments["recipients"] = recipients;

        if (intent.Takes.HasFlag(Takes.Landmark) && !arguments.ContainsKey("since") && Landmarks.Since(parse) is { } landmark)
            arguments["since"] = landmark;
        if (intent.Takes.HasFlag(Takes.Report))
            arguments["report"] = Landmarks.Report(parse);
        if (intent.Takes.HasFlag(Takes.SaidReport) && (Landmarks.Said(parse) ?? Landmarks.OfDay(parse)) is { } said)
            arguments["report"] = said;

        IReadOnlyList<FunctionCall> calls = [new FunctionCall(intent.Function, arguments)];
        var sure = true;
        if (intent.Takes.HasFlag(Takes.Person))
            (calls, sure) = WithPerson(calls[0], parse, context);
        return intent.Takes.HasFlag(Takes.Project) ? WithProject(intent, calls, sure, parse, context) : new BuiltCalls(calls, sure);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AddDates(Intent intent, Dictionary<string, string> arguments, Parse parse)
    {
        foreach (var date in parse.Dates)
        {
            if (intent.Takes.HasFlag(Takes.Day))
                arguments.TryAdd("day", Iso(date.Next));
            if (intent.Takes.HasFlag(Takes.Since) && date.Since)
                arguments.TryAdd("since", Iso(date.Last));
        }
    }

    // What the last turn said goes on only where the words lean on it: "only the blocked ones", "as mail".
    private static string? Inherited(string argument, Context context) => context.Leans ? context.Last?.Get(argument) : null;

    private static BuiltCalls WithPerson(FunctionCall call, Parse parse, Context context)
    {
        if (parse.People.Count > 0)
        {
            var person = parse.People[0];
            return new BuiltCalls([.. person.Values.Take(Most).Select(p => call.With("assignee", p))], person.Fit != NameFit.Several);
        }

        if (context.SaysMe && call.Get("filter") != "unassigned")
            return new BuiltCalls([call.With("assignee", "me")], Sure: true);
        return new BuiltCalls([context.Last?.Name == call.Name && Inherited("assignee", context) is { } last ? call.With("assignee", last) : call], Sure: true);
    }

    private static BuiltCalls WithProject(Intent intent, IReadOnlyList<FunctionCall> calls, bool sure, Parse parse, Context context)
    {
        if (parse.Projects.Count > 0)
        {
            var names = parse.Projects.SelectMany(p => p.Values).Distinct().Take(Most).ToArray();
            var certain = parse.Projects.TrueForAll(p => p.Fit != NameFit.Several && (!intent.HasEffect || p.Fit is NameFit.Sure or NameFit.Unknown));
            return new BuiltCalls(
                [.. calls.SelectMany(c => names.Select(n => c.With("project", n))).Take(Most)],
                sure && certain && (names.Length == 1 || !intent.HasEffect));
        }

        if (intent.NeedsProject)
        {
            if (context.UnnamedProject is { } project)
                return new BuiltCalls([.. calls.Select(c => c.With("project", project))], sure);
            return context.World.Projects.Count == 0
                ? new BuiltCalls(calls, sure)
                : new BuiltCalls([.. context.World.Projects.Take(Most).Select(p => calls[0].With("project", p.Name))], Sure: false);
        }

        var optional = Inherited("project", context) ?? (context.SaysMe ? null : context.World.DefaultProject);
        return optional is null ? new BuiltCalls(calls, sure) : new BuiltCalls([.. calls.Select(c => c.With("project", optional))], sure);
    }
}
