using System.Globalization;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Wording;

/// <summary>Says days, figures, people and verdicts in the reader's language and zone.</summary>
internal sealed class Voice
{
    private const int NamesShown = 2;
    private const int TitleLength = 90;
    private const int NameLength = 50;

    private readonly Words _words;
    private readonly bool _monthFirst;

    public Voice(FaceContext context)
    {
        Context = context;
        SinglesOutPeople = !context.Shared;
        _words = Words.For(context.ForReaders ? Language.ForReaders(context.Locale) : Language.For(context.Locale));
        _monthFirst = _words.Culture.DateTimeFormat.MonthDayPattern.StartsWith('M');
    }

    public FaceContext Context { get; }

    public CultureInfo Culture => _words.Culture;

    public string Lang => Culture.TwoLetterISOLanguageName;

    /// <summary>Whether owners of tasks are named: not to a client's reader.</summary>
    public bool NamesPeople { get; init; } = true;

    /// <summary>Whether titles lead to the items and tell their inner state: not for readers from outside.</summary>
    public bool ShowsInside { get; init; } = true;

    /// <summary>Whether a figure about one person may name them: only to the project manager, in private.</summary>
    public bool SinglesOutPeople { get; init; }

    /// <summary>Words that are said in place of others: a client's.</summary>
    public Terms Terms { get; init; } = Terms.None;

    public string Text(string key, params ReadOnlySpan<(string Name, object Value)> values) => Terms.Apply(_words.Text(key, values));

    public Phrase Line(string key, params ReadOnlySpan<(string Name, object Value)> values) => _words.Line(key, values) is var line && ReferenceEquals(Terms, Terms.None) ? line
        : new Phrase([.. line.Spans.Select(span => span with { Text = Terms.Apply(span.Text) })]);

    public bool Knows(string key) => _words.Knows(key);

    /// <summary>Whether the sentence is there in the reader's own language.</summary>
    public bool Translates(string key) => _words.Translates(key);

