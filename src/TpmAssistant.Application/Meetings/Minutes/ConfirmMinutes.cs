using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>What a person ticked and filled in on the card of minutes.</summary>
/// <param name="Kept">Keys of the lines that are kept, and of the parts <c>chat</c> and <c>mail</c>.</param>
/// <param name="AsNew">Keys of the actions that become a task although there is one like it.</param>
/// <param name="Final">Keys of the decisions that are final.</param>
/// <param name="Owners">Who does which action, by key; a person's id.</param>
/// <param name="Dues">By when, by key.</param>
public sealed record MinutesTicks(
    IReadOnlySet<string> Kept, IReadOnlySet<string> AsNew, IReadOnlySet<string> Final, IReadOnlyDictionary<string, string> Owners,
    IReadOnlyDictionary<string, DateOnly> Dues);

/// <summary>The click on minutes: exactly the lines that are ticked are confirmed.</summary>
public sealed class ConfirmMinutes(IProposalStore proposals, ProposalDesk desk, ConfirmProposal confirm, MinutesOutcome outcome, IProjectStore projects)
{
    /// <summary>Confirms what is ticked.</summary>
    public async Task<Answer> RunAsync(Asker asker, ProposalId id, string hash, MinutesTicks ticks, CancellationToken cancellationToken)
    {
        if (await proposals.FindAsync(asker.Tenant, id, cancellationToken) is not { Kind: MinutesEffect.KindName, State: ProposalState.Open } proposal
            || !ConfirmProposal.IsFor(proposal, asker) || proposal.Hash != hash)
            return await ConfirmAsync(asker, id, hash, cancellationToken);
        var offered = MinutesEffect.Read(proposal);
        var known = await PeopleAsync(asker, offered, cancellationToken);
        var wanted = Narrowed(offered, ticks, known) with { Card = offered.Card ?? id.Value };
        if (wanted.Lines.Count == 0 && wanted.Chat is null && wanted.MailTo.Count == 0) return MinutesErrors.NothingTicked;
        var (confirmed, content) = await desk.NarrowAsync(proposal, asker, hash, wanted, cancellationToken);
        return await ConfirmAsync(asker, confirmed, content, cancellationToken);
    }

    private async Task<Answer> ConfirmAsync(Asker asker, ProposalId id, string hash, CancellationToken cancellationToken) =>
        await confirm.RunAsync(asker, id, hash, cancellationToken) is var answer && answer is ProposalClickAnswer { Proposal: { Kind: MinutesEffect.KindName } proposal } click
            ? await outcome.TellAsync(click, proposal, cancellationToken) : answer;

    /// <summary>Who may be given an action: the people of the project, those who were there or invited, and who was named already.</summary>
    private async Task<IReadOnlyList<Person>> PeopleAsync(Asker asker, MinutesOffer offer, CancellationToken cancellationToken) =>
    [
        .. (await projects.ListAsync(asker.Tenant, cancellationToken)).Where(p => p.Id == offer.Project).SelectMany(p => p.Members).Select(m => m.Person)
            .Concat(offer.Presences.Present).Concat(offer.Presences.Absent).Concat(offer.Lines.Select(l => l.Line.Owner).OfType<Person>()).DistinctBy(p => p.Id),
    ];

    private static MinutesOffer Narrowed(MinutesOffer offer, MinutesTicks ticks, IReadOnlyList<Person> people) => offer with
    {
        Lines =
        [
            .. offer.Lines.Where(l => ticks.Kept.Contains(l.Line.Key)).Select(l => l with
            {
                AsNewTask = ticks.AsNew.Contains(l.Line.Key),
                Line = l.Line with
                {
                    IsFinal = l.Line.Kind == CaptureKind.Decision && ticks.Final.Contains(l.Line.Key),
                    Owner = ticks.Owners.TryGetValue(l.Line.Key, out var owner) ? people.FirstOrDefault(p => p.Id.Value == owner) : l.Line.Owner,
                    Due = ticks.Dues.TryGetValue(l.Line.Key, out var due) ? due : l.Line.Due,
                },
            }),
        ],
        Chat = ticks.Kept.Contains(MinutesPart.Chat) ? offer.Chat : null,
        MailTo = ticks.Kept.Contains(MinutesPart.Mail) ? offer.MailTo : [],
    };
}
