using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A report becomes a mail: changed on its card, put into Drafts, changed and sent in Outlook, and gone on from the next time.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class MailTests(Browser browser)
{
    [FactInTeams]
    public async Task Mail_ChangedPlacedAndSent_IsGoneOnFromInItsWords()
    {
        await using var chat = await Chat.OpenAsync(browser);
        var card = await chat.AskAsync("draft Atlas as mail for the team");
        await Expect(card).ToContainTextAsync("Priya Raman <priya@meridianlabs.example>");

        await Chat.ClickAsync(card, "Edit");
        await card.GetByLabel("Subject").FillAsync("Atlas: red, three things this week");
        await Pictures.TakeAsync(card, "60-mail-edit", keep: true);
        await card.GetByRole(AriaRole.Checkbox, new() { Name = "Top risks" }).UncheckAsync(new() { Force = true });
        await Chat.ClickAsync(card, "Show the changed mail");
        await Expect(card).ToContainTextAsync("Left out: Top risks");
        await Expect(card).ToContainTextAsync("Atlas: red, three things this week");

        await Chat.ClickAsync(card, "Put draft in Outlook");
        await Expect(card).ToContainTextAsync("The draft is in your Drafts folder");
        var draft = Assert.Single(await chat.Bot.DraftsAsync());
        Assert.Equal("Atlas: red, three things this week", draft.GetProperty("subject").GetString());
        Assert.DoesNotContain("Top risks", draft.GetProperty("body").GetProperty("content").GetString(), StringComparison.Ordinal);

        var outlook = await chat.OpenPageAsync(card, "Open draft");
        var greeting = outlook.FrameLocator("iframe").Locator("p").First;
        await Expect(greeting).ToHaveTextAsync("Hello all,");
        await greeting.EvaluateAsync("line => { line.textContent = 'Hello team,'; }");
        await outlook.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(outlook.GetByText("Draft in Outlook")).ToHaveCountAsync(0);
        await outlook.CloseAsync();

        var next = await chat.AskAsync("draft Atlas as mail for the team");
        await Expect(next).ToContainTextAsync("A reply in the thread of your mail of");
        await Expect(next).ToContainTextAsync("Using your wording from the last mail: subject, greeting, what was left out.");
        await Expect(next).ToContainTextAsync("Hello team,");
        await Pictures.TakeAsync(next, "61-mail-own-words", keep: true);

        await Chat.ClickAsync(next, "Standard wording");
        await Expect(next).ToContainTextAsync("Hello all,");
        await Expect(next).ToContainTextAsync("Top risks");
    }
}
