using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Meetings.RiskReviews;

/// <summary>An entry of the register that a meeting went through.</summary>
/// <param name="Key">Its name in the register.</param>
/// <param name="Title">What it is, as the agenda says it; text from outside.</param>
/// <param name="Changes">What people changed of it during the meeting, a line a field; empty when it stayed as it was.</param>
public sealed record ReviewedRisk(RegisterKey Key, string Title, IReadOnlyList<EntryChange> Changes);

/// <summary>
/// What became of the register in a meeting. It is read from the register's own history, so that minutes never say more than what stands there.
/// </summary>
public static class ReviewedRisks
{
    private const string Prefix = "register:";

    /// <summary>The entry that an item of an agenda is about; <see langword="null"/> when it is about none.</summary>
    public static RegisterKey? KeyOf(AgendaItem item) => item.About.FirstOrDefault(IsEntry) is { Id: { } id } && RegisterKey.TryParse(id[Prefix.Length..], out var key) ? key : null;

    /// <summary>The entries that were talked about, in the agenda's order, each with what changed of it meanwhile.</summary>
    public static IReadOnlyList<ReviewedRisk> Of(MeetingState state, RiskRegister register) =>
    [
        .. (state.Agenda?.Items ?? []).Where((_, i) => i < state.Progress.Count && state.Progress[i].Visited)
            .Select(item => (Item: item, Entry: KeyOf(item) is { } key ? register.Find(key) : null)).Where(r => r.Entry is not null).DistinctBy(r => r.Entry!.Key)
            .Select(r => new ReviewedRisk(r.Entry!.Key, r.Item.Topic.Subject, Changes(state, r.Entry))),
    ];

    /// <summary>
    /// What people changed of an entry since the meeting began and until <see cref="Facilitator.Reopens"/> after its end, as first and last value of each
    /// field; what came back to where it was is no change.
    /// </summary>
    public static IReadOnlyList<EntryChange> Changes(MeetingState state, RegisterEntry entry) =>
    [
        .. entry.History.Where(c => c.By is not null && c.At >= state.StartedAt && (state.EndedAt is not { } end || c.At <= end + Facilitator.Reopens))
            .GroupBy(c => c.Field).OrderBy(g => g.Key).Select(g => g.Last() with { From = g.First().From }).Where(c => c.From != c.To),
    ];

    private static bool IsEntry(ItemRef item) => item.Source == SourceKinds.Project && item.Id.StartsWith(Prefix, StringComparison.Ordinal);
}
