using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A project manager sets a colour, sees both, gives it back, and enters an estimate.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class ColoursTests(Browser browser)
{
    [FactInTeams]
    public async Task Colour_SetByHand_ShowsBothAndIsTakenBack()
    {
        await using var chat = await Chat.OpenAsync(browser);
        var colours = await chat.AskAsync("Which colours of Borealis are overridden?");
        await Expect(colours).ToContainTextAsync("Tolerances behind these colours");

        var form = await chat.PressAsync(colours, "Set a colour");
        await form.GetByRole(AriaRole.Combobox, new() { Name = "Colour" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Option, new() { Name = "Amber" }).ClickAsync();
        await form.GetByLabel("Why, for everybody who reads it").FillAsync("The store has not confirmed the slot");
        await Pictures.TakeAsync(form, "60-colour-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "Set it" }).ClickAsync();

        var set = chat.Cards.Filter(new() { HasText = "The whole project is amber" });
        await Expect(set).ToContainTextAsync("The store has not confirmed the slot");
        await Expect(set).ToContainTextAsync("The rules say green.");
        await Pictures.TakeAsync(set, "61-colour-set", keep: true);

        var report = await chat.AskAsync("status of Borealis");
        await Expect(report).ToContainTextAsync("Borealis is amber: set by");

        var executives = await chat.PressAsync(report, "For executives");
        await Expect(executives).ToContainTextAsync("The store has not confirmed the slot");
        await Expect(executives).Not.ToContainTextAsync("The rules say");

        await set.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(chat.Cards.Filter(new() { HasText = "Taken back." })).ToContainTextAsync("Borealis is green");
    }

    [FactInTeams]
    public async Task Estimates_TypedOnTheCard_AreEnteredAtOnce()
    {
        await using var chat = await Chat.OpenAsync(browser);
        var list = await chat.AskAsync("estimates of Atlas");
        await Expect(list).ToContainTextAsync("open tasks of Atlas are estimated");

        await list.GetByRole(AriaRole.Textbox).First.FillAsync("8 / 12 / 20");
        await Pictures.TakeAsync(list, "62-estimates");
        await list.GetByRole(AriaRole.Button, new() { Name = "Enter estimates" }).ClickAsync();

        await Expect(chat.Cards.Filter(new() { HasText = "One estimate entered" })).ToContainTextAsync("8 / 12 / 20 working days, entered");
    }
}
