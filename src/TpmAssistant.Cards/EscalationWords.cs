using TpmAssistant.Application.Access;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Mail;
using TpmAssistant.Cards.Composing.Deliveries;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Cards;

/// <summary>Words a reminder to those who owe something, in its reader's language and without a title of the plan: it goes outside.</summary>
internal sealed class EscalationWords : IEscalationWords
{
    public MailDraft Write(EscalationLetter letter, Asker writer)
    {
        var voice = new Voice(new FaceContext(letter.Locale, writer.TimeZone, Shared: true) { ForReaders = true }) { ShowsInside = false };
        var (outlook, delivery) = (letter.Outlook, letter.Outlook.Delivery);
        string key = "escalation." + letter.Degree.ToString().ToLowerInvariant();
        string what = DeliveryWords.What(delivery);
        var lines = new List<string>
        {
            voice.Text("escalation.greeting", ("names", string.Join(", ", letter.To.Select(to => SafeText.Clean(Called(to.Name, voice), 60)).Where(n => n.Length > 0)) is { Length: > 0 } names
                ? names : voice.Text("escalation.nobody"))),
            "",
            voice.Text(delivery.OrderedOn is null ? key + ".opening" : key + ".opening.ordered", ("what", what), ("ordered", voice.LongDay(delivery.OrderedOn ?? letter.Today))),
        };
        if (Promise(outlook, voice) is { } promise)
            lines.Add(promise);
        if (outlook.NeededBy is { } needed)
            lines.Add(outlook.Float is < 0 and var late
                ? voice.Text("escalation.needed.late", ("day", voice.LongDay(needed)), ("days", -late)) : voice.Text("escalation.needed", ("day", voice.LongDay(needed))));
        lines.AddRange(["", voice.Text(key + ".ask", ("day", voice.NamedDay(letter.ReplyBy))), "", voice.Text("escalation.closing"), SafeText.Clean(writer.Name, 60)]);
        string text = string.Join('\n', lines);
        return new MailDraft(voice.Text(key + ".subject", ("what", what)), letter.To, MailDocument.Wrap(voice.Lang, MailDocument.Paragraphs(text)), text);
    }

    private static string? Promise(DeliveryOutlook outlook, Voice voice)
    {
        var delivery = outlook.Delivery;
        if (delivery.PromisedOn is not { } promised)
            return outlook.DaysOverdue > 0 ? voice.Text("escalation.lead-passed", ("days", outlook.DaysOverdue)) : null;
        if (delivery.EarlierPromises.Count > 0)
            return voice.Text(
                outlook.DaysOverdue > 0 ? "escalation.promises.passed" : "escalation.promises",
                ("before", string.Join(", ", delivery.EarlierPromises.Select(voice.LongDay))), ("day", voice.LongDay(promised)));
        return outlook.DaysOverdue > 0 ? voice.Text("escalation.promise.passed", ("day", voice.LongDay(promised)), ("days", outlook.DaysOverdue)) : voice.Text("escalation.promise", ("day", voice.LongDay(promised)));
    }

    /// <summary>By the first name in English; elsewhere a letter to somebody outside uses the whole name.</summary>
    private static string Called(string name, Voice voice) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var first, ..] ? "" : voice.Lang == "en" ? first : name;
}
