using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Testing;

namespace TpmAssistant.Cards.Tests.Wording;

/// <summary>Whatever can stand in a report or its mail is there in every language that mails are written in.</summary>
public sealed class TranslationTests
{
    /// <summary>What the keys begin with that reports and mails take their words from.</summary>
    private static readonly string[] InReports =
    [
        "colour.", "dimension.", "not-assessed.", "calm.", "report.", "counts.", "client.", "decision.", "milestone.", "slipped.", "task.", "people.",
        "list.and-more", "trend.", "promise.", "promises.", "finish.", "ask.", "executive.", "date.", "figure.", "coverage.", "source.", "failure.", "risk-", "risk.", "finding.", "note.",
        "trend.", "promises.", "promise.", "finish.", "ask.", "executive.",
        "mail.subject", "mail.point.", "mail.greeting.", "mail.opening.", "mail.ask.", "mail.closing.", "escalation.",
    ];

    /// <summary>What the keys begin with that everybody in a meeting reads: its card, its posted agenda, its posted minutes and their mail.</summary>
    private static readonly string[] InMeetings =
    [
        "retro.", "overrun.", "catch-up.", "begun.", "capture.", "captured.", "live.note.", "live.risk.", "agenda.step.", "agenda.ask.", "agenda.purpose.", "minutes.kind.", "minutes.present.",
        "minutes.mail.subject", "minutes.mail.opening", "minutes.posted", "minutes.reviewed", "entry-field.", "entry-status.", "form.probability", "form.impact", "call-off.text",
    ];

    public static TheoryData<string> Languages => [.. Language.Written.Where(language => language != "en")];

    /// <summary>
    /// Keys that are still said in English stand in <c>Untranslated.txt</c>, one a line, so that each is a choice: a new sentence of a
    /// report is translated, or put on that list until it is.
    /// </summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Reports_EverySentence_IsTranslatedOrListed(string language)
    {
        string file = Path.Combine(Repository.Root, "tests", "TpmAssistant.Cards.Tests", "Wording", "Untranslated.txt");
        var listed = File.ReadAllLines(file).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var own = Of(language);

        var missing = Of("").Keys.Where(key => Array.Exists(InReports, key.StartsWith) && !own.ContainsKey(key)).ToHashSet(StringComparer.Ordinal);

        Assert.True(missing.IsSubsetOf(listed), $"Translate these, or list them in {file}:\n{string.Join('\n', missing.Except(listed).Order(StringComparer.Ordinal))}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Meetings_WhatEverybodyReads_IsTranslated(string language)
    {
        var own = Of(language);

        Assert.Empty(Of("").Keys.Where(key => Array.Exists(InMeetings, key.StartsWith) && !own.ContainsKey(key)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("de-DE", "Weiter", "Nicht da", "Festgehalten")]
    [InlineData("fr-FR", "Suivant", "Absent", "Noté")]
    [InlineData("es-ES", "Siguiente", "No está", "Anotado")]
    [InlineData("en-US", "Next", "Not here", "Written down")]
    [InlineData("ja-JP", "Next", "Not here", "Written down")]
    public void Meeting_Card_IsInTheLanguageOfWhoBeganIt(string locale, params string[] words)
    {
        var texts = AllSamples.Items.Where(s => s.Kind is "meeting-live" or "meeting-stand-up").Select(s => Encoding.UTF8.GetString(AnswerFaces.Card(s.Answer, new FaceContext(locale, TimeZoneInfo.Utc)).Json.Span)).ToList();

        Assert.All(words, word => Assert.Contains(texts, text => text.Contains($"\"{word}\"", StringComparison.Ordinal)));
        if (words[0] != "Next")
            Assert.DoesNotContain(texts, text => text.Contains("\"title\":\"Next\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sentences_EachTranslation_NeedsWhatTheEnglishNeeds(string language)
    {
        var english = Of("");
        foreach (var (key, sentence) in Of(language))
        {
            Assert.True(english.ContainsKey(key), $"{key} is not there in English.");
            Assert.Equal(
                Template.Parse(english[key]).Placeholders.Order(StringComparer.Ordinal), Template.Parse(sentence).Placeholders.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Words_SentenceWithoutTranslation_IsSaidInEnglish()
    {
        var german = Words.For(CultureInfo.GetCultureInfo("de-DE"));

        Assert.False(german.Translates("help.title"));
        Assert.Equal("What I can do for you", german.Text("help.title"));
        Assert.Equal("Gesamtstatus: Rot", german.Text("report.overall", ("colour", "Rot")));
    }

    [Theory]
    [InlineData("de-AT", "12. Dez.", "12. Dezember 2026", "1.234.567 EUR", "8 %")]
    [InlineData("fr-FR", "12 déc.", "12 décembre 2026", "1 234 567 EUR", "8 %")]
    [InlineData("es-ES", "12 dic", "12 de diciembre de 2026", "1.234.567 EUR", "8 %")]
    [InlineData("en-US", "Dec 12", "December 12, 2026", "EUR 1,234,567", "8%")]
    [InlineData("ja-JP", "12 Dec", "12 December 2026", "EUR 1,234,567", "8%")]
    public void ForReaders_DaysAndFigures_AreAsTheirLanguageWritesThem(string locale, string day, string longDay, string money, string share)
    {
        var voice = new Voice(new FaceContext(locale, TimeZoneInfo.Utc) { ForReaders = true });

        Assert.Equal(day, voice.Day(new DateOnly(2026, 12, 12), new DateOnly(2026, 11, 20)));
        Assert.Equal(longDay, voice.LongDay(new DateOnly(2026, 12, 12)));
        if (locale != "de-AT")
            Assert.Equal(money, Plain(voice.Money(1_234_567, "EUR")));
        Assert.Equal(share, Plain(voice.Percent(0.08)));
    }

    [Theory]
    [InlineData("fr", 0, "0 jour ouvré")]
    [InlineData("fr", 2, "2 jours ouvrés")]
    [InlineData("de", 1, "1 Arbeitstag")]
    [InlineData("de", 3, "3 Arbeitstage")]
    [InlineData("es", 1, "1 día hábil")]
    public void Plural_FollowsItsLanguage(string language, int days, string words)
    {
        var text = Words.For(CultureInfo.GetCultureInfo(language)).Text("milestone.late", ("days", days));

        Assert.StartsWith(words, text, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static Dictionary<string, string> Of(string language)
    {
        var resources = new ResourceManager("TpmAssistant.Cards.Wording.Words", typeof(Words).Assembly);
        var set = resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
