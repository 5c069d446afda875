using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Driving;

/// <summary>Somebody at the local Teams client: types, clicks, and looks at the cards.</summary>
internal sealed partial class Chat : IAsyncDisposable
{
    private const string Box = "[data-lexical-editor=true]";

    private readonly LocalTeams _teams;

    private Chat(RunningBot bot, LocalTeams teams, IPage page) => (Bot, _teams, Page) = (bot, teams, page);

    public RunningBot Bot { get; }

    public IPage Page { get; }

    /// <summary>The cards of the open chat, oldest first.</summary>
    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    /// <summary>Starts bot and client and opens the personal chat, where the welcome waits.</summary>
    public static async Task<Chat> OpenAsync(Browser browser, int width = 1100, int height = 1000, params string[] arguments)
    {
        var bot = await RunningBot.StartAsync(arguments);
        var teams = await LocalTeams.StartAsync(bot.Address);
        var chat = new Chat(bot, teams, await browser.PageAsync(width, height));
        await chat.GoAsync(teams.Address);
        return chat;
    }

    /// <summary>Until the client has told the bot of the installation, its page shows chats that do not exist.</summary>
    private async Task GoAsync(Uri address)
    {
        await Page.RunAndWaitForResponseAsync(() => Page.GotoAsync(address.ToString()), Installed());
        await Page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).WaitForAsync();
        var log = Page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" });
        if (await log.IsVisibleAsync()) await log.ClickAsync();
    }

    /// <summary>Says something and returns the card that answers it.</summary>
    public Task<ILocator> AskAsync(string words) => NextCardAsync(() => SayAsync(words));

    /// <summary>Presses a button and returns the new card that answers it.</summary>
    public Task<ILocator> PressAsync(ILocator card, string title) => NextCardAsync(() => ClickAsync(card, title));

    /// <summary>Presses a button of a card.</summary>
    public static Task ClickAsync(ILocator card, string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).First.ClickAsync();

    private async Task<ILocator> NextCardAsync(Func<Task> act)
    {
        var before = await Cards.CountAsync();
        await act();
        var card = Cards.Nth(before);
        await Expect(card).ToBeVisibleAsync();
        return card;
    }

    private async Task SayAsync(string words)
    {
        await Page.Locator(Box).First.ClickAsync();
        await Page.Keyboard.InsertTextAsync(words);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message", Exact = true }).First.ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        await _teams.DisposeAsync();
        await Bot.DisposeAsync();
    }

    [GeneratedRegex("/_debug/conversation/.*/installation$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Installed();
}
