namespace TpmAssistant.Cards.Layout;

/// <summary>What stands of each of several things that one field may change.</summary>
/// <param name="Which">The field that names the thing.</param>
/// <param name="Values">What stands, by what that field says; nothing stands of the others.</param>
internal sealed record StandsOfEach(string Which, IReadOnlyDictionary<string, string> Values);
