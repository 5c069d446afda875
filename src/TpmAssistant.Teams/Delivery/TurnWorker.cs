using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Feedback;
using TpmAssistant.Teams.SignIn;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Delivery;

/// <summary>
/// Carries stored activities through their turns: in order within a conversation, on the turn's own deadline. One that fails is
/// tried again behind the others; after five times it is parked and the person told.
/// </summary>
internal sealed class TurnWorker : IDisposable
{
    public const int Tries = 5;

    /// <summary>The same for one that ran out of its time: the next attempt holds up its conversation for as long again.</summary>
    public const int TriesOverTime = 2;

    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan TypingAfter = TimeSpan.FromMilliseconds(600);

    private const int Parallel = 64;

    private readonly ITurnHandler handler;
    private readonly IInbox inbox;
    private readonly IConversationStore conversations;
    private readonly IFeedbackStore feedback;
    private readonly OutboxSender outbox;
    private readonly Signals signals;
    private readonly TimeProvider clock;
    private readonly ILogger<TurnWorker> log;
    private readonly RefusedTurns refused;
    private readonly AnswerPacker packer;
    private readonly Lanes<TurnWork> lanes;
    private readonly CancellationTokenSource stopping = new();

    public TurnWorker(
        ITurnHandler handler, IInbox inbox, IConversationStore conversations, IFeedbackStore feedback, OutboxSender outbox,
        Signals signals, RefusedTurns refused, AnswerPacker packer, TimeProvider clock, ILogger<TurnWorker> log)
    {
        (this.handler, this.inbox, this.conversations, this.feedback) = (handler, inbox, conversations, feedback);
        (this.outbox, this.signals, this.clock, this.log) = (outbox, signals, clock, log);
        (this.refused, this.packer) = (refused, packer);
        lanes = new Lanes<TurnWork>(RunAsync, Parallel);
    }

    /// <summary>How many turns are waiting or running.</summary>
    public int Waiting => lanes.Count;

    public void Enqueue(TurnWork work) => lanes.Enqueue(work.Entry.ConversationId, work);

    public Task WhenIdleAsync() => lanes.WhenIdleAsync();

    /// <summary>Ends all turns; what is unfinished is taken up after the next start.</summary>
    public void Stop() => stopping.Cancel();

    public void Dispose() => stopping.Cancel(); // not disposed of: what still runs holds its token

    private async Task RunAsync(TurnWork work)
    {
        using var deadline = new CancellationTokenSource(Limit, clock);
        using var stop = stopping.Token.UnsafeRegister(static d => ((CancellationTokenSource)d!).Cancel(), deadline);
        using var typing = IsWaitedForInChat(work) ? signals.TypingAfter(TypingAfter, work.Activity) : null;
        var stream = typing is not null && work.Kind == ActivityKind.Message && TurnReader.Scope(work.Activity) == ConversationScope.Personal
            ? signals.Stream(work.Activity, typing) : null;
        try
        {
            var answer = await AnswerAsync(work, stream, deadline.Token);
            await FinishAsync(work, answer, stream);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stays in the inbox for the next start.
        }
        catch (Exception e)
        {
            if (stream is not null) await stream.AbandonAsync(Words.OnceMore(work.Activity.Locale ?? ""));
            await FailAsync(work, e, deadline.IsCancellationRequested ? TriesOverTime : Tries);
        }
    }

    private static bool IsWaitedForInChat(TurnWork work) => work.Pending is null && (work.Kind is ActivityKind.Message or ActivityKind.CardSubmit);

