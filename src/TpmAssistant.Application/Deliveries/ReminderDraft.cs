using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Why a letter is in its language.</summary>
public enum LetterLanguage
{
    /// <summary>Its reader's, as the project keeps it.</summary>
    Readers,

    /// <summary>Its writer's own: the reader's is not known.</summary>
    Writers,

    /// <summary>The writer chose it.</summary>
    Chosen,
}

/// <summary>What a drafted reminder was drafted from, so that it can be had in another language.</summary>
/// <param name="Project">The project.</param>
/// <param name="Delivery">The entry's key, as in <c>V-3</c>.</param>
/// <param name="Degree">How firmly.</param>
/// <param name="Locale">The language it is written in.</param>
/// <param name="Language">Why in that one.</param>
public sealed record ReminderDraft(ProjectId Project, string Delivery, EscalationDegree Degree, string Locale, LetterLanguage Language);
