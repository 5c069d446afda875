using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.CheckIns;

/// <summary>Takes an owner's answer about a task of theirs. The button beside the exact content is the confirmation: the task changes at once.</summary>
public sealed class AnswerCheckIn(
    ICheckInStore checkIns, ProposalDesk desk, ConfirmProposal confirm, IEffectRunner runner, IProposalStore proposals, INotifier notifier, TimeProvider clock)
{
    private const int LongestText = 300;

    /// <summary>Takes the answer.</summary>
    /// <param name="asker">Whose click it is; only their own check-in is found.</param>
    /// <param name="project">Of which project.</param>
    /// <param name="period">Of which period.</param>
    /// <param name="task">The task as the button names it.</param>
    /// <param name="kind">The answer.</param>
    /// <param name="newDate">The new last day, for that answer.</param>
    /// <param name="text">What blocks it, for that answer.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The <see cref="CheckInAnswer"/> with the next question, or why the answer was not taken.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, ProjectId project, string period, string task, CheckInReplyKind kind, DateOnly? newDate, string? text,
        CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        if (await checkIns.FindAsync(asker.Tenant, project, period, asker.Person, cancellationToken) is not { } checkIn
            || checkIn.Tasks.FirstOrDefault(t => t.Task.ToString() == task) is not { } asked)
            return new Refusal("no-such-check-in");
        var today = asker.Today(clock);
        if (asked.Reply is not null) return new CheckInAnswer(checkIn, today);
        if (kind == CheckInReplyKind.NewDate && (newDate is not { } day || day < today)) return new Refusal("check-in-no-date");

        var reply = new CheckInReply(
            kind, kind == CheckInReplyKind.NewDate ? newDate : null,
            kind == CheckInReplyKind.Blocked ? text.CutOrNull(LongestText) : null,
            CheckInWriting.None, null);
        if (kind is CheckInReplyKind.Done or CheckInReplyKind.NewDate) reply = await WriteAsync(asker, asked, reply, cancellationToken);
        var now = await checkIns.ReplyAsync(asker.Tenant, project, period, asker.Person, asked.Task, reply, cancellationToken) ?? checkIn;
        await CheckInEffect.TellAskerAsync(checkIns, notifier, clock, now, cancellationToken);
        return new CheckInAnswer(now, today);
    }

    private async Task<CheckInReply> WriteAsync(Asker asker, CheckInTask asked, CheckInReply reply, CancellationToken cancellationToken)
    {
        var change = new TaskChange(asked.Task, asked.Title, asked.Due, reply.Kind == CheckInReplyKind.Done, reply.NewDate);
        var proposal = await desk.ProposeAsync(asker, TaskChangeEffect.KindName, change, cancellationToken);
        await confirm.RunAsync(asker, proposal.Id, proposal.Hash, cancellationToken);
        var settled = await proposals.FindAsync(asker.Tenant, proposal.Id, cancellationToken);
        // The click waits no longer than Teams does; what comes of it is waited for here.
        if (settled?.State == ProposalState.Taken) settled = await runner.StartAsync(asker.Tenant, proposal.Id).WaitAsync(cancellationToken);
        return reply with
        {
            Writing = settled?.State == ProposalState.Done ? CheckInWriting.Written : CheckInWriting.Failed,
            Code = settled?.Outcome?.Code,
        };
    }
}
