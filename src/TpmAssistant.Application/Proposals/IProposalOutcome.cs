using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Proposals;

/// <summary>Tells what came of one kind of proposal in more than a sentence.</summary>
public interface IProposalOutcome
{
    /// <summary>The <see cref="Proposal.Kind"/> it tells of.</summary>
    string Kind { get; }

    /// <summary>The id of the proposal whose card this one took the place of; its own where it took none.</summary>
    string CardOf(Proposal proposal);

    /// <summary>What to show.</summary>
    Task<Answer> TellAsync(ProposalClickAnswer click, Proposal proposal, CancellationToken cancellationToken);
}
