using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A meeting from its agenda to its end, in the chat of its team.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class MeetingTests(Browser browser)
{
    private const int MostItems = 20;

    /// <summary>Longer than the pace at which the shared card follows, so that what is typed is not drawn over.</summary>
    private const int Pace = 2500;

    [FactInTeams]
    public async Task Weekly_FromAgendaToEnd_IsOneCard()
    {
        await using var chat = await Chat.OpenAsync(browser, width: 1400);
        await chat.GoToGroupAsync("Atlas core team");
        await Expect(chat.Cards.First).ToContainTextAsync("Atlas");

        var draft = await chat.MentionAsync("prepare the agenda for the Atlas weekly");
        await Expect(draft).ToContainTextAsync("Draft agenda · Atlas weekly");
        await Expect(draft).ToContainTextAsync("more than the meeting has");
        await Pictures.TakeAsync(draft, "90-agenda-draft", keep: true);
        await Chat.ClickAsync(draft, "Make it fit");
        await Expect(draft).Not.ToContainTextAsync("more than the meeting has");
        await Chat.ClickAsync(draft, "Add a point");
        await draft.GetByLabel("The point, as a question").FillAsync("Who tells Halden Bank?");
        await Chat.ClickAsync(draft, "Add");
        await Expect(draft).ToContainTextAsync("Who tells Halden Bank?");
        var posted = await chat.PressAsync(draft, "Post");
        await Expect(draft).ToContainTextAsync("The agenda is confirmed");
        await Expect(posted).ToContainTextAsync("When it starts, this agenda keeps the time");
        await Pictures.TakeAsync(posted, "91-agenda-posted");

        var live = await chat.PressAsync(posted, "Start the meeting");
        await Expect(live).ToContainTextAsync("· 1 of ");
        await chat.Page.WaitForTimeoutAsync(Pace);
        await Pictures.TakeAsync(live, "92-meeting-begun", keep: true);
        await Chat.ClickAsync(live, "Next");
        await Expect(live).ToContainTextAsync("· 2 of ");
        await chat.Page.WaitForTimeoutAsync(Pace);

        await WriteAsync(chat, live, "Action", "What is to be done", "Ask Daniel to call Northgate's director", "Add action");
        await WriteAsync(chat, live, "Decision", "What was decided", "The cutover waits for wave 2", "Add decision");
        await WriteAsync(chat, live, "Park", "What shall wait", "Who takes customer accounts", "Park it");
        await Pictures.TakeAsync(live, "93-meeting-running", keep: true);
        var said = await chat.MentionAsync("action: Priya to copy the table list by Friday");
        await Expect(said).ToContainTextAsync("The action is written down");
        await Expect(live).ToContainTextAsync("copy the table list", new() { Timeout = 10_000 });

        for (var i = 0; i < MostItems && await Button(live, "Next").CountAsync() > 0; i++)
        {
            await Chat.ClickAsync(live, "Next");
            await Expect(live).ToContainTextAsync($"· {i + 3} of ");
        }

        await chat.Page.WaitForTimeoutAsync(Pace);
        await Pictures.TakeAsync(live, "94-meeting-closing");
        await Chat.ClickAsync(live, "End");
        await Expect(live).ToContainTextAsync("2 actions, one decision written down");
        await Pictures.TakeAsync(live, "95-meeting-over", keep: true);
    }

    private static async Task WriteAsync(Chat chat, ILocator live, string button, string label, string words, string add)
    {
        await Chat.ClickAsync(live, button);
        await live.GetByLabel(label, new() { Exact = true }).FillAsync(words);
        await Chat.ClickAsync(live, add);
        await Expect(live).ToContainTextAsync(words);
        await chat.Page.WaitForTimeoutAsync(Pace);
    }

    private static ILocator Button(ILocator card, string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
