using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>What others owe, from the register to a reminder in Drafts; and one thing to try, begun and taken back.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class VendorsTests(Conversation conversation) : IClassFixture<Conversation>
{
    private Chat Chat => conversation.Chat;

    [FactInTeams]
    public async Task Delivery_TooLate_IsRemindedOfByADraftInOutlook()
    {
        var deliveries = await Chat.AskAsync("what do vendors owe Atlas?");
        await Expect(deliveries).ToContainTextAsync("too late for");
        await Pictures.TakeAsync(deliveries, "88-deliveries", keep: true);

        var draft = await Chat.AskAsync("draft a firm reminder about the core switches on Atlas");
        await Expect(draft).ToContainTextAsync("Please send me a binding delivery date");
        await Expect(draft).ToContainTextAsync("outside");
        await Pictures.TakeAsync(draft, "88-reminder");

        await Chat.ClickAsync(draft, "Put draft in Outlook");
        await Expect(draft).ToContainTextAsync("The draft is in your Drafts folder");
        var kept = Assert.Single(await Chat.Bot.DraftsAsync());
        Assert.Equal("Core switches for the failover site: we need a firm date", kept.GetProperty("subject").GetString());
        await Pictures.TakeAsync(draft, "88-reminder-drafted");
    }

    [FactInTeams]
    public async Task Reminder_InAnotherLanguage_IsWordedInIt()
    {
        var draft = await Chat.AskAsync("draft a friendly reminder about the core switches on Atlas in German");
        await Expect(draft).ToContainTextAsync("Guten Tag Kari Lund");
        await Pictures.TakeAsync(draft, "88-reminder-german");

        await Chat.ClickAsync(draft, "Discard");
    }

    [FactInTeams]
    public async Task Reminder_LanguageChosenOnItsCard_IsWrittenAnewThereAndBack()
    {
        var draft = await Chat.AskAsync("draft a friendly reminder about the core switches on Atlas");
        await Expect(draft).ToContainTextAsync("Written in English, your own language: the reader’s is not known.");
        await Expect(draft).ToContainTextAsync("Kari Lund");

        await Chat.ClickUntilAsync(draft, "Write it in German", "Guten Tag Kari Lund");
        await Expect(draft).ToContainTextAsync("Written in German, as you chose.");
        await Pictures.TakeAsync(draft, "88-reminder-chosen");

        await Chat.ClickUntilAsync(draft, "Write it in English", "Written in English, as you chose.");
        await Expect(draft).Not.ToContainTextAsync("Guten Tag");
        await Chat.ClickAsync(draft, "Discard");
    }

    [FactInTeams]
    public async Task Delivery_SaidInWords_IsComputedAndTakenBack()
    {
        var added = await Chat.AskAsync("add a delivery to Atlas: patch cables from Northgate, ordered 2 November, lead time 6 weeks");
        await Expect(added).ToContainTextAsync("patch cables");
        await Pictures.TakeAsync(added, "88-delivery-added");

        await Chat.ClickAsync(added, "Undo");
        await Expect(added).ToContainTextAsync("Taken back");
    }

    [FactInTeams]
    public async Task Experiment_Started_SaysWhenItIsJudgedAndIsTakenBack()
    {
        var improve = await Chat.AskAsync("what could we improve on Atlas?");
        await Expect(improve).ToContainTextAsync("How we will tell");
        await Pictures.TakeAsync(improve, "88-improve", keep: true);

        await Chat.ClickAsync(improve, "Start it");
        await Expect(improve).ToContainTextAsync("Started");
        await Pictures.TakeAsync(improve, "88-experiment");

        await Chat.ClickAsync(improve, "Undo");
        await Expect(improve).ToContainTextAsync("Taken back");
    }
}
