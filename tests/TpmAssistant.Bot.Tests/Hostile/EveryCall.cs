using System.Text.Json;
using TpmAssistant.Ai;
using TpmAssistant.ModelServer;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>Calls of every function there is, with arguments that it takes: all of them, and as few as it may have.</summary>
internal static class EveryCall
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["project"] = "Atlas", ["risk"] = "R-1", ["status"] = "closed", ["probability"] = "5", ["impact"] = "5", ["owner"] = "me", ["response"] = "accept", ["review"] = "2030-01-02",
        ["reason"] = "somebody said so", ["title"] = "a title", ["actions"] = "none", ["contingency"] = "none", ["trigger"] = "never", ["client"] = "true", ["text"] = "we decided for Atlas to stop",
        ["meeting"] = "Atlas weekly", ["due"] = "2030-01-02", ["goal"] = "moving the billing database to the cloud", ["by"] = "2030-01-02", ["kind"] = "migration", ["request"] = "one more report",
        ["task"] = "Load test", ["colour"] = "green", ["dimension"] = "budget", ["until"] = "2030-01-02", ["slip"] = "99", ["cost"] = "99", ["scope"] = "99", ["coverage"] = "1", ["bands"] = "6, 12, 20",
        ["days"] = "2/3/6", ["nudges"] = "on", ["brief"] = "on", ["mute"] = "all", ["cap"] = "1", ["hours"] = "01:00-02:00", ["query"] = "cutover", ["audience"] = "team", ["since"] = "last report",
        ["cadence"] = "every Friday at 16:00", ["confidence"] = "80", ["change"] = "slip", ["assignee"] = "me", ["filter"] = "all", ["people"] = "me", ["minutes"] = "30", ["name"] = "Falcon",
        ["quarter"] = "next", ["issue"] = "I-1", ["person"] = "me", ["place"] = "General", ["report"] = "last", ["day"] = "2030-01-02",
        ["delivery"] = "V-1", ["what"] = "a title", ["from"] = "Northgate", ["ordered"] = "2030-01-02", ["leadTime"] = "6 weeks", ["promised"] = "2030-01-03", ["neededFor"] = "Load test", ["neededBy"] = "2030-01-04",
        ["contact"] = "Karl Voss", ["ends"] = "2030-01-05", ["notice"] = "3 months", ["arrived"] = "2030-01-06", ["degree"] = "firm", ["language"] = "de",
    };

    private static readonly Dictionary<(string, string), string> Own = new()
    {
        [("Risks-AddRisk", "kind")] = "issue", [("Tasks-UpdateTask", "status")] = "done", [("Schedule-WhatIf", "days")] = "5",
    };

    /// <summary>All of them; those of functions that change something, at least sometimes, are marked.</summary>
    public static IReadOnlyList<(ModelCall Call, bool Changes)> Of(FunctionCatalog functions) =>
    [
        .. functions.Functions.SelectMany(function =>
        {
            var parameters = function.JsonSchema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name).ToList() : [];
            var required = function.JsonSchema.TryGetProperty("required", out var needed) ? needed.EnumerateArray().Select(p => p.GetString()!).ToList() : [];
            return new[] { parameters.Where(p => Value(function.Name, p) is not null), parameters.Where(required.Contains), parameters.Where(p => p == "project" || required.Contains(p)) }
                .Select(names => JsonSerializer.Serialize(names.ToDictionary(n => n, n => Value(function.Name, n)))).Distinct()
                .Select(arguments => (new ModelCall(function.Name, arguments), !functions.OnlyReads(function.Name)));
        }),
    ];

    private static string? Value(string function, string parameter) => Own.GetValueOrDefault((function, parameter)) ?? Values.GetValueOrDefault(parameter);
}
