using TpmAssistant.Application.Health;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>A project's colours: the rules' and people's, what turns them green, who set which and why, and how far the project may stray.</summary>
internal static class HealthFace
{
    private const int HistoryShown = 8;

    public static Face Compose(HealthAnswer answer, Voice voice, Room room)
    {
        var (health, today) = (answer.Health, answer.StatusDate);
        string project = Voice.Name(answer.Project.Name);
        var title = StatusReportFace.Headline(voice, answer.Project, health, health.Headline, today);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("health.kicker", ("project", project), ("day", voice.LongDay(today))), title, health.Overall.ToTone(),
                voice.Text("report.overall", ("colour", voice.Colour(health.Overall))), HealthSection.RulesSay(voice, health.Override, health.Overall, health.Computed)),
        };
        blocks.AddRange(Done(answer, voice));
        blocks.AddRange(health.Dimensions.Select(verdict => HealthSection.Dimension(voice, Audience.Team, today, verdict, room.Details)));
        WatermelonSection.Add(blocks, voice, answer.Watermelon, today, room.Items);
        blocks.Add(Tolerances(answer.Project.Tolerances, voice));
        if (History(answer, voice) is { Count: > 0 } history)
            blocks.Add(new Fold("health-history", voice.Text("health.history", ("count", history.Count)), [new Rows([.. history.Take(HistoryShown)])]));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [.. Buttons(answer, voice)]);
    }

    internal static Dictionary<string, string> Data(Project project, HealthDimension? dimension = null) => new(StringComparer.Ordinal)
    {
        [CardVerbs.Project] = project.Id.Value, [HealthVerbs.Dimension] = dimension?.ToString() ?? HealthVerbs.Whole,
    };

    internal static string Of(Voice voice, HealthDimension? dimension) => dimension is { } one ? voice.Dimension(one) : voice.Text("health.whole");

    private static IEnumerable<Block> Done(HealthAnswer answer, Voice voice)
    {
        if (answer.Done is not { } done)
            yield break;
        string words = done.Colour is { } said
            ? voice.Text("health.done." + done.Act.ToString().ToLowerInvariant(), ("what", Of(voice, said.Dimension)), ("colour", voice.Colour(said.Colour).ToLower(voice.Culture)), ("until", voice.WeekDay(said.Until, answer.StatusDate)))
            : voice.Text("health.done." + done.Act.ToString().ToLowerInvariant());
        string effect = done.Act == HealthAct.Undone ? ""
            : done.Before == answer.Health.Overall ? voice.Text("health.done.same", ("colour", voice.Colour(answer.Health.Overall).ToLower(voice.Culture)))
            : voice.Text("health.done.turned", ("before", voice.Colour(done.Before).ToLower(voice.Culture)), ("after", voice.Colour(answer.Health.Overall).ToLower(voice.Culture)));
        yield return new Paragraph(Phrase.Of($"✓\u00A0{words} {effect}".TrimEnd(), SpanStyle.Strong));
    }

    private static Fold Tolerances(Tolerances tolerances, Voice voice) => new("health-tolerances", voice.Text("health.tolerances"),
    [
        new Facts(
        [
            (voice.Text("tolerance.slip"), voice.Text("figure.days", ("days", tolerances.MilestoneSlipDays))),
            (voice.Text("tolerance.cost"), voice.Percent(tolerances.CostOverrun)),
            (voice.Text("tolerance.scope"), voice.Percent(tolerances.ScopeGrowth)),
            (voice.Text("tolerance.coverage"), voice.Percent(tolerances.CoverageFloor)),
            (voice.Text("tolerance.bands"), voice.Text(
                "tolerance.bands.value", ("medium", tolerances.Exposure.MediumFrom), ("high", tolerances.Exposure.HighFrom), ("severe", tolerances.Exposure.SevereFrom))),
        ]),
    ]);

    private static List<Row> History(HealthAnswer answer, Voice voice) =>
    [
        .. answer.Project.Overrides.Where(said => !said.HoldsOn(answer.StatusDate)).Reverse().Select(said => new Row(
            Phrase.Of(Of(voice, said.Dimension) + " ") + ((HealthColour?)said.Colour).ToTone().Mark(voice.Colour(said.Colour)),
            Phrase.Join(" · ",
            [
                Voice.Title(said.Reason),
                voice.Text(
                    "health.history.when", ("from", voice.Day(said.SetOn, answer.StatusDate)), ("until", voice.Day(said.EndedOn is { } ended && ended < said.Until ? ended : said.Until, answer.StatusDate))),
                voice.SinglesOutPeople ? Voice.Name(said.By.Name) : Phrase.Empty,
            ]))),
    ];

    private static IEnumerable<Button> Buttons(HealthAnswer answer, Voice voice)
    {
        foreach (var undo in UndoButtons.For(voice, answer.Done?.Undo))
            yield return undo;
        if (answer.CanEdit)
        {
            yield return new VerbButton(voice.Text("health.button.set"), HealthVerbs.ColourForm, Data(answer.Project));
            foreach (var said in answer.Project.Overrides.Where(o => o.HoldsOn(answer.StatusDate)).DistinctBy(o => o.Dimension).Take(3))
                yield return new VerbButton(voice.Text("health.button.back", ("what", Of(voice, said.Dimension))), HealthVerbs.GiveBack, Data(answer.Project, said.Dimension));
            yield return new VerbButton(voice.Text("health.button.tolerances"), HealthVerbs.TolerancesForm, Data(answer.Project)) { Secondary = true };
        }

        yield return new CallButton(voice.Text("button.report"), Calls.Report(answer.Project.Name));
    }
}
