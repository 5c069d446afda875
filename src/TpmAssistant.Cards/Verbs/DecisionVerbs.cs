using System.Globalization;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Domain.Decisions;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of decision cards send.</summary>
public static class DecisionVerbs
{
    /// <summary>Show the card of a decision: <see cref="CardVerbs.Project"/>, and <see cref="Number"/> to change it or <see cref="Supersedes"/> for a new one.</summary>
    public const string Form = "decision-form";

    /// <summary>Record or change it: the same, with <see cref="Version"/> and the fields.</summary>
    public const string Save = "decision-save";

    /// <summary>Make it final or tentative: <see cref="CardVerbs.Project"/>, <see cref="Number"/>, <see cref="Status"/>.</summary>
    public const string SetStatus = "decision-status";

    /// <summary>Name of the value that holds a decision's number.</summary>
    public const string Number = "number";

    /// <summary>Name of the value that holds its version.</summary>
    public const string Version = "version";

    /// <summary>Name of the value that holds the number of the decision whose place it takes.</summary>
    public const string Supersedes = "supersedes";

    /// <summary>Name of the value that holds a <see cref="DecisionStatus"/>.</summary>
    public const string Status = "status";

    internal const string Title = "decision-title", Context = "decision-context", Rationale = "decision-why", People = "decision-people", Day = "decision-day";

    /// <summary>The property of a <see cref="Decision"/> that a field shows; <see langword="null"/> for another field.</summary>
    public static string? PropertyOf(string field) => field switch
    {
        Title => nameof(Decision.Title),
        Context => nameof(Decision.Context),
        Rationale => nameof(Decision.Rationale),
        People => nameof(Decision.TakenBy),
        Day => nameof(Decision.DecidedOn),
        Status => nameof(Decision.Status),
        _ => null,
    };

    /// <summary>The status that a button or form names; final when it names none.</summary>
    public static DecisionStatus ReadStatus(IReadOnlyDictionary<string, string> data) =>
        Enum.TryParse<DecisionStatus>(data.GetValueOrDefault(Status), ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : DecisionStatus.Final;

    /// <summary>The fields of the form.</summary>
    public static DecisionEdit ReadEdit(IReadOnlyDictionary<string, string> data) => new(
        data.GetValueOrDefault(Title, ""), data.GetValueOrDefault(Context), data.GetValueOrDefault(Rationale),
        data.GetValueOrDefault(People, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        CardVerbs.ReadDay(data.GetValueOrDefault(Day)),
        ReadStatus(data),
        int.TryParse(data.GetValueOrDefault(Supersedes), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    internal static Dictionary<string, string> Data(string project, params (string Name, object Value)[] values)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = project };
        foreach (var (name, value) in values) data[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return data;
    }
}