    private async ValueTask<TurnAnswer> AnswerAsync(TurnWork work, TurnStream? stream, CancellationToken cancellationToken)
    {
        var activity = work.Activity;
        var reference = TurnReader.Reference(activity);
        outbox.Revive(reference.ConversationId);
        await conversations.RememberAsync(reference, cancellationToken);
        var root = TurnReader.Root(reference.ConversationId);
        if (root.Length != reference.ConversationId.Length)
        {
            await conversations.RememberAsync(reference with { ConversationId = root }, cancellationToken);
        }

        switch (work.Kind)
        {
            case ActivityKind.BotAdded:
                return work.IsAgain || await conversations.TryClaimWelcomeAsync(reference.TenantId, root, cancellationToken)
                    ? await WelcomeAsync(work, reference.TenantId, root, cancellationToken)
                    : TurnAnswer.Nothing;
            case ActivityKind.BotRemoved:
                await conversations.ForgetWelcomeAsync(reference.TenantId, root, cancellationToken);
                return TurnAnswer.Nothing;
            case ActivityKind.Feedback:
                if (FeedbackReader.Read(activity, clock.GetUtcNow()) is { } entry)
                {
                    await feedback.AddAsync(entry, cancellationToken);
                }

                return TurnAnswer.Nothing;
            case ActivityKind.Message:
                return await HandleAsync(work, TurnKind.Message, cancellationToken, stream);
            case ActivityKind.CardSubmit:
                return await HandleAsync(work, TurnKind.CardSubmit, cancellationToken);
            case ActivityKind.CardAction:
                return await HandleAsync(work, TurnKind.CardAction, cancellationToken);
            case ActivityKind.DialogOpened:
                return await HandleAsync(work, TurnKind.DialogOpened, cancellationToken);
            case ActivityKind.DialogSubmitted:
                return await HandleAsync(work, TurnKind.DialogSubmitted, cancellationToken);
            case ActivityKind.MeetingEvent:
                return await HandleAsync(work, TurnKind.MeetingEvent, cancellationToken);
            default:
                return TurnAnswer.Nothing;
        }
    }

    /// <summary>A welcome that fails gives its claim back, so that the next attempt can welcome.</summary>
    private async ValueTask<TurnAnswer> WelcomeAsync(TurnWork work, string tenant, string conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await HandleAsync(work, TurnKind.Installed, cancellationToken);
        }
        catch
        {
            await conversations.ForgetWelcomeAsync(tenant, conversation, CancellationToken.None);
            throw;
        }
    }

    private ValueTask<TurnAnswer> HandleAsync(TurnWork work, TurnKind kind, CancellationToken cancellationToken, ITurnProgress? progress = null) =>
        handler.HandleAsync(TurnReader.Read(work.Activity, work.Entry.ActivityId, kind) with { Progress = progress ?? NoProgress.Instance }, cancellationToken);

    private async ValueTask FinishAsync(TurnWork work, TurnAnswer answer, TurnStream? stream)
    {
        var packed = packer.Pack(work, answer, stream is null ? null : await stream.EndAsync());
        if (packed.OffersSignIn)
        {
            refused.Keep(work); // before anything is sent: the client answers at once
        }

        try
        {
            var entries = await inbox.CompleteAsync(work.Entry, new TurnResult(packed.ToSend, answer.Memory), CancellationToken.None);
            packed.Waiting?.Answer(packed.Body);
            outbox.Send(entries);
        }
        catch (Exception e)
        {
            packed.Waiting?.Fail(e);
            throw;
        }
    }

    private async Task FailAsync(TurnWork work, Exception failure, int tries)
    {
        var attempt = work.Entry.Attempts + 1;
        var park = attempt >= tries;
        log.TurnFailed(failure, work.Entry.Id, attempt, tries);
        try
        {
            await inbox.FailAsync(work.Entry, park, CancellationToken.None);
        }
        catch (Exception e)
        {
            log.AttemptNotCounted(e, work.Entry.Id);
        }

        if (park)
        {
            log.TurnParked(work.Entry.Id, attempt);
            await ApologiseAsync(work);
            return;
        }

        _ = AgainAsync(work with { Entry = work.Entry with { Attempts = attempt } });
    }

    /// <summary>Waits outside the lane, so that the rest of the conversation goes on meanwhile.</summary>
    private async Task AgainAsync(TurnWork work)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5 * Math.Pow(2, work.Entry.Attempts - 1)), clock, stopping.Token);
            Enqueue(work);
        }
        catch (OperationCanceledException)
        {
            // Stays in the inbox for the next start.
        }
    }

    private async ValueTask ApologiseAsync(TurnWork work)
    {
        var words = Words.CouldNot(work.Activity.Locale ?? "", work.Entry.Id);
        if (work.Pending is { Kind: PendingKind.Invoke } pending && pending.TryTake())
        {
            pending.Answer(InvokeBody.Instead(work.Kind, words));
        }
        else if (work.Kind is ActivityKind.Message or ActivityKind.CardSubmit or ActivityKind.CardAction or ActivityKind.DialogSubmitted)
        {
            await signals.SayAsync(work.Activity, words);
        }
    }
}
