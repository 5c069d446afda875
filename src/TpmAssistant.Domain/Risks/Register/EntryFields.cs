using System.Globalization;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>A field of an entry: how history writes it, and how it is taken over from another state of the entry.</summary>
internal sealed record FieldRule(EntryField Field, Func<RegisterEntry, string?> Text, Func<RegisterEntry, RegisterEntry, RegisterEntry> Take);

/// <summary>All fields that can change, once.</summary>
internal static class EntryFields
{
    public static IReadOnlyList<FieldRule> All { get; } =
    [
        new(EntryField.Title, e => e.Title, (to, from) => to with { Title = from.Title }),
        new(EntryField.Direction, e => e.Direction.ToString(), (to, from) => to with { Direction = from.Direction }),
        new(EntryField.Probability, e => Text(e.Probability), (to, from) => to with { Probability = from.Probability }),
        new(EntryField.Impact, e => Text(e.Impact), (to, from) => to with { Impact = from.Impact }),
        new(EntryField.Owner, e => e.Owner?.Name, (to, from) => to with { Owner = from.Owner }),
        new(EntryField.Response, e => e.Response?.ToString(), (to, from) => to with { Response = from.Response }),
        new(EntryField.Actions, e => e.Actions, (to, from) => to with { Actions = from.Actions }),
        new(EntryField.Contingency, e => e.Contingency, (to, from) => to with { Contingency = from.Contingency }),
        new(EntryField.Trigger, e => Text(e.Trigger), (to, from) => to with { Trigger = from.Trigger }),
        new(EntryField.ReviewOn, e => Text(e.ReviewOn), (to, from) => to with { ReviewOn = from.ReviewOn }),
        new(EntryField.Proximity, e => Text(e.Proximity), (to, from) => to with { Proximity = from.Proximity }),
        new(EntryField.Status, e => e.Status.ToString(), (to, from) => to with { Status = from.Status, Became = from.Became }),
        new(EntryField.Reason, e => e.Reason, (to, from) => to with { Reason = from.Reason }),
        new(EntryField.ShownToClient, e => e.ShownToClient.ToString(), (to, from) => to with { ShownToClient = from.ShownToClient }),
    ];

    public static FieldRule Of(EntryField field) => All.Single(f => f.Field == field);

    private static string? Text(int? score) => score?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(RiskTrigger? trigger) => trigger is null ? null : trigger.Kind switch
    {
        TriggerKind.Day => Text(trigger.Day),
        TriggerKind.MilestoneSlip or TriggerKind.SpendAbove =>
            $"{trigger.Text} > {trigger.Limit?.ToString(CultureInfo.InvariantCulture)}".Trim(),
        _ => trigger.Text,
    };
}
