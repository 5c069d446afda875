using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>A time found and booked at the bot's own endpoint, while the answer of the calendar gets lost on its way.</summary>
public sealed class TimesTurnsTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Book_AnswerLostAfterTheWrite_IsAskedForAgainAndMakesOneEvent(int lost)
    {
        var card = await _bot.AskAsync("find 45 minutes for Priya, Aroha and me next week");
        using var planted = await _bot.Http.PostAsJsonAsync(new Uri("demo/faults", UriKind.Relative), new { path = "/me/events", status = 504, times = lost, after = true });
        planted.EnsureSuccessStatusCode();
        var book = MeetingChannel.Buttons(card).First(b => b.Key.StartsWith("Book", StringComparison.Ordinal)).Value;
        var data = JsonNode.Parse(book.GetProperty("data").GetRawText())!.AsObject();
        data["time-subject"] = "Handover of the tables";

        var shown = await _bot.PressAsync(_bot.Click(book.GetProperty("verb").GetString()!, data, card: "times-card"));

        // Where the answer took longer than Teams waits, the card follows.
        if (!MeetingChannel.Text(shown).Contains("is in your calendar", StringComparison.Ordinal))
            await _bot.Connector.NextAsync(sent => MeetingChannel.Text(sent.Body).Contains("is in your calendar", StringComparison.Ordinal));
        Assert.Equal(1, await CountAsync("Handover of the tables"));
        var posts = (await _bot.EffectsAsync()).Where(e => e.GetProperty("path").GetString()!.EndsWith("/me/events", StringComparison.Ordinal)).ToList();
        Assert.Equal(lost + 1, posts.Count);
    }

    [Fact]
    public async Task Find_AcrossZones_TellsWhomEachTimeCostsSomething()
    {
        var text = MeetingChannel.Text(await _bot.AskAsync("find 45 minutes for Aroha, Priya and me next week"));

        // Berlin and Auckland share no working hour.
        Assert.Contains("No time suits everybody", text, StringComparison.Ordinal);
        Assert.Contains("Aroha Ngata", text, StringComparison.Ordinal);
        Assert.Contains("outside working hours", text, StringComparison.Ordinal);
    }

    private async Task<int> CountAsync(string subject)
    {
        var asker = new Asker(
            new TenantId(DemoPeople.TenantId), new PersonId(RunningBot.Mara), "Mara", "en-GB", "Europe/Berlin", new ConversationRef("a:mara", ConversationScope.Personal));
        var now = _bot.Now;
        var read = await _bot.Services.GetRequiredService<ICalendarSource>().ReadAsync(asker, now, now.AddDays(30), default);
        return read.Meetings.Count(m => m.Subject == subject);
    }
}
