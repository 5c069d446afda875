using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Publishing;

namespace TpmAssistant.Ai.Phrases.Slots;

/// <summary>Moments that are told by what happened then, and reports that are told by their number.</summary>
internal static class Landmarks
{
    private const int MostWords = 5;

    /// <summary>"since the last steering meeting", "since I last looked", "since the report"; <see langword="null"/> when none is told.</summary>
    public static string? Since(Parse parse)
    {
        for (var i = 0; i + 1 < parse.Utterance.Count; i++)
        {
            var compares = parse.Utterance.Folded(i) is "compared" && i + 2 < parse.Utterance.Count && parse.Utterance.Folded(i + 1) is "to" or "with";
            if (!compares && parse.Utterance.Folded(i) is not ("since" or "after")) continue;
            var words = new List<string>();
            for (var at = compares ? i + 2 : i + 1; at < parse.Utterance.Count && words.Count < MostWords && parse.ProjectAt(at) == 0; at++) words.Add(new string(parse.Utterance.Folded(at)));
            if (Of(words) is { } landmark) return landmark;
        }

        return null;
    }

    /// <summary>"version 3", "the last report"; <see langword="null"/> when none is told.</summary>
    public static string? Said(Parse parse)
    {
        for (var i = 0; i + 1 < parse.Utterance.Count; i++)
        {
            if (parse.Utterance.Folded(i) is "version" or "number" or "no" or "nr" or "v" or "report" && parse.Utterance.Tokens[i + 1].Kind == TokenKind.Number && !Parse.Holds(parse.DateTokens, i + 1))
                return new string(parse.Utterance.Folded(i + 1));
            if (parse.Utterance.Folded(i) is "last" or "latest" && !Parse.Holds(parse.DateTokens, i))
                return ShowReport.Latest;
        }

        return null;
    }

    /// <summary>"the report of 6 March": the day that a report speaks of, and no day on which something is to be done.</summary>
    public static string? OfDay(Parse parse) => parse.Dates is [var day] && (parse.Utterance.Folded(day.First) is "of" or "from" || (day.First > 0 && parse.Utterance.Folded(day.First - 1) is "of" or "from")) ? CallBuilder.Iso(day.Last) : null;

    /// <summary>"version 3", else the day named, else the last one.</summary>
    public static string Report(Parse parse)
    {
        if (Said(parse) is { } said && said != ShowReport.Latest) return said;
        return parse.Dates.Count > 0 ? CallBuilder.Iso(parse.Dates[0].Last) : ShowReport.Latest;
    }

    private static string? Of(List<string> words)
    {
        if (words.Exists(w => w is "report" or "reports" or "reported")) return WhatChanged.SinceReport;
        if (words.Exists(w => w is "visit" or "looked" or "look" or "checked" or "asked" or "here")) return WhatChanged.SinceVisit;
        var end = words.FindIndex(IsMeeting);
        if (end < 0) return null;
        var name = words.Take(end + 1).Where(w => w is not ("the" or "our" or "my" or "last" or "latest" or "previous" or "meeting" or "call" or "a" or "on" or "in"));
        return string.Join(' ', ["last", .. name, WhatChanged.Meeting]);
    }

    private static bool IsMeeting(string word) =>
        word is "meeting" or "call" or "standup" or "stand-up" or "steering" or "steerco" or "review" or "retro" or "retrospective" or "planning" or "sync" or "weekly" or "workshop" or "handover";
}
