using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Promises;

/// <summary>What a promise is about.</summary>
public enum PromiseKind
{
    /// <summary>A task will be done.</summary>
    Task,

    /// <summary>A milestone will be reached.</summary>
    Milestone,

    /// <summary>A decision will be taken.</summary>
    Decision,

    /// <summary>A person's own line that rests on no item; only a person can say what came of it.</summary>
    Own,
}

/// <summary>Something that a report says will be done.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Item">The item, unique within a report; a key of its own for an <see cref="PromiseKind.Own"/> line.</param>
/// <param name="Text">The item's title when it was promised, or the person's own words.</param>
/// <param name="Due">The last day it was promised for.</param>
/// <param name="PromisedOn">The day of the report that promised it first.</param>
/// <param name="Reworded">Whether <paramref name="Text"/> is a person's own wording.</param>
/// <param name="Owner">Who is to do it, where one person is.</param>
public sealed record Promise(
    PromiseKind Kind, ItemRef Item, string Text, DateOnly? Due, DateOnly PromisedOn, bool Reworded = false, Person? Owner = null)
{
    /// <summary>The key of a person's own line.</summary>
    public static ItemRef OwnItem(string key) => new(SourceKinds.Project, $"promise:{key}");
}
