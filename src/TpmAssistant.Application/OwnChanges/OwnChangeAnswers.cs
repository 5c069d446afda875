using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.OwnChanges;

/// <summary>A change of the product's own records that a language model wants, waiting for the person's click.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Call">What its payload says: the function and every argument.</param>
public sealed record OwnChangeAnswer(Proposal Proposal, FunctionCall Call) : Answer, IProposedAnswer;

/// <summary>What the click on such a change came to.</summary>
/// <param name="Click">What became of the proposal.</param>
/// <param name="Made">What then stands; <see langword="null"/> when nothing was done.</param>
public sealed record OwnChangeClick(ProposalClickAnswer Click, Answer? Made);
