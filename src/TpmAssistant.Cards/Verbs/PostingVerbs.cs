namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards that post a report send: verbs, and the names of the values beside those of <see cref="PublishingVerbs"/>.</summary>
public static class PostingVerbs
{
    /// <summary>Propose to post a published report: <see cref="CardVerbs.Project"/>, <see cref="CardVerbs.Audience"/>, <see cref="PublishingVerbs.Version"/>, and perhaps <see cref="Place"/>.</summary>
    public const string Post = "post-report";

    /// <summary>The same after the project shares its titles with that audience.</summary>
    public const string Share = "post-share";

    /// <summary>The same after the project keeps its titles from that audience.</summary>
    public const string Keep = "post-keep";

    /// <summary>Name of the value that holds the id of the channel or chat.</summary>
    public const string Place = "place";
}
