using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Forms;

/// <summary>Who saved which fields of a form last.</summary>
/// <param name="Fields">By field.</param>
public sealed record FormTouches(IReadOnlyDictionary<string, FormTouch> Fields)
{
    /// <summary>The kind of record.</summary>
    public const string RecordKind = "form-touches";

    /// <summary>Nobody saved any.</summary>
    public static FormTouches None { get; } = new(new Dictionary<string, FormTouch>());
}

/// <summary>A field that somebody saved.</summary>
/// <param name="Print">The print of what they made it say.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record FormTouch(string Print, Person By, DateTimeOffset At);
