using TpmAssistant.Application.Forecasts;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Forecast;

namespace TpmAssistant.Cards.Composing;

/// <summary>A change thought through, before and after side by side; ways to win time; or what to ask.</summary>
internal static class WhatIfFace
{
    private const int MostNamed = 3;

    public static Face Compose(WhatIfAnswer answer, Voice voice, int limit)
    {
        var effect = answer.Effect.Effect;
        var (before, after, today) = (effect.Before, effect.After, answer.StatusDate);
        int days = WorkingDays(answer.Project, before.P80!.Value, after.P80!.Value);
        var what = What(answer.Effect, voice, today);
        string key = days > 0 ? "what-if.title.later" : days < 0 ? "what-if.title.earlier" : "what-if.title.same";
        var title = voice.Line(key, ("what", what), ("p80", voice.Day(after.P80.Value, today)), ("days", Math.Abs(days)));
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("what-if.kicker", ("project", Voice.Name(answer.Project.Name)), ("day", voice.LongDay(today))), title,
                before.IsIndicative ? Tone.Unknown : days > 0 ? Tone.Warning : days < 0 ? Tone.Good : Tone.None, before.IsIndicative ? voice.Text("forecast.level.indicative") : ""),
        };
        blocks.AddRange(ForecastFace.Overloaded(answer.Overload, voice));
        blocks.Add(Sides(before, after, voice));
        blocks.AddRange(Moved(effect, voice, today, limit));
        blocks.Add(new Note(Rules(answer.Effect, voice)));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name)), new CallButton(voice.Text("button.ways-back"), Calls.WaysBack(answer.Project.Name))]);
    }

    public static Face Compose(TradeOffAnswer answer, Voice voice)
    {
        string project = Voice.Name(answer.Project.Name);
        var today = answer.Before.StatusDate;
        var chance = answer.Goal is { } goal ? answer.Before.ChanceBy(goal) : null;
        Phrase title = answer.Options.Count == 0 ? voice.Text("what-if.options.none", ("project", project))
            : chance is { } now ? voice.Text("what-if.options.title", ("count", answer.Options.Count), ("project", project), ("goal", voice.Day(answer.Goal!.Value, today)), ("chance", ForecastFace.Chance(voice, now)))
            : voice.Text("what-if.options.title.open", ("count", answer.Options.Count), ("project", project));
        var blocks = new List<Block> { new Banner(voice.Text("what-if.kicker", ("project", project), ("day", voice.LongDay(today))), title) };
        blocks.AddRange(ForecastFace.Overloaded(answer.Overload, voice));
        if (answer.Options.Count == 0)
            blocks.Add(new Paragraph(voice.Text("what-if.options.none.next")));
        int number = 0;
        foreach (var option in answer.Options)
        {
            blocks.Add(new Heading($"{++number}. {Option(option, voice).Plain}"));
            blocks.Add(new Paragraph(Effect(option, answer, voice)));
            blocks.Add(new Note(Cost(option, voice)));
        }

        if (answer.Options.Count > 0)
            blocks.Add(new Paragraph(voice.Text("what-if.keep", ("p80", voice.Day(answer.Before.P80!.Value, today)))));
        blocks.Add(new Note(Phrase.Join(" ", [voice.Text("what-if.only"), answer.Before.IsIndicative ? voice.Text("what-if.indicative") : Phrase.Empty])));
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name)), new CallButton(voice.Text("button.risks"), Calls.Risks(answer.Project.Name))]);
    }

    public static Face Compose(WhatIfUnclear answer, Voice voice)
    {
        string project = Voice.Name(answer.Project.Name);
        string title = answer is { Missing: "task", Asked.Length: > 0 }
            ? voice.Text("what-if.unclear.task.asked", ("project", project), ("asked", Voice.Name(answer.Asked)))
            : voice.Text("what-if.unclear." + answer.Missing, ("project", project), ("asked", Voice.Name(answer.Asked)));
        var blocks = new List<Block> { new Banner(voice.Text("what-if.unclear.kicker", ("project", project)), title) };
        if (answer is { Missing: "unknown", Choices.Count: > 0 })
            blocks.Add(new Paragraph(voice.Text("what-if.unclear.path")));
        if (answer.Choices.Count > 0)
        {
            blocks.Add(new TextOnly(new Rows([.. answer.Choices.Select(choice => new Row(Voice.Title(choice.Title)))])));
        }
        else if (answer.Missing is not ("network" or "absent"))
        {
            blocks.Add(new Paragraph(voice.Text("what-if.unclear.can")));
            blocks.Add(new Rows([.. ((string[])["slip", "drop", "join", "recover"]).Select(example => new Row(voice.Text("what-if.example." + example)))]));
        }

        IEnumerable<Button> choices = answer.Choices.Select(choice => new CallButton(Voice.Name(choice.Title), choice.Call));
        return new Face(title, blocks, [.. choices, new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name))]);
    }

    private static Grid Sides(ProjectForecast before, ProjectForecast after, Voice voice)
    {
        var today = before.StatusDate;
        var rows = new List<IReadOnlyList<GridCell>>
        {
            new GridCell[] { voice.Text("what-if.p50"), voice.Day(before.P50!.Value, today), voice.Day(after.P50!.Value, today) },
            new GridCell[] { voice.Text("what-if.p80"), voice.Day(before.P80!.Value, today), voice.Day(after.P80!.Value, today) },
        };
        if (before.Promised is { } promised && before.ChanceOfPromise is { } was && after.ChanceOfPromise is { } then)
            rows.Add([voice.Text("what-if.promise", ("day", voice.Day(promised, today))), ForecastFace.Share(voice, was), ForecastFace.Share(voice, then)]);
        return new Grid([voice.Text("what-if.date"), voice.Text("what-if.before"), voice.Text("what-if.after")], rows) { FirstWeight = 2 };
    }

    private static IEnumerable<Block> Moved(ChangeEffect effect, Voice voice, DateOnly today, int limit)
    {
        var milestones = effect.Moved.Where(m => m.IsMilestone && m.Days != 0).ToList();
        var tasks = effect.Moved.Where(m => !m.IsMilestone).ToList();
        if (effect is { RoomDays: > 0 and var room, Change.Kind: ChangeKind.Slip or ChangeKind.Shorten or ChangeKind.Drop or ChangeKind.Start } && effect.After.P80 == effect.Before.P80)
            yield return new Paragraph(voice.Text("what-if.room", ("days", room)));
        else if (milestones.Count + tasks.Count == 0)
            yield return new Paragraph(voice.Text("what-if.nothing-moves"));
        foreach (var (key, dates) in new[] { ("what-if.milestones", milestones), ("what-if.tasks", tasks) })
        {
            if (dates.Count == 0)
                continue;
            yield return new Heading(voice.Text(key));
            yield return new Rows([.. dates.Take(limit).Select(date => new Row(Voice.Title(date.Title), voice.Text(
                "what-if.moved", ("before", voice.Day(date.Before, today)), ("after", voice.Day(date.After, today)),
                ("by", voice.Text(date.Days > 0 ? "what-if.by.later" : "what-if.by.earlier", ("days", Math.Abs(date.Days)))))))]);
        }
    }

    private static Phrase Rules(NamedEffect named, Voice voice)
    {
        var change = named.Effect.Change;
        string? rule = change.Kind switch
        {
            ChangeKind.Join => "what-if.rule.join",
            ChangeKind.Leave => "what-if.rule.leave",
            ChangeKind.Drop => "what-if.rule.drop",
            _ => null,
        };
        return Phrase.Join(" ",
        [
            change.Kind is ChangeKind.Join or ChangeKind.Leave && named.Titles.Count > 0 ? voice.Line("what-if.touches", ("tasks", Names(named.Titles, voice))) : Phrase.Empty,
            rule is null ? Phrase.Empty : voice.Text(rule),
            named.Effect.Before.IsIndicative ? voice.Text("what-if.indicative") : Phrase.Empty,
            voice.Text("what-if.only"),
        ]);
    }

    private static Phrase What(NamedEffect named, Voice voice, DateOnly today)
    {
        var change = named.Effect.Change;
        Phrase task = Task(named, 0, voice);
        (string, object)[] values =
        [
            ("task", task), ("days", (int)Math.Round(change.Days)), ("day", change.Day is { } day ? voice.WeekDay(day, today) : ""), ("second", Task(named, 1, voice)), ("who", Who(named, voice)),
        ];
        string key = "what-if." + change.Kind.ToString().ToLowerInvariant();
        if (change.Kind is ChangeKind.Join or ChangeKind.Leave && change.Tasks.Count > 0)
            key += ".task";
        return voice.Line(key, values);
    }

    private static string Who(NamedEffect named, Voice voice)
    {
        double share = named.Effect.Change.Share;
        if (named.Person is { } name)
            return share < 1 ? voice.Text("what-if.who.part", ("share", voice.Percent(share)), ("name", Voice.Name(name))) : Voice.Name(name);
        return share < 1 ? voice.Text("what-if.who.some", ("share", voice.Percent(share)))
            : share < 2 ? voice.Text("what-if.who.one") : voice.Text("what-if.who.many", ("count", (int)Math.Round(share)));
    }

    private static Phrase Option(NamedEffect option, Voice voice) => voice.Line(
        "what-if.option." + option.Effect.Change.Kind.ToString().ToLowerInvariant(), ("task", Task(option, 0, voice)), ("second", Task(option, 1, voice)));

    private static Phrase Effect(NamedEffect option, TradeOffAnswer answer, Voice voice)
    {
        var today = answer.Before.StatusDate;
        var after = option.Effect.After;
        return Phrase.Join(" · ",
        [
            new Span(voice.Text("what-if.option.effect", ("p80", voice.Day(after.P80!.Value, today)), ("days", Math.Abs(WorkingDays(answer.Project, answer.Before.P80!.Value, after.P80.Value)))), SpanStyle.Strong),
            answer.Goal is { } goal && answer.Before.ChanceBy(goal) is { } was && after.ChanceBy(goal) is { } then
                ? voice.Text("what-if.option.chance", ("goal", voice.Day(goal, today)), ("before", ForecastFace.Share(voice, was)), ("after", ForecastFace.Share(voice, then))) : Phrase.Empty,
        ]);
    }

    private static Phrase Cost(NamedEffect option, Voice voice) => voice.Line(
        "what-if.option.cost." + option.Effect.Change.Kind.ToString().ToLowerInvariant(), ("tasks", Names(option.Titles, voice))).Capital();

    private static Phrase Names(IReadOnlyList<string> titles, Voice voice) => Phrase.Join(", ",
    [
        .. titles.Take(MostNamed).Select(title => (Phrase)Voice.Title(title)), titles.Count > MostNamed ? voice.Text("list.and-more", ("count", titles.Count - MostNamed)) : Phrase.Empty,
    ]);

    private static Phrase Task(NamedEffect named, int at, Voice voice) => named.Titles.Count > at ? Voice.Title(named.Titles[at]) : Phrase.Empty;

    private static int WorkingDays(Domain.Projects.Project project, DateOnly from, DateOnly to) => project.Calendar.WorkingDaysBetween(from, to);
}
