using TpmAssistant.Application.Tables;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Deliveries;

/// <summary>The register as a table with a header.</summary>
public static class DeliveryTable
{
    /// <summary>The most rows read.</summary>
    public const int Most = 500;

    /// <summary>A table to start from.</summary>
    public const string Template = """
        what;from;ordered;lead time;promised;needed for;contact;manager;kind;ends;notice
        Core switches;Nordnet;2026-11-02;6 weeks;;Hybrid network ready;Kari Lund <kari@nordnet.example>;;;;
        Support contract;Nordnet;;;;;;;contract;2026-12-31;3 months
        """;

    private const int LongestValue = 60;

    private static readonly string[] Written =
    [
        "key", "kind", "what", "from", "ordered", "lead time", "promised", "needed for", "needed by", "arrived", "ends", "notice", "latest order", "expected", "float", "cancel by",
    ];

    private static readonly (string Field, string[] Names)[] Headers =
    [
        ("key", ["key", "id", "number", "no"]),
        ("kind", ["kind", "type"]),
        ("what", ["what", "deliverable", "delivery", "item", "title", "name", "description", "contract", "licence", "license"]),
        ("from", ["from", "vendor", "supplier", "team", "owed by"]),
        ("ordered", ["ordered", "ordered on", "order date", "order"]),
        ("lead time", ["lead time", "leadtime", "lead"]),
        ("promised", ["promised", "promised date", "promised for", "promised on", "confirmed", "eta"]),
        ("needed for", ["needed for", "task", "milestone", "waits", "for"]),
        ("needed by", ["needed by", "needed", "required by", "due"]),
        ("arrived", ["arrived", "arrived on", "received", "delivered", "settled"]),
        ("ends", ["ends", "ends on", "end", "expires", "end date", "expiry"]),
        ("notice", ["notice", "notice period"]),
        ("contact", ["contact", "e-mail", "email", "mail"]),
        ("manager", ["manager", "escalation", "escalation contact"]),
    ];

    /// <summary>Whether a text looks like such a table: what is owed, and by whom or until when.</summary>
    public static bool Fits(string text)
    {
        var table = NamedTable.Of(text, Headers);
        return table is not null && table.Has("what") && (table.Has("lead time") || table.Has("notice") || (table.Has("from") && (table.Has("ordered") || table.Has("promised"))));
    }

    /// <summary>Reads all rows. Entries of a known key or of the same words from the same vendor keep their number; new ones have 0.</summary>
    internal static (IReadOnlyList<DeliveryEntry> Deliveries, IReadOnlyList<DeliveryProblem> Problems) Read(string text, Snapshot now, string locale, IReadOnlyList<DeliveryEntry> known)
    {
        if (NamedTable.Of(text, Headers) is not { } table) return ([], [new("no-rows", 0, "")]);
        if (!table.Has("what")) return ([], [new("no-header", table.Header.Line, string.Join(' ', table.Header.Cells).Cut(LongestValue))]);

        var (read, problems) = (new List<DeliveryEntry>(), new List<DeliveryProblem>());
        foreach (var row in table.Rows)
        {
            if (read.Count == Most)
            {
                problems.Add(new("too-many", row.Line, ""));
                break;
            }

            string At(string field) => table.LineAt(row, field);
            var typed = new TypedDelivery
            {
                Number = At("key"), Kind = At("kind"), What = At("what"), From = At("from"), Ordered = At("ordered"), LeadTime = At("lead time"), Promised = At("promised"),
                NeededFor = At("needed for"), NeededBy = At("needed by"), Arrived = At("arrived"), Ends = At("ends"), Notice = At("notice"), Contact = At("contact"), Manager = At("manager"),
            };
            var before = known.FirstOrDefault(d => typed.Number.Length > 0 && string.Equals(d.Key, typed.Number, StringComparison.OrdinalIgnoreCase))
                ?? known.FirstOrDefault(d => Same(d.What, typed.What) && Same(d.From, typed.From));
            if (typed.Read(now, locale, row.Line, before, problems) is not { } delivery) continue;
            // A table without these columns says nothing of them.
            if (before is not null && !table.Has("contact")) delivery = delivery with { Contact = before.Contact };
            if (before is not null && !table.Has("manager")) delivery = delivery with { Manager = before.Manager };
            if (before is not null && !table.Has("needed for")) delivery = delivery with { Need = before.Need };
            if (before is not null && !table.Has("arrived")) delivery = delivery with { ArrivedOn = before.ArrivedOn };
            if (delivery.Number > 0 && read.Exists(d => d.Number == delivery.Number)) problems.Add(new("twice", row.Line, delivery.What));
            else read.Add(delivery);
        }

        if (read.Count == 0 && problems.Count == 0) problems.Add(new("no-rows", 0, ""));
        return (read, problems);
    }

    /// <summary>Writes the register, without people's addresses.</summary>
    internal static string Write(Snapshot now) => TableText.Write(DeliveryOutlook.All(now).OrderBy(o => o.Delivery.Number).Select(Cells).Prepend(Written));

    private static string[] Cells(DeliveryOutlook outlook)
    {
        var d = TypedDelivery.Of(outlook.Delivery);
        return
        [
            d.Number, d.Kind, d.What, d.From, d.Ordered, d.LeadTime, d.Promised, outlook.Delivery.Need?.Title ?? "", d.NeededBy, d.Arrived, d.Ends, d.Notice,
            TypedDelivery.Text(outlook.LatestOrder), TypedDelivery.Text(outlook.Expected), outlook.Float is { } left ? DeliveryShelf.IdOf(left) : "", TypedDelivery.Text(outlook.CancelBy),
        ];
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
