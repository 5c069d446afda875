using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Finds whom and what project the words of a new task name.</summary>
internal static partial class TaskWords
{
    /// <summary>The project whose name a text begins with, and what is left of it.</summary>
    public static (string? Value, string Left) Project(string text, World world)
    {
        foreach (var (name, spoken) in world.SpokenProjects)
        {
            if (text.StartsWith(spoken, StringComparison.OrdinalIgnoreCase) && (text.Length == spoken.Length || !char.IsLetterOrDigit(text[spoken.Length])))
                return (name, text[spoken.Length..].TrimStart());
        }

        return (null, text);
    }

    /// <summary>The person whose name a text begins with, and what is left of it.</summary>
    public static (string? Person, string Left) Named(string text, World world)
    {
        if (Me().Match(text) is { Success: true } me) return ("me", text[me.Length..].TrimStart());
        return Names.LeadingPerson(text, world) is { } spoken ? (Names.Person(spoken, world), text[spoken.Length..].TrimStart()) : (null, text);
    }

    /// <summary>The person that a text is; the text itself where it is sure that it means somebody.</summary>
    public static string? Person(string name, bool isSure, World world)
    {
        var bare = name.Trim().TrimStart('@');
        if (Me().Match(bare) is { Success: true } me && me.Length == bare.Length) return "me";
        var known = Names.LeadingPerson(bare, world);
        return known?.Length == bare.Length ? Names.Person(bare, world) : isSure && bare.Split(' ').Length <= 3 ? bare : null;
    }

    /// <summary>The project that a text is.</summary>
    public static string? ProjectOf(string name, World world) => Project(name.Trim(), world) is { Left: "" or "project" } found
        ? found.Value : null;

    [GeneratedRegex(@"^(?:me|myself)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Me();
}
