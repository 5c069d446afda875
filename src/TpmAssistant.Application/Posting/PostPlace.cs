using TpmAssistant.Application.Access;

namespace TpmAssistant.Application.Posting;

/// <summary>A channel or chat in which a project is spoken of.</summary>
/// <param name="Where">The conversation.</param>
/// <param name="Name">Its name as Teams told it; empty when it never did. Text from outside.</param>
public sealed record PostPlace(ConversationRef Where, string Name);
