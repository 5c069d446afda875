using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A project manager is asked when the milestones come, says so on the card, sees it in the report and takes it back.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class MilestoneDaysTests(Browser browser)
{
    [FactInTeams]
    public async Task Days_SaidOnTheCard_StandBesideThePromisesAndAreTakenBack()
    {
        await using var chat = await Chat.OpenAsync(browser);
        var report = await chat.AskAsync("status of Atlas");
        await Expect(report).ToContainTextAsync("You have not said this week when you expect the milestones");

        var asked = await chat.PressAsync(report, "Say when they come");
        await Expect(asked).ToContainTextAsync("When do you expect the milestones of Atlas?");
        await Pictures.TakeAsync(asked, "64-milestone-days");
        await Chat.ClickAsync(asked, "Keep these days");
        await Expect(asked).ToContainTextAsync("5 days kept.");
        await Expect(asked).ToContainTextAsync("Hybrid network ready (promised Nov 4, heading for Dec 7)");
        await Pictures.TakeAsync(asked, "64-milestone-days-kept", keep: true);

        await Expect(await chat.AskAsync("how is Atlas doing?")).Not.ToContainTextAsync("You have not said this week");
        var milestones = await chat.AskAsync("milestones of Atlas");
        await Expect(milestones).ToContainTextAsync("as Mara Lindqvist said on Nov 18");
        await Pictures.TakeAsync(milestones, "64-milestones");

        var said = await chat.AskAsync("we now expect Hybrid network ready of Atlas on 21 December");
        await Expect(said).ToContainTextAsync("One day kept.");
        var day = said.GetByRole(AriaRole.Combobox, new() { Name = "Hybrid network ready" });
        await Expect(day).ToHaveValueAsync("21 December 2026");
        await Chat.ClickAsync(said, "Undo");
        await Expect(said).ToContainTextAsync("Taken back.");
        await Expect(day).ToHaveValueAsync("7 December 2026");
    }
}
