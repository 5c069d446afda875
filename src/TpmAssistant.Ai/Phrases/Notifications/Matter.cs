using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Notifications;

/// <summary>What a wish is about: a topic, a project, or both.</summary>
/// <param name="Topic">The topic as the function takes it; <c>all</c> for every one.</param>
/// <param name="Project">The project's name.</param>
internal sealed record Matter(string Topic, string? Project)
{
    private static readonly Dictionary<string, string> Topics = new(StringComparer.OrdinalIgnoreCase)
    {
        ["milestone"] = "milestones", ["milestones"] = "milestones", ["dates"] = "milestones", ["deadlines"] = "milestones", ["forecast"] = "milestones",
        ["forecasts"] = "milestones", ["finish"] = "milestones", ["schedule"] = "milestones",
        ["risk"] = "risks", ["risks"] = "risks", ["register"] = "risks", ["triggers"] = "risks",
        ["budget"] = "budget", ["budgets"] = "budget", ["cost"] = "budget", ["costs"] = "budget", ["spend"] = "budget", ["spending"] = "budget", ["money"] = "budget",
        ["delivery"] = "deliveries", ["deliveries"] = "deliveries", ["vendor"] = "deliveries", ["vendors"] = "deliveries", ["orders"] = "deliveries", ["contracts"] = "deliveries",
        ["experiment"] = "experiments", ["experiments"] = "experiments",
        ["task"] = "work", ["tasks"] = "work", ["work"] = "work", ["action"] = "work", ["actions"] = "work", ["todos"] = "work", ["due"] = "work",
    };

    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "my", "any", "of", "for", "on", "in", "about", "from", "project", "nudge", "nudges", "nudging", "notification", "notifications", "alert", "alerts",
        "me", "again", "anymore", "please", "own", "and", "dates",
    };

    /// <summary>Reads it; <see langword="null"/> when words are left that mean nothing here.</summary>
    /// <param name="text">The words.</param>
    /// <param name="world">The projects there are.</param>
    /// <param name="mayBeUnknown">Whether one unknown word may be a project's name, which is then refused by that name.</param>
    public static Matter? Read(string text, World world, bool mayBeUnknown)
    {
        var left = $" {text.Replace(',', ' ')} ";
        string? project = null;
        foreach (var known in world.Projects)
        {
            foreach (var name in known.Aliases.Prepend(known.Name).OrderByDescending(n => n.Length))
            {
                var at = left.IndexOf($" {name} ", StringComparison.OrdinalIgnoreCase);
                if (at < 0) at = left.IndexOf($" {name}'s ", StringComparison.OrdinalIgnoreCase);
                if (at < 0) continue;
                if (project is not null && project != known.Name) return null;
                project = known.Name;
                left = left[..at] + " " + left[(left.IndexOf(' ', at + name.Length + 1) is var end and >= 0 ? end : left.Length)..];
            }
        }

        string? topic = null;
        var strangers = new List<string>();
        var all = false;
        foreach (var word in left.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Equals("all", StringComparison.OrdinalIgnoreCase) || word.Equals("everything", StringComparison.OrdinalIgnoreCase)) all = true;
            else if (Topics.TryGetValue(word, out var found) && (topic is null || topic == found)) topic = found;
            else if (!Small.Contains(word)) strangers.Add(word);
        }

        if (strangers.Count > 0)
        {
            if (!mayBeUnknown || project is not null || strangers.Count > 1) return null;
            project = strangers[0];
        }

        return topic is null && project is null && !all ? null : new Matter(topic ?? "all", project);
    }

    /// <summary>The call that mutes it or lets it be heard again.</summary>
    public FunctionCall Of(FunctionCall change, bool heard)
    {
        var call = change.With(heard ? "unmute" : "mute", Topic);
        return Project is null ? call : call.With("project", Project);
    }
}
