namespace TpmAssistant.Architecture.Tests;

/// <summary>Which part of the product may use which: Domain, then Application, then adapters that never see each other, then Bot.</summary>
internal static class LayerRule
{
    /// <summary>The uses of a part that the rule forbids.</summary>
    public static IEnumerable<string> Violations(string part, IEnumerable<string> uses) => uses.Where(used => !Allowed(part, used));

    private static bool Allowed(string part, string used) => part switch
    {
        "Domain" => false,
        "Application" => used == "Domain",
        "Bot" => used != "Bot",
        _ => used is "Domain" or "Application",
    };
}
