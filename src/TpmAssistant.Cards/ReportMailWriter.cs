using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards;

/// <summary>The report as a mail; what can only be pressed or unfolded on a card stands in it as text.</summary>
internal sealed class ReportMailWriter : IReportMail
{
    private const int MostCharacters = 20_000;

    /// <summary>A mail is confirmed on a card that shows all of its text, so the text leaves room there for the rest.</summary>
    private const int MostBytesOnCard = 16 * 1024;

    /// <summary>How much a mail shows, from generous to bare; the first whose text fits a card is taken.</summary>
    private static readonly Room[] TeamRooms = [new(4, 1), new(3, 1), new(2, 1), new(1, 1)];
    private static readonly Room[] OtherRooms = [new(4, 1), new(3, 1), new(2, 1), new(1, 1)];

    public MailSource Write(StatusReportAnswer report, MailReaders readers)
    {
        var shown = readers.Sight == ItemSight.None ? report with { Report = ReportSight.WithoutItems(report.Report), Notes = [] } : report;
        var voice = VoiceOf(readers.Locale, shown.Report.Project.TimeZoneId, showsInside: readers.Sight == ItemSight.Links, shown.Report.Audience == Audience.Client ? report.ClientWords : Terms.None);
        var (words, values) = MailPhrases.Of(voice, shown.Report, readers);
        MailSource? source = null;
        foreach (var room in shown.Report.Audience == Audience.Team ? TeamRooms : OtherRooms)
        {
            source = new MailSource
            {
                Project = shown.Report.Project.Id, Audience = shown.Report.Audience, Language = voice.Lang, StatusDate = shown.Report.StatusDate,
                Sight = readers.Sight, Titles = readers.Sight == ItemSight.Titles ? ItemTitles.Written(shown) : [], Words = words, Standard = words, Values = values,
                Sections = MailSections.Of(StatusReportFace.Compose(shown, voice, room), shown.Report),
            };
            if (FitsOnCard(Assemble(source).Text, voice))
                break;
        }

        return source!;
    }

    public string Greet(MailSource source, IReadOnlyList<MailRecipient> to) =>
        MailPhrases.Greeting(VoiceOf(source.Language, "UTC", showsInside: false), source.Audience, to);

    public MailBody Assemble(MailSource source)
    {
        var parts = source.Sections.Where(section => section.Key.Length == 0 || !source.Dropped.Contains(section.Key)).ToList();
        string[] before = [source.Words.Greeting, source.Words.Opening];
        string head = string.Concat(before.Select(Safe).Select(MailDocument.Paragraphs));
        string content = head + string.Concat(parts.Select(part => part.Html)) + MailDocument.Paragraphs(Safe(source.Words.Closing));
        var text = before.Concat(parts.Select(part => part.Text.Trim('\n'))).Append(source.Words.Closing).Select(Safe).Where(part => part.Length > 0);
        return new MailBody(MailDocument.Wrap(source.Language, content), string.Join("\n\n", text));
    }

    public string LanguageOf(string locale) => Language.ForReaders(locale).TwoLetterISOLanguageName;

    private static string Safe(string words) => SafeText.CleanLines(words, MostCharacters);

    private static bool FitsOnCard(string text, Voice voice) =>
        CardRenderer.Render(new Face("", [new Verbatim("", text)], []), voice.Lang).ToUtf8().Length <= MostBytesOnCard;

    private static Voice VoiceOf(string locale, string zone, bool showsInside, Terms? terms = null) =>
        new(new FaceContext(locale, Zone(zone), Shared: true) { ForReaders = true }) { ShowsInside = showsInside, Terms = terms ?? Terms.None };

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
