namespace TpmAssistant.Application.Proposals;

/// <summary>An answer whose card waits for the click on a proposal; later news of the proposal updates that card.</summary>
public interface IProposedAnswer
{
    /// <summary>The stored proposal; <see langword="null"/> when there was nothing to propose.</summary>
    Proposal? Proposal { get; }
}
