using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Conversations;
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

    private static readonly FrozenSet<string> Back = "it that this them they their him his her hers one ones these those same".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was understood, looked at again.</summary>
    public Understanding At(Understanding understood, string text, World world, ConversationMemory? memory)
    {
        if (understood.Limit is not null || text.Length > Longest || text.AsSpan().Trim().Count(' ') + 1 < FewestWords) return understood;
        if (understood.IsSure && (understood.Confidence >= Certain || understood.Calls.Any(Marks.Changes))) return understood;
        var guess = likely.Of(text, world);
        if (guess.Best is not { } best) return understood.IsSure || memory is not null ? understood : Offered(understood, guess, text, world, memory);
        if (understood.IsSure && (understood.Calls.Any(c => c.Name == best) || (understood.Confidence >= Loose && guess.Margin < Overruling))) return understood;
        if (Within(best, text, world, memory) is { } found) return found;
        if (Marks.OnlyReads(best) && best != FunctionNames.WhatIf && reader.As(best, text, world, memory) is { IsSure: true } read) return read;
        return Offered(understood, guess, text, world, memory);
    }

    /// <summary>The request within the text: what the grammar reads as the function that all of the words speak for.</summary>
    private Understanding? Within(string function, string text, World world, ConversationMemory? memory)
    {
        foreach (var request in Asides.Within(text))
        {
            if (reader.Understand(request.Text, world, memory, mayBeTwo: true) is not { Calls: [var call] } read || call.Name != function) continue;
            if (Marks.Changes(call) && (!request.IsOwnClause || Reader.Refuses(request.Before) || LeansBack(call))) return null;
            return read with { Confidence = Math.Min(read.Confidence, Certain) };
        }

        return null;
    }

    /// <summary>"make her the facilitator", "draft a reminder to their management": whom or what, stands before.</summary>
    private static bool LeansBack(FunctionCall call) => call.Arguments.Values.Any(v => v.Split(' ').Any(w => Back.Contains(w)));

    /// <summary>What the words speak for goes before the other readings, unless those differ only in which project or person is meant.</summary>
    private Understanding Offered(Understanding understood, Guess guess, string text, World world, ConversationMemory? memory)
    {
        if (guess.Functions is not [not LikelyFunctions.Nothing, ..] || (understood.Readings is [_, _, ..] same && same.All(r => r.Call.Name == same[0].Call.Name) && same[0].Call.Name == guess.Functions[0])) return understood;
        var rest = understood.IsSure ? understood.Calls.Select(c => new Reading(c, reader.Say(c))) : understood.Readings;
        var found = guess.Functions.TakeWhile(f => f != LikelyFunctions.Nothing).SelectMany(f => Readings(f, understood, text, world, memory));
        var all = guess.Best is null ? rest.Concat(found) : found.Concat(rest);
        IReadOnlyList<Reading> readings = [.. all.DistinctBy(r => r.Utterance).Take(CallBuilder.Most)];
        return readings.Count == 0 ? understood : Understanding.Unsure(readings, Math.Clamp(understood.Confidence, Phrasebook.Plausible, Phrasebook.Sure));
    }

    private IEnumerable<Reading> Readings(string function, Understanding understood, string text, World world, ConversationMemory? memory)
    {
        Understanding Read(string sentence) => reader.Understand(sentence, world, memory: null, mayBeTwo: true);
        var known = understood.Readings.Where(r => r.Call.Name == function).ToList();
        if (known.Count > 0) return known;
        if (reader.As(function, text, world, memory) is not { } read) return Nearby.Of(function, text, world, memory, Read);
        var readings = read.IsSure ? read.Calls.Select(c => new Reading(c, reader.Say(c))) : read.Readings;
        return readings.Where(r => Read(r.Utterance) is { Calls: [var call] } && call.Name == function && call.Arguments.Count == r.Call.Arguments.Count);
    }
}
