namespace TpmAssistant.Teams.Turns;

/// <summary>Where progress cannot be shown.</summary>
internal sealed class NoProgress : ITurnProgress
{
    public static NoProgress Instance { get; } = new();

    public void Doing(string what)
    {
        // Typing is shown instead.
    }

    public void Saying(string soFar)
    {
        // All of it comes at the end.
    }
}
