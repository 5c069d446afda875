using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>Forms that stay open while the same is changed elsewhere; a project closed and opened again.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class FormsTests(Conversation conversation) : IClassFixture<Conversation>
{
    private Chat Chat => conversation.Chat;

    [FactInTeams]
    public async Task Form_OpenTwice_KeepsWhatEachTouchedAndAsksAgainWhereBothDid()
    {
        var (first, second) = (await OpenAsync(), await OpenAsync());

        await Field(first, "Contact").FillAsync("Kari Lund <kari.lund@nordnet.example>");
        await Field(first, "Lead time").FillAsync("7 weeks");
        await Chat.ClickAsync(first, "Save");
        await Expect(first).ToContainTextAsync("7 weeks");

        await Field(second, "Their management").FillAsync("Henrik Dahl <henrik.dahl@nordnet.example>");
        await Field(second, "Lead time").FillAsync("8 weeks");
        await Chat.ClickAsync(second, "Save");
        await Expect(second).ToContainTextAsync("A field changed while you had this form open");
        await Expect(second).ToContainTextAsync("It now says: 7 weeks");
        await Expect(Field(second, "Lead time")).ToHaveValueAsync("8 weeks");
        await Expect(Field(second, "Their management")).ToHaveValueAsync("Henrik Dahl <henrik.dahl@nordnet.example>");
        await Pictures.TakeAsync(second, "89-form-again", keep: true);

        await Chat.ClickAsync(second, "Save");
        await Expect(second).ToContainTextAsync("8 weeks");
        await Expect(second).ToContainTextAsync("Henrik Dahl");
        await Chat.ClickAsync(second, "Undo");
        await Expect(second).ToContainTextAsync("Taken back");
    }

    [FactInTeams]
    public async Task Closure_OpenEndsHandedOver_IsRecordedAndTakenBack()
    {
        var closure = await Chat.AskAsync("closure report for Cobalt");
        await Expect(closure).ToContainTextAsync("Who takes over what is open?");
        await closure.GetByRole(AriaRole.Textbox, new() { Name = "Who takes over what is open?" }).FillAsync("Operations: Aroha");
        await Chat.ClickAsync(closure, "Close the project");
        await Expect(closure).ToContainTextAsync("Closed by Mara Lindqvist");
        await Expect(closure).ToContainTextAsync("Operations: Aroha");
        await Pictures.TakeAsync(closure, "89-closed");

        await Chat.ClickAsync(closure, "Undo");
        await Expect(closure).Not.ToContainTextAsync("Closed by");
    }

    private async Task<ILocator> OpenAsync()
    {
        var entry = await Chat.AskAsync("when do the core switches arrive?");
        await Expect(entry).ToContainTextAsync("Core switches");
        return await Chat.PressAsync(entry, "Change");
    }

    private static ILocator Field(ILocator card, string label) => card.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });
}
