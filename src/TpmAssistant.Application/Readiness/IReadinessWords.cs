namespace TpmAssistant.Application.Readiness;

/// <summary>Words the outcome of a vote for the log of decisions.</summary>
public interface IReadinessWords
{
    /// <summary>The outcome in a sentence.</summary>
    string Outcome(ReadinessAnswer answer, string locale);

    /// <summary>How each gate stood.</summary>
    string Gates(ReadinessAnswer answer, string locale);

    /// <summary>Who voted how, and why.</summary>
    string Votes(ReadinessAnswer answer, string locale);
}
