using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.Deliveries;

/// <summary>Says how deliveries, contracts and licences stand.</summary>
internal static class DeliveryWords
{
    private const int NameLength = 90;

    public static Tone ToneOf(DeliveryOutlook outlook) => outlook.Standing switch
    {
        DeliveryStanding.Late => Tone.Bad,
        DeliveryStanding.Soon => Tone.Warning,
        DeliveryStanding.Unknown => Tone.Unknown,
        DeliveryStanding.Fine or DeliveryStanding.Settled => Tone.Good,
        _ => Tone.None,
    };

    public static string What(DeliveryEntry delivery) => SafeText.Clean(delivery.What, NameLength);

    /// <summary>How it stands in a few words.</summary>
    public static string Word(DeliveryOutlook outlook, Voice voice, DateOnly today)
    {
        bool owed = outlook.Delivery.Kind == DeliveryKind.Delivery;
        return outlook switch
        {
            { Standing: DeliveryStanding.Settled } => voice.Text(owed ? "delivery.word.arrived" : "delivery.word.settled", ("day", voice.Day(outlook.Delivery.ArrivedOn ?? today, today))),
            { Standing: DeliveryStanding.Late, CancelBy: not null } => voice.Text("delivery.word.notice-passed"),
            { LatestOrder: { } order } when order < today => voice.Text("delivery.word.order-passed"),
            { Float: < 0 and var late } => voice.Text("delivery.word.too-late", ("days", -late)),
            { DaysOverdue: > 0 and var overdue } => voice.Text("delivery.word.overdue", ("days", overdue)),
            { Standing: DeliveryStanding.Soon, CancelBy: { } cancel } => voice.Text("delivery.word.cancel-by", ("day", voice.Day(cancel, today))),
            { Standing: DeliveryStanding.Soon, LatestOrder: { } soon } => voice.Text("delivery.word.order-by", ("day", voice.Day(soon, today))),
            { Standing: DeliveryStanding.Soon, Expected: { } comes } => voice.Text("delivery.word.comes", ("day", voice.Day(comes, today))),
            { Float: { } left } => voice.Text("delivery.word.float", ("days", left)),
            { CancelBy: { } later } => voice.Text("delivery.word.cancel-by", ("day", voice.Day(later, today))),
            _ => voice.Text("delivery.word.unknown"),
        };
    }

    /// <summary>Its days in a sentence.</summary>
    public static Phrase Line(DeliveryOutlook outlook, Voice voice, DateOnly today) => Phrase.Join(" · ",
    [
        outlook.Delivery.From.Length > 0 ? Voice.Name(outlook.Delivery.From) : Phrase.Empty,
        outlook.Delivery.EndsOn is { } ends && outlook.Delivery.Kind != DeliveryKind.Delivery ? voice.Text("delivery.ends", ("day", voice.WeekDay(ends, today))) : Phrase.Empty,
        outlook.Standing != DeliveryStanding.Settled && outlook.Expected is not null ? Expected(outlook, voice, today) : Phrase.Empty,
        outlook.Delivery.IsOpen ? Needed(outlook, voice, today) : Phrase.Empty,
    ]);

    public static Phrase Expected(DeliveryOutlook outlook, Voice voice, DateOnly today) =>
        voice.Text("delivery.expected." + outlook.From.ToString().ToLowerInvariant(), ("day", voice.WeekDay(outlook.Expected ?? today, today)));

    private static Phrase Needed(DeliveryOutlook outlook, Voice voice, DateOnly today) => (outlook.NeededBy, outlook.Delivery.Need) switch
    {
        ({ } day, { } need) => voice.Line("delivery.needed-for", ("day", voice.WeekDay(day, today)), ("what", Voice.Title(need.Title))),
        ({ } day, null) => voice.Text("delivery.needed", ("day", voice.WeekDay(day, today))),
        (null, { } need) => voice.Line("delivery.for", ("what", Voice.Title(need.Title))),
        _ => Phrase.Empty,
    };

