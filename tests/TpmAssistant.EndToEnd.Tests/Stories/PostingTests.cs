using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A report is published in private, posted where the team talks, and withdrawn there with one click.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class PostingTests(Browser browser)
{
    [FactInTeams]
    public async Task Report_PublishedAndPosted_StandsInTheGroupAndIsWithdrawnThere()
    {
        await using var chat = await Chat.OpenAsync(browser, width: 1400);
        await chat.GoToGroupAsync("Atlas core team");
        await Expect(chat.Cards.First).ToContainTextAsync("Atlas is red:");
        var before = await chat.Cards.CountAsync();

        await chat.BackToAsync("Personal Chat");
        var form = await chat.AskAsync("publish the Atlas report for executives");
        await Expect(form).ToContainTextAsync("Publish as version 1?");
        await Chat.ClickAsync(form, "Publish");
        await Expect(form).ToContainTextAsync("Published: Atlas, executive report, version 1");
        await Pictures.TakeAsync(form, "88-published");
        var offer = await chat.PressAsync(form, "Post in a channel");
        await Expect(offer).ToContainTextAsync("Post it in “Atlas core team”?");
        await Expect(offer).ToContainTextAsync("can open the plan");
        await Pictures.TakeAsync(offer, "89-post", keep: true);
        await Chat.ClickAsync(offer, "Post it there");
        await Expect(offer).ToContainTextAsync("The report is posted");

        await chat.BackToAsync("Atlas core team");
        await Expect(chat.Cards).ToHaveCountAsync(before + 1);
        await Expect(chat.Cards.Nth(before)).ToContainTextAsync("Version 1, published by Mara Lindqvist");
        await Pictures.TakeAsync(chat.Page, "89-posted-window");

        await chat.BackToAsync("Personal Chat");
        await Chat.ClickAsync(form, "Withdraw");
        await Expect(form).ToContainTextAsync("Withdrawn: Atlas, executive report, version 1");
        await chat.BackToAsync("Atlas core team");
        await Expect(chat.Cards.Nth(before)).ToContainTextAsync("Withdrawn: Atlas, executive report, version 1");
    }
}
