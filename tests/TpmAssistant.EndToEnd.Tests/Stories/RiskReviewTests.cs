using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>The register gone through in a meeting, in the chat of the team.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class RiskReviewTests(Browser browser)
{
    private const int MostItems = 20;

    [FactInTeams]
    public async Task Risk_TalkedAbout_IsChangedOnTheCardAndTakenBack()
    {
        await using var chat = await Chat.OpenAsync(browser, width: 1400);
        await chat.GoToGroupAsync("Atlas core team");
        await Expect(chat.Cards.First).ToContainTextAsync("Atlas");
        var live = await chat.MentionAsync("start the Atlas weekly");
        await Expect(live).ToContainTextAsync("· 1 of ");
        for (var i = 0; i < MostItems && await Button(live, "Change…").CountAsync() == 0; i++)
        {
            await Chat.ClickAsync(live, "Next");
            await Expect(live).ToContainTextAsync($"· {i + 2} of ");
        }

        await Pictures.TakeAsync(live, "87-risk-review", keep: true);
        var form = await chat.PressAsync(live, "Change…");
        await form.GetByRole(AriaRole.Combobox, new() { Name = "Likelihood" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Option, new() { Name = "1 · very unlikely" }).ClickAsync();
        await Pictures.TakeAsync(form, "88-risk-form");
        await Chat.ClickAsync(form, "Save");
        await Expect(form).ToContainTextAsync("is changed");
        await Expect(live).ToContainTextAsync("Changed in this meeting: Likelihood");
        await Pictures.TakeAsync(live, "88-risk-changed", keep: true);

        await Chat.ClickAsync(form, "Undo");
        await Expect(form).ToContainTextAsync("Taken back");
        await Expect(live).Not.ToContainTextAsync("Changed in this meeting");
    }

    private static ILocator Button(ILocator card, string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
