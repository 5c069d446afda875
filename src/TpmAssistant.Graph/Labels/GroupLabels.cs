using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Graph.Sessions;
using SensitivityLabel = TpmAssistant.Domain.Snapshots.SensitivityLabel;

namespace TpmAssistant.Graph.Labels;

/// <summary>The sensitivity labels of groups. Without the right to read a group there is none: a label is never guessed.</summary>
internal sealed class GroupLabels(GraphSessions sessions, LabelBook book) : IGroupLabels
{
    // The directory gives them only when they are asked for.
    private static readonly string[] Selected = ["id", "assignedLabels"];

    public async Task<IReadOnlyList<SensitivityLabel>> ReadAsync(Asker asker, IReadOnlyCollection<string> groups, CancellationToken cancellationToken)
    {
        if (groups.Count == 0) return [];
        var (session, _) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return [];
            var batch = new GraphBatch(session);
            var steps = groups.Distinct(StringComparer.Ordinal).Select(group => Step(batch, session, group)).ToList();
            await batch.SendAsync();
            return [.. steps.Select(step => Of(step.Reply.Value)).OfType<SensitivityLabel>()];
        }
    }

    /// <summary>Asks for a group's labels together with other readings.</summary>
    public static GraphStep<Group> Step(GraphBatch batch, GraphSession session, string group) =>
        batch.Get(Request(session, group), Group.CreateFromDiscriminatorValue);

    /// <summary>The highest label of a group; <see langword="null"/> where it has none, or it could not be read.</summary>
    public SensitivityLabel? Of(Group? group) => SensitivityLabel.Highest((group?.AssignedLabels ?? []).Where(label => !string.IsNullOrWhiteSpace(label.DisplayName)).Select(label => book.Of(label.LabelId, label.DisplayName)));

    private static RequestInformation Request(GraphSession session, string group) =>
        session.Client.Groups[group].ToGetRequestInformation(request => request.QueryParameters.Select = Selected);
}
