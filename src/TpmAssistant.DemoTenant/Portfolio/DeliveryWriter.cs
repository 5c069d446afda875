using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>Writes a project's deliveries as the product keeps them.</summary>
internal sealed class DeliveryWriter(Func<int, DateOnly> date, Func<string, Domain.Tasks.ItemRef> task)
{
    public IReadOnlyList<DeliveryEntry> Write(IReadOnlyList<Owed> book, Snapshot now) => [.. book.Select((owed, i) => Write(owed, i + 1, now))];

    private DeliveryEntry Write(Owed owed, int number, Snapshot now)
    {
        var need = owed.For is { } key ? task(key) : (Domain.Tasks.ItemRef?)null;
        var entry = new DeliveryEntry
        {
            Number = number, Kind = owed.Kind, What = owed.What, From = owed.From, OrderedOn = Date(owed.Ordered), LeadTime = owed.Lead, ArrivedOn = Date(owed.Arrived),
            Need = need is { } item ? new DeliveryNeed(item, now.Tasks.First(t => t.Ref == item).Title) : null, EndsOn = Date(owed.Ends), Notice = owed.Notice, Contact = owed.Contact, Manager = owed.Manager,
        };
        return owed.Promises.Aggregate(entry, (known, day) => known.Promise(date(day)));
    }

    private DateOnly? Date(int? day) => day is { } known ? date(known) : null;
}
