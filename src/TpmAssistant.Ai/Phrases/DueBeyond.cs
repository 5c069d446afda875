using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>"What is due next week?": a list of this week's tasks would say that nothing is. All open tasks, by their day, hold the answer.</summary>
internal static class DueBeyond
{
    private const string Filter = "filter";

    /// <summary>The same, with every list for this week widened where a day is named that lies beyond it.</summary>
    /// <param name="understood">What was understood.</param>
    /// <param name="text">The utterance, in English.</param>
    /// <param name="world">What the asker can speak of.</param>
    public static Understanding Widen(Understanding understood, string text, World world)
    {
        if (!understood.Calls.Concat(understood.Readings.Select(r => r.Call)).Any(IsThisWeek)) return understood;
        var parse = new Parse(Utterance.Read(text, Lexicon.English.Vocabulary), Lexicon.English, world);
        var sunday = world.Today.AddDays((7 - (int)world.Today.DayOfWeek) % 7);
        if (!parse.Dates.Exists(d => !d.Since && d.Next > sunday)) return understood;
        return understood with { Calls = [.. understood.Calls.Select(All)], Readings = [.. understood.Readings.Select(r => IsThisWeek(r.Call) ? new Reading(All(r.Call), TasksGrammar.List.Say(All(r.Call))) : r)] };
    }

    private static bool IsThisWeek(FunctionCall call) => call.Name == FunctionNames.ListTasks && call.Arguments.GetValueOrDefault(Filter) == "dueThisWeek";

    private static FunctionCall All(FunctionCall call) => IsThisWeek(call) ? new FunctionCall(call.Name, call.Arguments.Where(a => a.Key != Filter).ToDictionary(StringComparer.Ordinal)) : call;
}
