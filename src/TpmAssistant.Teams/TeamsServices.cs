using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Connector;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Endpoint;
using TpmAssistant.Teams.SignIn;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams;

/// <summary>Puts the Bot Framework protocol into a host.</summary>
public static class TeamsServices
{
    /// <summary>The key under which Entra's signing keys are registered, beside the channel's.</summary>
    internal const string EntraKeys = "entra";

    /// <summary>
    /// Registers the protocol. The host binds <see cref="BotOptions"/> and <see cref="EntraOptions"/>, and registers the ports it stands on:
    /// <see cref="ITurnHandler"/>, inbox, outbox, conversations and feedback.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<BotOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.AddSingleton(p => p.GetRequiredService<IOptions<BotOptions>>().Value);
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<BotToken>();
        services.AddSingleton(p => new ConnectorTransport(
            p.GetRequiredService<BotToken>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<ConnectorTransport>>()));
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton(p => new MetadataDocuments(!p.GetRequiredService<IHostEnvironment>().IsProduction()));
        services.AddSingleton(p => new ChannelKeys(
            p.GetRequiredService<BotOptions>().OpenIdMetadata, p.GetRequiredService<MetadataDocuments>(),
            p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<ChannelKeys>>()));
        services.AddSingleton<ChannelTokenValidator>();
        services.AddSingleton<ActivityGate>();
        services.AddSingleton<Signals>();
        services.AddSingleton(p => new OutboxSender(
            p.GetRequiredService<IOutbox>(), p.GetRequiredService<ConnectorClient>(), p.GetRequiredService<ServiceHosts>(),
            p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<OutboxSender>>()));
        services.AddOptions<EntraOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<EntraOptions>, EntraOptionsValidator>();
        services.AddSingleton(p => p.GetRequiredService<IOptions<EntraOptions>>().Value);
        services.AddKeyedSingleton(EntraKeys, (p, _) => new ChannelKeys(
            p.GetRequiredService<EntraOptions>().OpenIdMetadata, p.GetRequiredService<MetadataDocuments>(),
            p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<ChannelKeys>>()));
        services.AddSingleton(p => new UserTokenValidator(
            p.GetRequiredService<BotOptions>(), p.GetRequiredService<EntraOptions>(), p.GetRequiredKeyedService<ChannelKeys>(EntraKeys),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new UserTokens(p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RefusedTurns>();
        services.AddSingleton<TokenExchange>();
        services.AddSingleton<AnswerPacker>();
        services.AddSingleton<TurnWorker>();
        services.AddSingleton<MessageEndpoint>();
        services.AddSingleton<IConversationRoster, ConversationRoster>();
        services.AddSingleton<IPersonalChats, PersonalChats>();
        services.AddSingleton<IMeetingRoles, MeetingRoles>();
        services.AddHostedService<DeliveryService>();
        return services;
    }

    /// <summary>Receives activities at a path. Other methods than POST are answered 405.</summary>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints, string path)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<MessageEndpoint>();
        return endpoints.MapPost(path, (RequestDelegate)endpoint.HandleAsync);
    }
}
