using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.Connector;

/// <summary>The calls a bot makes to Teams. Activities travel as finished JSON, so that what was stored is what is sent.</summary>
internal sealed class ConnectorClient(ConnectorTransport transport, ServiceHosts hosts, ILogger<ConnectorClient> log)
{
    private const int MembersInPage = 200;
    private const string StreamNotAllowed = "ContentStreamNotAllowed";

    /// <summary>Reasons after which the bot may not speak to a target until it is installed again.</summary>
    private static readonly string[] DeadTarget =
        ["BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin", "NotEnoughPermissions", "MessageWritesBlocked"];

    /// <summary>Sends a new activity, as an answer to <paramref name="replyTo"/> where that is given.</summary>
    public ValueTask<ConnectorResult> SendAsync(
        string serviceUrl, string conversation, string? replyTo, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken)
    {
        var service = Resolve(serviceUrl);
        var address = string.IsNullOrEmpty(replyTo)
            ? ConnectorPath.Activities(service, conversation)
            : ConnectorPath.Activity(service, conversation, replyTo);
        return CallAsync(HttpMethod.Post, address, activity, cancellationToken);
    }

    /// <summary>Replaces an activity in place.</summary>
    public ValueTask<ConnectorResult> UpdateAsync(
        string serviceUrl, string conversation, string activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, ConnectorPath.Activity(Resolve(serviceUrl), conversation, activityId), activity, cancellationToken);

    /// <summary>Takes an activity back.</summary>
    public ValueTask<ConnectorResult> DeleteAsync(
        string serviceUrl, string conversation, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, ConnectorPath.Activity(Resolve(serviceUrl), conversation, activityId), default, cancellationToken);

    /// <summary>The personal conversation with a member, made if need be. Asking twice gives the same one.</summary>
    public async ValueTask<string?> OpenPersonalAsync(
        string serviceUrl, string memberId, string tenantId, CancellationToken cancellationToken)
    {
        var request = new ConversationRequest { IsGroup = false, TenantId = tenantId, Members = [new ChannelAccount { Id = memberId }] };
        var body = JsonSerializer.SerializeToUtf8Bytes(request, WireJson.Default.ConversationRequest);
        var reply = await transport.SendAsync(HttpMethod.Post, ConnectorPath.Conversations(Resolve(serviceUrl)), body, cancellationToken);
        return Judge(reply).ActivityId;
    }

    /// <summary>Everybody in a conversation, page by page; null if the connector does not say.</summary>
    public async ValueTask<IReadOnlyList<Member>?> GetMembersAsync(
        string serviceUrl, string conversation, CancellationToken cancellationToken)
    {
        var service = Resolve(serviceUrl);
        var members = new List<Member>();
        string? continuation = null;
        do
        {
            var address = ConnectorPath.Members(service, conversation, MembersInPage, continuation);
            var reply = await transport.SendAsync(HttpMethod.Get, address, default, cancellationToken);
            if (!Judge(reply).IsDone || Parse(reply.Body, WireJson.Default.MemberPage) is not { } page)
            {
                return null;
            }

            members.AddRange(page.Members ?? []);
            continuation = page.ContinuationToken == continuation ? null : page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuation));

        return members;
    }

    /// <summary>One member, by channel id or Entra object id; null if the connector knows none.</summary>
    public async ValueTask<Member?> GetMemberAsync(
        string serviceUrl, string conversation, string member, CancellationToken cancellationToken)
    {
        var address = ConnectorPath.Member(Resolve(serviceUrl), conversation, member);
        var reply = await transport.SendAsync(HttpMethod.Get, address, default, cancellationToken);
        return Judge(reply).IsDone ? Parse(reply.Body, WireJson.Default.Member) : null;
    }

    /// <summary>A person's role in a meeting, in Teams' words; null if the connector does not say.</summary>
    public async ValueTask<string?> GetMeetingRoleAsync(
        string serviceUrl, string meeting, string person, string tenant, CancellationToken cancellationToken)
    {
        var reply = await transport.SendAsync(
            HttpMethod.Get, ConnectorPath.Participant(Resolve(serviceUrl), meeting, person, tenant), default, cancellationToken);
        return Judge(reply).IsDone ? Parse(reply.Body, WireJson.Default.Participant)?.Meeting?.Role : null;
    }

    private Uri Resolve(string serviceUrl) =>
        hosts.Resolve(serviceUrl) ?? throw new ForbiddenServiceException();

    private async ValueTask<ConnectorResult> CallAsync(
        HttpMethod method, Uri address, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        Judge(await transport.SendAsync(method, address, body, cancellationToken));

    private ConnectorResult Judge(ConnectorReply reply)
    {
        if (reply.Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices)
        {
            var resource = reply.Body.Length == 0 ? null : Parse(reply.Body, WireJson.Default.ResourceResponse);
            return ConnectorResult.Done(string.IsNullOrEmpty(resource?.Id) ? null : resource.Id);
        }

        var error = reply.Body.Length == 0 ? null : Parse(reply.Body, WireJson.Default.ErrorResponse)?.Error;
        var code = error?.Code;
        var outcome = Outcome(reply, code);
        log.ConnectorRefused(outcome, (int?)reply.Status ?? 0, KnownCode(code), reply.CorrelationVector);
        return new ConnectorResult(outcome, null, reply.Status, code)
        {
            WasCancelled = code == StreamNotAllowed && error?.Message?.Contains("cancel", StringComparison.OrdinalIgnoreCase) == true,
        };
    }

    private static ConnectorOutcome Outcome(ConnectorReply reply, string? code) => reply switch
    {
        { NeverReached: true } or { Status: HttpStatusCode.TooManyRequests } => ConnectorOutcome.Unavailable,
        { Lost: true } or { Status: HttpStatusCode.RequestTimeout } or { Status: >= HttpStatusCode.InternalServerError } => ConnectorOutcome.Unknown,
        { Status: HttpStatusCode.NotFound } => ConnectorOutcome.NotFound,
        { Status: HttpStatusCode.Forbidden } when DeadTarget.Contains(code, StringComparer.OrdinalIgnoreCase) => ConnectorOutcome.TargetDead,
        _ => ConnectorOutcome.Refused,
    };

    /// <summary>Only words go into the log, whatever the other side sends.</summary>
    private static string? KnownCode(string? code) =>
        code is { Length: <= 64 } && code.All(char.IsAsciiLetterOrDigit) ? code : null;

    private static T? Parse<T>(byte[] body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Something was to be sent to an address that is not on the list: stored under other settings, or a bug.</summary>
internal sealed class ForbiddenServiceException() : InvalidOperationException("The service address is not among Bot:AllowedServiceHosts.");
