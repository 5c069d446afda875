using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Functions;

/// <summary>Why a question that is understood has no answer here, or an order is not carried out.</summary>
public enum Limit
{
    /// <summary>The weather.</summary>
    Weather,

    /// <summary>What people earn.</summary>
    Pay,

    /// <summary>Who is better than whom: people are not scored.</summary>
    Ranking,

    /// <summary>Private facts about a person.</summary>
    PrivateLife,

    /// <summary>Moods and opinions: nothing that is read tells them.</summary>
    Opinions,

    /// <summary>A system that is not read.</summary>
    OtherSystem,

    /// <summary>The world outside of the projects.</summary>
    World,

    /// <summary>Nothing of what can be read answers it.</summary>
    Elsewhere,

    /// <summary>An order to delete: nothing is deleted.</summary>
    Deleting,

    /// <summary>An order to send or tell: mail is only ever a draft.</summary>
    Sending,

    /// <summary>An order to change or answer a meeting that stands.</summary>
    Invitations,

    /// <summary>An order to approve what a person has to decide.</summary>
    Approving,

    /// <summary>A bare yes or no: only a button confirms.</summary>
    Confirming,

    /// <summary>An order to drop the rules, or to tell them.</summary>
    Rules,

    /// <summary>A question about the assistant itself, and how sure it is.</summary>
    Itself,
}

/// <summary>"I don't know, because …": a question that was understood, whose answer is not among what is read, or an order that is not carried out here.</summary>
/// <param name="Limit">Why not.</param>
/// <param name="Instead">What comes nearest, as buttons; may be empty.</param>
public sealed record DontKnow(Limit Limit, IReadOnlyList<Reading> Instead) : Answer;
