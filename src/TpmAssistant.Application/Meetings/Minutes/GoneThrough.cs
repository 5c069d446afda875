using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Risks;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Retrospectives;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>A topic that people of a retrospective voted for.</summary>
/// <param name="Text">The note; text from outside.</param>
/// <param name="Votes">How many votes it has.</param>
public sealed record VotedTopic(string Text, int Votes);

/// <summary>What a meeting of a kind of its own went through: the risks of a register, the topics of a retrospective.</summary>
public sealed class GoneThrough(IRiskRegisterStore registers, IRecordStore records)
{
    private const int MostTopics = 5;

    /// <summary>The minutes with it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="offer">The minutes.</param>
    /// <param name="held">The meeting as it was held.</param>
    /// <param name="project">The project, where the asker can read it.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    internal async Task<MinutesOffer> AddAsync(Asker asker, MinutesOffer offer, MeetingState held, ProjectId? project, CancellationToken cancellationToken)
    {
        if (held.Agenda is not { } agenda) return offer;
        var board = (await records.ReadAsync<RetroBoard>(asker.Tenant, LiveView.BoardOf(agenda.Meeting), cancellationToken))?.Body ?? RetroBoard.Empty;
        return offer with
        {
            Reviewed = project is { } one ? ReviewedRisks.Of(held, await registers.ReadAsync(asker.Tenant, one, cancellationToken)) : [],
            Topics = [.. board.Topics.Where(t => t.Votes > 0).Take(MostTopics).Select(t => new VotedTopic(t.Head.Text, t.Votes))],
        };
    }
}
