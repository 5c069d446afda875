using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using TpmAssistant.Ai;
using TpmAssistant.Ai.Talk;
using TpmAssistant.Application;
using TpmAssistant.Application.Charters;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Bot.CommandLine;
using TpmAssistant.Bot.Demo;
using TpmAssistant.Bot.Jobs;
using TpmAssistant.Bot.Mcp;
using TpmAssistant.Bot.Meetings;
using TpmAssistant.Bot.Pages;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Bot.Turns.Clicks;
using TpmAssistant.Cards;
using TpmAssistant.DemoTenant;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Graph;
using TpmAssistant.Graph.Tokens;
using TpmAssistant.Storage;
using TpmAssistant.Teams;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Trackers;

namespace TpmAssistant.Bot.Hosting;

/// <summary>Puts the product together. Only here are configuration names known.</summary>
internal static class BotHost
{
    /// <summary>Where a bot listens unless told otherwise: the port that Microsoft's tools expect.</summary>
    public const int DefaultPort = 3978;

    /// <summary>A reader of plan files, for commands that need nothing else.</summary>
    public static IPlanReader PlanReader() =>
        new ServiceCollection().AddTrackers().BuildServiceProvider().GetRequiredService<IPlanReader>();

    /// <summary>A builder with the ordinary configuration that listens on a port of this machine only.</summary>
    public static WebApplicationBuilder Builder(int port, string[] settings, string? environment = null)
    {
        if (port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort) throw new StartFailure($"Port {port} is not a port. Choose one from 1 to {IPEndPoint.MaxPort}.");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = settings,
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (builder.Environment.IsDevelopment()) builder.Configuration.AddUserSecrets<StartFailure>(optional: true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (!ListensElsewhere(builder.Configuration)) kestrel.ListenLocalhost(port);
        });
        return builder;
    }

    /// <summary>The whole product, ready to start.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="settings">Further settings, as <c>--Section:Name=value</c>.</param>
    /// <param name="instance">The demo's instance; a new one for each process when absent.</param>
    /// <param name="environment">The environment's name; the machine's when absent.</param>
    /// <param name="more">Services that count instead of the product's own; none when absent.</param>
    /// <exception cref="StartFailure">A setting is wrong.</exception>
    public static WebApplication Build(
        int port, string[] settings, string? instance = null, string? environment = null, Action<IServiceCollection>? more = null)
    {
        if (port == 0) port = FreePort();
        var builder = Builder(port, settings, environment);
        var demo = DemoOf(builder);
        var signIn = demo is null ? SignInSettings.Read(builder.Configuration) : null;
        var services = builder.Services;
        var local = new Uri($"http://localhost:{port}/");

        services.AddSingleton(new PublicAddress(builder.Configuration.GetValue<Uri>("Bot:PublicUrl") ?? local));
        services.Configure<BotOptions>(builder.Configuration.GetSection("Bot"));
        services.AddHouseStyle(builder.Configuration.GetSection("Wording").Bind);
        services.AddApplication().AddAi().AddCards().AddTrackers().AddTeams();
        var model = builder.Configuration.GetSection("Model");
        if (model.GetChildren().Any()) services.AddModel(model.Bind);
        services.AddGraph(graph =>
        {
            builder.Configuration.GetSection("Graph").Bind(graph);
            if (demo is not null) graph.BaseUrl = new Uri(local, "demo/v1.0");
            if (demo is not null && graph.Labels.Count == 0) graph.Labels.AddRange(DemoLabels.All.Select(label => new LabelSetting { Label = label.Id, Name = label.Name }));
            graph.SignIn = signIn?.Graph;
        });
        services.Configure<EntraOptions>(entra =>
        {
            builder.Configuration.GetSection("Entra").Bind(entra);
            entra.SignInPage = signIn?.Page;
        });
        services.AddSingleton<IUserAssertions, TeamsAssertions>();
        services.AddSingleton<Dialogue>().AddClicks().AddSingleton<TurnHandler>();
        services.AddSingleton<CommandLineMemory>().AddSingleton<McpTools>();
        services.AddSingleton<ConversationWriter>().AddSingleton<ProposalCards>();
        services.AddSingleton<INotifier>(provider => provider.GetRequiredService<ConversationWriter>());
        services.AddWaker();
        services.AddLiveMeetings();
        services.AddSingleton<UploadLinks>().AddSingleton<IUploadLinks>(provider => provider.GetRequiredService<UploadLinks>());
        services.AddTickets<ReportTicket>(ReportPage.Path).AddTickets<ProjectTicket>(ProjectPage.Path);
        services.AddTickets<CharterTicket>(CharterPage.Path).AddTickets<ClosureTicket>(ClosurePage.Path);
        services.AddSingleton<EffectRunner>().AddSingleton<IEffectRunner>(provider => provider.GetRequiredService<EffectRunner>());
        services.AddHostedService(provider => provider.GetRequiredService<EffectRunner>());
        services.AddHostedService<UpkeepJob>();
        services.AddHostedService<WarmPhrasebook>();
        services.AddSingleton(provider => StandingOf(provider, demo));

        if (demo is null)
        {
            services.AddSingleton<ITurnHandler>(provider => provider.GetRequiredService<TurnHandler>());
            services.AddDataProtection();
            services.AddStorage(builder.Configuration.GetSection("Storage").Bind);
        }
        else
        {
            AddDemo(services, demo, instance, builder.Configuration);
            services.AddSingleton<ITurnHandler>(provider => new DemoTurns(
                provider.GetRequiredService<TurnHandler>(), provider.GetRequiredService<DemoGuests>(), provider.GetRequiredService<DemoSeed>()));
        }

        more?.Invoke(services);
        var app = builder.Build();
        app.MapMessages("/api/messages");
        app.MapStatusPage();
        app.MapUploadPage();
        app.MapBudgetTemplate();
        app.MapReportPage();
        app.MapProjectPage();
        app.MapCharterPage();
        app.MapClosurePage();
        if (signIn is not null) app.MapSignInPage(signIn);
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", async (IInbox inbox, CancellationToken cancellationToken) =>
        {
            await inbox.ParkedCountAsync(cancellationToken);
            return Results.Text("ready");
        });
        if (demo is not null) app.MapDemoTenant();
        return app;
    }

    /// <summary>The product for a command that ends by itself: on a free port of this machine, and waking nothing.</summary>
    public static WebApplication BuildForOneCommand(string[] settings, TimeProvider clock, string? instance = null) =>
        Build(0, settings, instance, Environments.Development, services => services.AddSingleton(clock).AddSingleton(new Wakes(Enabled: false)));

    /// <summary>Starts listening.</summary>
    /// <exception cref="StartFailure">The port is taken, or a setting or the database is wrong.</exception>
    public static async Task StartAsync(WebApplication app, int port, CancellationToken cancellationToken)
    {
        if (!ListensElsewhere(app.Configuration) && IsTaken(port)) throw Taken(port, inner: null);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException || taken.InnerException is SocketException)
        {
            throw Taken(port, taken);
        }
        catch (StorageException wrong)
        {
            throw new StartFailure(wrong.Message, wrong);
        }
    }

    private static StartFailure Taken(int port, Exception? inner) =>
        new($"Port {port} is taken by another program. Stop that program, or choose another port: --port {port + 1}.", inner);

    // Asked first, because the host logs a failed start with a stack trace before it throws.
    private static bool IsTaken(int port)
    {
        if (port == 0) return false;
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return false;
        }
        catch (SocketException wrong) when (wrong.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }

    /// <summary>Addresses of one's own count only for a bot that checks tokens; any other stays on this machine.</summary>
    private static bool ListensElsewhere(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration["Urls"]) && !string.IsNullOrEmpty(configuration["Bot:AppId"]);

    /// <summary>Where a started app listens, with a final slash.</summary>
    public static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    private static DemoOptions? DemoOf(WebApplicationBuilder builder)
    {
        var demo = builder.Configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() ?? new DemoOptions();
        var wanted = demo.Enabled ?? string.IsNullOrEmpty(builder.Configuration["Graph:BaseUrl"]);
        if (!wanted) return null;
        if (!builder.Environment.IsProduction()) return demo;
        throw new StartFailure(
            "The demo organisation does not run in Production. Set Graph:BaseUrl to https://graph.microsoft.com/v1.0, or start with ASPNETCORE_ENVIRONMENT=Development.");
    }

    private static void AddDemo(IServiceCollection services, DemoOptions demo, string? instance, ConfigurationManager configuration)
    {
        instance ??= Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
        services.AddDemoTenant(options => options.InstanceId = instance);
        services.AddStorage(storage =>
        {
            configuration.GetSection("Storage").Bind(storage);
            storage.DemoInstance = instance;
        });
        services.AddSingleton(provider =>
        {
            var people = provider.GetRequiredService<DemoPeople>();
            var host = demo.User is null ? people.Default : people.Find(demo.User);
            return new DemoGuests(people, host ?? throw new StartFailure(
                $"Demo:User '{demo.User}' is nobody of the demo organisation. Take one of: {string.Join(", ", people.All.Select(p => p.Mail))}."));
        });
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<DemoSeed>();
    }

    private static Standing StandingOf(IServiceProvider provider, DemoOptions? demo)
    {
        var storage = provider.OpenStorage();
        var bot = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        return new Standing(
        [
            ("Bot", new Uri(provider.GetRequiredService<PublicAddress>().Base, "api/messages").ToString()),
            ("Graph", demo is null ? provider.GetRequiredService<GraphOptions>().BaseUrl.ToString()
                : $"{provider.GetRequiredService<GraphOptions>().BaseUrl} ({DemoPeople.Organisation}, as {provider.GetRequiredService<DemoGuests>().Host.Name})"),
            ("Storage", $"SQLite, {storage.Path}{(storage.IsNew ? " (new)" : "")}"),
            ("Understanding", provider.GetService<ModelTalk>() is { } model ? $"{model.Name}; the phrasebook when it fails" : "phrasebook, no model"),
            ("Sign-in", string.IsNullOrEmpty(bot.AppId) ? "none: this machine only" : $"Microsoft Bot Framework, app {bot.AppId}"),
        ]);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
