using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Driving;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>A whole meeting: its agenda is prepared, changed and posted, it runs in the chat of its team, and its minutes become tasks, decisions and a post.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed class MeetingTests(Browser browser)
{
    private const int MostItems = 20;

    [FactInTeams]
    public async Task Weekly_FromAgendaToConfirmedMinutes_IsPlayedThrough()
    {
        await using var chat = await Chat.OpenAsync(browser, width: 1400);
        await chat.GoToGroupAsync("Atlas core team");
        await Expect(chat.Cards.First).ToContainTextAsync("Atlas");

        var posted = await PrepareAsync(chat);
        var live = await chat.PressAsync(posted, "Start the meeting");
        await Expect(live).ToContainTextAsync("· 1 of ");
        await Pictures.TakeAsync(live, "92-meeting-begun");
        await Chat.ClickAsync(live, "Next");
        await Expect(live).ToContainTextAsync("· 2 of ");

        await WriteAsync(chat, live, "Action", "What is to be done", "Ask Daniel to call Northgate's director", "Add action", form => form.GetByRole(AriaRole.Combobox, new() { Name = "Who" }));
        await WriteAsync(chat, live, "Decision", "What was decided", "The cutover waits for wave 2", "Add decision");
        await WriteAsync(chat, live, "Park", "What shall wait", "Who takes customer accounts", "Park it");
        var named = await chat.MentionAsync("let Priya facilitate");
        await Expect(named).ToContainTextAsync("Priya Raman moves the agenda, too");
        await Expect(live).ToContainTextAsync("Facilitating with the organiser: Priya Raman");
        await Chat.ClickAsync(live, "+5 min");
        await Expect(live).ToContainTextAsync("of 13 min used");
        await Pictures.TakeAsync(live, "93-meeting-running", keep: true);
        var said = await chat.MentionAsync("action: Priya to copy the table list by Friday");
        await Expect(said).ToContainTextAsync("The action is written down");
        await Expect(live).ToContainTextAsync("copy the table list");

        for (var i = 0; i < MostItems && await Button(live, "Next").CountAsync() > 0; i++)
        {
            await Chat.ClickAsync(live, "Next");
            await Expect(live).ToContainTextAsync($"· {i + 3} of ");
        }

        await Pictures.TakeAsync(live, "94-meeting-closing");
        await Chat.ClickAsync(live, "End");
        await Expect(live).ToContainTextAsync("2 actions, one decision written down");
        await Pictures.TakeAsync(live, "95-meeting-over");

        var elsewhere = await chat.PressAsync(live, "Draft the minutes");
        await Expect(elsewhere).ToContainTextAsync("is in your own chat with me");
        await ConfirmAsync(chat);
        await chat.BackToAsync("Atlas core team");
        var minutes = chat.Cards.Last;
        await Expect(minutes).ToContainTextAsync("Minutes of Atlas weekly");
        await Expect(minutes).ToContainTextAsync("The cutover waits for wave 2");
        await Pictures.TakeAsync(minutes, "98-meeting-minutes-posted", keep: true);
    }

    /// <summary>The agenda: drafted, made to fit, a point added, one given to somebody, moved; and posted.</summary>
    private static async Task<ILocator> PrepareAsync(Chat chat)
    {
        var draft = await chat.MentionAsync("prepare the agenda for the Atlas weekly");
        await Expect(draft).ToContainTextAsync("Draft agenda · Atlas weekly");
        await Expect(draft).ToContainTextAsync("more than the meeting has");
        await Pictures.TakeAsync(draft, "90-agenda-draft", keep: true);
        await Chat.ClickAsync(draft, "Make it fit");
        await Expect(draft).Not.ToContainTextAsync("more than the meeting has");
        await Chat.ClickAsync(draft, "Add a point");
        await draft.GetByLabel("The point, as a question").FillAsync("Who tells Halden Bank?");
        await ChooseAsync(draft, "Who leads it", "Priya Raman");
        await Chat.ClickAsync(draft, "Add");
        await Expect(draft).ToContainTextAsync("Who tells Halden Bank?");
        await Expect(draft).ToContainTextAsync("5 min · Priya Raman");
        await Pictures.TakeAsync(draft, "91-agenda-edited");
        var posted = await chat.PressAsync(draft, "Post");
        await Expect(draft).ToContainTextAsync("The agenda is confirmed");
        await Expect(posted).ToContainTextAsync("When it starts, this agenda keeps the time");
        await Pictures.TakeAsync(posted, "91-agenda-posted");
        return posted;
    }

    /// <summary>The minutes wait in one's own chat: ticked and confirmed they become a task and a decision.</summary>
    private static async Task ConfirmAsync(Chat chat)
    {
        await chat.BackToAsync("Personal Chat");
        var minutes = chat.Cards.Last;
        await Expect(minutes).ToContainTextAsync("Tick what is right");
        await Expect(minutes).ToContainTextAsync("The cutover waits for wave 2");
        await Pictures.TakeAsync(minutes, "96-meeting-minutes");
        await Tick(minutes, "The cutover waits for wave 2");
        await Tick(minutes, "copy the table list");
        await Chat.ClickAsync(minutes, "Confirm what is ticked");
        var done = chat.Cards.Last;
        await Expect(done).ToContainTextAsync("a task in Planner");
        await Pictures.TakeAsync(done, "97-meeting-minutes-done");
        var written = (await chat.Bot.EffectsAsync()).Select(e => e.GetProperty("path").GetString() ?? "").ToList();
        Assert.Equal(2, written.Count(path => path.EndsWith("/planner/tasks", StringComparison.Ordinal)));
        var log = await chat.AskAsync("what did we decide about wave 2 in Atlas?");
        await Expect(log).ToContainTextAsync("The cutover waits for wave 2");
    }

    /// <summary>Writes something down: the form is a message of its own, which no change of the meeting's card touches.</summary>
    private static async Task WriteAsync(Chat chat, ILocator live, string button, string label, string words, string add, Func<ILocator, ILocator>? also = null)
    {
        var form = await chat.PressAsync(live, button);
        await form.GetByLabel(label, new() { Exact = true }).FillAsync(words);
        if (also is not null)
        {
            await Expect(also(form)).ToBeVisibleAsync();
            await Pictures.TakeAsync(form, "92-meeting-form", keep: true);
        }

        await Chat.ClickAsync(form, add);
        await Expect(form).ToContainTextAsync("Undo");
        await Expect(live).ToContainTextAsync(words);
    }

    private static async Task ChooseAsync(ILocator card, string label, string title)
    {
        await card.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await card.Page.GetByRole(AriaRole.Option, new() { Name = title }).ClickAsync();
    }

    private static Task Tick(ILocator card, string words) => card.GetByRole(AriaRole.Checkbox, new() { Name = words }).First.CheckAsync();

    private static ILocator Button(ILocator card, string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
