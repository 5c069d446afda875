using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Meetings.RiskReviews;

/// <summary>What is filled in about the entry of the register that a running meeting talks about.</summary>
/// <param name="State">The meeting.</param>
/// <param name="Entry">The entry as it stands.</param>
/// <param name="Closes">Whether it is to be closed; else it is changed.</param>
/// <param name="Note">Why it is shown again, where it is.</param>
public sealed record RiskReviewForm(MeetingState State, RegisterEntry Entry, bool Closes, LiveNote Note = LiveNote.None) : Answer, IFormAnswer;

/// <summary>The meeting changed the entry, or left it as it is.</summary>
/// <param name="State">The meeting.</param>
/// <param name="Risk">The entry, with what was changed of it in this meeting.</param>
/// <param name="Note">Whether it was changed, closed, or neither.</param>
/// <param name="Undo">Takes it back.</param>
public sealed record RiskReviewed(MeetingState State, LiveRisk Risk, LiveNote Note, UndoId? Undo) : Answer;
