using System.Globalization;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Cells;

/// <summary>Priorities as words or numbers.</summary>
internal static class PriorityWords
{
    private static readonly Dictionary<string, TaskPriority> Known = Build();

    /// <summary>The priority; <see langword="null"/> for one that is not known.</summary>
    public static TaskPriority? Find(string text)
    {
        var plain = Words.Plain(text).Trim(' ', '!', '.');
        if (Known.TryGetValue(plain, out var priority)) return priority;

        // "1 - Critical", "2-High", "P1: urgent"
        var words = plain.Split([' ', '-', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (Known.TryGetValue(word, out var inside)) return inside;
        }

        return null;
    }

    /// <summary>Numbers count from 1 (Azure DevOps); those of Project reach from 0 to 1000 around 500.</summary>
    public static TaskPriority? FindNumber(string text, bool ofProject)
    {
        if (!int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        if (ofProject || number >= 100)
            return number switch { >= 800 => TaskPriority.Urgent, > 500 => TaskPriority.Important, 500 => TaskPriority.Medium, _ => TaskPriority.Low };
        return number switch { <= 1 => TaskPriority.Urgent, 2 => TaskPriority.Important, 3 => TaskPriority.Medium, _ => TaskPriority.Low };
    }

    private static Dictionary<string, TaskPriority> Build()
    {
        var words = new Dictionary<string, TaskPriority>(StringComparer.Ordinal);
        void Add(TaskPriority priority, string all)
        {
            foreach (var word in all.Split('|')) words[word] = priority;
        }

        Add(TaskPriority.Urgent, "urgent|highest|blocker|critical|asap|p0|dringend|kritisch|sehr hoch|hochste|urgente|critique|tres haute|critico|critica|muy alta|inmediata|must have|immediate");
        Add(TaskPriority.Important, "important|high|major|p1|wichtig|hoch|haute|elevee|importante|alta|alto|should have");
        Add(TaskPriority.Medium, "medium|normal|moderate|p2|default|mittel|moyenne|moyen|normale|media|medio|no priority|not set|mid|standard|could have");
        Add(TaskPriority.Low, "low|lowest|minor|trivial|p3|p4|niedrig|gering|sehr niedrig|niedrigste|basse|faible|baja|bajo|tres basse|muy baja|wont have|nice to have");
        return words;
    }
}
