using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>What a header means by its name alone. A lower rank is the better column where several mean the same.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rank">0 for the plainest name.</param>
internal readonly record struct HeaderMeaning(PlanField Field, int Rank);

/// <summary>Header names of trackers and of people, in English, German, French and Spanish.</summary>
internal static class HeaderWords
{
    private static readonly Dictionary<string, HeaderMeaning> Known = Build();

    /// <summary>What a header means; <see langword="null"/> for one that is not known.</summary>
    public static HeaderMeaning? Find(string header)
    {
        if (header.Length > 100) return null;
        var plain = Words.Plain(header).Trim(' ', ':', '*', '#', '.', '"');
        if (Known.TryGetValue(plain, out var meaning)) return meaning;

        if (Inside(plain, "custom field (") is { } custom) return Known.TryGetValue(custom, out var of) ? of with { Rank = of.Rank + 5 } : null;
        if (Inside(plain, "outward issue link (") is { } outward) return IsBlocking(outward) ? new HeaderMeaning(PlanField.Successors, 0) : null;
        if (Inside(plain, "inward issue link (") is { } inward) return IsBlocking(inward) ? new HeaderMeaning(PlanField.Predecessors, 0) : null;
        if (TitleLevel(header) is not null) return new HeaderMeaning(PlanField.Title, 0);

        // "Effort (hours)", "Start [yyyy-mm-dd]"
        var bracket = plain.IndexOfAny(['(', '[']);
        if (bracket > 1) return Known.TryGetValue(plain[..bracket].TrimEnd(), out var before) ? before with { Rank = before.Rank + 1 } : null;

        // "Estimate hours", "Spent h"
        var space = plain.LastIndexOf(' ');
        return space > 1 && UnitOf(plain[(space + 1)..]) is not null && Known.TryGetValue(plain[..space].TrimEnd(), out var amount)
            && amount.Field is PlanField.Effort or PlanField.Spent or PlanField.Duration ? amount : null;
    }

    /// <summary>How much a row looks like a header: known names, a title among them counting more.</summary>
    public static int Score(IReadOnlyList<string> cells)
    {
        var fields = cells.Take(400).Select(Find).OfType<HeaderMeaning>().Select(m => m.Field).ToHashSet();
        return fields.Count + (fields.Contains(PlanField.Title) ? 2 : 0);
    }

    /// <summary>The level in <c>Title 2</c>, as hierarchical queries of Azure DevOps name their columns.</summary>
    public static int? TitleLevel(string header)
    {
        var plain = Words.Plain(header);
        return plain.Length is 7 or 8 && plain.StartsWith("title ", StringComparison.Ordinal)
            && int.TryParse(plain.AsSpan(6), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var level) && level > 0
            ? level
            : null;
    }

    /// <summary>The unit a header names for its numbers, as in <c>Effort (hours)</c>.</summary>
    public static AmountUnit? Unit(string header)
    {
        var words = Words.Plain(header).Split([' ', '(', ')', '[', ']', '/'], StringSplitOptions.RemoveEmptyEntries).Skip(1);
        return words.Select(UnitOf).FirstOrDefault(unit => unit is not null);
    }

    private static AmountUnit? UnitOf(string word) => word.TrimEnd('.') switch
    {
        "h" or "hr" or "hrs" or "hour" or "hours" or "std" or "stunden" or "heures" or "horas" => AmountUnit.Hours,
        "d" or "day" or "days" or "pt" or "tage" or "tagen" or "jours" or "dias" => AmountUnit.Days,
        "min" or "minutes" or "minuten" or "minutos" => AmountUnit.Minutes,
        "s" or "sec" or "seconds" or "sekunden" => AmountUnit.Seconds,
        _ => null,
    };

    private static bool IsBlocking(string link) =>
        link.StartsWith("block", StringComparison.Ordinal) || link.StartsWith("depend", StringComparison.Ordinal)
        || link.StartsWith("blockier", StringComparison.Ordinal) || link.StartsWith("gantt end to start", StringComparison.Ordinal);

    private static string? Inside(string plain, string opening) =>
        plain.StartsWith(opening, StringComparison.Ordinal) && plain.EndsWith(')') ? plain[opening.Length..^1] : null;

