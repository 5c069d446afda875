using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.SignIn;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Endpoint;

/// <summary>
/// The door for activities: who sends it, is it one, may they, is it known already; then it is stored and answered, and its turn
/// runs elsewhere. Refusals say nothing but their status.
/// </summary>
internal sealed class MessageEndpoint(
    BotOptions options, ChannelTokenValidator tokens, ActivityGate gate, IInbox inbox, TurnWorker turns, EntraOptions entra, TokenExchange exchange,
    TimeProvider clock, ILogger<MessageEndpoint> log)
{
    /// <summary>How long a click waits for its card before it is told to wait.</summary>
    public static readonly TimeSpan InvokePatience = TimeSpan.FromSeconds(3);

    /// <summary>The same for a caller that takes the replies itself.</summary>
    public static readonly TimeSpan RepliesPatience = TimeSpan.FromSeconds(12);

    /// <summary>More waiting turns than this are turned away; Teams sends them again.</summary>
    private const int MostWaiting = 2000;

    private readonly bool anonymous = string.IsNullOrEmpty(options.AppId);

    public async Task HandleAsync(HttpContext context)
    {
        var token = default(TokenVerdict);
        if (anonymous ? !LoopbackGate.Admits(context) : (token = await tokens.ValidateAsync(context.Request.Headers.Authorization, context.RequestAborted)).Token is null)
        {
            Refuse(context, anonymous ? RefusalReason.NotLoopback : token.Refusal);
            return;
        }

        if (await ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (ActivityReader.Read(body) is not { } activity)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var refusal = gate.Check(token.Token, activity);
        if (refusal != RefusalReason.None)
        {
            Refuse(context, refusal);
            return;
        }

        await AcceptAsync(context, activity, body);
    }

    private async Task AcceptAsync(HttpContext context, Activity activity, byte[] body)
    {
        var kind = ActivityKinds.Of(activity);
        if (kind == ActivityKind.SignIn && (anonymous || entra.SignInPage is null))
        {
            kind = ActivityKind.Unsupported;
        }

        if (kind is ActivityKind.Ignored or ActivityKind.Unsupported)
        {
            context.Response.StatusCode = kind == ActivityKind.Ignored ? StatusCodes.Status200OK : StatusCodes.Status501NotImplemented;
            return;
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id) || string.IsNullOrEmpty(activity.From?.Id)
            || string.IsNullOrEmpty(activity.Recipient?.Id) || activity.Conversation.Id is "." or "..")
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (kind == ActivityKind.SignIn)
        {
            var answer = await exchange.AnswerAsync(activity, context.RequestAborted);
            context.Response.StatusCode = answer.Status;
            if (!answer.Body.IsEmpty)
            {
                await WriteAsync(context, answer.Body);
            }

            return;
        }

        if (turns.Waiting >= MostWaiting)
        {
            log.Busy(turns.Waiting);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "2";
            return;
        }

        // From here on the request's own token no longer counts: what is stored is finished.
        var entry = await inbox.AcceptAsync(
            TurnReader.Tenant(activity), activity.Conversation.Id, IdOf(activity, body), body, CancellationToken.None);
        var pending = PendingFor(activity, kind);
        if (entry is not null)
        {
            turns.Enqueue(new TurnWork(entry, activity, kind, pending));
        }

        if (pending is not null)
        {
            await AnswerAsync(context, activity, kind, pending, known: entry is null);
        }
    }

    private static PendingAnswer? PendingFor(Activity activity, ActivityKind kind)
    {
        if (kind.IsAnsweredInRequest())
        {
            return new PendingAnswer(PendingKind.Invoke);
        }

        return activity.DeliveryMode == ActivityTypes.ExpectReplies ? new PendingAnswer(PendingKind.Replies) : null;
    }

    private async Task AnswerAsync(HttpContext context, Activity activity, ActivityKind kind, PendingAnswer pending, bool known)
    {
        var locale = activity.Locale ?? "";
        if (known)
        {
            await WriteAsync(context, pending.Kind == PendingKind.Replies ? InvokeBody.OfReplies([]) : InvokeBody.Instead(kind, Words.AlreadyUnderway(locale)));
            return;
        }

        try
        {
            await pending.Body.WaitAsync(pending.Kind == PendingKind.Invoke ? InvokePatience : RepliesPatience, clock);
        }
        catch (TimeoutException) when (pending.TryTake())
        {
            await WriteAsync(context, pending.Kind == PendingKind.Replies
                ? InvokeBody.OfReplies([ActivityWriter.Write(OutgoingMessage.OfText(Words.WorkingOnReply(locale)))])
                : InvokeBody.Instead(kind, Words.WorkingOnIt(locale)));
            return;
        }
        catch (TimeoutException)
        {
            // The turn took it just before; its answer is on the way.
        }

        await WriteAsync(context, await pending.Body);
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>The whole body, or null if it is larger than any activity.</summary>
    private static async ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > ActivityReader.MaxBytes)
        {
            return null;
        }

        var least = (int)(request.ContentLength ?? ActivityReader.MaxBytes + 1);
        var read = await request.BodyReader.ReadAtLeastAsync(Math.Max(least, 1), cancellationToken);
        var body = read.Buffer.Length <= ActivityReader.MaxBytes ? read.Buffer.ToArray() : null;
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return body;
    }

    /// <summary>An activity without an id is known by its content.</summary>
    private static string IdOf(Activity activity, byte[] body) =>
        string.IsNullOrEmpty(activity.Id) ? $"sha256:{Convert.ToHexStringLower(SHA256.HashData(body))}" : activity.Id;

    private void Refuse(HttpContext context, RefusalReason reason)
    {
        log.ActivityRefused(reason);
        context.Response.StatusCode = reason is RefusalReason.WrongChannel or RefusalReason.TenantNotAllowed
            or RefusalReason.ServiceNotAllowed or RefusalReason.NotLoopback
            ? StatusCodes.Status403Forbidden
            : StatusCodes.Status401Unauthorized;
    }
}
