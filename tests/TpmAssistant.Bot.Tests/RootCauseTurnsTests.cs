using TpmAssistant.Bot.Tests.Hosting;

namespace TpmAssistant.Bot.Tests;

/// <summary>Five whys by buttons, against the real host and the demo organisation.</summary>
public sealed class RootCauseTurnsTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Analysis_LeftAndTakenUpAgain_EndsInAProposedTask()
    {
        var card = await _bot.AskAsync("find the root cause of the load test on Atlas");
        card = await _bot.PressAsync(card, "cause-answer", ("cause-text", "The private line is late"));
        card = await _bot.PressAsync(card, "cause-answer", ("cause-text", "The vendor gave no date in writing"), ("cause-under", "1"));

        card = await _bot.AskAsync("why is the load test on Atlas late?");
        Assert.Contains("no date in writing", card.GetRawText(), StringComparison.Ordinal);
        card = await _bot.PressAsync(card, "cause-end", ("cause-root", "2"), ("cause-category", "Supplier"));
        Assert.Contains("The root: The vendor gave no date in writing", card.GetRawText(), StringComparison.Ordinal);

        card = await _bot.PressAsync(card, "cause-do", ("cause-action", "Ask vendors for dates in writing"));
        Assert.Contains("Make it a task", card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Planning-FindRootCause", card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("no date in writing", (await _bot.AskAsync("root causes")).GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await _bot.EffectsAsync());
    }
}
