using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Forms;

/// <summary>A form comes again with what was typed: something changed beneath it, or some of it was not understood. Nothing of what changed was saved.</summary>
/// <param name="Form">The form as it stands now.</param>
/// <param name="Typed">What was typed, by field; text from outside.</param>
/// <param name="Changed">The fields that changed beneath; empty where only something was not understood.</param>
public sealed record FormAgainAnswer(Answer Form, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FormChange> Changed) : Answer;

/// <summary>A field that changed while somebody had a form open.</summary>
/// <param name="Field">Which field.</param>
/// <param name="By">Who changed it; <see langword="null"/> where it was not changed by a form.</param>
/// <param name="IsOwn">Whether that is the same person, in another window.</param>
/// <param name="At">When.</param>
public sealed record FormChange(string Field, Person? By, bool IsOwn, DateTimeOffset? At);
