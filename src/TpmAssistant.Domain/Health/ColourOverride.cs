using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Health;

/// <summary>A colour that a person sets in place of the rules' own, for a reason and for a time.</summary>
/// <param name="Dimension">Of what; <see langword="null"/> for the project as a whole.</param>
/// <param name="Colour">The colour.</param>
/// <param name="Reason">Why, in the person's words; text from outside.</param>
/// <param name="By">Who.</param>
/// <param name="SetOn">The first day on which it holds.</param>
/// <param name="Until">The last day on which it holds.</param>
public sealed record ColourOverride(HealthDimension? Dimension, HealthColour Colour, string Reason, Person By, DateOnly SetOn, DateOnly Until)
{
    /// <summary>The code of the finding that stands for it; the words are found by it.</summary>
    public const string Rule = "override";

    /// <summary>The same where its reason is not for the reader.</summary>
    public const string BareRule = "override-bare";

    /// <summary>Days that one holds unless somebody says otherwise.</summary>
    public const int UsualDays = 14;

    /// <summary>The most days that one holds: a colour that no rule checks must be said again.</summary>
    public const int MostDays = 60;

    /// <summary>The last day of one that is set on a day, unless somebody says otherwise.</summary>
    public static DateOnly UsualEnd(DateOnly setOn) => setOn.Shift(UsualDays);

    /// <summary>The latest last day of one that is set on a day.</summary>
    public static DateOnly LatestEnd(DateOnly setOn) => setOn.Shift(MostDays);

    /// <summary>The day from which it holds no longer, where somebody ended it or set another in its place before its last day.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => SetOn <= day && day <= Until && !(EndedOn <= day);

    /// <summary>What it says as a finding, so that every reader of findings is told.</summary>
    internal Finding ToFinding(HealthDimension dimension) => new()
    {
        Rule = Reason.Length > 0 ? Rule : BareRule,
        Dimension = dimension,
        Severity = Colour.ToSeverity(),
        Weight = 100,
        Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
        {
            ["who"] = new Figure.Who(By), ["until"] = new Figure.Date(Until), ["reason"] = new Figure.Text(Reason),
        },
    };
}
