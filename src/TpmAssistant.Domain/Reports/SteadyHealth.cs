using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Reports;

/// <summary>
/// Health as reports say it: a dimension that got worse shows so at once; one that got better keeps the colour of a week ago until the
/// improvement has held for a week, and says so, so that a colour does not flicker from report to report.
/// </summary>
internal static class SteadyHealth
{
    /// <summary>The code of the finding that keeps a colour; the words are found by it.</summary>
    public const string Held = "held";

    private const int DaysAWeek = 7;

    public static HealthAssessment Assess(HealthContext context, Audience audience)
    {
        var now = Judge(context, audience);
        if (now.Overall is null || WeekAgo(context) is not { } earlier) return now;
        var then = Judge(earlier, audience).Dimensions.ToDictionary(d => d.Dimension, d => d.Colour);
        return HealthAssessor.Overall([.. now.Dimensions.Select(d => Steady(d, then[d.Dimension], earlier.StatusDate))]);
    }

    private static DimensionVerdict Steady(DimensionVerdict now, HealthColour? then, DateOnly since)
    {
        if (now.Colour is not { } colour || then is not { } before || before <= colour) return now;
        var held = new Finding
        {
            Rule = Held, Dimension = now.Dimension, Severity = before == HealthColour.Red ? Severity.Critical : Severity.Warning,
            Figures = new Dictionary<string, Figure> { ["since"] = new Figure.Date(since) },
        };
        return now with { Colour = before, Findings = [held, .. now.Findings] };
    }

    /// <summary>The reading of a week ago: the latest that is one to two weeks old.</summary>
    private static HealthContext? WeekAgo(HealthContext context)
    {
        var (oldest, latest) = (context.StatusDate.Shift(-2 * DaysAWeek), context.StatusDate.Shift(-DaysAWeek));
        for (var i = context.Past.Count - 1; i >= 0; i--)
        {
            if (context.Past[i].StatusDate > latest) continue;
            return context.Past[i].StatusDate > oldest ? new HealthContext(context.Past[i], [.. context.Past.Take(i)]) : null;
        }

        return null;
    }

    private static HealthAssessment Judge(HealthContext context, Audience audience) =>
        audience == Audience.Client ? ClientView.Assess(context) : HealthAssessor.Assess(context);
}
