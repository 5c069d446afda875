using System.Globalization;
using Microsoft.Graph.Models;

namespace TpmAssistant.Graph.Planner;

/// <summary>The names of a plan's 25 labels. One that the plan has not named goes by its colour, as on Planner's board.</summary>
internal sealed class PlannerLabels
{
    private const string Prefix = "category";

    private static readonly string[] Colours =
    [
        "Pink", "Red", "Yellow", "Green", "Blue", "Purple", "Bronze", "Lime", "Aqua", "Gray", "Silver", "Brown", "Cranberry", "Orange", "Peach",
        "Marigold", "Light green", "Dark green", "Teal", "Light blue", "Dark blue", "Lavender", "Plum", "Light gray", "Dark gray",
    ];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public PlannerLabels(PlannerPlanDetails? details)
    {
        for (var i = 0; i < Colours.Length; i++) _names[Prefix + (i + 1).ToString(CultureInfo.InvariantCulture)] = Colours[i];
        foreach (var (key, value) in details?.CategoryDescriptions?.BackingStore.Enumerate() ?? [])
        {
            if (value is string name && !string.IsNullOrWhiteSpace(name) && _names.ContainsKey(key)) _names[key] = name;
        }
    }

    /// <summary>The labels on a task, in the board's order.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> applied) =>
    [
        .. applied.Where(_names.ContainsKey)
            .OrderBy(key => int.Parse(key.AsSpan(Prefix.Length), CultureInfo.InvariantCulture))
            .Select(key => _names[key]),
    ];
}
