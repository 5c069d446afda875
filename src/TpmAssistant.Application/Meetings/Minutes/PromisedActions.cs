using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>An action that confirmed minutes hold: what was promised in a meeting.</summary>
/// <param name="Text">What; text from outside.</param>
/// <param name="Owner">Who promised it; blank when nobody did.</param>
/// <param name="Due">By when; blank when nobody said.</param>
/// <param name="On">The day of the meeting.</param>
/// <param name="Task">The task it became, or was already.</param>
/// <param name="Title">That task's title.</param>
/// <param name="Link">Where a person opens it.</param>
public sealed record PromisedAction(string Text, Person? Owner, DateOnly? Due, DateOnly On, ItemRef? Task, string? Title, Uri? Link)
{
    /// <summary>The meeting it was promised in, as <see cref="MeetingKey"/> writes it.</summary>
    public string? Meeting { get; init; }
}

/// <summary>What was promised in the meetings of a series, so that the next one can open with it.</summary>
public sealed class PromisedActions(IRecordStore records)
{
    private const string Kind = "promised-action";

    /// <summary>Those of a series, in the order of their meetings; a single meeting's own, too.</summary>
    /// <param name="tenant">Whose meetings.</param>
    /// <param name="series">What all occurrences share: <see cref="MeetingKey.Series"/>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async ValueTask<IReadOnlyList<PromisedAction>> OfSeriesAsync(TenantId tenant, string series, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<PromisedAction>(tenant, Kind, series, cancellationToken)).Select(r => r.Body).OrderBy(p => p.On)];

    /// <summary>Keeps one; one kept before stays as it is.</summary>
    internal Task KeepAsync(TenantId tenant, MeetingKey meeting, string line, PromisedAction action, CancellationToken cancellationToken) =>
        records.TrySaveAsync(tenant, new RecordKey(Kind, meeting.Series, $"{meeting}|{line}"), action with { Meeting = meeting.ToString() }, 0, cancellationToken);
}
