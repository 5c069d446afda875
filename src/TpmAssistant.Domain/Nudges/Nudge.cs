using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Domain.Nudges;

/// <summary>A matter that stands now and that somebody may want to be told of, before it is decided whether they are.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Reason">Why it came.</param>
/// <param name="Project">Of which project; <see langword="null"/> for personal work.</param>
/// <param name="ProjectName">Its name; text from outside.</param>
/// <param name="About">The item it rests on.</param>
/// <param name="Level">How far it went, from 1; only a higher level is told again.</param>
/// <param name="Weight">How much it matters, higher first.</param>
public sealed record Nudge(NudgeTopic Topic, NudgeReason Reason, ProjectId? Project, string ProjectName, Evidence About, int Level, double Weight)
{
    /// <summary>The day that was to hold: planned, promised, due, to be reviewed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day now expected with 80%.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>Working days from <see cref="Date"/> to <see cref="Expected"/>, or to today.</summary>
    public int Days { get; init; }

    /// <summary>The register's entry, of a risk.</summary>
    public RegisterEntry? Risk { get; init; }

    /// <summary>The rule's verdict, of a budget.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Whether it came about since the last look; what had stood before is not told by itself, only when it goes further.</summary>
    public bool IsNew { get; init; } = true;

    /// <summary>Names the matter: one nudge a matter.</summary>
    public string Matter => Topic == NudgeTopic.Budget ? $"{Topic}:{Project}" : $"{Topic}:{Project}:{About.Item}";

    /// <summary>Where it was looked for.</summary>
    public NudgeScope Scope => new(Topic, Topic == NudgeTopic.Work ? null : Project);

    /// <summary>Whether a card about both would read the same.</summary>
    internal bool SaysTheSame(Nudge other) =>
        (Reason, Level, Date, Expected, Days, About.Title) == (other.Reason, other.Level, other.Date, other.Expected, other.Days, other.About.Title);
}

/// <summary>A place that was looked at: a topic of a project, or all of one's own work.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Project">The project; <see langword="null"/> for one's own work.</param>
public readonly record struct NudgeScope(NudgeTopic Topic, ProjectId? Project);

/// <summary>All that stands for a person now.</summary>
/// <param name="Standing">The matters.</param>
/// <param name="Looked">Where was looked: what is not standing there is settled, what lies elsewhere is unknown.</param>
public sealed record NudgeReading(IReadOnlyList<Nudge> Standing, IReadOnlySet<NudgeScope> Looked)
{
    /// <summary>Nothing was looked at.</summary>
    public static NudgeReading Nothing { get; } = new([], new HashSet<NudgeScope>());

    /// <summary>Both together.</summary>
    public NudgeReading With(NudgeReading other) => new([.. Standing, .. other.Standing], Looked.Concat(other.Looked).ToHashSet());
}
