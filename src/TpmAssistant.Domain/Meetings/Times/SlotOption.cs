using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Meetings.Times;

/// <summary>Why a time is a burden for somebody, from light to heavy.</summary>
public enum Burden
{
    /// <summary>Another meeting there is not certain.</summary>
    Tentative,

    /// <summary>Before or after their working hours.</summary>
    OutsideHours,

    /// <summary>At night: between ten in the evening and seven in the morning.</summary>
    Night,

    /// <summary>On a day on which they do not work.</summary>
    DayOff,

    /// <summary>They have another meeting.</summary>
    Busy,

    /// <summary>They are away.</summary>
    Away,
}

/// <summary>A person for whom a time is a burden.</summary>
/// <param name="Person">Who.</param>
/// <param name="Burden">Why.</param>
public sealed record Inconvenience(Person Person, Burden Burden)
{
    /// <summary>Whether they cannot be expected to come.</summary>
    public bool IsMissing => Burden is Burden.DayOff or Burden.Busy or Burden.Away;
}

/// <summary>A time at which people could meet.</summary>
/// <param name="Start">Begin.</param>
/// <param name="End">End.</param>
/// <param name="Inconveniences">Who is burdened, in the participants' order, each once with the heaviest reason.</param>
/// <param name="Cost">The burden of all together; only for comparing.</param>
public sealed record SlotOption(DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<Inconvenience> Inconveniences, double Cost);
