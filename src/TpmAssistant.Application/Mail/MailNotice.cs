namespace TpmAssistant.Application.Mail;

/// <summary>Why a mail does not go on in the thread of the last one.</summary>
public enum ThreadBreak
{
    /// <summary>It does, or there is no earlier one.</summary>
    None,

    /// <summary>The last one is not in the mailbox any more.</summary>
    Gone,

    /// <summary>The last one still lies in Drafts: nobody got it.</summary>
    NeverSent,

    /// <summary>The last one could not be looked at.</summary>
    Unreadable,
}

/// <summary>What the person who confirms a mail is told besides its content.</summary>
public sealed record MailNotice
{
    /// <summary>The day of the mail whose thread it goes on in; <see langword="null"/> for a thread of its own.</summary>
    public DateOnly? RepliesTo { get; init; }

    /// <summary>Why it begins a thread of its own although there was one before.</summary>
    public ThreadBreak Break { get; init; }

    /// <summary>Which of its words come from the person's last mail: <c>subject</c>, <c>greeting</c>, <c>opening</c>, <c>closing</c>, <c>sections</c>.</summary>
    public IReadOnlyList<string> OwnWords { get; init; } = [];

    /// <summary>Readers who cannot open the project's plan.</summary>
    public IReadOnlyList<string> Outsiders { get; init; } = [];

    /// <summary>Titles of plan items in the mail, which those readers see only through it.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>Whether plan items were left out because of those readers.</summary>
    public bool ItemsLeftOut { get; init; }

    /// <summary>Whether the asker owns the project and so decides what it shares with that audience.</summary>
    public bool MayShare { get; init; }
}
