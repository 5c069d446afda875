using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Cells;

/// <summary>Status words of trackers in English, German, French and Spanish.</summary>
internal static class StateWords
{
    private static readonly Dictionary<string, TaskState> Known = Build();

    private static readonly string[] Doubts = ["not", "un", "nicht", "non", "pas", "no", "sin", "ready", "to", "waiting", "bereit", "pour", "para", "for"];

    /// <summary>The state a word stands for; <see langword="null"/> for a word that is not known.</summary>
    public static TaskState? Find(string text)
    {
        if (text.Length == 0) return null;
        var plain = Words.Plain(text).Trim(' ', '.', '!', '\u2705', '\u2714', '\u2611', '\uFE0F');
        if (Known.TryGetValue(plain, out var state)) return state;

        var words = plain.Split([' ', '-', '/', '(', ')', ':', '|', ',', '&', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 8 || Array.Exists(words, w => Doubts.Contains(w))) return null;
        foreach (var word in words)
        {
            if (Known.TryGetValue(word, out var inside)) return inside;
        }

        return null;
    }

    private static Dictionary<string, TaskState> Build()
    {
        var words = new Dictionary<string, TaskState>(StringComparer.Ordinal);
        void Add(TaskState state, string all)
        {
            foreach (var word in all.Split('|', StringSplitOptions.TrimEntries)) words[word] = state;
        }

        Add(TaskState.Completed,
            "done|closed|complete|completed|finished|resolved|fixed|released|shipped|delivered|verified|accepted|approved|merged|deployed|live"
            + "|erledigt|abgeschlossen|fertig|fertiggestellt|geschlossen|gelost|beendet|umgesetzt|abgenommen|freigegeben"
            + "|termine|terminee|terminer|fini|finie|fait|ferme|fermee|resolu|resolue|acheve|achevee|cloture|cloturee|livre|livree"
            + "|hecho|hecha|cerrado|cerrada|completado|completada|finalizado|finalizada|resuelto|resuelta|terminado|terminada|listo|lista");
        Add(TaskState.Cancelled,
            "cancelled|canceled|removed|rejected|declined|abandoned|wont do|won't do|won’t do|wont fix|won't fix|won’t fix|duplicate|invalid|obsolete"
            + "|dropped|withdrawn|cannot reproduce|not planned|abgebrochen|abgelehnt|verworfen|storniert|hinfallig|entfernt|wird nicht erledigt"
            + "|annule|annulee|rejete|rejetee|abandonne|abandonnee|cancelado|cancelada|rechazado|rechazada|descartado|descartada|anulado|anulada");
        Add(TaskState.InProgress,
            "in progress|inprogress|doing|active|started|ongoing|wip|working|working on it|in development|development|in review|review|reviewing"
            + "|code review|peer review|in test|in testing|testing|test|qa|in qa|committed|implementing|in work|under way|underway|blocked|on hold"
            + "|waiting|paused|reopened|stuck|impeded|at risk|on track|off track|late|in design|design|ready for test|ready for testing"
            + "|ready for review|ready for qa|ready for release|ready to release|waiting for review|waiting for approval|pending review"
            + "|in bearbeitung|in arbeit|begonnen|gestartet|laufend|lauft|im test|in prufung|in umsetzung|blockiert|pausiert|wartend|angefangen"
            + "|en cours|commence|commencee|demarre|en revue|en test|bloque|bloquee|en attente|en curso|en progreso|en proceso|iniciado|iniciada"
            + "|en revision|en pruebas|bloqueado|bloqueada|en espera");
        Add(TaskState.NotStarted,
            "to do|todo|to-do|not started|notstarted|new|open|backlog|proposed|planned|scheduled|ready|ready for development|ready for dev|ready to start"
            + "|selected for development|triage|triaged|in triage|needs triage|untriaged|created|draft|pending|inbox|ideas|icebox|next|next up|upcoming"
            + "|unstarted|future|up next|refined|groomed|no status|to be done|submitted|requested"
            + "|offen|neu|zu erledigen|nicht begonnen|nicht gestartet|geplant|entwurf|anstehend|vorgeschlagen"
            + "|a faire|non demarre|non commence|pas commence|ouvert|ouverte|nouveau|nouvelle|planifie|planifiee|propose|proposee"
            + "|por hacer|pendiente|sin empezar|no iniciado|no iniciada|nuevo|nueva|abierto|abierta|planificado|planificada|tareas por hacer");
        return words;
    }
}
