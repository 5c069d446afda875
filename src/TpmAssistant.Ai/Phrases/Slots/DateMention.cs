namespace TpmAssistant.Ai.Phrases.Slots;

/// <summary>A date told in an utterance.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Count">How many tokens.</param>
/// <param name="Next">The day, where what lies ahead is meant.</param>
/// <param name="Last">The day, where what lies behind is meant.</param>
/// <param name="Since">Whether it begins a stretch up to today.</param>
/// <param name="WholeWeek">Whether it names a week rather than a day.</param>
internal readonly record struct DateMention(int First, int Count, DateOnly Next, DateOnly Last, bool Since, bool WholeWeek = false);
