namespace TpmAssistant.Architecture.Tests;

public sealed class LayerTests
{
    public static TheoryData<string> Parts => [.. Assemblies.All];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Assembly_UsesOnlyWhatItsLayerMay(string part) =>
        Assert.Empty(LayerRule.Violations(part, Assemblies.Uses(Assemblies.Load(part))));

    [Theory]
    [InlineData("Cards", "Graph")]
    [InlineData("Storage", "Teams")]
    [InlineData("Application", "Storage")]
    [InlineData("Domain", "Application")]
    [InlineData("Teams", "Bot")]
    public void LayerRule_PlantedViolation_IsFound(string part, string used) =>
        Assert.Contains(used, LayerRule.Violations(part, [used]));

    [Fact]
    public void Bot_UsesEveryAdapter_SoThatTheRuleLooksAtRealReferences() =>
        Assert.Superset(Assemblies.Adapters.ToHashSet(), Assemblies.Uses(Assemblies.Load("Bot")).ToHashSet());

    [Fact]
    public void Domain_UsesNothingButTheRuntime()
    {
        string[] allowed = ["System.Runtime", "System.Collections", "System.Linq", "System.Memory", "System.Numerics.Vectors", "System.Collections.Immutable",
            "System.Threading", "System.Collections.Concurrent", "System.Runtime.Intrinsics", "System.Threading.Tasks.Parallel", "System.Runtime.InteropServices", "System.Text.RegularExpressions"];

        Assert.Empty(Assemblies.Load("Domain").GetReferencedAssemblies().Select(a => a.Name!).Except(allowed));
    }
}
