using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>All projects in one view, the worst first; each unfolds to its six colours.</summary>
internal static class PortfolioFace
{
    private const int MostOpened = 4;

    public static Face Compose(PortfolioAnswer answer, Voice voice, int limit)
    {
        var page = Paging<PortfolioLine>.Of(answer.Lines, voice, limit);
        var today = answer.Lines.Count > 0 ? answer.Lines[0].Report.StatusDate : (DateOnly?)null;
        var title = Title(voice, answer.Lines);
        var blocks = new List<Block>
        {
            new Banner(
                today is { } day ? voice.Text("portfolio.kicker", ("day", voice.LongDay(day))) : voice.Text("portfolio.kicker.bare"), title,
                answer.Lines.Count == 0 ? Tone.None : answer.Lines.Min(line => Rank(line.Report.Health.Overall)).ToTone()),
        };
        blocks.AddRange(page.Position(voice));
        int number = page.From;
        foreach (var line in page.Shown)
        {
            blocks.Add(Line(voice, line, ++number));
            blocks.Add(PortfolioParts.Facts(voice, line));
        }

        if (today is { } at)
            blocks.AddRange([.. PortfolioParts.People(voice, answer, limit), .. PortfolioParts.Links(voice, answer, limit, at)]);
        if (answer.Hidden > 0)
            blocks.Add(new Note(voice.Text("projects.hidden", ("count", answer.Hidden))));
        if (today is { } asOf)
            blocks.Add(CoverageLine.Short(voice, answer.Coverage, asOf));
        return new Face(title.Plain, blocks, [.. page.Buttons(voice), .. page.Shown.Take(MostOpened).Select(line => PortfolioParts.Open(voice, line.Report.Project))]);
    }

    /// <summary>How a project stands, without its colour being said twice: what stands out, or that nothing does.</summary>
    public static Phrase Reason(Voice voice, StatusReport report) =>
        report.Health.Overall is null ? voice.NotAssessed(report.Health.NotAssessed)
        : report.Headline is { } finding ? voice.Finding(finding, report.StatusDate).Capital()
        : voice.Text("portfolio.calm");

    private static Verdict Line(Voice voice, PortfolioLine line, int number)
    {
        var report = line.Report;
        var next = line.NextMilestone is { ComesOn: { } expected } milestone && !IsHeadline(report, milestone)
            ? voice.Line(
                milestone.LateDays > 0 ? "portfolio.next-late" : "portfolio.next", ("milestone", Voice.Title(milestone.Milestone.Name)),
                ("day", voice.Day(expected, report.StatusDate)), ("days", Math.Max(0, milestone.LateDays ?? 0)))
            : Phrase.Empty;
        var dimensions = report.Health.Dimensions.Select(verdict =>
            (Phrase)new Span(voice.Dimension(verdict.Dimension) + " ") { IsLabel = true } + verdict.Colour.ToTone().Mark(voice.Colour(verdict.Colour)));
        return new Verdict(
            $"project-{number}", Voice.Name(report.Project.Name), report.Health.Overall.ToTone(), voice.Colour(report.Health.Overall),
            Phrase.Join(" · ", [Reason(voice, report), next]), [new Paragraph(Phrase.Join(" · ", dimensions))],
            voice.Text("why.show"), voice.Text("why.hide"));
    }

    private static bool IsHeadline(StatusReport report, MilestoneStatus milestone) =>
        report.Headline?.Figures.GetValueOrDefault("milestone") is Figure.Text named && named.Value == milestone.Milestone.Name;

    private static Phrase Title(Voice voice, IReadOnlyList<PortfolioLine> lines)
    {
        if (lines.Count == 0)
            return voice.Text("portfolio.empty");
        var counted = new (string Key, Func<HealthColour?, bool> Has)[]
        {
            ("portfolio.red", colour => colour == HealthColour.Red), ("portfolio.amber", colour => colour == HealthColour.Amber),
            ("portfolio.green", colour => colour == HealthColour.Green), ("portfolio.none", colour => colour is null),
        };
        var parts = counted.Select(part => (part.Key, Count: lines.Count(line => part.Has(line.Report.Health.Overall))))
            .Where(part => part.Count > 0).Select(part => voice.Text(part.Key, ("count", part.Count)));
        return voice.Text("portfolio.title", ("count", lines.Count), ("parts", string.Join(", ", parts)));
    }

    private static Worst Rank(HealthColour? colour) => colour switch
    {
        HealthColour.Red => Worst.Red,
        HealthColour.Amber => Worst.Amber,
        null => Worst.NotAssessed,
        _ => Worst.Green,
    };

    private static Tone ToTone(this Worst worst) => worst switch
    {
        Worst.Red => Tone.Bad,
        Worst.Amber => Tone.Warning,
        Worst.NotAssessed => Tone.Unknown,
        _ => Tone.Good,
    };

    private enum Worst
    {
        Red,
        Amber,
        NotAssessed,
        Green,
    }
}
