using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Functions;

/// <summary>What an answer states about one thing: what a model may word, and must cite.</summary>
/// <param name="Topic">What it belongs to: the project and the heading above it. Its numbers and dates state nothing.</param>
/// <param name="Subject">The thing: an item, a person, a measure; empty where the fact is about the whole of its topic. May be text from outside.</param>
/// <param name="Parts">What is stated about it, each part by itself.</param>
/// <param name="Names">The names in it, as they stand there: what they say is not what the fact states.</param>
/// <param name="Link">Where a person opens the item; built by code.</param>
public sealed record Fact(string Topic, string Subject, IReadOnlyList<FactPart> Parts, IReadOnlyList<string> Names, Uri? Link)
{
    /// <summary>The highest sensitivity label of what its answer was made from; <see langword="null"/> where nothing carried one.</summary>
    public SensitivityLabel? Label { get; init; }

    /// <summary>The fact on a line: "subject — measure: value · measure: value".</summary>
    public string Text => (Subject.Length, Parts.Count) switch
    {
        (0, _) => string.Join(" · ", Parts),
        (_, 0) => Subject,
        _ => $"{Subject} — {string.Join(" · ", Parts)}",
    };
}

/// <summary>One thing that a fact states of its subject.</summary>
/// <param name="Measure">Of what it is the value, such as "owner" or "due"; empty where the value's own words say so.</param>
/// <param name="Value">What is stated.</param>
public sealed record FactPart(string Measure, string Value)
{
    /// <summary>"measure: value".</summary>
    public override string ToString() => Measure.Length == 0 ? Value : $"{Measure}: {Value}";
}

/// <summary>The facts face of an answer. It says what the card says.</summary>
public interface IFactSheet
{
    /// <summary>The facts that the asker may see where they ask, in reading order.</summary>
    IReadOnlyList<Fact> Of(Answer answer, Asker asker);
}
