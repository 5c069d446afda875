namespace TpmAssistant.Application.Answers;

/// <summary>The refusals that several features share.</summary>
public static class Errors
{
    /// <summary>No project of that name. Details: <c>asked</c>, empty when none was named; <c>known</c>, empty where they may not be listed.</summary>
    public static Refusal NoSuchProject(string asked, IEnumerable<string> known) =>
        new("no-such-project", new Dictionary<string, string> { ["asked"] = asked, ["known"] = string.Join(", ", known) });

    /// <summary>The asker has no project at all yet.</summary>
    public static Refusal NoProjects { get; } = new("no-projects");

    /// <summary>Several people fit the name. Details: <c>asked</c>, <c>known</c>.</summary>
    public static Refusal AmbiguousPerson(string asked, IEnumerable<string> known) =>
        new("ambiguous-person", new Dictionary<string, string> { ["asked"] = asked, ["known"] = string.Join(", ", known) }) { Choices = [.. known] };

    /// <summary>Nobody of that name. Detail: <c>asked</c>.</summary>
    public static Refusal NoSuchPerson(string asked) => new("no-such-person", "asked", asked);

    /// <summary>The project's source could not be opened by the asker. Details: <c>project</c>, <c>failure</c>.</summary>
    public static Refusal CannotRead(string project, Domain.Snapshots.ReadFailure failure) =>
        new("cannot-read", new Dictionary<string, string> { ["project"] = project, ["failure"] = failure.ToString() });

    /// <summary>This is shown in a personal chat only: calendar, mail, figures about people.</summary>
    public static Refusal PersonalChatOnly { get; } = new("personal-chat-only");

    /// <summary>Not everybody in the conversation may open the project. Detail: <c>project</c>, empty where its name was not said there.</summary>
    public static Refusal NotForEverybodyHere(string project) => new("not-for-everybody-here", "project", project);

    /// <summary>An argument is not one of the values there are. Details: <c>argument</c>, <c>value</c>, <c>allowed</c>.</summary>
    public static Refusal BadArgument(string argument, string value, IEnumerable<string> allowed) => new(
        "bad-argument",
        new Dictionary<string, string> { ["argument"] = argument, ["value"] = value, ["allowed"] = string.Join(", ", allowed) });
}
