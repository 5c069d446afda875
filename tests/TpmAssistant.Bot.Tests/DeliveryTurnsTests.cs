using TpmAssistant.Bot.Tests.Hosting;

namespace TpmAssistant.Bot.Tests;

/// <summary>Deliveries and experiments by words and buttons, against the real host and the demo organisation.</summary>
public sealed class DeliveryTurnsTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Delivery_AddedInWords_IsChangedChasedAndTakenBack()
    {
        var card = await _bot.AskAsync("add a delivery to Atlas: spare routers from Nordnet, lead time 6 weeks, needed for 'Hybrid network ready', contact Kari <kari@nordnet.example>");
        Assert.Contains("should have been ordered", card.GetRawText(), StringComparison.Ordinal);

        await _bot.PressAsync(card, "delivery-escalate");
        var mail = await _bot.AskAsync("draft a firm reminder about the spare routers on Atlas");
        Assert.Contains("we need a firm date", mail.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("nordnet.example", mail.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await _bot.EffectsAsync());

        card = await _bot.PressAsync(card, "delivery-settle");
        Assert.Contains("has arrived", card.GetRawText(), StringComparison.Ordinal);
        card = await _bot.PressAsync(card, "undo");
        Assert.Contains("Taken back", card.GetRawText(), StringComparison.Ordinal);
        // The button is there again, because it is open again.
        Assert.Contains("It has arrived", (await _bot.AskAsync("when do the spare routers arrive?")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Experiment_OfTheDemo_IsJudgedAndTheNextOneStarted()
    {
        var card = await _bot.AskAsync("did our experiment help on Borealis?");
        card = await _bot.PressAsync(card, "improve-end");
        Assert.Contains("Kept", card.GetRawText(), StringComparison.Ordinal);

        card = await _bot.AskAsync("what could we improve on Atlas?");
        card = await _bot.PressAsync(card, "improve-start");
        Assert.Contains("Running until", card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Running", (await _bot.AskAsync("what have we tried?")).GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await _bot.EffectsAsync());
    }

    [Theory]
    [InlineData("deliveries of Atlas", "Core switches")]
    [InlineData("deliveries of Borealis", "Tablets for the test laboratory")]
    [InlineData("deliveries of Cobalt", "Export interface")]
    [InlineData("risks of Atlas", "Nordnet")]
    [InlineData("milestones of Atlas", "Cancel by")]
    [InlineData("roadmap", "Delivery: ")]
    public async Task Deliveries_OfTheDemo_ShowWhereTheyMatter(string words, string expected) =>
        Assert.Contains(expected, (await _bot.AskAsync(words)).GetRawText(), StringComparison.Ordinal);
}
