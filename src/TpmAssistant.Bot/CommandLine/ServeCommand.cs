using System.Globalization;
using Spectre.Console;
using TpmAssistant.Application.Access;
using TpmAssistant.Bot.Demo;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>How to serve.</summary>
/// <param name="Port">The port of the bot.</param>
/// <param name="Chat">Whether to open the chat window.</param>
/// <param name="ChatPort">The port of the chat window.</param>
/// <param name="Browser">Whether the chat window may open a browser.</param>
/// <param name="Plan">A person's own plan.</param>
/// <param name="Settings">Further settings.</param>
internal sealed record ServeSettings(int Port, bool Chat, int ChatPort, bool Browser, PlanInput? Plan, string[] Settings);

/// <summary>The bot itself, and on request Microsoft's local Teams client beside it.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(ServeSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var app = BotHost.Build(settings.Port, settings.Settings, more: services => services.AddSingleton(clock));
        await BotHost.StartAsync(app, settings.Port, cancellationToken);
        var standing = app.Services.GetRequiredService<Standing>();
        var guests = app.Services.GetService<DemoGuests>();
        if (settings.Plan is { } plan) await AdoptAsync(app, guests, plan, cancellationToken);

        AnsiConsole.MarkupLine("[bold]TPM Assistant[/] is running. Press Ctrl+C to stop.");
        foreach (var (name, value) in standing.Lines) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {name + ":",-15}{value}");

        using var chat = settings.Chat ? await OpenChatAsync(settings, app, guests, cancellationToken) : null;
        if (!settings.Chat) AnsiConsole.MarkupLine("  Chat:          start again with --chat, or ask here: -- ask \"status of Atlas\"");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task<ChatClient?> OpenChatAsync(
        ServeSettings settings, WebApplication app, DemoGuests? guests, CancellationToken cancellationToken)
    {
        if (guests is null) throw new StartFailure("--chat shows the demo organisation's people; it does not go with Graph:BaseUrl. Use Teams itself.");
        if (!ChatClient.IsPossible(out var why))
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{why}[/]");
            AnsiConsole.MarkupLine("Install Node.js 20 from https://nodejs.org, or ask from the command line: dotnet run --project src/TpmAssistant.Bot -- ask \"status of Atlas\"");
            return null;
        }

        AnsiConsole.MarkupLine("  Chat:          fetching Microsoft's local Teams client through npm ...");
        var people = PlaygroundPeople.Write(app.Services.GetRequiredService<DemoPeople>(), guests.Host);
        var client = ChatClient.Start(BotHost.Address(app), people, settings.ChatPort, settings.Browser);
        try
        {
            var address = await client.ReadyAsync(cancellationToken);
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  Chat:          {address}");
            AnsiConsole.MarkupLine("Type there: [bold]status report for Atlas[/]   or   [bold]what's overdue?[/]   or   [bold]help[/]");
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Takes a plan named on the command line as a project of the person the demo is shown to.</summary>
    private static async Task AdoptAsync(WebApplication app, DemoGuests? guests, PlanInput plan, CancellationToken cancellationToken)
    {
        if (guests is null) throw new StartFailure("--project-file goes with the demo organisation only; in Teams, press Use my own plan.");
        var asker = new Asker(
            new TenantId(DemoPeople.TenantId), new PersonId(guests.Host.Id), guests.Host.Name, "en-GB", guests.Host.TimeZone,
            new ConversationRef("command-line", ConversationScope.Personal));
        await app.Services.GetRequiredService<DemoSeed>().EnsureAsync(asker.Tenant);
        var project = await OwnPlan.AdoptAsync(app.Services, asker, plan, cancellationToken);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Read {plan.Name} as [bold]{project.Name}[/]. Ask for it by that name.");
    }
}
