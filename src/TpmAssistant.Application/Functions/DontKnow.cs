using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Functions;

/// <summary>Why a question that is understood has no answer here.</summary>
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
}

/// <summary>"I don't know, because …": a question that was understood, whose answer is not among what is read.</summary>
/// <param name="Limit">Why not.</param>
/// <param name="Instead">What comes nearest, as buttons; may be empty.</param>
public sealed record DontKnow(Limit Limit, IReadOnlyList<Reading> Instead) : Answer;
