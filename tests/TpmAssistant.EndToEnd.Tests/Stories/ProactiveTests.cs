using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>Reports that are remembered and come round, a portfolio to walk through, and nudges that can be quieted.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class ProactiveTests(Conversation conversation) : IClassFixture<Conversation>
{
    private Chat Chat => conversation.Chat;

    [FactInTeams]
    public async Task WhatChanged_SinceADay_TellsDatesForecastAndDecisions()
    {
        var changed = await Chat.AskAsync("what changed in Cobalt in the last 3 weeks");

        await Expect(changed).ToContainTextAsync("What matters most");
        await Expect(changed).ToContainTextAsync("80% sure by");
        await Expect(changed).ToContainTextAsync("decided");
        await Pictures.TakeAsync(changed, "80-what-changed", keep: true);
    }

    [FactInTeams]
    public async Task Publish_ThenShow_IsThereExactlyAsItWas()
    {
        var form = await Chat.AskAsync("publish the Borealis report for the team");
        await Expect(form).ToContainTextAsync("Publish as version");
        await Pictures.TakeAsync(form, "81-publish");
        await Chat.ClickAsync(form, "Publish");
        await Expect(form).ToContainTextAsync("Published: Borealis");

        var shown = await Chat.PressAsync(form, "Show it");
        await Expect(shown).ToContainTextAsync("published by");
        var again = await Chat.AskAsync("show the last report of Borealis");
        Assert.Equal(await shown.InnerTextAsync(), await again.InnerTextAsync());
    }

    [FactInTeams]
    public async Task Schedule_ConfirmedAndPaused_StaysInItsCard()
    {
        var offer = await Chat.AskAsync("prepare the Atlas report every Friday at 16:00");
        await Expect(offer).ToContainTextAsync("every Friday");
        await Pictures.TakeAsync(offer, "82-schedule");
        await Chat.ClickAsync(offer, "Start this schedule");
        await Expect(offer).ToContainTextAsync("The schedule is running");

        var list = await Chat.AskAsync("my schedules");
        await Chat.ClickAsync(list, "Pause");
        await Expect(list).ToContainTextAsync("Paused");
    }

    [FactInTeams]
    public async Task Portfolio_OpenAProjectAndGoBack_IsOneCard()
    {
        var portfolio = await Chat.AskAsync("how are all my projects");
        await Expect(portfolio).ToContainTextAsync("Decision needed");
        await Pictures.TakeAsync(portfolio, "83-portfolio", keep: true);
        var cards = await Chat.Cards.CountAsync();

        await Chat.ClickUntilAsync(portfolio, "Cobalt", "Portfolio › Cobalt");
        await Pictures.TakeAsync(portfolio, "84-portfolio-cobalt", keep: true);
        await Chat.ClickUntilAsync(portfolio, "Atlas", "Portfolio › Atlas");
        await Chat.ClickUntilAsync(portfolio, "‹ All projects", "3 projects");

        Assert.Equal(cards, await Chat.Cards.CountAsync());
    }

    [FactInTeams]
    public async Task Nudges_MutedOnTheirCardAndInWords_AreHeardOfNoMore()
    {
        var nudges = await Chat.AskAsync("my nudges");
        await Expect(nudges).ToContainTextAsync("Dates in danger");
        await Expect(nudges).ToContainTextAsync("Money");
        await Pictures.TakeAsync(nudges, "85-nudges", keep: true);

        await Chat.ClickAsync(nudges, "Mute budget of Cobalt");
        await Expect(nudges).ToContainTextAsync("Muted: budget of Cobalt.");
        await Expect(nudges).Not.ToContainTextAsync("Money");
        await Chat.ClickAsync(nudges, "Turn nudges on");
        await Expect(nudges).ToContainTextAsync("You get this because you turned nudges on");

        var wishes = await Chat.AskAsync("stop nudging me about Atlas");
        await Expect(wishes).ToContainTextAsync("budget of Cobalt, Atlas");
        await Pictures.TakeAsync(wishes, "86-notifications", keep: true);
        await Chat.ClickAsync(wishes, "Undo");
        await Expect(wishes).ToContainTextAsync("Taken back.");
        await Expect(wishes).Not.ToContainTextAsync("Unmute Atlas");
    }
}
