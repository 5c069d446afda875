using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Cadence;

/// <summary>The key of a schedule: 128 random bits for one that a person made, a name for one of the product's own.</summary>
public readonly record struct ScheduleId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Whether a schedule runs.</summary>
public enum ScheduleState
{
    /// <summary>It runs when due.</summary>
    Active,

    /// <summary>Its owner paused it.</summary>
    Paused,

    /// <summary>The owner's sign-in is gone.</summary>
    NoConsent,

    /// <summary>The project, or the owner's part in it, is gone.</summary>
    NoProject,

    /// <summary>The owner's chat is gone.</summary>
    NoChat,

    /// <summary>No working day comes any more.</summary>
    Ended,
}

/// <summary>The report that a schedule prepares.</summary>
/// <param name="Audience">For whom.</param>
/// <param name="Recipients">To whom a mail of it goes, as confirmed.</param>
/// <param name="PlacesDrafts">Whether the confirmed proposal allows the mail to be put into the owner's Drafts without a further click.</param>
public sealed record ReportOrder(Audience Audience, IReadOnlyList<MailRecipient> Recipients, bool PlacesDrafts);

/// <summary>Something that comes round. It acts as its owner and with the owner's rights.</summary>
public sealed record Schedule
{
    /// <summary>Its key.</summary>
    public required ScheduleId Id { get; init; }

    /// <summary>What it does; finds its <see cref="IScheduledWork"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>As whom it acts, and in whose chat it speaks.</summary>
    public required Asker Owner { get; init; }

    /// <summary>Of which project, where it is about one.</summary>
    public ProjectId? Project { get; init; }

    /// <summary>The project's name when it was made, for words; text from outside.</summary>
    public string ProjectName { get; init; } = "";

    /// <summary>When.</summary>
    public required CadenceRule Rule { get; init; }

    /// <summary>The IANA zone of its wall time.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>The report it prepares, where it is one of reports.</summary>
    public ReportOrder? Report { get; init; }

    /// <summary>Whether it runs.</summary>
    public ScheduleState State { get; init; }

    /// <summary>The instant it is due next; <see langword="null"/> when it does not run.</summary>
    public DateTimeOffset? NextDue { get; init; }
}
