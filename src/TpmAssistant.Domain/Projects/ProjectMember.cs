namespace TpmAssistant.Domain.Projects;

/// <summary>A person's part in a project.</summary>
/// <param name="Person">Who.</param>
/// <param name="Role">Their role in the field's words: sponsor, engineer, vendor contact.</param>
/// <param name="Audience">The audience whose reports they get; <see langword="null"/> for none.</param>
/// <param name="WeeklyHours">Hours a week that this project may count on, 0 to 80; a part-time person has fewer than a full week in all.</param>
/// <param name="Language">The language they read reports in, as a BCP 47 tag such as <c>de-DE</c>; <see langword="null"/> for the writer's own.</param>
public sealed record ProjectMember(Person Person, string Role, Audience? Audience = null, double WeeklyHours = 40, string? Language = null);
