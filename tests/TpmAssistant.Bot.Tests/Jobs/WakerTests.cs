using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Tests.Jobs;

/// <summary>From the words to the card that is due, with Quartz and its store on the disk.</summary>
public sealed class WakerTests
{
    private static readonly TenantId Tenant = new(DemoPeople.TenantId);

    [Fact]
    public async Task WakeAt_ConfirmedScheduleThatIsDue_SaysOnceThatTheReportIsReadyAndWritesNothingOutside()
    {
        await using var bot = await RunningBot.StartAsync();
        var offer = await bot.AskAsync("prepare the Atlas report every Friday at 16:00");
        var confirm = offer.GetProperty("actions").EnumerateArray().First(a => a.GetProperty("verb").GetString() == "confirm");
        await bot.PressAsync(bot.Click("confirm", JsonNode.Parse(confirm.GetProperty("data").GetRawText())!.AsObject()));
        var store = bot.Services.GetRequiredService<IScheduleStore>();
        var schedule = Assert.Single(await store.OfAsync(Tenant, new PersonId(RunningBot.Mara), default), s => s.Report is not null);
        Assert.True(schedule.NextDue > bot.Now);

        // As if it had been due an hour ago; woken twice.
        var due = bot.Now.AddHours(-1);
        await store.SaveAsync(schedule with { NextDue = due }, default);
        var waker = bot.Services.GetRequiredService<IScheduleWaker>();
        await waker.WakeAtAsync(Tenant, schedule.Id, due, default);
        var sent = await bot.Connector.NextAsync(s => s.Body.GetRawText().Contains("Your Atlas executive report is ready", StringComparison.Ordinal));
        await waker.WakeAtAsync(Tenant, schedule.Id, due, default);

        Assert.Contains("the service was down", sent.Body.GetRawText(), StringComparison.Ordinal);
        await bot.AskAsync("help");
        Assert.Single(bot.Connector.Seen(), s => s.Body.GetRawText().Contains("report is ready", StringComparison.Ordinal));
        Assert.Empty(await bot.EffectsAsync());
        Assert.Equal(schedule.NextDue, (await store.FindAsync(Tenant, schedule.Id, default))!.NextDue);
    }
}
