using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Options;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Options;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing;

/// <summary>Ways on, side by side: date, chance, cost; who gains and gives what; and the choice with its reason.</summary>
internal static class OptionsFace
{
    private const int LongestQuestion = 300;
    private const int LongestReason = 500;

    public static Face Compose(OptionsAnswer answer, Voice voice)
    {
        string project = Voice.Name(answer.Project.Name);
        var (before, today) = (answer.Before, answer.Before.StatusDate);
        if (answer.Options.Count == 0)
            return Unclear(new OptionsUnclear(answer.Project, HasNetwork: false), voice);
        var title = Title(answer, voice);
        var blocks = new List<Block>
        {
            new Banner(
                voice.Text("options.kicker", ("project", project), ("day", voice.LongDay(today))), title, before.IsIndicative ? Tone.Unknown : Tone.None,
                before.IsIndicative ? voice.Text("forecast.level.indicative") : "", Came(answer, voice)),
        };
        blocks.AddRange(ForecastFace.Overloaded(answer.Overload, voice));
        blocks.Add(Table(answer, voice));
        blocks.Add(new Rows([.. answer.Options.Select((o, at) => new Row(Phrase.Of($"{Letter(at)}. ") + Name(o, answer, voice).Capital().In(SpanStyle.Strong), Price(o, answer, voice)))]));
        blocks.Add(new Fold("who", voice.Text("options.who"), [.. answer.Options.SelectMany((o, at) => new Block[]
        {
            new Heading($"{Letter(at)}. {Kind(o, voice)}"), new Rows([.. Sides(o, answer, voice)]),
        })]));
        blocks.Add(new ChoiceField(
            DecideVerbs.Option, voice.Text("options.which"),
            [.. answer.Options.Select((o, at) => (SafeText.Clip($"{Letter(at)}. {Name(o, answer, voice).Capital().Plain}", 90), o.Option.Kind.ToString()))], answer.Holds ? null : answer.Options[0].Option.Kind.ToString()));
        blocks.Add(new TextField(DecideVerbs.Why, voice.Text("options.why"), null, LongestReason, Multiline: true) { Placeholder = voice.Text("options.why.placeholder") });
        blocks.Add(new Buttons([new VerbButton(voice.Text("options.record"), DecideVerbs.ChooseOption, new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [CardVerbs.Project] = answer.Project.Name, [DecideVerbs.Question] = SafeText.Clip(answer.Question.Words, LongestQuestion),
        }) { SendsInputs = true }]));
        blocks.Add(new Note(Phrase.Join(" ",
        [
            voice.Text("options.note"), answer.Options.Any(o => o.Option.Cost is not null) && answer.ShowsMoney ? voice.Text("options.note.cost") : Phrase.Empty,
            before.IsIndicative ? voice.Text("what-if.indicative") : Phrase.Empty,
        ])) { Apart = true });
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        return new Face(title.Plain, blocks, [new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name)), new CallButton(voice.Text("button.risks"), Calls.Risks(answer.Project.Name))]);
    }

    public static Face Unclear(OptionsUnclear answer, Voice voice)
    {
        string project = Voice.Name(answer.Project.Name);
        string title = answer.HasNetwork ? voice.Text("options.unclear", ("project", project)) : voice.Text("what-if.unclear.network", ("project", project));
        var blocks = new List<Block> { new Banner(voice.Text("options.unclear.kicker", ("project", project)), title) };
        if (!answer.HasNetwork)
            return new Face(title, blocks, [new CallButton(voice.Text("button.forecast"), Calls.Forecast(answer.Project.Name))]);
        string[] examples = ["late", "lost", "more"];
        blocks.Add(new TextOnly(new Rows([.. examples.Select(example => new Row(voice.Text("options.example." + example)))])));
        return new Face(title, blocks, [.. examples.Select(example => new CallButton(
            voice.Text("options.example." + example),
            new FunctionCall(FunctionNames.ExploreOptions).With("project", answer.Project.Name).With("question", voice.Text("options.example." + example))))]);
    }

    /// <summary>The chosen option for the log of decisions.</summary>
    public static string Logged(OptionsAnswer answer, NamedOption chosen, Voice voice) => voice.Line("options.logged", ("option", Name(chosen, answer, voice)), ("p80", voice.LongDay(chosen.Option.After.P80!.Value))).Capital().Plain;

    /// <summary>What had come up and every option, for the log of decisions.</summary>
    public static string Context(OptionsAnswer answer, Voice voice) => string.Join(" ", answer.Options.Select((o, at) => voice.Line(
        "options.logged.one", ("letter", Letter(at).ToString()), ("option", Name(o, answer, voice)), ("price", Price(o, answer, voice))).Plain).Prepend(Came(answer, voice).Plain));

    private static Phrase Title(OptionsAnswer answer, Voice voice)
    {
        var (best, today) = (answer.Options[0], answer.Before.StatusDate);
        var name = Name(best, answer, voice);
        if (answer.Holds && answer.Options[^1].Option.After is { Promised: { } safe, ChanceOfPromise: { } held })
            return voice.Line("options.title.safe", ("promised", voice.Day(safe, today)), ("chance", ForecastFace.Chance(voice, held)));
        if (answer.Options.Count == 1)
            return voice.Line("options.title.only", ("p80", voice.Day(best.Option.After.P80!.Value, today)));
        return best.Option.After is { Promised: { } promised, ChanceOfPromise: { } chance }
            ? voice.Line("options.title", ("promised", voice.Day(promised, today)), ("option", name), ("chance", ForecastFace.Share(voice, chance)))
            : voice.Line("options.title.open", ("option", name), ("p80", voice.Day(best.Option.After.P80!.Value, today)));
    }

    private static Phrase Came(OptionsAnswer answer, Voice voice)
    {
        var (question, time, today) = (answer.Question, answer.Options[^1].Option.After, answer.Before.StatusDate);
        string came = question.Situation.Kind switch
        {
            SituationKind.Lost => voice.Text("options.came.lost", ("who", question.Person is { } who ? Voice.Name(who) : voice.Text("options.somebody"))),
            SituationKind.More => voice.Text(question.IsAssumed ? "options.came.more.assumed" : "options.came.more", ("days", (int)Math.Round(question.Situation.Days))),
            _ => voice.Text("options.came.late"),
        };
        return time is { Promised: { } promised, ChanceOfPromise: { } chance }
            ? voice.Line("options.came.chance", ("came", came), ("promised", voice.Day(promised, today)), ("chance", ForecastFace.Chance(voice, chance)), ("p80", voice.Day(time.P80!.Value, today)))
            : voice.Line("options.came.open", ("came", came), ("p80", voice.Day(time.P80!.Value, today)));
    }

    private static Grid Table(OptionsAnswer answer, Voice voice)
    {
        var today = answer.Before.StatusDate;
        bool money = answer.ShowsMoney && answer.Options.All(o => o.Option.Cost is not null);
        var promised = answer.Before.Promised;
        string[] headers =
        [
            voice.Text("options.gives"), voice.Text("what-if.p80"), .. promised is { } day ? (string[])[voice.Text("what-if.promise", ("day", voice.Day(day, today)))] : [],
            .. money ? (string[])[voice.Text("options.cost", ("currency", SafeText.Clean(answer.Project.Currency, 5)))] : [],
        ];
        return new Grid(headers,
        [
            .. answer.Options.Select((o, at) => (IReadOnlyList<GridCell>)
            [
                $"{Letter(at)}. {Kind(o, voice)}", voice.Day(o.Option.After.P80!.Value, today),
                .. promised is null ? Array.Empty<GridCell>() : [o.Option.After.ChanceOfPromise is { } chance ? ForecastFace.Share(voice, chance) : "–"],
                .. money ? (GridCell[])[Signed(voice, o.Option.Cost!.Total)] : [],
            ]),
        ]) { FirstWeight = 2, OtherWeight = 2 };
    }

    private static string Signed(Voice voice, decimal amount) => amount > 0 ? "+" + voice.Number(Voice.Rounded(amount)) : amount < 0 ? "−" + voice.Number(Voice.Rounded(-amount)) : "0";

    private static Phrase Price(NamedOption named, OptionsAnswer answer, Voice voice)
    {
        var (option, today) = (named.Option, answer.Before.StatusDate);
        var cost = answer.ShowsMoney ? option.Cost : null;
        string currency = answer.Project.Currency;
        return Phrase.Join(" · ",
        [
            voice.Text("options.sure", ("p80", voice.Day(option.After.P80!.Value, today))),
            option.HandDays > 0 ? voice.Text("options.hands", ("days", (int)Math.Ceiling(option.HandDays))) : Phrase.Empty,
            cost is { Hands: > 0 } ? voice.Text("options.price.hands", ("money", voice.RoundMoney(cost.Hands, currency))) : Phrase.Empty,
            cost is { Dates: > 0 } ? voice.Text("options.price.late", ("money", voice.RoundMoney(cost.Dates, currency)))
                : cost is { Dates: < 0 } ? voice.Text("options.price.early", ("money", voice.RoundMoney(-cost.Dates, currency))) : Phrase.Empty,
        ]);
    }

    /// <summary>What each group of stakeholders that the project has gains and gives.</summary>
    private static IEnumerable<Row> Sides(NamedOption named, OptionsAnswer answer, Voice voice)
    {
        var members = answer.Project.Members;
        int days = Math.Abs(answer.Project.Calendar.WorkingDaysBetween(named.Option.After.P80!.Value, answer.Options[^1].Option.After.P80!.Value));
        string kind = named.Option.Kind.ToString().ToLowerInvariant();
        foreach (var (group, has) in new[]
        {
            ("sponsor", members.Any(m => m.Audience == Audience.Executive)), ("client", members.Any(m => m.Audience == Audience.Client)), ("team", true),
        })
        {
            if (has)
                yield return new Row(
                    Phrase.Of(voice.Text("options.group." + group), SpanStyle.Strong),
                    voice.Line($"options.{kind}{Holds(named.Option)}.{group}", ("task", TitleAt(named.Titles, 0)), ("days", days)));
        }
    }

    private static Phrase Name(NamedOption named, OptionsAnswer answer, Voice voice) => voice.Line(
        Key(named.Option, answer.Question.Situation.Kind), ("task", TitleAt(named.Titles, 0)), ("second", TitleAt(named.Titles, 1)));

    private static string Key(ProjectOption option, SituationKind situation) => option.Kind is OptionKind.Time or OptionKind.Money
        ? $"options.name.{option.Kind.ToString().ToLowerInvariant()}.{situation.ToString().ToLowerInvariant()}{Holds(option)}" : "options.name." + option.Kind.ToString().ToLowerInvariant();

    /// <summary>Where 80% is reached by the promised day, taking it as it comes moves no date.</summary>
    private static string Holds(ProjectOption option) => option.Kind == OptionKind.Time && option.After.P80 <= option.After.Promised ? ".holds" : "";

    private static Phrase TitleAt(IReadOnlyList<string> titles, int at) => titles.Count > at ? Voice.Title(titles[at]) : Phrase.Empty;

    private static string Kind(NamedOption named, Voice voice) => voice.Text("options.kind." + named.Option.Kind.ToString().ToLowerInvariant() + Holds(named.Option));

    private static char Letter(int at) => (char)('A' + at);
}
