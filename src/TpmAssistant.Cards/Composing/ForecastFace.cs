using System.Globalization;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Cards.Composing;

/// <summary>When a project is done and how sure that is: the bottom line, the curve, the milestones, what moves the date, on what it rests.</summary>
internal static class ForecastFace
{
    private const double Likely = .8;
    private const double Uncertain = .5;
    private const int MostMilestones = 8;
    private const int MostNamed = 4;

    public static Face Compose(ForecastAnswer answer, Voice voice, int limit)
    {
        var forecast = answer.Forecast;
        string project = Voice.Name(answer.Project.Name);
        string kicker = voice.Text("forecast.kicker", ("project", project), ("day", voice.LongDay(forecast.StatusDate)));
        if (forecast.P80 is null || (forecast.IsIndicative && answer.Audience != Audience.Team))
            return Nothing(answer, voice, project, kicker);

        Phrase title = Title(answer, voice, project);
        var chance = answer.Question is { ByDay: true } asked ? asked.Confidence : forecast.ChanceOfPromise;
        var tone = forecast.IsIndicative ? Tone.Unknown : ToneOf(chance);
        var blocks = new List<Block> { new Banner(kicker, title, tone, Word(voice, tone, forecast.IsIndicative)) };
        if (forecast.IsIndicative)
            blocks.Add(new Paragraph(new Span(voice.Text("forecast.indicative"), SpanStyle.Warning)));
        if (answer.Audience != Audience.Client)
            blocks.AddRange(Overloaded(forecast.Method == ForecastMethod.Network ? answer.Overload : null, voice));
        if (answer.Audience == Audience.Team)
            blocks.AddRange([.. Named(ScheduleProblems.TooLong, "forecast.too-long", forecast, voice), .. Named(ScheduleProblems.Circle, "forecast.circle", forecast, voice)]);
        if (answer.Audience != Audience.Client)
        {
            blocks.Add(Dates(answer, voice));
            if (answer.Curve.Count > 2)
                blocks.Add(Curve(answer, voice));
        }

        blocks.AddRange(Milestones(answer, voice, Math.Min(limit, MostMilestones)));
        if (answer.Audience == Audience.Team)
        {
            blocks.AddRange(Movers(answer, voice));
            blocks.Add(new Fold("forecast-basis", voice.Text("forecast.basis"), [.. Basis(answer, voice)]));
        }

        if (answer.Score is { } score && answer.Audience != Audience.Client)
            blocks.Add(new Note(voice.Text("forecast.score", ("met", score.Met80), ("all", score.Outcomes))));
        blocks.Add(CoverageLine.For(voice, answer.Coverage, forecast.StatusDate, answer.Audience));
        return new Face(title.Plain, blocks, [.. Buttons(answer, voice)]);
    }

    /// <summary>A chance in words; near the ends a simulation knows no better than "almost none".</summary>
    public static string Chance(Voice voice, double chance) =>
        chance < .01 ? voice.Text("forecast.chance.none") : chance > .99 ? voice.Text("forecast.chance.sure") : voice.Text("forecast.chance", ("share", voice.Percent(chance)));

    /// <summary>The same in a cell or in brackets.</summary>
    public static string Share(Voice voice, double chance) =>
        chance < .01 ? voice.Text("forecast.share.low") : chance > .99 ? voice.Text("forecast.share.high") : voice.Percent(chance);

    /// <summary>That somebody has more work than hours, beside every chance that does not count it.</summary>
    public static IEnumerable<Block> Overloaded(Overload? overload, Voice voice)
    {
        if (overload is { } much)
            yield return new Paragraph(new Span(voice.Text("forecast.overloaded", ("people", much.People), ("load", voice.Percent(much.Load))), SpanStyle.Warning));
    }

