namespace TpmAssistant.Application.Functions;

/// <summary>The functions there are, in words.</summary>
public interface IFunctionSummaries
{
    /// <summary>All of them, in the order worth showing.</summary>
    IReadOnlyList<FunctionSummary> All { get; }
}
