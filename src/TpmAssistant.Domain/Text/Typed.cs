namespace TpmAssistant.Domain.Text;

/// <summary>Text as people type it.</summary>
public static class Typed
{
    /// <summary>The text without the space around it, at most so long, and never cut in the middle of a character.</summary>
    /// <param name="text">Text from outside.</param>
    /// <param name="most">The most UTF-16 units that are kept.</param>
    public static string Cut(this string? text, int most)
    {
        var said = text?.Trim() ?? "";
        if (said.Length <= most) return said;
        return said[..(char.IsHighSurrogate(said[most - 1]) ? most - 1 : most)].TrimEnd();
    }

    /// <summary>The same; <see langword="null"/> when nothing is said.</summary>
    public static string? CutOrNull(this string? text, int most) => text.Cut(most) is { Length: > 0 } said ? said : null;
}
