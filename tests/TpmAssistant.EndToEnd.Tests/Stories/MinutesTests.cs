using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>After the meeting: minutes with their ticks, a time for the next one, and what was decided.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class MinutesTests(Conversation conversation) : IClassFixture<Conversation>
{
    private Chat Chat => conversation.Chat;

    [FactInTeams]
    public async Task Minutes_Ticked_BecomeTaskDecisionRiskAndDraft()
    {
        var minutes = await Chat.AskAsync("draft the minutes of the Atlas weekly");
        await Expect(minutes).ToContainTextAsync("Tick what is right");
        await Expect(minutes).ToContainTextAsync("There is a task for this");
        await Pictures.TakeAsync(minutes, "95-minutes", keep: true);

        await Tick(minutes, "The cutover does not happen before wave two is live");
        await minutes.GetByRole(AriaRole.Checkbox, new() { Name = "Final; otherwise tentative" }).CheckAsync();
        await Tick(minutes, "sticky sessions");
        await Tick(minutes, "firewall rules fail");
        await Tick(minutes, "Escalate the delay");
        await Chat.ClickAsync(minutes, "Confirm what is ticked");

        var card = Chat.Cards.Last;
        await Expect(card).ToContainTextAsync("a task in Planner");
        await Expect(card).ToContainTextAsync("A mail draft waits in your Drafts folder");
        await Expect(card).ToContainTextAsync("already there");
        await Pictures.TakeAsync(card, "96-minutes-done", keep: true);

        var writes = await WritesAsync();
        Assert.Single(writes, w => w.EndsWith("/planner/tasks", StringComparison.Ordinal));
        Assert.Single(writes, w => w.EndsWith("/me/messages", StringComparison.Ordinal));
        var log = await Chat.AskAsync("what did we decide about wave two in Atlas?");
        await Expect(log).ToContainTextAsync("The cutover does not happen before wave two is live");
    }

    [FactInTeams]
    public async Task FindTime_Booked_IsInTheCalendarOnce()
    {
        var times = await Chat.AskAsync("find 45 minutes for Priya, Tomás and me next week");
        await Expect(times).ToContainTextAsync("Exchange sends invitations to Priya Raman");
        await Pictures.TakeAsync(times, "97-times", keep: true);

        await times.GetByRole(AriaRole.Button, new() { NameRegex = new("^Book", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();

        await Expect(Chat.Cards.Last).ToContainTextAsync("The meeting is in your calendar");
        await Pictures.TakeAsync(Chat.Cards.Last, "98-booked");
        Assert.Single(await WritesAsync(), w => w.EndsWith("/me/events", StringComparison.Ordinal));
    }

    [FactInTeams]
    public async Task Decision_SaidInWords_IsRecordedFoundAndTakenBack()
    {
        var decision = await Chat.AskAsync("we decided for Borealis to drop the tablet layout, because three per cent use it");
        await Expect(decision).ToContainTextAsync("In the decision log");
        await Pictures.TakeAsync(decision, "99-decision");

        var found = await Chat.AskAsync("decisions about roles, cutover or tablets");
        var log = await Chat.AskAsync("decisions of Atlas");
        await Expect(log).ToContainTextAsync("replaced by #5");
        await Pictures.TakeAsync(log, "94-decisions", keep: true);
        await Expect(found).ToContainTextAsync("these have some");

        await Chat.ClickAsync(decision, "Undo");
        await Expect(decision).ToContainTextAsync("Taken back");
    }

    private static Task Tick(ILocator card, string words) => card.GetByRole(AriaRole.Checkbox, new() { Name = words }).First.CheckAsync();

    private async Task<List<string>> WritesAsync()
    {
        using var http = new HttpClient { BaseAddress = Chat.Bot.Address };
        var effects = await http.GetFromJsonAsync<JsonArray>(new Uri("demo/effects", UriKind.Relative));
        return [.. effects!.Select(e => (string?)e!["path"] ?? "")];
    }
}
