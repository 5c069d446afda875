using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Grammar;

/// <summary>Pieces of sentences for <see cref="Intent.Say"/>.</summary>
internal static class Phrasing
{
    public static string? Get(this FunctionCall call, string name) => call.Arguments.TryGetValue(name, out var value) ? value : null;

    /// <summary>The argument with words before it; nothing when it is absent.</summary>
    public static string Told(this FunctionCall call, string before, string name) =>
        call.Get(name) is { } value ? $" {before} {value}" : "";

    public static string ForAudience(this FunctionCall call) => call.Get("audience") switch
    {
        "executive" => " for executives",
        "client" => " for the client",
        "team" => " for the team",
        _ => "",
    };
}
