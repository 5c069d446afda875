using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.CheckIns;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.CheckIns;

/// <summary>Proposes to ask the owners of blocked, late, due and stale work for an update: privately, once a week.</summary>
public sealed class RequestUpdates(
    ProjectViewer viewer, ICheckInStore checkIns, IPersonalChats chats, IProposalStore proposals, ProposalDesk desk, ConfirmProposal confirm,
    TimeProvider clock)
{
    /// <summary>Finds whom to ask about what.</summary>
    /// <returns>A <see cref="CheckInOfferAnswer"/>; where all were asked already, the <see cref="CheckInStatusAnswer"/>.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var meant = view.Now.Project;
        if (meant.Owner is { } owner && owner != asker.Person) return new Refusal("not-yours-to-ask", "project", meant.Name);

        var period = PeriodOf(view.Now.StatusDate);
        var round = await checkIns.RoundAsync(asker.Tenant, meant.Id, period, cancellationToken);
        var asked = round.Select(c => c.Person.Person).ToHashSet();
        var (ask, unreachable, before) = (new List<CheckIn>(), new List<(Person, IReadOnlyList<CheckInTask>)>(), new List<Person>());
        string[] shared = [.. meant.Conversations.Select(c => c.ConversationId)];
        foreach (var questions in CheckInSelection.Pick(view.Context).GroupBy(q => q.Owner.Id))
        {
            var person = questions.First().Owner;
            if (asked.Contains(person.Id)) before.Add(person);
            else if (await chats.FindOrOpenAsync(asker.Tenant, person.Id, shared, cancellationToken) is not { } chat) unreachable.Add((person, TasksOf(questions)));
            else ask.Add(CheckInOf(asker, meant, period, view.Now.StatusDate, person, chat, questions));
        }

        if (ask.Count == 0 && round.Count > 0) return new CheckInStatusAnswer(meant.Name, meant.Id, round, asker.Today(clock));
        var offer = new CheckInOffer(meant.Id, meant.Name, period, ask);
        var proposal = ask.Count == 0 ? null : await desk.ProposeAsync(asker, CheckInEffect.KindName, offer, cancellationToken);
        return new CheckInOfferAnswer(proposal, offer, unreachable, before);
    }

    /// <summary>Asks those who are still ticked: exactly that list is what is confirmed.</summary>
    public async Task<Answer> AskAsync(Asker asker, ProposalId id, string hash, IReadOnlySet<string> ticked, CancellationToken cancellationToken)
    {
        if (await proposals.FindAsync(asker.Tenant, id, cancellationToken) is not { Kind: CheckInEffect.KindName, State: ProposalState.Open } proposal
            || !ConfirmProposal.IsFor(proposal, asker) || proposal.Hash != hash)
            return await confirm.RunAsync(asker, id, hash, cancellationToken);
        var offer = CheckInEffect.Read(proposal);
        var left = offer.CheckIns.Where(c => ticked.Contains(c.Person.Person.Value)).ToList();
        if (left.Count == offer.CheckIns.Count) return await confirm.RunAsync(asker, id, hash, cancellationToken);
        if (left.Count == 0) return new Refusal("nobody-ticked");
        var (confirmed, content) = await desk.NarrowAsync(proposal, asker, hash, offer with { CheckIns = left }, cancellationToken);
        return await confirm.RunAsync(asker, confirmed, content, cancellationToken);
    }

    /// <summary>The ISO week of a day, as in <c>2026-W47</c>.</summary>
    internal static string PeriodOf(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at)}-W{ISOWeek.GetWeekOfYear(at):00}");
    }

    private static CheckIn CheckInOf(
        Asker asker, Project project, string period, DateOnly today, Person person, ConversationReference chat, IEnumerable<CheckInQuestion> questions) => new(
        project.Id, project.Name, period, asker,
        new Asker(
            asker.Tenant, person.Id, person.Name, asker.Locale, person.TimeZoneId ?? project.TimeZoneId,
            new ConversationRef(chat.ConversationId, ConversationScope.Personal)),
        today,
        TasksOf(questions));

    private static IReadOnlyList<CheckInTask> TasksOf(IEnumerable<CheckInQuestion> questions) =>
        [.. questions.Select(q => new CheckInTask(q.Task.Ref, q.Task.Title, q.Task.Link, q.Task.Due, q.Reason, q.Days))];
}
