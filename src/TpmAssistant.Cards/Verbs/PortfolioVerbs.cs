namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons within the portfolio send.</summary>
public static class PortfolioVerbs
{
    /// <summary>Open a project in place: <see cref="CardVerbs.Project"/>.</summary>
    public const string Open = "portfolio-open";

    /// <summary>Back to all projects, in place.</summary>
    public const string Back = "portfolio-back";
}
