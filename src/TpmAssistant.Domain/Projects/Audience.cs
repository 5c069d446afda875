namespace TpmAssistant.Domain.Projects;

/// <summary>Whom a text is for. It decides what is shown and in which words.</summary>
public enum Audience
{
    /// <summary>The people doing the work: everything.</summary>
    Team,

    /// <summary>Sponsors and directors: bottom line first, one screen.</summary>
    Executive,

    /// <summary>Outside readers: nothing internal.</summary>
    Client,
}
