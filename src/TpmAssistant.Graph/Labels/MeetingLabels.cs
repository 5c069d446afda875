using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Graph.Sessions;
using SensitivityLabel = TpmAssistant.Domain.Snapshots.SensitivityLabel;

namespace TpmAssistant.Graph.Labels;

/// <summary>The sensitivity labels of online meetings, found by the addresses at which people join. An event itself has none that Graph tells.</summary>
internal sealed class MeetingLabels(GraphSessions sessions, LabelBook book) : IMeetingLabels
{
    public async Task<IReadOnlyList<SensitivityLabel>> ReadAsync(Asker asker, IReadOnlyCollection<MeetingOccurrence> meetings, CancellationToken cancellationToken)
    {
        // All occurrences of a series share one online meeting.
        var joins = meetings.Select(m => m.JoinLink).OfType<Uri>().DistinctBy(join => join.OriginalString).ToList();
        if (joins.Count == 0) return [];
        var (session, _) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return [];
            var batch = new GraphBatch(session);
            var steps = joins.ConvertAll(join => batch.Get(Find(session, join), GraphReaders.Page<LabelledMeeting>(item => LabelledMeeting.Read(item, book))));
            await batch.SendAsync();
            return [.. steps.SelectMany(step => step.Reply.Value?.Items ?? []).Select(found => found.Label).OfType<SensitivityLabel>()];
        }
    }

    /// <summary>Asks for the online meeting that people join at an address.</summary>
    public static RequestInformation Find(GraphSession session, Uri join) => session.Client.Me.OnlineMeetings.ToGetRequestInformation(request =>
        request.QueryParameters.Filter = $"JoinWebUrl eq '{join.OriginalString.Replace("'", "''", StringComparison.Ordinal)}'");
}

/// <summary>An online meeting by its id, with its label.</summary>
internal sealed record LabelledMeeting(string Id, SensitivityLabel? Label)
{
    /// <summary>Reads one; a label is told by its id alone.</summary>
    public static LabelledMeeting? Read(JsonElement item, LabelBook book)
    {
        if (Json.Text(item, "id") is not { Length: > 0 } id) return null;
        var assigned = item.TryGetProperty("sensitivityLabelAssignment", out var assignment) && assignment.ValueKind == JsonValueKind.Object ? Json.Text(assignment, "sensitivityLabelId") : null;
        return new LabelledMeeting(id, book.Of(assigned, null));
    }
}
