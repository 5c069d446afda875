using Xunit;

namespace TpmAssistant.Testing;

/// <summary>A test that needs Node.js, its packages and the description of Graph; skipped with the reason where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfContractCanBeCheckedAttribute : FactAttribute
{
    public FactIfContractCanBeCheckedAttribute() => Skip = GraphContract.Unavailable;
}
