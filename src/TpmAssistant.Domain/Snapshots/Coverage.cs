namespace TpmAssistant.Domain.Snapshots;

/// <summary>Why a source could not be read, or not wholly.</summary>
public enum ReadFailure
{
    /// <summary>Nothing failed.</summary>
    None,

    /// <summary>The reader has not signed in.</summary>
    NotSignedIn,

    /// <summary>The reader may not open it.</summary>
    Forbidden,

    /// <summary>It is not there any more.</summary>
    NotFound,

    /// <summary>The source asked to be left alone for longer than the reader would wait.</summary>
    Throttled,

    /// <summary>The source did not answer, or answered nonsense.</summary>
    Unavailable,

    /// <summary>It holds more than is read at once.</summary>
    TooLarge,

    /// <summary>Left out because not everybody in the conversation may see it.</summary>
    NotForThisConversation,
}

/// <summary>What was read of one source.</summary>
/// <param name="Kind">One of <see cref="Projects.SourceKinds"/>.</param>
/// <param name="Name">Its name for a person: the plan's title, "calendar".</param>
/// <param name="Read">Items read, 0 or more.</param>
/// <param name="Total">Items there are, where known.</param>
/// <param name="ReadAt">When.</param>
/// <param name="Failure">What went wrong.</param>
public sealed record SourceReading(string Kind, string Name, int Read, int? Total, DateTimeOffset ReadAt, ReadFailure Failure = ReadFailure.None)
{
    /// <summary>The sensitivity label it carries; <see langword="null"/> where it has none, or none that the reader may read.</summary>
    public SensitivityLabel? Label { get; init; }

    /// <summary>The share that was read, 0 to 1: 0 when a failed source's size is unknown.</summary>
    public double Completeness => Failure == ReadFailure.None ? 1
        : Total is > 0 and var total ? Math.Clamp((double)Read / total, 0, 1) : 0;
}

/// <summary>What a report has and has not seen.</summary>
/// <param name="Sources">Each source; never empty for a report.</param>
public sealed record Coverage(IReadOnlyList<SourceReading> Sources)
{
    /// <summary>Nothing read at all.</summary>
    public static Coverage None { get; } = new([]);

    /// <summary>The mean completeness over the sources, 0 to 1; 0 without sources.</summary>
    public double Completeness => Sources.Count == 0 ? 0 : Sources.Average(s => s.Completeness);

    /// <summary>Both coverages together.</summary>
    public Coverage With(Coverage other) => new([.. Sources, .. other.Sources]);
}
