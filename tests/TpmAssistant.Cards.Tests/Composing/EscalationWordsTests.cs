using TpmAssistant.Application.Access;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Mail;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Composing;

public class EscalationWordsTests
{
    private static readonly Asker Writer = new(new TenantId("t"), Atlas.Lena.Id, "Lena Fischer", "de-DE", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal));

    [Theory]
    [InlineData(EscalationDegree.Friendly, "is the date still right?", "whether the date still holds")]
    [InlineData(EscalationDegree.Firm, "we need a firm date", "binding delivery date in writing")]
    [InlineData(EscalationDegree.Management, "Escalation:", "what the contract says about delay")]
    public void Write_EachDegree_HasItsOwnTone(EscalationDegree degree, string subject, string ask)
    {
        var mail = Write(degree);

        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(ask, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NamesNothingOfThePlan()
    {
        foreach (var mail in Enum.GetValues<EscalationDegree>().Select(Write))
        {
            Assert.DoesNotContain(Atlas.LoadTest.Title, mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Atlas.Project.Name, mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("href", mail.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_Late_SaysTheDaysOfTheEngine()
    {
        var text = Write(EscalationDegree.Firm).Text;

        Assert.Contains("we lose 5 working days", text, StringComparison.Ordinal);
        Assert.Contains("Dear Kari,", text, StringComparison.Ordinal);
        Assert.EndsWith("Lena Fischer", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE", "Guten Tag Kari Lund,", "verlieren wir 5 Arbeitstage", "verbindlichen Liefertermin")]
    [InlineData("fr-CH", "Bonjour Kari Lund,", "nous perdons 5 jours ouvrés", "une date de livraison ferme")]
    [InlineData("es-MX", "Buenos días, Kari Lund:", "perdemos 5 días hábiles", "una fecha de entrega firme")]
    [InlineData("ja-JP", "Dear Kari,", "we lose 5 working days", "binding delivery date")]
    public void Write_ReadersLanguage_IsTheMails(string locale, params string[] words)
    {
        var mail = Write(EscalationDegree.Firm, "Core switches", locale);

        Assert.All(words, word => Assert.Contains(word, mail.Text, StringComparison.Ordinal));
        Assert.Contains($"lang=\"{(locale == "ja-JP" ? "en" : locale[..2])}\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HostileWords_StayText()
    {
        var mail = Write(EscalationDegree.Friendly, "<img src=x onerror=alert(1)>\nBcc: all@example.test");

        Assert.DoesNotContain("<img", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', mail.Subject);
    }

    private static MailDraft Write(EscalationDegree degree) => Write(degree, "Core switches");

    private static MailDraft Write(EscalationDegree degree, string what, string locale = "en-GB")
    {
        var entry = new DeliveryEntry { Number = 1, What = what, From = "Nordnet", OrderedOn = Atlas.Today.AddDays(-20), PromisedOn = Atlas.Today.AddDays(14), Need = new(Atlas.LoadTest.Ref, Atlas.LoadTest.Title) };
        var outlook = new DeliveryOutlook { Delivery = entry, Expected = entry.PromisedOn, NeededBy = Atlas.Today.AddDays(7), Float = -5, From = ExpectedFrom.Promise, Standing = DeliveryStanding.Late };
        return new EscalationWords().Write(new EscalationLetter(outlook, degree, [new MailRecipient("kari@nordnet.example", "Kari Lund")], Atlas.Today.AddDays(3), Atlas.Today, locale), Writer);
    }
}
