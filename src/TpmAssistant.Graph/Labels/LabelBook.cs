using TpmAssistant.Application.Text;
using SensitivityLabel = TpmAssistant.Domain.Snapshots.SensitivityLabel;

namespace TpmAssistant.Graph.Labels;

/// <summary>Makes a label of what Graph tells, with the rank and the words that the organisation's settings give it.</summary>
internal sealed class LabelBook(GraphOptions options)
{
    private const int LongestName = 80;

    /// <summary>What a label is called whose id alone is told and which no setting names. Teams itself knows it by its id.</summary>
    private const string Unnamed = "Sensitive";

    private readonly List<LabelSetting> _known = options.Labels;

    /// <summary>The label; <see langword="null"/> for what is none.</summary>
    /// <param name="id">Its id, a GUID.</param>
    /// <param name="name">Its name, where Graph tells one.</param>
    public SensitivityLabel? Of(string? id, string? name)
    {
        if (!Guid.TryParse(id, out var label)) return null;
        var told = Clean(name);
        for (var rank = 0; rank < _known.Count; rank++)
        {
            var setting = _known[rank];
            if (IsId(setting.Label, label) || (told.Length > 0 && setting.Label.Equals(told, StringComparison.OrdinalIgnoreCase)))
                return new SensitivityLabel(label.ToString(), FirstOf(told, Clean(setting.Name), IsId(setting.Label, label) ? "" : setting.Label), rank, setting.Description);
        }

        return new SensitivityLabel(label.ToString(), FirstOf(told), SensitivityLabel.UnknownRank);
    }

    private static bool IsId(string setting, Guid label) => Guid.TryParse(setting, out var id) && id == label;

    private static string FirstOf(params IEnumerable<string> names) => names.FirstOrDefault(n => n.Length > 0) is { } name ? name.Length <= LongestName ? name : name[..LongestName] : Unnamed;

    private static string Clean(string? name) => Neutraliser.Run(name ?? "", keepLines: false).Trim();
}
