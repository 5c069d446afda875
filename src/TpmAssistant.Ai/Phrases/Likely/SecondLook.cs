using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Likely;

/// <summary>
/// A second look at what the grammar was not sure of, or read from few of the words: where the words speak clearly for a function, the request for it is looked for within the sentence; a function
/// that only shows something is called with the names and days there are; any other becomes a reading to choose. By itself it never calls what changes something: that needs words that the grammar reads.
/// </summary>
internal sealed class SecondLook(Reader reader, LikelyFunctions likely)
{
    private const int Longest = 300;
    private const int FewestWords = 3;
    private const double Certain = 0.9;
    private const double Loose = 0.72;
    private const double Overruling = 14;

    private static readonly FrozenSet<string> Named = "person people task delivery meeting owner assignee recipients".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Back = "it that this them they their him his her hers one ones these those same".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was understood, looked at again.</summary>
    public Understanding At(Understanding understood, string text)
    {
        if (understood.Limit is not null || text.Length > Longest || text.AsSpan().Trim().Count(' ') + 1 < FewestWords) return understood;
        if (understood.IsSure && understood.Calls.Any(Marks.Changes)) return understood;
        if (understood is { Calls: [var shown] } && Asked(shown, text) is { } asked) return asked;
        if (understood.IsSure && understood.Confidence >= Certain) return understood;
        var guess = likely.Of(text, reader.World);
        if (guess.Functions is not [not LikelyFunctions.Nothing, ..]) return understood;
        var isLoose = understood.IsSure && (understood.Confidence < Loose || guess.Margin >= Overruling) && understood.Calls.All(c => c.Name != guess.Functions[0]);
        if (understood.IsSure && (!isLoose || guess.Best is null)) return understood;
        if (Within(guess, text) is { } found) return found;
        if (guess.Strange > Guess.TooStrange) return understood;
        if (guess.Best is not { } best) return reader.Memory is not null ? understood : Offered(understood, guess, text);
        return (Marks.OnlyReads(best) && (best != FunctionNames.Help || guess.Margin >= Overruling) ? Called(best, text) : null) ?? Offered(understood, guess, text);
    }

    /// <summary>"I do not want to see it again, so close R-4": of an entry that would only be shown, the part that is asked tells more.</summary>
    private Understanding? Asked(FunctionCall shown, string text)
    {
        foreach (var part in Asides.Within(text).Where(p => p.IsAsked))
        {
            if (reader.Understand(Asides.Smooth(part.Text)) is { Calls: [var call] } read && call.Name == shown.Name && call.Arguments.Count > shown.Arguments.Count && Allowed(call, part)) return read;
        }

        return null;
    }

    /// <summary>The request within the text: what the grammar reads as the function that all of the words speak for.</summary>
    private Understanding? Within(Guess guess, string text)
    {
        foreach (var part in Asides.Within(text))
        {
            if (reader.Understand(Asides.Smooth(part.Text)) is not { Calls: [var call] } read) continue;
            if (call.Name != guess.Best && !(part.IsAsked && (call.Name == guess.Functions[0] || (guess.Functions.Contains(call.Name) && !Marks.Changes(call)) || (part.Follows && guess.Best is null && read.Confidence >= Certain)))) continue;
            if (Marks.Changes(call) && !part.IsOwnClause) continue;
            return Allowed(call, part) ? read with { Confidence = Math.Min(read.Confidence, Certain) } : null;
        }

        // "next item, running late": nothing but a reason stands behind.
        return Asides.Before(text) is { } head && !Reader.Refuses(text[head.Length..]) && reader.Understand(Asides.Smooth(head)) is { Calls: [var said] } alone && said.Name == guess.Functions[0] && !LeansBack(said) ? alone : null;
    }

    /// <summary>What changes something must be said by itself: not refused before, and about nothing that only stands before.</summary>
    private static bool Allowed(FunctionCall call, Asides.Part part) =>
        !Marks.Changes(call) || (part.IsOwnClause && (part.Follows || !Reader.Refuses(part.Before)) && !LeansBack(call));

    /// <summary>A function that only shows something, with the names and days that are told.</summary>
    private Understanding? Called(string function, string text)
    {
        if (function is FunctionNames.WhatIf or FunctionNames.AddRisk) return null; // They make no sense without what is told.
        if (reader.As(function, text) is { } read) return read.IsSure ? read : null;
        return Nearby.Of(function, text, reader).ToList() is [{ Call: var call }] && call.Arguments.Keys.All(a => a == "project")
            ? Understanding.Of(call, Loose) : null;
    }

    /// <summary>"make her the facilitator", "draft a reminder to their management": whom or what, stands before.</summary>
    private static bool LeansBack(FunctionCall call) => call.Arguments.Any(a => Named.Contains(a.Key) && a.Value.Split(' ').Any(Back.Contains));

    /// <summary>What the words speak for goes before the other readings, unless those differ only in which project or person is meant.</summary>
    private Understanding Offered(Understanding understood, Guess guess, string text)
    {
        if (understood.Readings is [_, _, ..] same && same.All(r => r.Call.Name == guess.Functions[0])) return understood;
        var rest = understood.IsSure ? understood.Calls.Select(c => new Reading(c, Reader.Say(c))) : understood.Readings;
        var found = guess.Functions.TakeWhile(f => f != LikelyFunctions.Nothing).SelectMany(f => Readings(f, understood, text));
        var all = guess.Best is null ? rest.Concat(found) : found.Concat(rest);
        IReadOnlyList<Reading> readings = [.. all.DistinctBy(r => r.Utterance).Take(CallBuilder.Most)];
        return readings.Count == 0 ? understood : Understanding.Unsure(readings, Math.Clamp(understood.Confidence, Phrasebook.Plausible, Phrasebook.Sure));
    }

    private IEnumerable<Reading> Readings(string function, Understanding understood, string text)
    {
        var known = understood.Readings.Where(r => r.Call.Name == function).ToList();
        if (known.Count > 0) return known;
        if (reader.As(function, text) is not { } read) return Nearby.Of(function, text, reader);
        var readings = read.IsSure ? read.Calls.Select(c => new Reading(c, Reader.Say(c))) : read.Readings;
        return readings.Where(r => reader.Alone.Understand(r.Utterance) is { Calls: [var call] } && call.Name == function && call.Arguments.Count == r.Call.Arguments.Count);
    }
}
