using System.Globalization;
using TpmAssistant.Application.Plans;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of a person's own plan file send: verbs, and the names of the values beside them.</summary>
public static class PlanFileVerbs
{
    /// <summary>Say how to bring a plan of one's own.</summary>
    public const string BringPlan = "bring-plan";

    /// <summary>Take a read plan as a project: <see cref="CardVerbs.Id"/>, and the columns as corrected.</summary>
    public const string AdoptPlan = "adopt-plan";

    /// <summary>
    /// Read a plan again with the columns as corrected: <see cref="CardVerbs.Id"/>, a <see cref="FieldPrefix"/> value a field, <see cref="DateOrder"/>.
    /// </summary>
    public const string MapPlan = "map-plan";

    /// <summary>Beginning of the names of field choices; the field's name follows, the value is the position of its column.</summary>
    public const string FieldPrefix = "field-";

    /// <summary>Name of the value that holds <c>dmy</c>, <c>mdy</c> or <c>ymd</c>.</summary>
    public const string DateOrder = "dateOrder";

    /// <summary>The value of a field choice for which no column is taken.</summary>
    public const string UnusedColumn = "none";

    /// <summary>The columns as a person corrected them; fields that the card did not offer stay as they were.</summary>
    public static PlanMapping ReadMapping(PlanMapping guessed, IReadOnlyDictionary<string, string> data)
    {
        var chosen = new Dictionary<int, PlanField>();
        var offered = new HashSet<PlanField>();
        foreach (var field in Enum.GetValues<PlanField>())
        {
            if (!data.TryGetValue(FieldPrefix + field, out string? value))
                continue;
            offered.Add(field);
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int column))
                chosen.TryAdd(column, field);
        }

        var columns = guessed.Columns.Select(column =>
            chosen.TryGetValue(column.Column, out var field) ? column with { Field = field }
            : column.Field is { } known && offered.Contains(known) ? column with { Field = null } : column);
        string order = data.TryGetValue(DateOrder, out string? wanted) && wanted is "dmy" or "mdy" or "ymd" ? data[DateOrder] : guessed.DateOrder;
        return new PlanMapping([.. columns], order);
    }
}
