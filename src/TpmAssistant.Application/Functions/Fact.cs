using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Functions;

/// <summary>A line of an answer in plain words: what a model may word anew, and must cite.</summary>
/// <param name="Topic">What it belongs to: the project and the heading above it. Its numbers and dates state nothing.</param>
/// <param name="Text">What it states; holds text from outside.</param>
/// <param name="Names">The names of items in it, as they stand there: what they say is not what the fact states.</param>
/// <param name="Link">Where a person opens the item; built by code.</param>
public sealed record Fact(string Topic, string Text, IReadOnlyList<string> Names, Uri? Link)
{
    /// <summary>The highest sensitivity label of what its answer was made from; <see langword="null"/> where nothing carried one.</summary>
    public SensitivityLabel? Label { get; init; }
}

/// <summary>The facts face of an answer. It says what the card says.</summary>
public interface IFactSheet
{
    /// <summary>The facts that the asker may see where they ask, in reading order.</summary>
    IReadOnlyList<Fact> Of(Answer answer, Asker asker);
}
