using TpmAssistant.Application.Functions;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>What cannot be known, and why.</summary>
internal static class LimitSamples
{
    public static IEnumerable<Sample> All() => Enum.GetValues<Limit>().Select((limit, i) => new Sample(
        "dont-know", $"{i + 1}-{limit.ToString().ToLowerInvariant()}",
        new DontKnow(limit, limit == Limit.Ranking ? [new Reading(new FunctionCall(FunctionNames.ShowWorkload).With("project", "Atlas"), "Workload of Atlas")] : [])));
}
