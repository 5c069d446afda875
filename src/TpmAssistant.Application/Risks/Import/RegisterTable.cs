using System.Globalization;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Tables;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Risks.Import;

/// <summary>
/// Reads a register from a table with the columns of its export. Columns may come in any order and under the names that other registers use; exposure, band and the
/// day added follow from the rest and are not read.
/// </summary>
internal sealed class RegisterTable
{
    /// <summary>The most rows of a table.</summary>
    public const int MostRows = 1000;

    private const int LongestValue = 40;

    private static readonly (string Field, string[] Names)[] Headers =
    [
        ("Key", ["key", "id", "ref", "nr", "no", "number"]),
        ("Kind", ["kind", "type", "raid"]),
        ("Direction", ["direction", "threat or opportunity"]),
        ("Words", ["words", "title", "risk", "description", "name", "summary", "risk description"]),
        ("Probability", ["probability", "likelihood", "p"]),
        ("Impact", ["impact", "severity", "i"]),
        ("Status", ["status", "state"]),
        ("Owner", ["owner", "risk owner", "responsible"]),
        ("Response", ["response", "strategy", "treatment"]),
        ("Actions", ["actions", "action", "mitigation", "mitigation plan"]),
        ("Contingency", ["contingency", "contingency plan", "plan b"]),
        ("Strikes", ["strikes", "proximity", "strikes by", "due", "date"]),
        ("Review", ["review", "review date", "next review"]),
        ("Reason", ["reason", "why closed"]),
    ];

    private static readonly string[] Derived = ["exposure", "band", "added", "score", "rating"];

    private readonly string locale;
    private readonly List<RegisterProblem> problems = [];
    private readonly List<RegisterRow> rows = [];

    private RegisterTable(string text, string locale)
    {
        this.locale = locale;
        if (NamedTable.Of(text, Headers) is not { } table || table.Rows.ToList() is not { Count: > 0 } body)
        {
            problems.Add(new("no-lines", 0));
            return;
        }

        if (!table.Has("Words") && !table.Has("Key"))
        {
            problems.Add(new("no-header", table.Header.Line, "", Cut(string.Join(' ', table.Header.Cells))));
            return;
        }

        NotRead = [.. table.Unknown.Where(n => !Derived.Contains(n, StringComparer.OrdinalIgnoreCase)).Select(Cut)];
        if (body.Count > MostRows) problems.Add(new("too-many", body[MostRows].Line));
        foreach (var row in body.Take(MostRows)) Read(row.Line, field => table.At(row, field));
    }

    /// <summary>The rows that were understood.</summary>
    public IReadOnlyList<RegisterRow> Rows => rows;

    /// <summary>What was not.</summary>
    public IReadOnlyList<RegisterProblem> Problems => problems;

    /// <summary>Columns that a register has no place for.</summary>
    public IReadOnlyList<string> NotRead { get; } = [];

    /// <summary>Reads a table.</summary>
    /// <param name="text">The table; text from outside.</param>
    /// <param name="locale">How the asker writes days.</param>
    public static RegisterTable Of(string text, string locale) => new(text, locale);

    private void Read(int line, Func<string, string> at)
    {
        var before = problems.Count;
        RegisterKey? key = RegisterKey.TryParse(at("Key"), out var named) ? named : null;
        if (key is { } twice && rows.Exists(r => r.Key == twice)) Wrong("twice", "Key");
        var opportunity = string.Equals(at("Kind"), nameof(RiskDirection.Opportunity), StringComparison.OrdinalIgnoreCase);
        var edit = new EntryEdit
        {
            Title = Text("Words"),
            Kind = opportunity ? RegisterKind.Risk : Choice<RegisterKind>("Kind"),
            Direction = opportunity ? RiskDirection.Opportunity : Choice<RiskDirection>("Direction"),
            Probability = Score("Probability"),
            Impact = Score("Impact"),
            Status = Choice<EntryStatus>("Status"),
            Owner = Text("Owner"),
            Response = Choice<RiskResponse>("Response"),
            Actions = Text("Actions"),
            Contingency = Text("Contingency"),
            Proximity = Day("Strikes"),
            ReviewOn = Day("Review"),
            Reason = Text("Reason"),
        };
        if (problems.Count == before) rows.Add(new(line, key, edit));

        void Wrong(string code, string column) => problems.Add(new(code, line, column, Cut(at(column))));

        string? Text(string column)
        {
            if (at(column).Length > RegisterEntry.MostText) Wrong("long", column);
            return at(column) is { Length: > 0 } text ? text : null;
        }

        T? Choice<T>(string column)
            where T : struct, Enum
        {
            var text = string.Concat(at(column).Where(char.IsLetter));
            if (text.Length == 0) return null;
            if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
            Wrong(column.ToLowerInvariant(), column);
            return null;
        }

        int? Score(string column)
        {
            if (at(column).Length == 0) return null;
            if (AmountText.TryAmount(at(column), out var score) && score is >= 1 and <= 5 && score == decimal.Truncate(score)) return (int)score;
            Wrong("score", column);
            return null;
        }

        DateOnly? Day(string column)
        {
            if (at(column).Length == 0) return null;
            var text = at(column).Split([' ', 'T'])[0];
            if (AmountText.TryDay(text, locale, out var day)) return day;
            Wrong("day", column);
            return null;
        }
    }

    private static string Cut(string text) => text.Length > LongestValue ? string.Create(CultureInfo.InvariantCulture, $"{text.Cut(LongestValue)}…") : text;
}
