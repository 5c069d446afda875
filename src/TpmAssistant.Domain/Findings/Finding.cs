using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Off plan, within the project's tolerance: amber.</summary>
    Warning,

    /// <summary>Beyond the tolerance; a decision is needed: red.</summary>
    Critical,
}

/// <summary>An item that a statement rests on.</summary>
/// <param name="Item">Its identity.</param>
/// <param name="Title">Its title; text from outside.</param>
/// <param name="Link">Where a person opens it.</param>
/// <param name="Note">What about it matters, as a figure; may be <see langword="null"/>.</param>
public sealed record Evidence(ItemRef Item, string Title, Uri? Link, Figure? Note = null);

/// <summary>A rule's verdict: a code for words, the figures that go into them, and the items they rest on.</summary>
public sealed record Finding
{
    /// <summary>The rule, as in <c>overdue-work</c>; words are looked up by it.</summary>
    public required string Rule { get; init; }

    /// <summary>What it bears on.</summary>
    public required HealthDimension Dimension { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Weight among findings of the same severity, higher first; a rule states its own, 0 to 100.</summary>
    public double Weight { get; init; }

    /// <summary>The figures by name.</summary>
    public IReadOnlyDictionary<string, Figure> Figures { get; init; } = new Dictionary<string, Figure>();

    /// <summary>The items it rests on, the most telling first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
