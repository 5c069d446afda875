using System.Collections.Frozen;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Plugins;

/// <summary>What functions do, as their methods are marked: the one place that tells which call changes something.</summary>
internal static class Marks
{
    private static readonly FrozenDictionary<string, PluginMethod> Methods = PluginMethods.All.ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>Whether the function leads to a change outside.</summary>
    public static bool HasEffect(string function) => Methods.TryGetValue(function, out var method) && method.HasEffect;

    /// <summary>Whether the function changes nothing, whatever its arguments.</summary>
    public static bool OnlyReads(string function) => Methods.TryGetValue(function, out var method) && method.OnlyReads;

    /// <summary>Whether the call does more than show something: outside, by way of a proposal, or in the product's own records.</summary>
    public static bool Changes(FunctionCall call) => !Methods.TryGetValue(call.Name, out var method) || !method.Reads(call.Arguments.Keys);
}
