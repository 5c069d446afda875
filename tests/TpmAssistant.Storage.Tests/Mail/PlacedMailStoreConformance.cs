using TpmAssistant.Application.Mail;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Storage.Tests.Mail;

/// <summary>What every store of placed mails promises.</summary>
public abstract class PlacedMailStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly PersonId Alex = new("alex");
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

    private IPlacedMailStore Mails => host.Get<IPlacedMailStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task SaveAsync_Mail_IsFoundWholeAfterRestart()
    {
        await Mails.SaveAsync(Mail("M1"), default);

        host.Restart();

        var found = (await FindAsync(Tenant, Alex, Audience.Executive, "de"))!;
        Assert.Equal(("M1", Friday), (found.MessageId, found.PlacedAt));
        Assert.Equal(("Atlas: rot", "Hallo,", "report.risks"), (found.Source.Words.Subject, found.Source.Standard.Greeting, found.Source.Dropped.Single()));
        Assert.Equal("rot", found.Source.Values["colour"]);
        Assert.Equal(new MailSection("report.risks", "Risiken", "", "Risiken\n- Eins"), found.Source.Sections.Single());
    }

    [Fact]
    public async Task SaveAsync_NextMail_TakesThePlaceOfTheLastButNotOfALaterOne()
    {
        await Mails.SaveAsync(Mail("M1"), default);
        await Mails.SaveAsync(Mail("M2") with { PlacedAt = Friday.AddDays(7) }, default);
        await Mails.SaveAsync(Mail("M0") with { PlacedAt = Friday.AddDays(-7) }, default);

        Assert.Equal("M2", (await FindAsync(Tenant, Alex, Audience.Executive, "de"))!.MessageId);
    }

    [Theory]
    [InlineData(Sample.OtherTenant, "alex", Audience.Executive, "de")]
    [InlineData(Sample.Tenant, "sam", Audience.Executive, "de")]
    [InlineData(Sample.Tenant, "alex", Audience.Client, "de")]
    [InlineData(Sample.Tenant, "alex", Audience.Executive, "en")]
    public async Task FindAsync_OtherTenantPersonAudienceOrLanguage_FindsNothing(string tenant, string person, Audience audience, string language)
    {
        await Mails.SaveAsync(Mail("M1"), default);

        Assert.Null(await FindAsync(new TenantId(tenant), new PersonId(person), audience, language));
    }

    private Task<PlacedMail?> FindAsync(TenantId tenant, PersonId person, Audience audience, string language) =>
        Mails.FindAsync(tenant, person, new ProjectId("atlas"), audience, language, default);

    private static PlacedMail Mail(string id) => new(Tenant, Alex, id, Friday, new MailSource
    {
        Project = new ProjectId("atlas"), Audience = Audience.Executive, Language = "de", StatusDate = new DateOnly(2026, 11, 20), Sight = ItemSight.Links,
        Words = new MailWords("Atlas: rot", "Hallo Daniel,", "So steht es.", "Grüße"), Standard = new MailWords("Atlas: rot", "Hallo,", "Stand.", "Grüße"),
        Values = new Dictionary<string, string> { ["colour"] = "rot" }, Sections = [new MailSection("report.risks", "Risiken", "", "Risiken\n- Eins")],
        Dropped = ["report.risks"],
    });
}
