using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Delivery;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.SignIn;

/// <summary>The answer to an invoke: its status, and its body where it has one.</summary>
internal readonly record struct InvokeAnswer(int Status, ReadOnlyMemory<byte> Body = default);

/// <summary>
/// Answers the invokes of single sign-on. Runs in the request and past the inbox, because a token is not to lie on a disk. Every open
/// client of a person sends the same exchange; one of them counts, and the question that needed it is asked again once.
/// </summary>
internal sealed class TokenExchange(
    UserTokenValidator validator, UserTokens tokens, RefusedTurns refused, IInbox inbox, TurnWorker turns, TimeProvider clock,
    ILogger<TokenExchange> log)
{
    public static readonly TimeSpan DuplicatesFor = TimeSpan.FromMinutes(5);

    private const int MostExchanges = 10_000;
    private const int LongestCode = 32;

    private readonly ExpiringMap<(string Tenant, string Person, string Id), bool> done = new(MostExchanges, clock);

    public async ValueTask<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Name)
        {
            case ActivityTypes.TokenExchange:
                return await ExchangeAsync(activity, cancellationToken);
            case ActivityTypes.SignInFailure:
                log.ClientCouldNotSignIn(Code(activity.Value));
                return new(StatusCodes.Status200OK);
            default:
                return new(StatusCodes.Status404NotFound); // verifyState: there is no code to redeem
        }
    }

    private async ValueTask<InvokeAnswer> ExchangeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (TurnReader.Text(activity.Value, "id") is not { Length: > 0 and <= ActivityReader.MaxId } id
            || TurnReader.Text(activity.Value, "token") is not { Length: > 0 } token)
        {
            return new(StatusCodes.Status400BadRequest);
        }

        var asker = TurnReader.Asker(activity);
        var exchange = (asker.Tenant.Value, asker.Person.Value, id);
        if (done.TryGet(exchange, out _))
        {
            return new(StatusCodes.Status200OK);
        }

        var verdict = await validator.ValidateAsync(token, asker.Tenant.Value, activity.From!.AadObjectId, cancellationToken);
        if (verdict.Refusal != RefusalReason.None)
        {
            log.SignInRefused(verdict.Refusal);
            return new(StatusCodes.Status412PreconditionFailed, InvokeBody.NotExchanged(id, TurnReader.Text(activity.Value, "connectionName")));
        }

        tokens.Keep(asker.Tenant, asker.Person, token, verdict.Expires);
        done.Set(exchange, true, clock.GetUtcNow() + DuplicatesFor);
        if (refused.Take(asker.Tenant, activity.Conversation!.Id!, asker.Person) is { } work)
        {
            await AskAgainAsync(work);
        }

        return new(StatusCodes.Status200OK);
    }

    /// <summary>As an entry of its own, so that it is done once and survives a restart like any other.</summary>
    private async ValueTask AskAgainAsync(TurnWork work)
    {
        var entry = await inbox.AcceptAsync(
            work.Entry.TenantId, work.Entry.ConversationId, work.Entry.ActivityId + TurnWork.AgainMark, work.Entry.Payload, CancellationToken.None);
        if (entry is not null)
        {
            turns.Enqueue(work with { Entry = entry, Pending = null });
        }
    }

    /// <summary>One of the protocol's own words; anything else is not written to the log.</summary>
    private static string Code(JsonElement? value) =>
        TurnReader.Text(value, "code") is { Length: > 0 and <= LongestCode } code && code.All(char.IsAsciiLetter) ? code : "unknown";
}