    /// <summary>The heading of a section: its key is that of its words, without what only tells since when.</summary>
    public Heading Section(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        new(Text(key, values)) { Key = key.Replace("-since", "", StringComparison.Ordinal) };

    /// <summary>"12 Dec", with the year where it is not that of <paramref name="today"/>.</summary>
    public string Day(DateOnly day, DateOnly today) => day.ToString(Pattern("MMM", day.Year == today.Year ? "" : "yyyy"), Culture);

    /// <summary>"Fri 12 Dec", with the year where it is not that of <paramref name="today"/>.</summary>
    public string WeekDay(DateOnly day, DateOnly today) => $"{day.ToString("ddd", Culture)} {Day(day, today)}";

    /// <summary>"21 November 2026".</summary>
    public string LongDay(DateOnly day) => day.ToString(Pattern("MMMM", "yyyy"), Culture);

    /// <summary>"Saturday 21 November".</summary>
    public string NamedDay(DateOnly day) => $"{day.ToString("dddd", Culture)} {day.ToString(Pattern("MMMM", ""), Culture)}";

    public string Time(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Context.Zone).ToString("t", Culture);

    public string Percent(double share) => Text("figure.percent", ("percent", Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("N0", Culture)));

    public string Hours(double hours) => hours.ToString(Math.Round(hours, 1) == Math.Round(hours) ? "N0" : "N1", Culture);

    public string Money(decimal amount, string currency) => Text("figure.money", ("currency", SafeText.Clean(currency, 5)), ("amount", Math.Round(amount).ToString("N0", Culture)));

    /// <summary>An amount to three figures, for a sentence that is read aloud: "EUR 179,000".</summary>
    public string RoundMoney(decimal amount, string currency) => Money(Rounded(amount), currency);

    /// <summary>An amount to three digits, as in 16,800 or -8,410.</summary>
    public static decimal Rounded(decimal amount)
    {
        decimal step = 1;
        while (Math.Abs(amount) / step >= 1000)
            step *= 10;
        return Math.Round(amount / step, MidpointRounding.AwayFromZero) * step;
    }

    /// <summary>An amount without its currency.</summary>
    public string Number(decimal amount) => Math.Round(amount).ToString("N0", Culture);

    /// <summary>An amount in thousands, as in "1,240k"; small ones whole.</summary>
    public string Thousands(decimal amount) => Math.Abs(amount) < 10_000 ? Number(amount) : Number(amount / 1000) + "k";

    /// <summary>An index such as CPI, to two places.</summary>
    public string Index(double index) => index.ToString("N2", Culture);

    /// <summary>A title from outside, as a link where it has an address.</summary>
    public static Span Title(string title, Uri? link = null) => new(SafeText.Clean(title, TitleLength), SpanStyle.Normal, link) { IsName = true };

    /// <summary>An item's title, as a link for readers who can open it.</summary>
    public Span Item(string title, Uri? link) => Title(Terms.Apply(title), ShowsInside ? link : null);

    public static string Name(string name) => SafeText.Clean(name, NameLength);

    /// <summary>Who does it: two names, then a number.</summary>
    public Phrase People(IReadOnlyList<Person> people)
    {
        if (people.Count == 0)
            return new Span(Text("task.no-owner"), SpanStyle.Warning);
        string names = string.Join(", ", people.Take(NamesShown).Select(person => Name(person.Name)));
        Phrase told = people.Count > NamesShown ? Text("people.and-more", ("names", names), ("count", people.Count - NamesShown)) : names;
        return told.AsValueOf(Text("measure.owner"));
    }

    public string Colour(HealthColour? colour) => Text(colour switch
    {
        HealthColour.Green => "colour.green",
        HealthColour.Amber => "colour.amber",
        HealthColour.Red => "colour.red",
        _ => "colour.none",
    });

    public string Dimension(HealthDimension dimension) => Text("dimension." + dimension.ToString().ToLowerInvariant());

    public Phrase NotAssessed(NotAssessedReason reason) => Text("not-assessed." + reason.ToString().ToLowerInvariant());

    /// <summary>A figure as it stands in a sentence; counts and days stay numbers, so that words can follow them.</summary>
    public object Say(Figure figure, DateOnly today) => figure switch
    {
        Figure.Count count => count.Value,
        Figure.Days days => days.Value,
        Figure.Share share => Percent(share.Value),
        Figure.Hours hours => Hours(hours.Value),
        Figure.Ticks ticks => Ticks(ticks.Done, ticks.Total),
        Figure.Date date => Day(date.Value, today),
        Figure.Money money => Money(money.Value, money.Currency),
        Figure.Text text => Title(text.Value),
        Figure.Who who => Somebody(who.Value),
        _ => throw new NotSupportedException($"No words for {figure.GetType().Name}."),
    };

    /// <summary>What about an item matters to the rule that names it: "9 working days late", "due 12 Dec".</summary>
    public string Note(string rule, Figure figure, DateOnly today)
    {
        if (figure is Figure.Who && !SinglesOutPeople)
            return "";
        string kind = figure.GetType().Name.ToLowerInvariant();
        string value = figure switch
        {
            Figure.Count count => Text("figure.count", ("count", count.Value)),
            Figure.Days days => Text("figure.days", ("days", days.Value)),
            Figure.Hours hours => Text("figure.hours", ("hours", Hours(hours.Value))),
            Figure.Text text => SafeText.Clean(text.Value, TitleLength),
            _ => Say(figure, today).ToString() ?? "",
        };
        string own = $"note.{rule}.{kind}";
        return Knows(own) ? Text(own, ("value", value)) : Knows("note." + kind) ? Text("note." + kind, ("value", value)) : value;
    }

    /// <summary>"3 of 8 checklist items ticked".</summary>
    public string Ticks(ProjectTask task) => Ticks(Math.Min(task.ChecklistDone, task.ChecklistTotal), task.ChecklistTotal);

    private string Ticks(int done, int total) => Text("figure.ticks", ("done", done), ("total", total));

    /// <summary>A person whom a figure is about: by name where that is private, else by role, else not at all.</summary>
    private string Somebody(Person person) =>
        person.Id.Value.StartsWith("role:", StringComparison.Ordinal) ? Text("people.role", ("role", Name(person.Name)))
        : SinglesOutPeople ? Name(person.Name) : Text("people.team-member");

    /// <summary>A finding or risk in words, by its rule; a rule without words of its own is told by its figures' number of items.</summary>
    public Phrase Rule(string family, string rule, IReadOnlyDictionary<string, Figure> figures, int items, DateOnly today)
    {
        string key = $"{family}.{rule}";
        if (!SinglesOutPeople && Knows(key + ".shared"))
            key += ".shared";
        var values = new (string Name, object Value)[figures.Count + 1];
        int position = 0;
        foreach (var (name, figure) in figures)
            values[position++] = (name, Say(figure, today));
        values[position] = ("items", items);
        if (_words.CanSay(key, values))
            return _words.Line(key, values);
        return Line(family + ".other", ("rule", rule.Replace('-', ' ')), ("items", items));
    }

    public Phrase Finding(Finding finding, DateOnly today) => Rule("finding", finding.Rule, finding.Figures, finding.Evidence.Count, today);

    /// <summary>As the language writes days; English as its country does.</summary>
    private string Pattern(string month, string year) =>
        _monthFirst
            ? month + " d" + (year.Length > 0 ? ", " + year : "")
            : _words.Text($"date.{(month == "MMM" ? "short" : "long")}{(year.Length > 0 ? "-year" : "")}");
}
