using System.Text.RegularExpressions;
using TpmAssistant.EndToEnd.Tests.Driving;
using TpmAssistant.EndToEnd.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>The README's first command: the program opens the chat window itself.</summary>
[Trait("Needs", "More")]
[Collection(Driving.Stories.Name)]
public sealed partial class ChatOptionTests(Browser browser)
{
    [FactInTeams]
    public async Task Chat_OpensTheWindowAndEndsWithIt()
    {
        await using var bot = await RunningBot.StartAsync("--chat", "--no-browser", "--chat-port", "0");
        var address = new Uri((await bot.Program.FindAsync(ChatLine())).Groups["address"].Value);
        var page = await browser.PageAsync(1100, 1000);

        await Chat.GoAsync(page, address);
        await Expect(page.Locator(".ac-adaptiveCard").First).ToContainTextAsync("Atlas is red:");
        await page.Context.DisposeAsync();
        await bot.Program.InterruptAsync();

        Assert.Equal(0, await bot.Program.ExitAsync());
        Assert.Contains("Type there:", bot.Program.Output, StringComparison.Ordinal);
        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address));
    }

    [GeneratedRegex(@"Chat:\s+(?<address>http://localhost:\d+/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChatLine();
}
