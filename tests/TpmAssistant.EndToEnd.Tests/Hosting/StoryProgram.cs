using TpmAssistant.Bot.CommandLine;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Testing;

namespace TpmAssistant.EndToEnd.Tests.Hosting;

/// <summary>The program as the stories start it: the product's own commands, on the stories' day instead of today.</summary>
internal static class StoryProgram
{
    /// <summary>
    /// When each story begins; from then on time passes as it does: Wednesday, 18 November 2026, ten in the morning where the demo's project manager works. So the week has days behind and before
    /// it and so has the month, nobody is asleep whom a card is for, and no change of the hour or of the year is near.
    /// </summary>
    private static readonly DateTimeOffset Began = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Working days from that day on, by which the demo organisation dates what is told of it.</summary>
    public static WorkDays Days { get; } = new(DateOnly.FromDateTime(Began.Date));

    public static Task<int> Main(string[] args) => BotCommands.RunAsync(args, new MovableClock(Began));
}
