using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Mail;

/// <summary>What a report mail is made of, so that it can be changed without reading the project again, and compared with what became of it.</summary>
public sealed record MailSource
{
    /// <summary>Which project it tells of.</summary>
    public required ProjectId Project { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The language it is written in, as a two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>The day it speaks of.</summary>
    public required DateOnly StatusDate { get; init; }

    /// <summary>What its readers see of the plan's items.</summary>
    public required ItemSight Sight { get; init; }

    /// <summary>Its words as they stand.</summary>
    public required MailWords Words { get; init; }

    /// <summary>Its words as the product would put them.</summary>
    public required MailWords Standard { get; init; }

    /// <summary>What in the words changes from report to report, by name: put in again next time.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>All its parts, in order; those without a key always stay.</summary>
    public required IReadOnlyList<MailSection> Sections { get; init; }

    /// <summary>Keys of the parts that are left out.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>Titles of plan items that readers outside the plan could see in it, as they are written there; empty where none are shown to such readers.</summary>
    public IReadOnlyList<string> Titles { get; init => field = value ?? []; } = [];

    /// <summary>What the card says about it besides its content.</summary>
    public MailNotice Notice { get; init; } = new();
}