    private static Dictionary<string, HeaderMeaning> Build()
    {
        var known = new Dictionary<string, HeaderMeaning>(StringComparer.Ordinal);
        void Add(PlanField field, int rank, string names)
        {
            foreach (var name in names.Split('|')) known.TryAdd(name, new HeaderMeaning(field, rank));
        }

        Add(PlanField.Title, 0, "title|task name|card name|summary|issue summary|work item title|titel|aufgabenname|vorgangsname|zusammenfassung|titre|nom de la tache|resume|titulo|nombre de tarea|nombre de la tarea|resumen");
        Add(PlanField.Title, 1, "name|task|subject|issue title|item|activity|activity name|task title|story|user story|to-do|todo|action|action item|deliverable|aufgabe|vorgang|arbeitspaket|betreff|bezeichnung|thema|tache|nom|sujet|action|intitule|activite|libelle|tarea|nombre|asunto|actividad|what|was");
        Add(PlanField.Id, 0, "issue key|key|card id|task id|task number|id|work item id|schlussel|vorgangsschlussel|aufgaben-id|aufgabennummer|vorgangsnummer|cle|cle de ticket|clave|clave de incidencia|identifiant|identificador|id de tarea|id de la tache|nr|nummer|no|number|numero|ticket|issue|nº|n°|activity id");
        Add(PlanField.Id, 3, "issue id|vorgangs-id|vorgangs id|unique id|uid|einmalige nr|n° unique|task uid|uuid|id de incidencia|id de ticket");
        Add(PlanField.Status, 0, "status|state|progress|task status|work status|zustand|fortschritt|bearbeitungsstatus|etat|statut|avancement|estado|progreso|situacion");
        Add(PlanField.StatusCategory, 0, "status category|statuskategorie|categorie d'etat|categorie de statut|categoria de estado|status type");
        Add(PlanField.Resolution, 0, "resolution|losung|erledigungsart|resolucion");
        Add(PlanField.PercentComplete, 0, "% complete|percent complete|% done|complete %|completion|percent done|complete percentage|% work complete|% abgeschlossen|prozent abgeschlossen|fortschritt %|fortschritt in %|% acheve|% termine|pourcentage acheve|% completado|porcentaje completado|progress %|% progress|percentage");
        Add(PlanField.PercentComplete, 1, "physical % complete|done %");
        Add(PlanField.Assignee, 0, "assigned to|assignee|assignees|members|resource names|owner|responsible|zugewiesen an|bearbeiter|zustandig|verantwortlich|verantwortlicher|zugewiesene person|ressourcennamen|attribue a|assigne a|assignee a|affecte a|affectee a|responsable|noms ressources|asignado a|asignada a|persona asignada|nombres de los recursos|who|wer|resource|resources|assigned|assigned users|person");
        Add(PlanField.AssigneeMail, 0, "assignee email|assignee e-mail|owner email");
        Add(PlanField.Start, 0, "start date|start|planned start|starts|start on|target start|begin|anfang|beginn|startdatum|anfangsdatum|starttermin|start-datum|geplanter start|date de debut|debut|commence le|fecha de inicio|comienzo|inicio|fecha inicio|scheduled start");
        Add(PlanField.Start, 2, "actual start|started|started at");
        Add(PlanField.Due, 0, "due date|due|due on|finish|finish date|end|end date|target date|deadline|planned finish|target end|ends|due at|complete by|fallig|fallig am|falligkeitsdatum|ende|enddatum|endtermin|falligkeit|termin|fertig stellen|geplantes ende|frist|zieldatum|date d'echeance|echeance|fin|date de fin|date limite|fecha de vencimiento|vencimiento|fecha limite|fecha de fin|fecha fin|scheduled finish");
        Add(PlanField.Created, 0, "created|created at|created date|created on|creation date|date created|erstellt|erstellt am|erstellungsdatum|angelegt|cree|cree le|date de creation|creado|creada|fecha de creacion");
        Add(PlanField.Changed, 0, "updated|changed date|last modified|modified|modified on|last updated|updated at|changed|last activity|aktualisiert|geandert|geandert am|zuletzt geandert|mis a jour|mise a jour|modifie|modifie le|actualizado|actualizada|modificado|ultima modificacion");
        Add(PlanField.Completed, 0, "completed date|completed at|closed date|resolved|completed|completed on|closed|closed at|date completed|actual finish|done date|resolved date|completion date|erledigt|erledigt am|abgeschlossen am|geschlossen am|abschlussdatum|resolu|termine le|date d'achevement|date de resolution|resuelta|resuelto|completado|completada|fecha de finalizacion|fecha de resolucion");
        Add(PlanField.Completed, 2, "resolved at|canceled");
        Add(PlanField.Priority, 0, "priority|prioritat|priorite|prioridad|prio|urgency|dringlichkeit");
        Add(PlanField.Bucket, 0, "bucket name|bucket|list name|section/column|sprint|iteration path|bucketname|bucket-name|nom du compartiment|compartiment|nombre del deposito|deposito");
        Add(PlanField.Bucket, 1, "list|section|column|iteration|phase|stage|workstream|work stream|cycle name|cycle|epic name|group|category|liste|abschnitt|spalte|gruppe|kategorie|colonne|etape|groupe|categorie|lista|seccion|columna|fase|etapa|grupo|categoria|component");
        Add(PlanField.Labels, 0, "labels|label|tags|tag|stichworter|stichwort|bezeichnungen|etiketten|markierungen|etiquettes|etiquette|etiquetas|etiqueta|mots cles|flagged");
        Add(PlanField.Type, 0, "issue type|work item type|type|task type|item type|vorgangstyp|typ|art|type de ticket|type de tache|tipo|tipo de incidencia|tipo de elemento de trabajo|issuetype");
        Add(PlanField.Parent, 0, "parent|parent id|parent task|parent issue|parent key|epic link|parent work item|ubergeordnet|ubergeordneter vorgang|ubergeordnete aufgabe|eltern|parent tache|tache parente|tache parent|tarea principal|principal|tarea padre");
        Add(PlanField.Predecessors, 0, "predecessors|depends on|blocked by|blocked by (dependencies)|dependencies|predecessor|unique id predecessors|vorganger|abhangig von|blockiert durch|predecesseurs|depend de|bloque par|predecesoras|depende de|bloqueado por");
        Add(PlanField.Successors, 0, "successors|blocking|blocking (dependencies)|blocks|dependents|nachfolger|blockiert|successeurs|sucesoras|bloquea");
        Add(PlanField.Effort, 0, "original estimate|effort|estimate|estimated effort|work|estimated time|estimation|estimated|est|est.|effort estimate|work estimate|original est|original est.|planned effort|planned work|planned hours|ursprungliche schatzung|aufwand|arbeit|schatzung|geschatzter aufwand|travail|charge|effort estime|estimation initiale|estimation originale|trabajo|esfuerzo|estimacion|estimacion original|hours|stunden");
        Add(PlanField.Effort, 4, "remaining estimate|remaining work|effort remaining|restaufwand|verbleibende arbeit|verbleibende schatzung");
        Add(PlanField.Spent, 0, "time spent|completed work|effort completed|actual work|spent|actual hours|hours spent|logged|logged time|time logged|hours logged|actual time|benotigte zeit|aufgewendete zeit|istarbeit|aktuelle arbeit|temps passe|temps consacre|travail reel|tiempo trabajado|tiempo empleado|trabajo real");
        Add(PlanField.StoryPoints, 0, "story points|points|story point estimate|estimate points|size|sp|effort points|storypoints|puntos|puntos de historia|punkte");
        Add(PlanField.Notes, 0, "description|card description|notes|note|details|beschreibung|notizen|anmerkungen|remarques|descripcion|notas|comments|comment|kommentar|bemerkung|commentaire|comentarios");
        Add(PlanField.Link, 0, "url|card url|link|issue url|task url|web address|permalink|enlace|lien");
        Add(PlanField.Duration, 0, "duration|dauer|duree|duracion|planned duration|scheduled duration");
        Add(PlanField.Outline, 0, "outline level|outline number|wbs|wbs code|gliederungsebene|gliederungsnummer|psp-code|psp|niveau hierarchique|numero hierarchique|nivel de esquema|numero de esquema|edt|indent level|level|gliederung|wbs number");
        Add(PlanField.Milestone, 0, "milestone|is milestone|meilenstein|jalon|hito");
        Add(PlanField.Archived, 0, "archived|is archived|archiviert|archive|archivado|archivada|active|aktiv|actif|activo");
        Add(PlanField.Checklist, 0, "checklist items|checklist|checklistenelemente|checklistenpunkte|elements de liste de controle|elements de la liste de controle|elementos de la lista de comprobacion");
        Add(PlanField.ChecklistDone, 0, "completed checklist items|checklist items completed|abgeschlossene checklistenelemente|erledigte checklistenelemente|elements de liste de controle termines|elementos completados de la lista de comprobacion|checklist progress");
        return known;
    }
}
