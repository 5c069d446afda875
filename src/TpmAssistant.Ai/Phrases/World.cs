using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases;

/// <summary>A project as people name it.</summary>
/// <param name="Name">Its name; calls carry it.</param>
/// <param name="Aliases">Other names, its short key among them.</param>
public sealed record KnownProject(string Name, IReadOnlyList<string> Aliases);

/// <summary>What an asker can speak of: only what they may see themselves.</summary>
public sealed class World
{
    /// <param name="projects">The projects of the asker.</param>
    /// <param name="people">Full names.</param>
    /// <param name="defaultProject">The project that the conversation is about, by name.</param>
    /// <param name="today">The day in the asker's zone.</param>
    /// <param name="locale">BCP 47 tag; decides whether 3/12 is March or December.</param>
    public World(
        IReadOnlyList<KnownProject> projects, IReadOnlyList<string> people, string? defaultProject, DateOnly today, string locale)
    {
        Projects = projects;
        People = people;
        DefaultProject = defaultProject;
        Today = today;
        MonthFirst = locale is "en-US" or "en-PH" or "es-US" or "en-us";
        ProjectNames =
        [
            .. projects.SelectMany(p => p.Aliases.Prepend(p.Name).Select(n => new KnownName(p.Name, Folding.Words(n))))
                .Where(n => n.Words.Length > 0),
        ];
        SpokenProjects =
        [
            .. projects.SelectMany(p => p.Aliases.Prepend(p.Name).Select(n => (Project: p.Name, Spoken: n.Trim()))).Where(n => n.Spoken.Length > 0).OrderByDescending(n => n.Spoken.Length),
        ];
        SpokenPeople = [.. people.SelectMany(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(p)).Where(n => n.Length > 2).OrderByDescending(n => n.Length)];
        PersonNames = [.. people.Select(p => new KnownName(p, Folding.Words(p))).Where(n => n.Words.Length > 0)];
    }

    /// <summary>The projects of the asker.</summary>
    public IReadOnlyList<KnownProject> Projects { get; }

    /// <summary>Full names of the people there are.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>The project that the conversation is about.</summary>
    public string? DefaultProject { get; private set; }

    /// <summary>The day in the asker's zone.</summary>
    public DateOnly Today { get; }

    /// <summary>The same of a conversation that is about no project.</summary>
    internal World WithoutDefault()
    {
        if (DefaultProject is null) return this;
        var world = (World)MemberwiseClone();
        world.DefaultProject = null;
        return world;
    }

    internal bool MonthFirst { get; }

    internal IReadOnlyList<KnownName> ProjectNames { get; }

    internal IReadOnlyList<KnownName> PersonNames { get; }

    /// <summary>Each name of each project as it is written, the longest first.</summary>
    internal IReadOnlyList<(string Project, string Spoken)> SpokenProjects { get; }

    /// <summary>Each full name and each part of one as it is written, the longest first.</summary>
    internal IReadOnlyList<string> SpokenPeople { get; }
}

/// <summary>A name, folded and cut into words, and what it stands for.</summary>
internal sealed record KnownName(string Value, string[] Words);
