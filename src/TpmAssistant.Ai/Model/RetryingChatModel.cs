using System.ClientModel;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.AI;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Model;

/// <summary>
/// Asks once more where the model said to come back, or the connection never came about. An answer that got lost is not asked for again:
/// it is paid for already, and the phrasebook is at hand.
/// </summary>
internal sealed class RetryingChatModel(IChatClient inner, TimeProvider clock) : DelegatingChatClient(inner)
{
    private const int TooManyRequests = 429;
    private const int RequestTimeout = 408;
    private const int FirstOfRefusals = 400;
    private const int FirstOfFailures = 500;

    /// <summary>The code with which an endpoint says that its filter took offence at the question.</summary>
    private const string FilterCode = "content_filter";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(6);

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        TimeSpan pause;
        try
        {
            return await base.GetResponseAsync(asked, options, cancellationToken);
        }
        catch (Exception failure) when (IsOutage(failure))
        {
            pause = PauseAfter(failure) ?? throw new ModelException(TroubleOf(failure), failure);
        }

        await Task.Delay(pause, clock, cancellationToken);
        try
        {
            return await base.GetResponseAsync(asked, options, cancellationToken);
        }
        catch (Exception failure) when (IsOutage(failure))
        {
            throw new ModelException(TroubleOf(failure), failure);
        }
    }

    /// <summary>How long to wait before asking again; <see langword="null"/> where that would be blind, or takes longer than anybody waits.</summary>
    private static TimeSpan? PauseAfter(Exception failure)
    {
        if (failure is not ClientResultException { Status: TooManyRequests } busy) return NeverConnected(failure) ? Pause : null;
        var told = busy.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) == true && int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds) : Pause;
        return told <= LongestPause ? told : null;
    }

    /// <summary>What the person is told of it.</summary>
    private static ModelTrouble TroubleOf(Exception failure) => failure is not ClientResultException refused ? ModelTrouble.Down : refused.Status switch
    {
        TooManyRequests => ModelTrouble.Busy,
        < FirstOfRefusals or >= FirstOfFailures or RequestTimeout => ModelTrouble.Down,
        _ when refused.GetRawResponse()?.Content.ToString().Contains(FilterCode, StringComparison.OrdinalIgnoreCase) == true => ModelTrouble.Refused,
        _ => ModelTrouble.Setup,
    };

    private static bool NeverConnected(Exception failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (at is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable }) return true;
        }

        return false;
    }

    private static bool IsOutage(Exception failure) => failure is ClientResultException or HttpRequestException or IOException or AggregateException;
}
