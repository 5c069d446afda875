using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TpmAssistant.EndToEnd.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Driving;

/// <summary>Somebody at the local Teams client: types, clicks, and looks at the cards.</summary>
internal sealed partial class Chat : IAsyncDisposable
{
    private const string Box = "[data-lexical-editor=true]";
    private const string Card = ".ac-adaptiveCard";

    private readonly LocalTeams _teams;
    private bool _inChannel;

    private Chat(RunningBot bot, LocalTeams teams, IPage page) => (Bot, _teams, Page) = (bot, teams, page);

    public RunningBot Bot { get; }

    public IPage Page { get; }

    /// <summary>The cards of the open chat: oldest first, in a channel newest first.</summary>
    public ILocator Cards => Page.Locator(Card);

    /// <summary>Starts bot and client and opens the personal chat, where the welcome waits.</summary>
    public static async Task<Chat> OpenAsync(Browser browser, int width = 760, int height = 1000, params string[] arguments)
    {
        var bot = await RunningBot.StartAsync(arguments);
        var teams = await LocalTeams.StartAsync(bot.Address);
        var chat = new Chat(bot, teams, await browser.PageAsync(width, height));
        await GoAsync(chat.Page, teams.Address);
        await Expect(chat.Cards.First).ToBeVisibleAsync();
        return chat;
    }

    /// <summary>Opens the client. Until it has told the bot of the installation, its page shows chats that do not exist.</summary>
    public static async Task GoAsync(IPage page, Uri address)
    {
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(address.ToString()), Installed());
        await page.Locator(Box).First.WaitForAsync();
        await page.AddStyleTagAsync(new() { Content = "* { font-family: 'Segoe UI', 'Liberation Sans', Arial, sans-serif !important; }" });
        var log = page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" });
        if (await log.IsVisibleAsync()) await log.ClickAsync();
    }

    /// <summary>Says something and returns the card that answers it.</summary>
    public Task<ILocator> AskAsync(string words) => NextCardAsync(() => SayAsync(words, mention: false));

    /// <summary>Says something to the bot by name, where others read along.</summary>
    public Task<ILocator> MentionAsync(string words) => NextCardAsync(() => SayAsync(words, mention: true));

    /// <summary>Presses a button and returns the new card that answers it.</summary>
    public Task<ILocator> PressAsync(ILocator card, string title) => NextCardAsync(() => ClickAsync(card, title));

    /// <summary>Presses a button of a card, in its "..." menu where it is not in sight.</summary>
    public static async Task ClickAsync(ILocator card, string title)
    {
        var button = card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
        if (await button.CountAsync() == 0 && await card.GetByRole(AriaRole.Button, new() { Name = "More options" }).CountAsync() > 0)
        {
            await card.GetByRole(AriaRole.Button, new() { Name = "More options" }).ClickAsync();
            // A card that is drawn anew in between may have the button in sight now.
            button = button.Or(card.Page.GetByRole(AriaRole.Menuitem, new() { Name = title, Exact = true }));
        }

        await button.First.ClickAsync();
    }

    /// <summary>Presses a button that may be pressed again without harm until the card holds the text: a press while the client draws the card anew is lost.</summary>
    public static async Task ClickUntilAsync(ILocator card, string title, string text)
    {
        for (var tries = 1; ; tries++)
        {
            await ClickAsync(card, title);
            try
            {
                await Expect(card).ToContainTextAsync(text, new() { Timeout = 20_000 });
                return;
            }
            catch (PlaywrightException) when (tries < 3)
            {
                // Pressed again.
            }
        }
    }

    /// <summary>Presses a button that opens a page of its own.</summary>
    public Task<IPage> OpenPageAsync(ILocator card, string title) => Page.Context.RunAndWaitForPageAsync(() =>
        card.GetByRole(AriaRole.Button, new() { Name = title }).Or(card.GetByRole(AriaRole.Link, new() { Name = title })).First.ClickAsync());

    /// <summary>Gives the bot a plan file by way of its page, and returns the card that shows what was read.</summary>
    public Task<ILocator> UploadAsync(ILocator invitation, string file, string? picture = null) => NextCardAsync(async () =>
    {
        var page = await OpenPageAsync(invitation, "Choose a file");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByLabel("Plan file").ClickAsync());
        await chooser.SetFilesAsync(file);
        if (picture is not null) await Pictures.TakeAsync(page, picture);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read this plan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Read. Go back to the chat.");
        await page.CloseAsync();
    });

    /// <summary>Goes to the group chat for the first time; its welcome is there.</summary>
    public async Task GoToGroupAsync(string name)
    {
        await GoToAsync(name);
        _inChannel = false;
    }

    /// <summary>Goes to a channel for the first time; its welcome is there.</summary>
    public async Task GoToChannelAsync(string name)
    {
        await GoToAsync(name);
        _inChannel = true;
    }

    /// <summary>Goes back to a chat that was open before; nobody is told of that.</summary>
    public async Task BackToAsync(string name)
    {
        await Page.GetByRole(AriaRole.Treeitem, new() { Name = name }).First.ClickAsync();
        _inChannel = false;
        await Expect(Cards.First).ToBeVisibleAsync();
    }

    /// <summary>Says something that no card answers.</summary>
    public async Task SayAsync(string words, bool mention)
    {
        await Page.Locator(Box).First.ClickAsync();
        if (mention)
        {
            await Page.Keyboard.TypeAsync("@");
            await Page.GetByRole(AriaRole.Listbox, new() { Name = "Typeahead menu" }).GetByRole(AriaRole.Menuitem)
                .Filter(new() { HasText = "TPM Assistant" }).First.ClickAsync();
            await Page.Keyboard.InsertTextAsync(" ");
        }

        await Page.Keyboard.InsertTextAsync(words);
        await Page.GetByRole(AriaRole.Button, new() { Name = _inChannel ? "Post" : "Send Message", Exact = true }).First.ClickAsync();
    }

    private async Task GoToAsync(string name)
    {
        var item = Page.GetByRole(AriaRole.Treeitem, new() { Name = name });
        await Page.RunAndWaitForResponseAsync(() => item.First.ClickAsync(), Installed());
        // The welcome comes some time after the client was answered.
        await Expect(Cards).ToHaveCountAsync(1);
    }

    private async Task<ILocator> NextCardAsync(Func<Task> act)
    {
        var before = await Cards.CountAsync();
        await act();
        try
        {
            await Expect(Cards.Nth(before)).ToBeVisibleAsync();
        }
        catch (PlaywrightException missing)
        {
            throw new InvalidOperationException($"No card came. The bot said:\n{Bot.Program.Output}\n{Bot.Program.Errors}\nThe client said:\n{_teams.Log}", missing);
        }

        return _inChannel ? Cards.First : Cards.Nth(before);
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
