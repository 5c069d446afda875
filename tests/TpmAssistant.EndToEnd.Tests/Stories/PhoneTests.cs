using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>The same cards as narrow as on a phone, where the client itself would not shrink: nothing is cut off at the side.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class PhoneTests(Browser browser)
{
    [FactInTeams]
    public async Task Cards_AtPhoneWidth_KeepTheirTextInside()
    {
        await using var chat = await Chat.OpenAsync(browser);
        await chat.Page.AddStyleTagAsync(new() { Content = ".ac-adaptiveCard { width: 320px !important; min-width: 0 !important; }" });

        await ShowAsync(chat.Cards.First, "50-phone-welcome");
        await ShowAsync(await chat.AskAsync("status of Atlas for executives"), "51-phone-executive");
        await ShowAsync(await chat.AskAsync("what is overdue?"), "52-phone-overdue");
        await ShowAsync(await chat.AskAsync("who is overloaded in Cobalt?"), "53-phone-workload");
        await ShowAsync(await chat.AskAsync("what do vendors owe Atlas?"), "54-phone-deliveries");
        await ShowAsync(await chat.AskAsync("requirements for: partners must see their orders within 2 seconds. The portal should be easy to use."), "55-phone-requirements");
    }

    private static async Task ShowAsync(ILocator card, string name)
    {
        await Expect(card).Not.ToBeEmptyAsync();
        Assert.InRange((await card.BoundingBoxAsync())!.Width, 300, 330);
        await Pictures.TakeAsync(card, name);
        Assert.True(await card.EvaluateAsync<bool>("card => card.scrollWidth <= card.clientWidth + 1"), $"{name} is wider than its card.");
    }
}
