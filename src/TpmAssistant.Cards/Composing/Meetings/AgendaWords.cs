using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Composing.Meetings;

/// <summary>Says items of an agenda.</summary>
internal static class AgendaWords
{
    private const int Longest = 160;

    /// <summary>The item as a question.</summary>
    public static string Question(Voice voice, AgendaItem item, DateOnly today)
    {
        if (item.Words is { } own)
            return SafeText.Clean(own, Longest);
        var topic = item.Topic;
        var subject = SafeText.Clean(topic.Subject, Longest);
        if (topic.Kind == AgendaTopicKind.Invitation && subject.Length > 0)
            subject = char.ToUpper(subject[0], voice.Culture) + subject[1..];
        return topic.Kind switch
        {
            AgendaTopicKind.Step => voice.Text("agenda.step." + topic.Subject),
            AgendaTopicKind.Decision or AgendaTopicKind.Own or AgendaTopicKind.Turn => subject,
            AgendaTopicKind.Invitation when subject.EndsWith('?') => subject,
            _ => voice.Text(
                "agenda.ask." + topic.Kind.ToString().ToLowerInvariant(), ("subject", subject), ("days", topic.Days),
                ("day", topic.Date is { } day ? voice.WeekDay(day, today) : "")),
        };
    }

    public static string Purpose(Voice voice, ItemPurpose purpose) => voice.Text("agenda.purpose." + purpose.ToString().ToLowerInvariant());

    public static string Minutes(Voice voice, int minutes) => voice.Text("agenda.minutes", ("minutes", minutes));

    /// <summary>"Decide · 8 min · Jonas Weber · to read: …".</summary>
    /// <param name="voice">For whom.</param>
    /// <param name="item">The item.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="isDraft">Whether somebody can still say who decides.</param>
    public static Phrase Detail(Voice voice, AgendaItem item, DateOnly today, bool isDraft = false) => Phrase.Join(" · ",
    [
        Phrase.Of(Purpose(voice, item.Purpose), SpanStyle.Strong),
        Minutes(voice, item.Minutes),
        item.Owner is { } owner && item.Topic.Kind != AgendaTopicKind.Turn ? Voice.Name(owner.Name)
            : isDraft && item is { Owner: null, Purpose: ItemPurpose.Decide, Topic.Kind: not AgendaTopicKind.Step } ? NoOwner(voice) : Phrase.Empty,
        item.Topic is { Kind: AgendaTopicKind.Decision, Date: { } needed } ? voice.Text("agenda.needed", ("day", voice.WeekDay(needed, today))) : Phrase.Empty,
        PreRead(voice, item),
    ]);

    /// <summary>"Tue 24 Nov, 14:00–15:00".</summary>
    public static string When(Voice voice, Agenda agenda, DateOnly today)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(agenda.Start, voice.Context.Zone).DateTime);
        return voice.Text("agenda.when", ("day", voice.WeekDay(day, today)), ("start", voice.Time(agenda.Start)), ("end", voice.Time(agenda.End)));
    }

    /// <summary>When it is for those who live by another clock: "03:00 next day in Auckland".</summary>
    public static IEnumerable<string> Elsewhere(Voice voice, Agenda agenda)
    {
        var here = TimeZoneInfo.ConvertTime(agenda.Start, voice.Context.Zone);
        foreach (var zone in agenda.Attendees.Select(a => a.Person).Concat(agenda.Organizer is { } organizer ? [organizer] : Array.Empty<Person>())
                     .Select(p => p.TimeZoneId).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var there) || TimeZoneInfo.ConvertTime(agenda.Start, there) is var local && local.DateTime == here.DateTime)
                continue;
            var days = DateOnly.FromDateTime(local.DateTime).DayNumber - DateOnly.FromDateTime(here.DateTime).DayNumber;
            yield return voice.Text("agenda.elsewhere", ("time", local.ToString("t", voice.Culture)), ("days", days), ("city", City(zone)));
        }
    }

    /// <summary>A warning as a sentence. Only its mark is coloured: a whole sentence in that colour is hard to read.</summary>
    public static Phrase Warning(Voice voice, Agenda agenda, AgendaWarning warning, DateOnly today) =>
        Phrase.Of(Tone.Warning.Symbol() + "\u00A0", SpanStyle.Warning) + Phrase.Of(voice.Text(
        "agenda.warning." + warning.Kind.ToString().ToLowerInvariant(), ("minutes", warning.Number), ("hour", $"{warning.Number:00}:00"),
        ("name", warning.Person is { } person ? Voice.Name(person.Name) : ""),
        ("item", agenda.Items.FirstOrDefault(i => i.Key == warning.Item) is { } item ? Question(voice, item, today) : "")));

    /// <summary>"◆ no owner": only the mark is coloured, since pale words are hard to read.</summary>
    public static Phrase NoOwner(Voice voice) => Phrase.Of(Tone.Warning.Symbol() + "\u00A0", SpanStyle.Warning) + Phrase.Of(voice.Text("task.no-owner"), SpanStyle.Strong);

    private static Phrase PreRead(Voice voice, AgendaItem item) => item.Topic.Kind switch
    {
        AgendaTopicKind.Decision when item.PreRead is { } options && options.Contains(" / ", StringComparison.Ordinal) => voice.Text("agenda.options", ("options", SafeText.Clean(options, Longest))),
        _ when item.Link is { } link => Phrase.Of(voice.Text("agenda.read"), SpanStyle.Normal, link),
        _ when item.PreRead is { } read => SafeText.Clean(read, Longest),
        _ => Phrase.Empty,
    };

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
