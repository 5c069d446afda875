using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of links send: verbs, and the names of the values beside them.</summary>
public static class LinkVerbs
{
    /// <summary>Enter or accept a link: <see cref="CardVerbs.Project"/>, <see cref="LinkBefore"/>, <see cref="LinkAfter"/>, <see cref="LinkType"/>.</summary>
    public const string AddLink = "add-link";

    /// <summary>Turn a proposed link down: the same.</summary>
    public const string RejectLink = "reject-link";

    /// <summary>Show the form of a link: <see cref="CardVerbs.Project"/>, and the same, the tasks by name or in words.</summary>
    public const string LinkForm = "link-form";

    /// <summary>Name of the value that holds the working days in between.</summary>
    public const string LinkLag = "link-lag";

    /// <summary>Name of the value that holds the task waited for.</summary>
    public const string LinkBefore = "link-before";

    /// <summary>Name of the value that holds the task that waits.</summary>
    public const string LinkAfter = "link-after";

    /// <summary>Name of the value that holds how it waits.</summary>
    public const string LinkType = "link-type";

    /// <summary>The link that a button or form speaks of; <see langword="null"/> when it names no two tasks.</summary>
    public static TaskDependency? ReadLink(IReadOnlyDictionary<string, string> data) =>
        CardVerbs.ReadItem(data.GetValueOrDefault(LinkBefore)) is { } before && CardVerbs.ReadItem(data.GetValueOrDefault(LinkAfter)) is { } after
            ? new TaskDependency(before, after, ReadType(data)) : null;

    /// <summary>How it waits; after the end where nothing says.</summary>
    public static DependencyType ReadType(IReadOnlyDictionary<string, string> data) =>
        Enum.TryParse<DependencyType>(data.GetValueOrDefault(LinkType), out var type) && Enum.IsDefined(type) ? type : DependencyType.FinishToStart;
}