    private static Face Nothing(ForecastAnswer answer, Voice voice, string project, string kicker)
    {
        bool isDone = answer.Forecast.Plan.Input.Tasks.All(t => !t.IsOpen || !t.IsWork);
        string title = voice.Text(isDone ? "forecast.title.done" : "forecast.title.none", ("project", project));
        var blocks = new List<Block> { new Banner(kicker, title, isDone ? Tone.None : Tone.Unknown) };
        if (!isDone && answer.Forecast.P80 is not null)
        {
            blocks.Add(new Paragraph(voice.Text("forecast.not-yet")));
        }
        else if (!isDone)
        {
            blocks.Add(new Paragraph(voice.Text("forecast.none")));
            blocks.Add(new Note(voice.Text("forecast.none.next", ("least", FlowForecast.LeastItems))));
        }

        blocks.Add(CoverageLine.For(voice, answer.Coverage, answer.Forecast.StatusDate, answer.Audience));
        return new Face(title, blocks, [new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name))]);
    }

    private static Phrase Title(ForecastAnswer answer, Voice voice, string project)
    {
        var forecast = answer.Forecast;
        string Day(DateOnly day) => voice.Day(day, forecast.StatusDate);
        string p80 = Day(forecast.P80!.Value);
        if (answer.Audience == Audience.Client)
            return voice.Text("forecast.title.client", ("project", project), ("p80", p80));
        if (answer.Ahead is { } ahead)
            return Ahead(ahead, voice, project, Day);
        return answer.Question switch
        {
            { ByDay: true } when forecast.Method == ForecastMethod.Flow && answer.Items.Count > 0 =>
                voice.Text("forecast.title.items", ("project", project), ("items", Math.Min(answer.Items[0], forecast.Flow!.Left)), ("day", Day(answer.Question.Day))),
            { ByDay: true } asked => voice.Text("forecast.title.day", ("project", project), ("day", Day(asked.Day)), ("chance", Chance(voice, asked.Confidence)), ("p80", p80)),
            { } asked => voice.Text("forecast.title.share", ("project", project), ("share", voice.Percent(asked.Confidence)), ("day", Day(asked.Day))),
            null when forecast.Promised is { } promised && forecast.ChanceOfPromise is { } chance =>
                voice.Text("forecast.title.promise", ("project", project), ("p80", p80), ("promised", Day(promised)), ("chance", Chance(voice, chance))),
            null => voice.Text("forecast.title.open", ("project", project), ("p80", p80), ("p50", Day(forecast.P50!.Value))),
        };
    }

    private static string Ahead(ItemsAhead ahead, Voice voice, string project, Func<DateOnly, string> day) => ahead is { P50: { } even, P80: { } sure }
        ? voice.Text("forecast.title.ahead", ("project", project), ("count", ahead.Count), ("p80", day(sure)), ("p50", day(even)))
        : voice.Text("forecast.title.ahead.none", ("project", project), ("count", ahead.Count), ("least", FlowForecast.LeastItems));

    private static Facts Dates(ForecastAnswer answer, Voice voice)
    {
        var forecast = answer.Forecast;
        Phrase Day(DateOnly day) => voice.WeekDay(day, forecast.StatusDate);
        var facts = new List<(string, Phrase)>
        {
            (voice.Text("forecast.fact.p50"), Day(forecast.Days[1])), (voice.Text("forecast.fact.p80"), Day(forecast.Days[2])), (voice.Text("forecast.fact.p90"), Day(forecast.Days[3])),
        };
        if (forecast.Planned is { } planned)
            facts.Insert(0, (voice.Text("forecast.fact.planned"), Day(planned)));
        if (forecast.Promised is { } promised && forecast.ChanceOfPromise is { } chance)
            facts.Add((voice.Text("forecast.fact.promised"), voice.Text("forecast.promised", ("day", voice.WeekDay(promised, forecast.StatusDate)), ("chance", Chance(voice, chance)))));
        return new Facts(facts);
    }

    /// <summary>What of the plan keeps the dates from being right, with its tasks.</summary>
    private static IEnumerable<Block> Named(string problem, string key, ProjectForecast forecast, Voice voice)
    {
        var tasks = (forecast.Simulation?.Problems ?? []).Where(p => p.Code == problem).SelectMany(p => p.Tasks).ToHashSet();
        var titles = forecast.Plan.Input.Tasks.Where(t => tasks.Contains(t.Ref)).Select(t => Voice.Title(t.Title).Text).ToList();
        if (titles.Count > 0)
            yield return new Paragraph(new Span(voice.Text(
                key, ("count", titles.Count), ("hours", voice.Number(ScheduleProblem.MostHours)), ("tasks", titles.Count > MostNamed
                ? voice.Text("people.and-more", ("names", string.Join(", ", titles.Take(MostNamed))), ("count", titles.Count - MostNamed)) : string.Join(", ", titles))), SpanStyle.Warning));
    }

    private static Plot Curve(ForecastAnswer answer, Voice voice)
    {
        return new Plot(
            "forecast-curve", voice.Text("forecast.curve"), PlotKind.Lines, [new Series(voice.Text("forecast.curve.chance"), [.. answer.Curve.Select(p => (p.Day.ToString("O", CultureInfo.InvariantCulture), Math.Round(p.Chance * 100)))])],
            new Grid([voice.Text("forecast.curve.by"), voice.Text("forecast.curve.chance")], [.. answer.Curve.Select(p => (IReadOnlyList<GridCell>)[voice.Day(p.Day, answer.Forecast.StatusDate), Share(voice, p.Chance)])]),
            voice.Text("plot.table"));
    }

    private static IEnumerable<Block> Milestones(ForecastAnswer answer, Voice voice, int limit)
    {
        var today = answer.Forecast.StatusDate;
        var milestones = answer.Forecast.Milestones.Where(m => answer.Audience != Audience.Client || m.Milestone.External).ToList();
        if (milestones.Count == 0)
            yield break;
        yield return new Heading(voice.Text("forecast.milestones"));
        bool isClient = answer.Audience == Audience.Client;
        MilestoneHeading? Later(MilestoneForecast milestone) => answer.Headings.GetValueOrDefault(milestone.Milestone.Key) is { } heading && heading.Day > milestone.P80 ? heading : null;
        IReadOnlyList<GridCell> Cells(MilestoneForecast milestone)
        {
            var later = Later(milestone);
            GridCell plan = later is not null && milestone.Planned is { } passed ? new GridCell(voice.Day(passed, today), later.Day > passed ? Tone.Bad : Tone.None)
                : milestone is { Planned: { } day, Chance: { } chance }
                ? new GridCell(voice.Text("forecast.milestone.chance", ("day", voice.Day(day, today)), ("share", Share(voice, chance))), answer.Forecast.IsIndicative ? Tone.None : ToneOf(chance)) : "–";
            GridCell name = Voice.Name(milestone.Milestone.Name);
            string comes = later is null ? voice.Day(milestone.P80, today) : voice.Day(later.Day, today) + (isClient ? "" : "\u00A0*");
            return isClient ? [name, comes] : [name, comes, plan];
        }

        string[] headers = [voice.Text("forecast.milestone.name"), voice.Text("forecast.milestone.p80"), voice.Text("forecast.milestone.plan")];
        yield return new Grid(isClient ? headers[..2] : headers, [.. milestones.Take(limit).Select(Cells)]) { FirstWeight = 2 };
        var pushed = milestones.Take(limit).Where(m => Later(m) is not null).ToList();
        if (pushed.Count > 0 && !isClient)
            yield return new Note(voice.Line("forecast.milestone.heading", ("days", string.Join(", ", pushed.Select(m => voice.Text(
                "forecast.milestone.at-once", ("milestone", Voice.Name(m.Milestone.Name)), ("day", voice.Day(m.P80, today))))))));
        if (milestones.Count > limit)
            yield return new Note(voice.Text("forecast.milestone.more", ("count", milestones.Count - limit)));
    }

    private static IEnumerable<Block> Movers(ForecastAnswer answer, Voice voice)
    {
        if (answer.Movers.Count == 0)
            yield break;
        yield return new Heading(voice.Text("forecast.movers"));
        yield return new Rows([.. answer.Movers.Select(mover => new Row(
            voice.Item(mover.Task.Title, mover.Task.Link),
            voice.Text("forecast.mover", ("share", voice.Percent(mover.Influence.Criticality)), ("days", (int)Math.Max(1, Math.Round(mover.Influence.Spread / answer.Forecast.Plan.MinutesPerDay))))))]);
    }

    private static IEnumerable<Block> Basis(ForecastAnswer answer, Voice voice)
    {
        var forecast = answer.Forecast;
        var today = forecast.StatusDate;
        if (forecast.Method == ForecastMethod.Flow)
            yield return new Paragraph(voice.Text("forecast.flow", ("completed", forecast.Flow!.Completed), ("left", forecast.Flow.Left)));
        if (forecast.Flow is { } flow && answer.Question is { ByDay: true } asked && answer.Items.Count > 1)
            yield return new Paragraph(voice.Text("forecast.items", ("day", voice.Day(asked.Day, today)), ("sure", Math.Min(answer.Items[0], flow.Left)), ("even", Math.Min(answer.Items[1], flow.Left)), ("left", flow.Left)));
        if (answer.Ahead is { P80: not null } && forecast.Flow is { } pace)
            yield return new Paragraph(voice.Text("forecast.ahead", ("completed", pace.Completed), ("left", pace.Left)));
        if (forecast.Method == ForecastMethod.Flow || answer.Ahead is { P80: not null })
            yield return new Paragraph(voice.Text("forecast.flow.means", ("days", FlowForecast.DaysDrawnFrom)));
        if (forecast.Simulation is { } simulation)
        {
            foreach (var block in Network(forecast, simulation, voice))
                yield return block;
        }

        if (answer.Score is null)
            yield return new Paragraph(voice.Text("forecast.score.few", ("count", answer.Outcomes), ("least", ForecastScore.Least)));
    }

    private static IEnumerable<Block> Network(ProjectForecast forecast, ForecastResult simulation, Voice voice)
    {
        var (plan, basis) = (forecast.Plan, simulation.Basis);
        yield return new Paragraph(voice.Text(
            "forecast.basis.network", ("iterations", voice.Number(simulation.Iterations)), ("tasks", plan.Input.Tasks.Count(t => t.IsOpen && t.IsWork)), ("links", plan.KnownLinks.Count + plan.ProposedLinks.Count)));
        if (plan.ProposedLinks.Count > 0)
            yield return new Paragraph(voice.Text("forecast.basis.proposed", ("count", plan.ProposedLinks.Count)));
        string Share(int count) => voice.Percent(basis.All == 0 ? 0 : (double)count / basis.All);
        yield return new Paragraph(voice.Text("forecast.basis.spreads", ("given", Share(basis.Given)), ("team", Share(basis.Team)), ("standard", Share(basis.Default))));
        if (plan.OnDefault.Count > 0)
            yield return new Paragraph(voice.Text("forecast.basis.one-day", ("count", plan.OnDefault.Count)));
        if (plan.CountedFromStatus.Count > 0)
            yield return new Paragraph(voice.Text("forecast.basis.late", ("count", plan.CountedFromStatus.Count)));
        if (plan.Input.Tasks.Count(t => t.IsBlocked) is > 0 and var blocked)
            yield return new Paragraph(voice.Text("forecast.basis.blocked", ("count", blocked)));
        yield return new Paragraph(voice.Text("forecast.basis.people"));
        yield return new Paragraph(voice.Text("forecast.basis.seed", ("seed", simulation.Seed.ToString(voice.Culture))));
    }

    private static IEnumerable<Button> Buttons(ForecastAnswer answer, Voice voice)
    {
        if (answer.Forecast.Method == ForecastMethod.Network && answer.Audience != Audience.Client)
            yield return new CallButton(voice.Text("button.ways-back"), Calls.WaysBack(answer.Project.Name));
        yield return new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name));
        yield return new CallButton(voice.Text("button.estimates"), new FunctionCall(FunctionNames.EnterEstimates).With("project", answer.Project.Name)) { Secondary = true };
        if (answer.Audience != Audience.Client)
            yield return new CallButton(voice.Text("button.risks"), Calls.Risks(answer.Project.Name));
    }

    private static Tone ToneOf(double? chance) => chance switch
    {
        null => Tone.None,
        >= Likely => Tone.Good,
        >= Uncertain => Tone.Warning,
        _ => Tone.Bad,
    };

    private static string Word(Voice voice, Tone tone, bool isIndicative) => isIndicative ? voice.Text("forecast.level.indicative")
        : tone == Tone.None ? "" : voice.Text("forecast.level." + tone.ToString().ToLowerInvariant());
}
