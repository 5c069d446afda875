using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing;

/// <summary>A project within the portfolio: the card that was pressed shows it, and goes back.</summary>
internal static class PortfolioProjectFace
{
    private const int MostOthers = 3;

    public static Face Compose(PortfolioProjectAnswer answer, Voice voice, Room room)
    {
        var report = answer.Line.Report;
        var title = PortfolioFace.Reason(voice, report);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("portfolio.project.kicker", ("project", Voice.Name(report.Project.Name)), ("day", voice.Day(report.StatusDate, report.StatusDate))), title,
                report.Health.Overall.ToTone(), voice.Text("report.overall", ("colour", voice.Colour(report.Health.Overall)))),
            PortfolioParts.Facts(voice, answer.Line),
            new Rows([.. report.Health.Dimensions.Select(verdict => new Row(
                Writing.Phrase.Of(voice.Dimension(verdict.Dimension) + "  ") + verdict.Colour.ToTone().Mark(voice.Colour(verdict.Colour)),
                verdict.Findings is [var finding, ..] && verdict.Colour is not null ? voice.Finding(finding, report.StatusDate).Capital()
                    : verdict.Colour is null ? voice.NotAssessed(verdict.NotAssessed) : Writing.Phrase.Empty))]),
        };
        var milestones = report.Milestones.Where(m => m.Milestone.Reached is null && m.ComesOn is not null).Take(room.Items).ToList();
        if (milestones.Count > 0)
        {
            blocks.Add(new Heading(voice.Text("portfolio.milestones")));
            blocks.Add(new Rows([.. milestones.Select(m => new Row(
                Writing.Phrase.Join("  ", [Voice.Title(m.Milestone.Name), m.Colour.ToTone().Mark(voice.Day(m.ComesOn!.Value, report.StatusDate))]),
                m.LateDays is > 0 and var late ? voice.Text("portfolio.milestone.late", ("days", late)) : Writing.Phrase.Empty))]));
        }

        blocks.AddRange(PortfolioParts.People(voice, answer.Portfolio, room.Items, report.Project.Id));
        blocks.AddRange(PortfolioParts.Links(voice, answer.Portfolio, room.Items, report.StatusDate, report.Project.Id));
        blocks.Add(CoverageLine.Short(voice, report.Coverage, report.StatusDate));
        var others = answer.Portfolio.Lines.Where(l => l.Report.Project.Id != report.Project.Id).Take(MostOthers);
        return new Face(
            Voice.Name(report.Project.Name) + ": " + title.Plain, blocks,
            [
                new VerbButton(voice.Text("portfolio.back"), PortfolioVerbs.Back, new Dictionary<string, string>()),
                new CallButton(voice.Text("button.report"), Calls.Report(report.Project.Name)),
                new CallButton(voice.Text("button.forecast"), Calls.Forecast(report.Project.Name)) { Secondary = true },
                new CallButton(voice.Text("button.register"), RiskWords.Register(report.Project)) { Secondary = true },
                .. others.Select(other => PortfolioParts.Open(voice, other.Report.Project) with { Secondary = true }),
            ]);
    }
}
