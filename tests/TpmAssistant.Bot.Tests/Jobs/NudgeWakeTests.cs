using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Jobs;

/// <summary>A week of nudges: the clock is set forward by hand, Quartz wakes what is due, and cards leave through the outbox.</summary>
public sealed class NudgeWakeTests
{
    private static readonly TenantId Tenant = new(DemoPeople.TenantId);

    /// <summary>Monday, 2 November 2026, 07:00 in Berlin.</summary>
    private readonly MovableClock _clock = new(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Wake_DateCrossedTriggerMetAndTaskDue_TellsThemWithinTheCapInHoursAndChangesCardsInPlace()
    {
        await using var bot = await RunningBot.StartAsync(services => services.AddSingleton<TimeProvider>(_clock));
        await bot.AskAsync("turn on nudges");
        var looks = (await bot.Services.GetRequiredService<IScheduleStore>().OfAsync(Tenant, new PersonId(RunningBot.Mara), default)).Where(s => s.Kind == "nudges").ToList();
        Assert.Equal([Berlin(2, 9), Berlin(2, 13)], looks.Select(s => s.NextDue!.Value).Order());

        // Before nine nothing comes; then one card with the three that weigh most.
        await GoAsync(bot, Berlin(2, 8));
        Assert.Empty(Nudges(bot));
        await GoAsync(bot, Berlin(2, 9));
        var monday = Assert.Single(Nudges(bot));
        var said = monday.Body.GetRawText();
        Assert.Equal("POST", monday.Method);
        Assert.Contains("its trigger is there", said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("80% sure only by", said, StringComparison.Ordinal);
        Assert.Contains("3 matters need a look", said, StringComparison.Ordinal);
        Assert.Contains("held back: your limit is 3 a day", said, StringComparison.Ordinal);

        // At midday the same card at most changes; in the evening nothing does.
        await GoAsync(bot, Berlin(2, 13));
        await GoAsync(bot, Berlin(2, 21));
        Assert.Single(Nudges(bot), s => s.Method == "POST");

        // What had no room on Monday comes by itself in the days after, a task due among it, in one card a day, and Monday's card is not sent again.
        for (var day = 3; day <= 6; day++) await GoAsync(bot, Berlin(day, 9));
        var cards = Nudges(bot).Where(s => s.Method == "POST").ToList();
        Assert.InRange(cards.Count, 2, 5);
        Assert.DoesNotContain("Your tasks", said, StringComparison.Ordinal);
        Assert.Contains(cards, s => s.Body.GetRawText().Contains("Your tasks", StringComparison.Ordinal));
        Assert.Distinct(cards.Select(s => s.ActivityId));
        Assert.All(Nudges(bot).Where(s => s.Method == "PUT"), s => Assert.Contains(s.ActivityId, cards.Select(c => c.ActivityId)));
        Assert.Empty(await bot.EffectsAsync());
    }

    /// <summary>Sets the clock and lets Quartz wake what is due by then, as at a start; ends when every look has its next time, and what it said has been sent before the answer to a question.</summary>
    private async Task GoAsync(RunningBot bot, DateTimeOffset to)
    {
        _clock.MoveTo(to);
        await bot.Services.GetRequiredService<RunSchedule>().WakeAllAsync(default);
        var store = bot.Services.GetRequiredService<IScheduleStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while ((await store.OfAsync(Tenant, new PersonId(RunningBot.Mara), default)).Any(s => s.Kind == "nudges" && s.NextDue <= to)) await Task.Delay(20, patience.Token);
        await bot.AskAsync("help");
    }

    private static List<SentActivity> Nudges(RunningBot bot) => [.. bot.Connector.Seen().Where(IsNudge)];

    private static bool IsNudge(SentActivity sent) => sent.Body.GetRawText() is var text && text.Contains("You get this because you turned nudges on", StringComparison.Ordinal) && sent.ReplyTo is null;

    private static DateTimeOffset Berlin(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.FromHours(1));
}
