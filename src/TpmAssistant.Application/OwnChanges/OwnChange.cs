using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.OwnChanges;

/// <summary>A change of the product's own records as a stored proposal: the call that makes it, to the letter.</summary>
public static class OwnChange
{
    /// <summary>The kind of proposal.</summary>
    public const string KindName = "own-change";

    /// <summary>The call that a proposal of this kind holds.</summary>
    public static FunctionCall Read(Proposal proposal) => ProductJson.Deserialize<FunctionCall>(proposal.Payload);
}
