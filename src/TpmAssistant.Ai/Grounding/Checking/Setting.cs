using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>What a clause leans on.</summary>
/// <param name="Today">The day it is.</param>
/// <param name="Subject">The words of what the sentence speaks of so far; a clause that names nothing itself speaks of the same.</param>
/// <param name="Carried">The states and words of the clause before, for one that leaves them out.</param>
/// <param name="Before">The facts that bore the clause before.</param>
/// <param name="IsDoubtful">Whether the sentence says that something is only possible.</param>
internal sealed record Setting(DateOnly Today, IReadOnlyList<string> Subject, IReadOnlySet<string> Carried, IReadOnlyList<FactReading> Before, bool IsDoubtful)
{
    /// <summary>The last day that the sentence told of what it speaks of.</summary>
    public Token? LastDay { get; init; }

    /// <summary>The clause before.</summary>
    public IReadOnlyList<Token> Clause { get; init; } = [];

    /// <summary>Whether a part of a clause is looked at that need not tell anything by itself.</summary>
    public bool IsPart { get; init; }
}
