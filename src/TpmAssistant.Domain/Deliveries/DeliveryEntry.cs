using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Deliveries;

/// <summary>What somebody outside owes, or what ends.</summary>
public enum DeliveryKind
{
    /// <summary>Something that a vendor or another team is to deliver.</summary>
    Delivery,

    /// <summary>A contract that ends.</summary>
    Contract,

    /// <summary>A licence that ends.</summary>
    Licence,
}

/// <summary>Somebody to write to, as a person entered them; text from outside.</summary>
/// <param name="Name">How they are called; may be empty.</param>
/// <param name="Address">Their mail address.</param>
public sealed record DeliveryContact(string Name, string Address);

/// <summary>What waits for a delivery.</summary>
/// <param name="Item">The task or milestone.</param>
/// <param name="Title">Its title when it was chosen; text from outside.</param>
public sealed record DeliveryNeed(ItemRef Item, string Title);

/// <summary>An entry of the register of deliveries, contracts and licences. Its texts are text from outside.</summary>
public sealed record DeliveryEntry
{
    /// <summary>The longest text, in characters.</summary>
    public const int MostText = 200;

    /// <summary>Its number within the project, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What kind of entry it is.</summary>
    public DeliveryKind Kind { get; init; }

    /// <summary>What is owed, or what ends.</summary>
    public required string What { get; init; }

    /// <summary>The vendor or team; empty where nobody said.</summary>
    public string From { get; init; } = "";

    /// <summary>The day it was ordered; <see langword="null"/> while it is not.</summary>
    public DateOnly? OrderedOn { get; init; }

    /// <summary>How long it takes from the order on.</summary>
    public LeadTime? LeadTime { get; init; }

    /// <summary>The day promised by those who owe it.</summary>
    public DateOnly? PromisedOn { get; init; }

    /// <summary>Days promised before, oldest first.</summary>
    public IReadOnlyList<DateOnly> EarlierPromises { get => field ?? []; init; }

    /// <summary>The day it came; of a contract or licence, the day it was renewed or cancelled. <see langword="null"/> while it is open.</summary>
    public DateOnly? ArrivedOn { get; init; }

    /// <summary>What waits for it.</summary>
    public DeliveryNeed? Need { get; init; }

    /// <summary>The day it is needed, where a person said one; else the engine takes that of <see cref="Need"/>.</summary>
    public DateOnly? NeededBy { get; init; }

    /// <summary>The last day of a contract or licence.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>How long before its end it must be cancelled.</summary>
    public LeadTime? Notice { get; init; }

    /// <summary>Who is asked about it.</summary>
    public DeliveryContact? Contact { get; init; }

    /// <summary>Whom that person answers to.</summary>
    public DeliveryContact? Manager { get; init; }

    /// <summary>Whether something is still to come of it.</summary>
    public bool IsOpen => ArrivedOn is null;

    /// <summary>Its name, as in <c>V-3</c>.</summary>
    public string Key => $"V-{Number}";

    /// <summary>The same with another day promised; the one before is remembered.</summary>
    public DeliveryEntry Promise(DateOnly? day) => day == PromisedOn ? this
        : this with { PromisedOn = day, EarlierPromises = PromisedOn is { } before ? [.. EarlierPromises, before] : EarlierPromises };

    /// <summary>The same without people's addresses.</summary>
    public DeliveryEntry WithoutContacts() => this with { Contact = null, Manager = null };
}
