using System.Xml.Linq;
using TpmAssistant.Application.Mail;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Rendering;

public sealed class ReportMailTests
{
    [Fact]
    public void Write_Subject_SaysTheState() => Assert.Equal("Atlas: red – Production cutover now 16 Dec, decision needed by 25 Nov", Write(Audience.Team).Subject);

    [Fact]
    public void Write_TextAndHtml_SayTheSame()
    {
        var mail = Write(Audience.Team);
        string html = Squeeze(string.Concat(Parse(mail.Html).DescendantNodes().OfType<XText>().Select(text => text.Value)));

        foreach (string line in mail.Text.Split('\n').Where(line => line.Trim().Length > 0))
            foreach (string piece in line.Replace("- ", " ", StringComparison.Ordinal).Split([" — ", ": "], StringSplitOptions.TrimEntries))
                Assert.Contains(Squeeze(piece), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Audience.Team)]
    [InlineData(Audience.Executive)]
    [InlineData(Audience.Client)]
    public void Write_HostileProject_StaysHarmless(Audience audience)
    {
        var mail = Mails.Draft(Extremes.Everything(audience));
        var html = Parse(mail.Html);

        Assert.All(html.Descendants("a"), link => Assert.StartsWith("https://tasks.office.com/", link.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("://evil", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", mail.Html + mail.Text + mail.Subject, StringComparison.Ordinal);
    }

    public static TheoryData<Audience, string> Everything
    {
        get
        {
            var every = new TheoryData<Audience, string>();
            foreach (var audience in Enum.GetValues<Audience>())
                foreach (string locale in new[] { "en-GB", "de-DE", "fr-FR", "es-ES" })
                    every.Add(audience, locale);
            return every;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Write_AnyMail_IsMadeOfWhatOutlookDraws(Audience audience, string locale)
    {
        Assert.Empty(MailHtml.Complaints(Mails.Atlas(audience, locale).Html));
        Assert.Empty(MailHtml.Complaints(Mails.Draft(Extremes.Everything(audience), locale).Html));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Write_AnyMail_NamesItsLanguageAndBothColourSchemes(Audience audience, string locale)
    {
        string html = Mails.Atlas(audience, locale).Html;

        Assert.Contains($"<html lang=\"{locale[..2]}\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"color-scheme\" content=\"light dark\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Assemble_SectionDropped_LeavesItOutOfBothFaces()
    {
        var mail = Mails.Draft(Mails.Source(Atlas.Report(Audience.Executive)) with { Dropped = ["report.decisions"] });

        Assert.DoesNotContain("Decision needed", mail.Html + mail.Text, StringComparison.Ordinal);
        Assert.Contains("Production cutover", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Assemble_OwnWords_AreEncodedAndStandBeforeAndAfterTheReport()
    {
        var source = Mails.Source(Atlas.Report(Audience.Executive));
        var mail = Mails.Draft(source with { Words = new MailWords("S", "Hi <b>both</b>,", "See https://evil.example/x\nnow", "Bye\nLena") });

        Assert.StartsWith("Hi <b>both</b>,\n\nSee https://evil.example/x\nnow\n\nAtlas · Executive status", mail.Text, StringComparison.Ordinal);
        Assert.EndsWith("Bye\nLena", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Hi &lt;b&gt;both&lt;/b&gt;,", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://evil", mail.Html, StringComparison.Ordinal);
        Assert.Empty(MailHtml.Complaints(mail.Html));
    }

    [Fact]
    public void Write_ReadersWhoMayNotOpenThePlan_SeeNoTitleAndNoLink()
    {
        var titles = Mails.Atlas(Audience.Team, sight: ItemSight.Titles);
        var none = Mails.Atlas(Audience.Team, sight: ItemSight.None);

        Assert.Contains("href", Mails.Atlas(Audience.Team).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", titles.Html, StringComparison.Ordinal);
        Assert.Contains(Atlas.Firewall.Title, titles.Text, StringComparison.Ordinal);
        foreach (string title in new[] { Atlas.Firewall.Title, Atlas.Cutover.Title, Atlas.LoadTest.Title, Atlas.Dns.Title })
            Assert.DoesNotContain(title, none.Html + none.Text + none.Subject, StringComparison.Ordinal);
        Assert.Contains("Production cutover", none.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE", "Atlas: rot – Entscheidung nötig bis 25. Nov., Production cutover jetzt 16. Dez.", "Hallo Ines, hallo Tom,")]
    [InlineData("fr-FR", "Atlas : rouge – décision attendue pour le 25 nov., Production cutover désormais le 16 déc.", "Bonjour Ines, bonjour Tom,")]
    [InlineData("es-MX", "Atlas: rojo – decisión necesaria antes del 25 nov, Production cutover ahora el 16 dic", "Hola, Ines y Tom:")]
    public void Write_OtherLanguage_SaysSubjectAndGreetingInIt(string locale, string subject, string greeting)
    {
        var words = Mails.Source(Atlas.Report(Audience.Executive), locale).Words;

        Assert.Equal((subject, greeting), (words.Subject, words.Greeting));
        Assert.DoesNotContain("..", words.Opening, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Anybody_SinglesNobodyOut() => Assert.DoesNotContain("Priya Nair is at", Write(Audience.Team).Text, StringComparison.Ordinal);

    [Fact]
    public void Write_UnknownZone_FallsBackToUtc()
    {
        var report = Atlas.Report() with { Project = Atlas.Project with { TimeZoneId = "Nowhere/Atlantis" } };

        Assert.Contains("Read at 13:05", Mails.Draft(report).Text, StringComparison.Ordinal);
    }

    private static MailDraft Write(Audience audience) => Mails.Atlas(audience);

    private static XElement Parse(string html) => MailHtml.Parse(html);

    private static string Squeeze(string text) => text.Replace('\u00A0', ' ').Replace(" ", "", StringComparison.Ordinal);
}
