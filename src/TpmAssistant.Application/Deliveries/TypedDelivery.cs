using System.Globalization;
using System.Net.Mail;
using TpmAssistant.Application.Budget;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Something about a delivery that was not understood.</summary>
/// <param name="Code">What is wrong; words are found by it.</param>
/// <param name="Row">The row of a table, 1 for its header; 0 for a form.</param>
/// <param name="Value">What stands there, shortened; text from outside.</param>
public sealed record DeliveryProblem(string Code, int Row, string Value);

/// <summary>An entry of the register as typed on a card, said in words or written in a table; all of it text from outside. Empty means not stated.</summary>
public sealed record TypedDelivery
{
    /// <summary>Its number as in <c>V-3</c> or <c>3</c>; empty for a new one.</summary>
    public string Number { get; init; } = "";

    /// <summary><c>delivery</c>, <c>contract</c> or <c>licence</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What is owed, or what ends.</summary>
    public string What { get; init; } = "";

    /// <summary>The vendor or team.</summary>
    public string From { get; init; } = "";

    /// <summary>The day of the order.</summary>
    public string Ordered { get; init; } = "";

    /// <summary>As in <c>6 weeks</c>.</summary>
    public string LeadTime { get; init; } = "";

    /// <summary>The day promised.</summary>
    public string Promised { get; init; } = "";

    /// <summary>The day it came.</summary>
    public string Arrived { get; init; } = "";

    /// <summary>What waits for it: an item's identity, or its words.</summary>
    public string NeededFor { get; init; } = "";

    /// <summary>The day it is needed.</summary>
    public string NeededBy { get; init; } = "";

    /// <summary>The last day of a contract or licence.</summary>
    public string Ends { get; init; } = "";

    /// <summary>Its notice, as in <c>3 months</c>.</summary>
    public string Notice { get; init; } = "";

    /// <summary>Who is asked: an address, or <c>Name &lt;address&gt;</c>.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Whom they answer to, in the same form.</summary>
    public string Manager { get; init; } = "";

    /// <summary>An entry as a form shows it.</summary>
    public static TypedDelivery Of(DeliveryEntry delivery) => new()
    {
        Number = delivery.Key, Kind = delivery.Kind.ToString().ToLowerInvariant(), What = delivery.What, From = delivery.From, Ordered = Text(delivery.OrderedOn),
        LeadTime = LeadTimeText.Write(delivery.LeadTime), Promised = Text(delivery.PromisedOn), Arrived = Text(delivery.ArrivedOn), NeededFor = delivery.Need?.Item.ToString() ?? "",
        NeededBy = Text(delivery.NeededBy), Ends = Text(delivery.EndsOn), Notice = LeadTimeText.Write(delivery.Notice), Contact = Text(delivery.Contact), Manager = Text(delivery.Manager),
    };

    /// <summary>The entry that it says; <see langword="null"/> with the problems told where it says none.</summary>
    /// <param name="now">The project, for what waits.</param>
    /// <param name="locale">How the asker writes days.</param>
    /// <param name="row">The row of a table; 0 for a form.</param>
    /// <param name="before">The entry that is changed.</param>
    /// <param name="problems">Gets what was not understood.</param>
    internal DeliveryEntry? Read(Snapshot now, string locale, int row, DeliveryEntry? before, List<DeliveryProblem> problems)
    {
        var count = problems.Count;
        if (What.Trim().Length == 0) problems.Add(new("no-what", row, ""));
        var kind = KindOf();
        if (kind is null) problems.Add(new("kind", row, Cut(Kind)));
        var delivery = new DeliveryEntry
        {
            Number = before?.Number ?? 0, Kind = kind ?? DeliveryKind.Delivery, What = Line(What), From = Line(From),
            OrderedOn = Day("ordered", Ordered), LeadTime = Lead("lead", LeadTime), ArrivedOn = Day("arrived", Arrived), NeededBy = Day("needed", NeededBy),
            EndsOn = Day("ends", Ends), Notice = Lead("notice", Notice), Contact = Person("contact", Contact), Manager = Person("manager", Manager),
            Need = Need(), PromisedOn = before?.PromisedOn, EarlierPromises = before?.EarlierPromises ?? [],
        };
        delivery = delivery.Promise(Day("promised", Promised));
        if (delivery.Kind != DeliveryKind.Delivery && delivery.EndsOn is null && problems.Count == count) problems.Add(new("no-end", row, delivery.What));
        return problems.Count > count ? null : delivery;

        DateOnly? Day(string field, string text)
        {
            if (text.Trim().Length == 0) return null;
            if (AmountText.TryDay(text, locale, out var day)) return day;
            problems.Add(new("day-" + field, row, Cut(text)));
            return null;
        }

        LeadTime? Lead(string field, string text)
        {
            if (text.Trim().Length == 0) return null;
            if (LeadTimeText.TryRead(text, out var lead)) return lead;
            problems.Add(new("time-" + field, row, Cut(text)));
            return null;
        }

        DeliveryContact? Person(string field, string text)
        {
            if (text.Trim().Length == 0) return null;
            if (MailAddress.TryCreate(text.Trim(), out var address)) return new(Line(address.DisplayName), address.Address);
            problems.Add(new("address-" + field, row, Cut(text)));
            return null;
        }

        DeliveryNeed? Need()
        {
            if (NeededFor.Trim().Length == 0) return null;
            if (before?.Need is { } kept && kept.Item.ToString() == NeededFor) return kept;
            var found = NeedFinder.Find(now, NeededFor);
            if (found.Count == 1) return found[0];
            problems.Add(new(found.Count == 0 ? "need-unknown" : "need-which", row, Cut(NeededFor)));
            return null;
        }
    }

    private DeliveryKind? KindOf() => Kind.Trim().ToLowerInvariant() switch
    {
        "contract" or "agreement" or "lease" => DeliveryKind.Contract,
        "licence" or "license" or "subscription" => DeliveryKind.Licence,
        "delivery" or "order" => DeliveryKind.Delivery,
        "" => Ends.Trim().Length > 0 ? DeliveryKind.Contract : DeliveryKind.Delivery,
        _ => null,
    };

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Cut(DeliveryEntry.MostText);

    internal static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    internal static string Text(DeliveryContact? contact) => contact is null ? "" : contact.Name.Length == 0 ? contact.Address : $"{contact.Name} <{contact.Address}>";

    private static string Cut(string text) => text.Cut(60);
}
