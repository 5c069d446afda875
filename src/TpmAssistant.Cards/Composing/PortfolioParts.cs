using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Portfolio;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>What both the portfolio and a project within it say.</summary>
internal static class PortfolioParts
{
    private const double Full = 1;

    /// <summary>Trend, finish against date, top risk and the decision needed.</summary>
    public static Facts Facts(Voice voice, PortfolioLine line)
    {
        var (report, today) = (line.Report, line.Report.StatusDate);
        var facts = new List<(string Name, Phrase Value)>();
        if (report.Trend.Count > 1)
            facts.Add((voice.Text("portfolio.trend"), new Phrase(
            [
                .. report.Trend.Select(point => new Span(point.Colour.ToTone().Symbol(), point.Colour.ToTone().Style())), new Span("\u00A0 " + TrendLine.Words(voice, report.Trend)),
            ])));
        if (line.Finish is { } finish) facts.Add((voice.Text("portfolio.finish"), Finish(voice, finish, report)));
        if (report.TopRisks is [var risk, ..]) facts.Add((voice.Text("portfolio.risk"), RiskWords.Sentence(voice, risk, today)));
        if (report.Decisions is [var decision, ..])
            facts.Add((voice.Text("portfolio.decision"), Phrase.Join(" · ",
            [
                Voice.Title(decision.Question),
                decision.NeededBy is { } by
                    ? by < today ? new Span(voice.Text("decision.late", ("day", voice.WeekDay(by, today))), SpanStyle.Bad) : voice.Text("decision.by", ("day", voice.WeekDay(by, today)))
                    : Phrase.Empty,
            ])));
        return new Facts(facts) { About = Voice.Name(report.Project.Name) };
    }

    /// <summary>The people that projects share; names only where the asker may see figures of them.</summary>
    public static IEnumerable<Block> People(Voice voice, PortfolioAnswer answer, int limit, ProjectId? only = null)
    {
        var people = answer.People.Where(p => only is null || p.Shares.Any(s => s.Project == only)).ToList();
        if (people.Count > 0)
            yield return new Fold(
                "shared-people", voice.Text("portfolio.people", ("count", people.Count)),
                [.. TaskRows.Limited(voice, people, limit, person => Row(voice, person))]);
        else if (only is null && answer.SharedPeople > 0)
            yield return new Note(voice.Text("portfolio.people.count", ("count", answer.SharedPeople)));
    }

    /// <summary>What projects wait for from each other.</summary>
    public static IEnumerable<Block> Links(Voice voice, PortfolioAnswer answer, int limit, DateOnly today, ProjectId? only = null)
    {
        var links = answer.Links.Where(l => only is null || l.Waiting == only || l.On == only).ToList();
        if (links.Count > 0)
            yield return new Fold(
                "between-projects", voice.Text("portfolio.links", ("count", links.Count)),
                [.. TaskRows.Limited(voice, links, limit, link => Row(voice, link, today))]);
    }

    public static VerbButton Open(Voice voice, Project project, string key = "portfolio.open") => new(
        voice.Text(key, ("project", Voice.Name(project.Name))), PortfolioVerbs.Open,
        new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = project.Id.Value });

    private static Phrase Finish(Voice voice, FinishAgainstDate finish, StatusReport report) => Phrase.Join(", ",
    [
        voice.Text(finish.IsForecast ? "portfolio.finish.forecast" : "portfolio.finish.planned", ("day", voice.Day(finish.Expected, report.StatusDate))),
        finish.Target is not { } target ? Phrase.Empty
            : finish.Days > 0 ? new Span(voice.Text("portfolio.finish.late", ("days", finish.Days), ("day", voice.Day(target, report.StatusDate))), SpanStyle.Bad)
            : voice.Text("portfolio.finish.in-time", ("day", voice.Day(target, report.StatusDate))),
        finish.IsForecast ? FinishLine.NotCounted(voice, report) : Phrase.Empty,
    ]);

    private static Row Row(Voice voice, SharedPerson person) => new(
        Phrase.Join("  ",
        [
            Voice.Name(person.Person.Name),
            double.IsFinite(person.PeakLoad) ? (person.PeakLoad > Full ? Tone.Bad : Tone.Good).Mark(voice.Text("portfolio.load", ("load", voice.Percent(person.PeakLoad)))) : Phrase.Empty,
        ]),
        Phrase.Join(" · ", person.Shares.Select(share => (Phrase)voice.Text("portfolio.share", ("project", Voice.Name(share.Name)), ("count", share.OpenTasks)))));

    private static Row Row(Voice voice, CrossProjectLink link, DateOnly today) => new(
        voice.Item(link.About.Title, link.About.Link),
        Phrase.Join(" · ",
        [
            voice.Text("portfolio.waits", ("waiting", Voice.Name(link.WaitingName)), ("on", Voice.Name(link.OnName))),
            link.By is not { } by ? Phrase.Empty
                : link.IsLate ? new Span(voice.Text("portfolio.was-needed", ("day", voice.Day(by, today))), SpanStyle.Bad) : voice.Text("portfolio.needed", ("day", voice.Day(by, today))),
        ]));
}
