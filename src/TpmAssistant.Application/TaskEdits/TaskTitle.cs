using System.Globalization;
using TpmAssistant.Application.Text;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>A title as it may be written: one line, nothing invisible, no longer than Planner takes.</summary>
internal static class TaskTitle
{
    /// <summary>The most characters that Planner takes.</summary>
    public const int Longest = 255;

    /// <summary>The title; empty when nothing is left.</summary>
    public static string Of(string? text) =>
        string.Join(' ', Neutraliser.Run(text ?? "", keepLines: false).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether it can be written.</summary>
    public static bool Fits(string title) => title.Length <= Longest && new StringInfo(title).LengthInTextElements > 0;
}
