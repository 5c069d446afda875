using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A newcomer opens the chat: the finding, why, the report, the mail draft.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed partial class FirstTenMinutesTests(Browser browser)
{
    [FactInTeams]
    public async Task Newcomer_FollowsTheWelcome_EndsWithOneDraftInOutlook()
    {
        await using var chat = await Chat.OpenAsync(browser);

        var welcome = chat.Cards.First;
        await Expect(welcome).ToContainTextAsync("Atlas is red:");
        await Pictures.TakeAsync(chat.Page, "01-welcome-window");
        await Pictures.TakeAsync(welcome, "02-welcome", keep: true);
        await Chat.ClickAsync(welcome, "Why");
        await Expect(welcome).ToContainTextAsync("Scope");
        await Pictures.TakeAsync(welcome, "03-welcome-why");

        var report = await chat.AskAsync("status report for Atlas");
        await Expect(report).ToContainTextAsync("Decisions needed");
        await Pictures.TakeTopAsync(report, "04-report-window", keep: true);
        await Pictures.TakeAsync(report, "05-report");
        await Chat.ClickAsync(report, "Why Schedule");
        await Expect(report.GetByText("Hide").First).ToBeVisibleAsync();
        await Pictures.TakeAsync(report, "06-report-why");

        var proposal = await chat.PressAsync(report, "Draft as mail");
        await Expect(proposal).ToContainTextAsync("Put this draft in your Outlook?");
        await Pictures.TakeAsync(proposal, "07-proposal");
        Assert.Empty(await chat.Bot.EffectsAsync());

        await Chat.ClickAsync(proposal, "Put draft in Outlook");
        await Expect(proposal).ToContainTextAsync("The draft is in your Drafts folder");
        await Pictures.TakeAsync(proposal, "08-drafted", keep: true);
        await Expect(proposal.GetByRole(AriaRole.Button, new() { Name = "Put draft in Outlook" })).ToHaveCountAsync(0);
        Assert.Single(await chat.Bot.EffectsAsync());

        var second = await chat.AskAsync("draft Atlas as mail for executives");
        await Pictures.TakeAsync(second, "09-proposal-executive", keep: true);
        await second.GetByRole(AriaRole.Button, new() { Name = "Put draft in Outlook" }).DblClickAsync();
        await Expect(second).ToContainTextAsync(Drafted());
        Assert.Equal(2, (await chat.Bot.EffectsAsync()).Count);
    }

    [GeneratedRegex("The draft (?:is|was already put) in your Drafts folder", RegexOptions.None, 1000)]
    private static partial Regex Drafted();
}