    /// <summary>All that is known of it.</summary>
    public static Facts Facts(DeliveryOutlook outlook, Voice voice, DateOnly today)
    {
        var d = outlook.Delivery;
        var facts = new List<(string, Phrase)>();
        Add("from", d.From.Length > 0 ? Voice.Name(d.From) : null);
        Add("ordered", d.OrderedOn is { } ordered ? voice.WeekDay(ordered, today) : d.Kind == DeliveryKind.Delivery && d.IsOpen && d.PromisedOn is null ? voice.Text("delivery.not-ordered") : null);
        Add("lead", Lead(d.LeadTime, voice));
        Add("latest", outlook.LatestOrder is { } latest ? voice.WeekDay(latest, today) : null);
        Add("promised", d.PromisedOn is { } promised ? Promised(d, promised, voice, today) : null);
        Add("expected", d.IsOpen && outlook.Expected is not null ? Expected(outlook, voice, today).Plain : null);
        Add("needed", (outlook.NeededBy, d.Need) switch
        {
            ({ } day, { } need) => voice.Line("delivery.day-for", ("day", voice.WeekDay(day, today)), ("what", Voice.Title(need.Title))).Plain,
            ({ } day, null) => voice.WeekDay(day, today),
            (null, { } need) => voice.Line("delivery.for", ("what", Voice.Title(need.Title))).Plain,
            _ => null,
        });
        Add("float", d.IsOpen && outlook.Float is { } left ? voice.Text(left < 0 ? "delivery.float.late" : "delivery.float", ("days", Math.Abs(left))) : null);
        Add("ends", d.EndsOn is { } ends ? voice.WeekDay(ends, today) : null);
        Add("notice", Lead(d.Notice, voice));
        Add("cancel", outlook.CancelBy is { } cancel && d.Notice is not null && d.IsOpen ? voice.WeekDay(cancel, today) : null);
        Add("arrived", d.ArrivedOn is { } came ? voice.WeekDay(came, today) : null);
        Add("contact", d.Contact is { } contact ? Person(contact) : null);
        Add("manager", d.Manager is { } manager ? Person(manager) : null);
        return new Facts(facts);

        void Add(string name, string? value)
        {
            if (value is { Length: > 0 })
                facts.Add((voice.Text("delivery.fact." + name), value));
        }
    }

    public static string? Lead(LeadTime? lead, Voice voice) => lead is { } time ? voice.Text("lead." + time.Unit.ToString().ToLowerInvariant(), ("count", time.Amount)) : null;

    public static IReadOnlyDictionary<string, string> Data(Project project, int number = 0, string? degree = null)
    {
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Project] = project.Id.Value };
        if (number > 0)
            data[DeliveryVerbs.Number] = "V-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (degree is not null)
            data[DeliveryVerbs.Degree] = degree;
        return data;
    }

    public static FunctionCall All(Project project) => new FunctionCall(FunctionNames.ShowDeliveries).With("project", project.Name);

    public static FunctionCall One(string project, string key) => new FunctionCall(FunctionNames.ShowDeliveries).With("project", project).With("delivery", key);

    /// <summary>What was just done, in a line.</summary>
    public static IEnumerable<Block> Done(DeliveryDone? done, Voice voice)
    {
        if (done is null)
            yield break;
        yield return new Paragraph(Tone.Good.Mark(voice.Text("delivery.done." + done.Act.ToString().ToLowerInvariant(), ("what", SafeText.Clean(done.What, NameLength)), ("count", done.Count))));
    }

    private static string Promised(DeliveryEntry delivery, DateOnly promised, Voice voice, DateOnly today) => delivery.EarlierPromises.Count == 0 ? voice.WeekDay(promised, today)
        : voice.Text("delivery.promised.before", ("day", voice.WeekDay(promised, today)), ("before", string.Join(", ", delivery.EarlierPromises.Select(d => voice.Day(d, today)))));

    private static string Person(DeliveryContact contact) => SafeText.Clean(contact.Name.Length == 0 ? contact.Address : $"{contact.Name}, {contact.Address}", 120);
}
