namespace TpmAssistant.Teams.Turns;

/// <summary>
/// Shows how an answer comes along, where Teams can show it: streaming in a personal chat, nothing elsewhere. Never waits; what comes faster
/// than Teams takes it is left out.
/// </summary>
public interface ITurnProgress
{
    /// <summary>Says what is being done, as in "Reading Atlas…".</summary>
    void Doing(string what);

    /// <summary>Shows the words of the answer that are sure, all of them so far: each text begins with the one before.</summary>
    void Saying(string soFar);
}
