using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Understands an utterance that only changes something about the last turn: "and Borealis?", "same for executives".</summary>
internal sealed class FollowUp(Lexicon lexicon)
{
    private const double Confidence = 0.85;

    private static readonly FrozenSet<string> OfProjects = new[]
    {
        FunctionNames.FindDecisions, FunctionNames.ShowDeliveries, FunctionNames.LogChange, FunctionNames.SetBaseline, FunctionNames.DraftCharter, FunctionNames.CloseProject, FunctionNames.ExploreOptions,
        FunctionNames.FindRootCause,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words nothing explains.</summary>
    public static int Strangers(Parse parse)
    {
        var explained = parse.ProjectTokens | parse.PersonTokens | parse.DateTokens | parse.AudienceTokens | parse.ConfidenceTokens;
        var strangers = 0;
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            if (!Parse.Holds(explained, i) && !parse.IsSmall(i))
                strangers++;
        }

        return strangers;
    }

    /// <summary>"make it shorter", "the long version please": of a report, the readers for whom it is so.</summary>
    public static Understanding? Shorter(Parse parse, Context context)
    {
        if (context.Last is not { Name: FunctionNames.DraftStatusReport } last || Strangers(parse) > 0) return null;
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            if (parse.Utterance.Folded(i) is "shorter" or "short" or "brief" or "briefer") return Understanding.Of(last.With("audience", "executive"), Confidence);
            if (parse.Utterance.Folded(i) is "longer" or "full" or "fuller") return Understanding.Of(last.With("audience", "team"), Confidence);
        }

        return null;
    }

    public Understanding? Understand(Parse parse, Context context)
    {
        if (context.Last is null || Strangers(parse) > 0)
            return null;
        if (lexicon.Intents.FirstOrDefault(i => i.Function == context.Last.Name) is not { } last)
            return Elsewhere(context.Last, parse);
        var says = Takes.Nothing;
        if (parse.Projects.Count > 0)
            says |= Takes.Project;
        if (parse.People.Count > 0)
            says |= Takes.Person;
        if (parse.Dates.Count > 0)
            says |= parse.Dates.Exists(d => d.Since) ? Takes.Since : Takes.Day;
        if (parse.Audience is not null)
            says |= Takes.Audience;
        if (parse.Confidence is not null)
            says |= Takes.Confidence;
        if (says == Takes.Nothing)
            return null;

        var intent = (says & ~last.Takes) == Takes.Nothing ? last : Fitting(says);
        if (intent is null)
            return null;
        var built = CallBuilder.Build(intent, intent == last ? Kept(context.Last, says) : null, parse, context);
        if (intent == last && !says.HasFlag(Takes.Project) && context.LastProject is { } project)
            built = built with { Calls = [.. built.Calls.Select(c => c.With("project", project))] };
        var calls = built.Calls;
        if (built.Sure && !intent.HasEffect)
            return new Understanding(calls, Confidence, []);
        return Understanding.Unsure(
            [
                .. calls.Take(CallBuilder.Most - 1).Select(c => new Reading(c, intent.Say(c))),
                .. calls.Take(1).Where(_ => intent.HasEffect).Select(c => Status(c)),
            ],
            0.5);
    }

    /// <summary>The same of another project, after a function that is read by its form.</summary>
    private static Understanding? Elsewhere(FunctionCall last, Parse parse)
    {
        if (!OfProjects.Contains(last.Name) || Marks.Changes(last) || parse.Projects is not [{ Fit: not NameFit.Several } project] || (parse.People.Count > 0 || parse.Dates.Count > 0 || parse.Audience is not null))
            return null;
        return Understanding.Of(last.With("project", project.Value), Confidence);
    }

    private static Reading Status(FunctionCall effect)
    {
        var arguments = effect.Arguments.Where(a => a.Key is "project" or "audience").ToDictionary();
        var call = new FunctionCall(ReportsGrammar.StatusReport.Function, arguments);
        return new Reading(call, ReportsGrammar.StatusReport.Say(call));
    }

    // What the last call cannot be told, another function can: an audience after a list of tasks means a report.
    private static Intent? Fitting(Takes says) => says switch
    {
        _ when (says & ~ReportsGrammar.StatusReport.Takes) == Takes.Nothing => ReportsGrammar.StatusReport,
        _ when (says & ~TasksGrammar.List.Takes) == Takes.Nothing => TasksGrammar.List,
        _ when (says & ~MeetingsGrammar.List.Takes) == Takes.Nothing => MeetingsGrammar.List,
        _ => null,
    };

    private static Dictionary<string, string> Kept(FunctionCall last, Takes says)
    {
        var kept = new Dictionary<string, string>(last.Arguments);
        if (says.HasFlag(Takes.Project))
            kept.Remove("project");
        if (says.HasFlag(Takes.Person))
            kept.Remove("assignee");
        if (says.HasFlag(Takes.Day))
            kept.Remove("day");
        if (says.HasFlag(Takes.Confidence))
            kept.Remove("confidence");
        if (says.HasFlag(Takes.Since))
            kept.Remove("since");
        return kept;
    }
}
