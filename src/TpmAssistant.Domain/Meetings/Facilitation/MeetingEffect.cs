using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>Something to be said, once, because of an event.</summary>
public abstract record MeetingEffect;

/// <summary>An item nears or passes its time.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Percent">80 or 100.</param>
public sealed record TellOverrun(string Item, int Percent) : MeetingEffect;

/// <summary>Somebody came late and is told, alone, where things stand.</summary>
/// <param name="Person">Who.</param>
public sealed record TellLatecomer(Person Person) : MeetingEffect;

/// <summary>What an event leads to.</summary>
/// <param name="State">The meeting after it; unchanged unless accepted.</param>
/// <param name="Effects">What to say.</param>
/// <param name="Verdict">Whether it counts.</param>
public sealed record MeetingStep(MeetingState State, IReadOnlyList<MeetingEffect> Effects, MeetingVerdict Verdict)
{
    /// <summary>Whether it counts.</summary>
    public bool IsAccepted => Verdict == MeetingVerdict.Accepted;
}
