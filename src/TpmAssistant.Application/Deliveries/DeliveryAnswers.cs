using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Deliveries;

/// <summary>What was done to the register of deliveries.</summary>
public enum DeliveryAct
{
    /// <summary>An entry was added.</summary>
    Added,

    /// <summary>An entry was changed.</summary>
    Changed,

    /// <summary>It came, or was renewed or cancelled.</summary>
    Settled,

    /// <summary>An entry was taken out.</summary>
    Removed,

    /// <summary>Entries came from a table.</summary>
    Brought,
}

/// <summary>A change just made.</summary>
/// <param name="Act">What was done.</param>
/// <param name="What">The entry's words; text from outside.</param>
/// <param name="Count">How many entries.</param>
/// <param name="Undo">Takes it back.</param>
public sealed record DeliveryDone(DeliveryAct Act, string What, int Count, UndoId? Undo);

/// <summary>The register of deliveries of a project, those that need a look first.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Deliveries">How each stands.</param>
/// <param name="CanEdit">Whether the asker may change it.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record DeliveriesAnswer(Project Project, DateOnly StatusDate, IReadOnlyList<DeliveryOutlook> Deliveries, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>What was just done.</summary>
    public DeliveryDone? Done { get; init; }

    /// <summary>The register as a table, where one was asked for.</summary>
    public string? Table { get; init; }
}

/// <summary>One entry of the register.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Outlook">How it stands.</param>
/// <param name="Fitting">The degree of escalation that fits.</param>
/// <param name="CanEdit">Whether the asker may change it.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record DeliveryAnswer(Project Project, DateOnly StatusDate, DeliveryOutlook Outlook, EscalationDegree Fitting, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>What was just done.</summary>
    public DeliveryDone? Done { get; init; }
}

/// <summary>The form of an entry, with what was wrong the last time.</summary>
/// <param name="Project">The project.</param>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="Needs">What can wait for it.</param>
/// <param name="Problems">What was not understood; empty at first.</param>
public sealed record DeliveryFormAnswer(Project Project, TypedDelivery Typed, IReadOnlyList<DeliveryNeed> Needs, IReadOnlyList<DeliveryProblem> Problems) : Answer;

/// <summary>The form into which a table is pasted, with what was wrong the last time.</summary>
/// <param name="Project">The project.</param>
/// <param name="Table">What stands in the field.</param>
/// <param name="Problems">What was not understood; empty at first.</param>
public sealed record DeliveryTableForm(Project Project, string Table, IReadOnlyList<DeliveryProblem> Problems) : Answer;

/// <summary>The words may mean several entries, or none.</summary>
/// <param name="Asked">The words.</param>
/// <param name="Choices">What to choose from, each with its project's name.</param>
public sealed record DeliveryUnclear(string Asked, IReadOnlyList<(DeliveryEntry Delivery, string Project)> Choices) : Answer;
