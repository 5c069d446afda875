using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Meetings.RiskReviews;

/// <summary>The entry of the register that a running meeting talks about.</summary>
/// <param name="Entry">As it stands; what it rests on is left out, for not everybody in the meeting may open it.</param>
/// <param name="Changes">What was changed of it in this meeting.</param>
public sealed record LiveRisk(RegisterEntry Entry, IReadOnlyList<EntryChange> Changes);
