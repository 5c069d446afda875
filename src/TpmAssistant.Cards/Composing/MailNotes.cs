using TpmAssistant.Application.Mail;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing;

/// <summary>What the person who confirms a mail is told besides its content: thread, own words, and what readers learn only from it.</summary>
internal static class MailNotes
{
    private const int TitlesNamed = 5;
    private const int PeopleNamed = 3;
    private const int TitleLength = 60;

    public static IEnumerable<Block> Of(MailDraft draft, string id, Voice voice)
    {
        if (draft.Source is not { Notice: var notice } source)
            yield break;
        var today = source.StatusDate;
        if (notice.RepliesTo is { } day)
            yield return new Paragraph(voice.Text("mail.note.reply", ("day", voice.Day(day, today))));
        else if (notice.Break != ThreadBreak.None)
            yield return new Paragraph(voice.Text("mail.note.thread." + notice.Break.ToString().ToLowerInvariant()));
        if (notice.OwnWords.Count > 0)
            yield return new Paragraph(voice.Text("mail.note.own", ("parts", string.Join(", ", notice.OwnWords.Select(part => voice.Text("mail.part." + part))))));
        if (source.Dropped.Count > 0)
            yield return new Paragraph(voice.Text("mail.note.dropped", ("sections", string.Join(", ", source.Sections
                .Where(section => source.Dropped.Contains(section.Key)).Select(section => SafeText.Clean(section.Title, TitleLength))))));
        if (notice.Outsiders.Count == 0)
            yield break;
        string people = Some(voice, notice.Outsiders.Select(Voice.Name), notice.Outsiders.Count, PeopleNamed);
        if (notice.ItemsLeftOut)
            yield return new Paragraph(voice.Text("mail.note.left-out", ("people", people)));
        else if (notice.Shared.Count > 0)
            yield return new Paragraph(Tone.Warning.Mark(voice.Text(
                "mail.note.shared", ("people", people), ("count", notice.Shared.Count),
                ("titles", Some(voice, notice.Shared.Select(title => SafeText.Clean(title, TitleLength)), notice.Shared.Count, TitlesNamed)))));
        if (notice.Shared.Count > TitlesNamed)
            yield return new Fold("mail-titles", voice.Text("post.titles", ("count", notice.Shared.Count)), [new Rows([.. notice.Shared.Select(title => new Row(Voice.Title(title)))])]);
        if (notice.MayShare && (notice.ItemsLeftOut || notice.Shared.Count > 0))
            yield return new Buttons([Sharing(notice.ItemsLeftOut, source, id, voice)]);
    }

    /// <summary>Changes what the project shares with that audience, and changes it back.</summary>
    private static VerbButton Sharing(bool share, MailSource source, string id, Voice voice) => new(
        voice.Text(share ? "mail.share" : "mail.share.not", ("audience", voice.Text("mail.audience." + source.Audience.ToString().ToLowerInvariant()))),
        share ? MailVerbs.ShareItems : MailVerbs.KeepItems, new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = id });

    private static string Some(Voice voice, IEnumerable<string> names, int count, int shown)
    {
        string named = string.Join(", ", names.Take(shown));
        return count > shown ? voice.Text("people.and-more", ("names", named), ("count", count - shown)) : named;
    }
}
