using System.Globalization;
using System.Text;
using TpmAssistant.Application.Budget;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Deliveries;

/// <summary>The register as a table: separated by comma, semicolon or tab, with a header; a cell in quotation marks may hold the separator (RFC 4180).</summary>
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

    private const string Formula = "=+-@\t\r";
    private static readonly char[] Separators = ['\t', ';', ','];

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
        var (_, columns, _) = Head(text.Split('\n'));
        return columns is not null && columns["what"] >= 0
            && (columns["lead time"] >= 0 || columns["notice"] >= 0 || (columns["from"] >= 0 && (columns["ordered"] >= 0 || columns["promised"] >= 0)));
    }

    /// <summary>Reads all rows. Entries of a known key or of the same words from the same vendor keep their number; new ones have 0.</summary>
    internal static (IReadOnlyList<DeliveryEntry> Deliveries, IReadOnlyList<DeliveryProblem> Problems) Read(string text, Snapshot now, string locale, IReadOnlyList<DeliveryEntry> known)
    {
        var rows = text.Split('\n');
        var (header, columns, separator) = Head(rows);
        if (columns is null) return ([], [new("no-rows", 0, "")]);
        if (columns["what"] < 0) return ([], [new("no-header", header + 1, rows[header].Length > 60 ? rows[header][..60] : rows[header])]);

        var (read, problems) = (new List<DeliveryEntry>(), new List<DeliveryProblem>());
        for (var i = header + 1; i < rows.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(rows[i])) continue;
            if (read.Count == Most)
            {
                problems.Add(new("too-many", i + 1, ""));
                break;
            }

            var cells = Cells(rows[i].TrimEnd('\r'), separator);
            string At(string field) => columns[field] is >= 0 and var at && at < cells.Count ? Plain(cells[at].Trim()) : "";
            var typed = new TypedDelivery
            {
                Number = At("key"), Kind = At("kind"), What = At("what"), From = At("from"), Ordered = At("ordered"), LeadTime = At("lead time"), Promised = At("promised"),
                NeededFor = At("needed for"), NeededBy = At("needed by"), Arrived = At("arrived"), Ends = At("ends"), Notice = At("notice"), Contact = At("contact"), Manager = At("manager"),
            };
            var before = known.FirstOrDefault(d => typed.Number.Length > 0 && string.Equals(d.Key, typed.Number, StringComparison.OrdinalIgnoreCase))
                ?? known.FirstOrDefault(d => Same(d.What, typed.What) && Same(d.From, typed.From));
            if (typed.Read(now, locale, i + 1, before, problems) is not { } delivery) continue;
            // A table without these columns says nothing of them.
            if (before is not null && columns["contact"] < 0) delivery = delivery with { Contact = before.Contact };
            if (before is not null && columns["manager"] < 0) delivery = delivery with { Manager = before.Manager };
            if (before is not null && columns["needed for"] < 0) delivery = delivery with { Need = before.Need };
            if (before is not null && columns["arrived"] < 0) delivery = delivery with { ArrivedOn = before.ArrivedOn };
            if (delivery.Number > 0 && read.Exists(d => d.Number == delivery.Number)) problems.Add(new("twice", i + 1, delivery.What));
            else read.Add(delivery);
        }

        if (read.Count == 0 && problems.Count == 0) problems.Add(new("no-rows", 0, ""));
        return (read, problems);
    }

    /// <summary>Writes the register, without people's addresses.</summary>
    internal static string Write(Snapshot now)
    {
        var table = new StringBuilder("key,kind,what,from,ordered,lead time,promised,needed for,needed by,arrived,ends,notice,latest order,expected,float,cancel by");
        foreach (var outlook in DeliveryOutlook.All(now).OrderBy(o => o.Delivery.Number))
        {
            var d = TypedDelivery.Of(outlook.Delivery);
            table.Append('\n').AppendJoin(',', new[]
            {
                d.Number, d.Kind, d.What, d.From, d.Ordered, d.LeadTime, d.Promised, outlook.Delivery.Need?.Title ?? "", d.NeededBy, d.Arrived, d.Ends, d.Notice,
                TypedDelivery.Text(outlook.LatestOrder), TypedDelivery.Text(outlook.Expected), outlook.Float is { } left ? DeliveryShelf.IdOf(left) : "", TypedDelivery.Text(outlook.CancelBy),
            }.Select(Cell));
        }

        return table.ToString();
    }

    private static (int Row, Dictionary<string, int>? Columns, char Separator) Head(string[] rows)
    {
        var header = Array.FindIndex(rows, r => !string.IsNullOrWhiteSpace(r));
        if (header < 0) return (0, null, ',');
        var separator = Separators.MaxBy(c => rows[header].Count(x => x == c));
        var names = Cells(rows[header].TrimEnd('\r').TrimStart('\uFEFF'), separator).Select(n => n.Trim().ToLowerInvariant()).ToList();
        return (header, Headers.ToDictionary(h => h.Field, h => names.FindIndex(n => h.Names.Contains(n)), StringComparer.Ordinal), separator);
    }

    private static List<string> Cells(string row, char separator) => BudgetTable.Cells(row, separator);

    /// <summary>What a spreadsheet would run as a formula is written with a mark, which is read away again.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) && !int.TryParse(text, CultureInfo.InvariantCulture, out _)) text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && Formula.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
