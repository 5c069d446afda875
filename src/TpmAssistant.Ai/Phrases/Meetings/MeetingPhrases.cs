namespace TpmAssistant.Ai.Phrases.Meetings;

/// <summary>
/// Understands sentences about meetings and decisions that carry words of their own. They are read by their form; whatever has not that form is
/// left to the grammar.
/// </summary>
internal static class MeetingPhrases
{
    private const int Longest = 2500;

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world)
    {
        if (utterance.Length > Longest) return null;
        return DecisionPhrases.Read(utterance.Trim(), world) ?? MinutesPhrases.Read(utterance.Trim()) ?? TimePhrases.Read(utterance.Trim(), world) ?? FacilitationPhrases.Read(utterance.Trim(), world);
    }
}
