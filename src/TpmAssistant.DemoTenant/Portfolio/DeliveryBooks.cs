using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>Something owed or ending; days are working days from the start of the demo.</summary>
internal sealed record Owed(DeliveryKind Kind, string What, string From)
{
    public int? Ordered { get; init; }

    public LeadTime? Lead { get; init; }

    public IReadOnlyList<int> Promises { get; init; } = [];

    public int? Arrived { get; init; }

    /// <summary>Key of the task that waits.</summary>
    public string? For { get; init; }

    public int? Ends { get; init; }

    public LeadTime? Notice { get; init; }

    public DeliveryContact? Contact { get; init; }

    public DeliveryContact? Manager { get; init; }
}

/// <summary>What others owe the three projects, and what of their contracts ends.</summary>
internal static class DeliveryBooks
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Owed>> All { get; } = new Dictionary<string, IReadOnlyList<Owed>>(StringComparer.Ordinal)
    {
        ["atlas"] =
        [
            // Twice promised anew, and now after the rollback rehearsal that needs it.
            new(DeliveryKind.Delivery, "Core switches for the failover site", "Nordnet")
            {
                Ordered = -14, Lead = new(6, LeadUnit.Weeks), Promises = [8, 14], For = "rollback",
                Contact = new("Kari Lund", "kari.lund@nordnet.example"), Manager = new("Henrik Dahl", "henrik.dahl@nordnet.example"),
            },
            new(DeliveryKind.Delivery, "Hardware security module", "Keystone Trust") { Lead = new(15, LeadUnit.WorkingDays), For = "cutover", Contact = new("Order desk", "orders@keystone.example") },
            new(DeliveryKind.Delivery, "Penetration report of the landing zone", "Blue Lantern") { Ordered = -45, Lead = new(4, LeadUnit.Weeks), Arrived = -22 },
            new(DeliveryKind.Contract, "Rack space in the Frankfurt data centre", "Halden Colocation") { Ends = 45, Notice = new(4, LeadUnit.Weeks), Contact = new("Contracts", "contracts@halden.example") },
        ],
        ["borealis"] =
        [
            new(DeliveryKind.Delivery, "Slot for the penetration test", "Blue Lantern") { Ordered = -20, Lead = new(24, LeadUnit.WorkingDays), For = "pen-test", Contact = new("Ida Brandt", "ida.brandt@bluelantern.example") },
            new(DeliveryKind.Delivery, "Tablets for the test laboratory", "Devicepool") { Ordered = -12, Promises = [-2], For = "tablet", Contact = new("Service", "service@devicepool.example") },
            new(DeliveryKind.Licence, "Crash reporting for both apps", "Tracebird") { Ends = 60, Notice = new(2, LeadUnit.Months) },
        ],
        ["cobalt"] =
        [
            new(DeliveryKind.Delivery, "Export interface of the personnel system", "Personnel systems team") { Ordered = -30, Promises = [-6, 1, 6], For = "connector-hr", Contact = new("Piotr Nowak", "piotr.nowak@fjordline.example") },
            new(DeliveryKind.Delivery, "Second warehouse cluster", "Cloudyard") { Lead = new(5, LeadUnit.WorkingDays), For = "disaster", Contact = new("Sales", "sales@cloudyard.example") },
            new(DeliveryKind.Licence, "Catalogue tool, forty users", "Lexicore") { Ends = 33, Notice = new(1, LeadUnit.Months), Contact = new("Renewals", "renewals@lexicore.example") },
        ],
    };
}
