namespace TpmAssistant.Teams.Turns;

/// <summary>What a sentence rests on, as Teams shows it beside the sentence.</summary>
/// <param name="Name">What it is called; cut to 80 characters.</param>
/// <param name="Text">What it says; cut to 160 characters.</param>
/// <param name="Address">Where it opens, built by code; <see langword="null"/> when nowhere.</param>
public sealed record Citation(string Name, string Text, Uri? Address);
