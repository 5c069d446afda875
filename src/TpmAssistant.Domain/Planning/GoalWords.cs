namespace TpmAssistant.Domain.Planning;

/// <summary>The words of a goal, folded for comparison.</summary>
internal sealed class GoalWords
{
    private readonly string text;

    public GoalWords(string goal) =>
        text = " " + string.Join(' ', new string([.. goal.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + " ";

    /// <summary>Whether a word begins so.</summary>
    public bool Begins(string stem) => text.Contains(" " + Fold(stem), StringComparison.Ordinal);

    /// <summary>Whether the words stand there, a plural s aside.</summary>
    public bool Holds(string words) => text.Contains($" {Fold(words)} ", StringComparison.Ordinal) || text.Contains($" {Fold(words)}s ", StringComparison.Ordinal);

    private static string Fold(string words) => string.Join(' ', new string([.. words.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
