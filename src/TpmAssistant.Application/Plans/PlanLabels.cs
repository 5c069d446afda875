using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Plans;

/// <summary>Guesses what labels and buckets of a plan file mean, in English, German, French and Spanish.</summary>
public static class PlanLabels
{
    /// <summary>The label a reader puts on a task that its file marks as a milestone, by flag or by a duration of zero.</summary>
    public const string Milestone = "Milestone";

    private static readonly Dictionary<string, LabelMeaning> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["blocked"] = LabelMeaning.Blocked, ["blocker"] = LabelMeaning.Blocked, ["impediment"] = LabelMeaning.Blocked,
        ["impeded"] = LabelMeaning.Blocked, ["stuck"] = LabelMeaning.Blocked, ["on hold"] = LabelMeaning.Blocked,
        ["blockiert"] = LabelMeaning.Blocked, ["hindernis"] = LabelMeaning.Blocked, ["bloqué"] = LabelMeaning.Blocked,
        ["bloquée"] = LabelMeaning.Blocked, ["bloqueado"] = LabelMeaning.Blocked, ["bloqueada"] = LabelMeaning.Blocked,
        ["bug"] = LabelMeaning.Defect, ["bugs"] = LabelMeaning.Defect, ["defect"] = LabelMeaning.Defect,
        ["bugfix"] = LabelMeaning.Defect, ["fehler"] = LabelMeaning.Defect, ["defekt"] = LabelMeaning.Defect,
        ["anomalie"] = LabelMeaning.Defect, ["défaut"] = LabelMeaning.Defect, ["defecto"] = LabelMeaning.Defect,
        ["milestone"] = LabelMeaning.Milestone, ["milestones"] = LabelMeaning.Milestone, ["meilenstein"] = LabelMeaning.Milestone,
        ["jalon"] = LabelMeaning.Milestone, ["hito"] = LabelMeaning.Milestone,
        ["external"] = LabelMeaning.External, ["vendor"] = LabelMeaning.External, ["supplier"] = LabelMeaning.External,
        ["third party"] = LabelMeaning.External, ["extern"] = LabelMeaning.External, ["lieferant"] = LabelMeaning.External,
        ["externe"] = LabelMeaning.External, ["fournisseur"] = LabelMeaning.External, ["externo"] = LabelMeaning.External,
        ["proveedor"] = LabelMeaning.External,
        ["internal"] = LabelMeaning.Internal, ["confidential"] = LabelMeaning.Internal, ["intern"] = LabelMeaning.Internal,
        ["interne"] = LabelMeaning.Internal, ["interno"] = LabelMeaning.Internal,
    };

    /// <summary>The labels whose meaning is plain, as written; others are left out rather than guessed at.</summary>
    /// <param name="labels">Label and bucket names; text from outside.</param>
    public static IReadOnlyDictionary<string, LabelMeaning> Guess(IEnumerable<string> labels)
    {
        var meanings = new Dictionary<string, LabelMeaning>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in labels)
        {
            if (MeaningOf(label) is { } meaning) meanings.TryAdd(label, meaning);
        }

        return meanings;
    }

    private static LabelMeaning? MeaningOf(string label)
    {
        var plain = label.Replace('-', ' ').Replace('_', ' ').Trim(' ', '!', '#', ':', '*');
        if (Words.TryGetValue(plain, out var whole)) return whole;

        // Scoped labels such as "type: bug" or "status/blocked" mean what stands behind the scope.
        var scope = plain.LastIndexOfAny([':', '/']);
        return scope >= 0 && Words.TryGetValue(plain[(scope + 1)..].Trim(), out var scoped) ? scoped : null;
    }
}
