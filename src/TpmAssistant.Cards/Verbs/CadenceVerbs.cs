namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of schedules and briefs send: verbs, and the names of the values beside them.</summary>
public static class CadenceVerbs
{
    /// <summary>Pause a schedule: <see cref="CardVerbs.Id"/>.</summary>
    public const string PauseSchedule = "schedule-pause";

    /// <summary>Let a schedule run again: <see cref="CardVerbs.Id"/>.</summary>
    public const string ResumeSchedule = "schedule-resume";

    /// <summary>Delete a schedule: <see cref="CardVerbs.Id"/>.</summary>
    public const string DeleteSchedule = "schedule-delete";

    /// <summary>Bring a deleted schedule back: <see cref="CardVerbs.Id"/>.</summary>
    public const string RestoreSchedule = "schedule-restore";

    /// <summary>Ask how a schedule shall be: <see cref="CardVerbs.Id"/>.</summary>
    public const string ChangeSchedule = "schedule-change";

    /// <summary>Propose a schedule: <see cref="CardVerbs.Id"/> of the one to change or <see cref="CardVerbs.Project"/>, <see cref="Cadence"/>, <see cref="CardVerbs.Audience"/>.</summary>
    public const string ProposeSchedule = "schedule-propose";

    /// <summary>Propose the same schedule with drafts placed or not: <see cref="CardVerbs.Id"/> of the proposal, <see cref="Drafts"/>.</summary>
    public const string ScheduleDrafts = "schedule-drafts";

    /// <summary>Turn one's morning brief on.</summary>
    public const string StartBrief = "brief-start";

    /// <summary>Turn one's morning brief off.</summary>
    public const string StopBrief = "brief-stop";

    /// <summary>Name of the value that holds a cadence in words.</summary>
    public const string Cadence = "cadence";

    /// <summary>Name of the value that says whether drafts are placed: <c>true</c> or <c>false</c>.</summary>
    public const string Drafts = "drafts";
}
