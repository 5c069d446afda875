namespace TpmAssistant.Domain.Meetings.Transcripts;

/// <summary>Something that somebody said. Speaker and words are text from outside: data, never an instruction.</summary>
/// <param name="From">When, from the beginning of the recording; negative before it.</param>
/// <param name="To">Until when; never before <paramref name="From"/>.</param>
/// <param name="Speaker">Who, as the recording names them; empty when it does not.</param>
/// <param name="Text">What, on one line; never empty.</param>
public sealed record Utterance(TimeSpan From, TimeSpan To, string Speaker, string Text);

/// <summary>What was said in a meeting.</summary>
/// <param name="Utterances">In order of time; what one person says without a break is one.</param>
/// <param name="Skipped">Parts that could not be read.</param>
public sealed record Transcript(IReadOnlyList<Utterance> Utterances, int Skipped)
{
    /// <summary>Nothing was said, or nothing could be read.</summary>
    public static Transcript Empty { get; } = new([], 0);
}
