namespace TpmAssistant.Domain.Meetings;

/// <summary>A part of a template: a step of its own, or room for items of a kind.</summary>
/// <param name="Purpose">What it wants.</param>
/// <param name="Minutes">Minutes of each.</param>
/// <param name="Step">The step's code; <see langword="null"/> where items are drawn.</param>
/// <param name="Draws">What is drawn; counts where there is no step.</param>
/// <param name="Most">How many items at most.</param>
public sealed record TemplatePart(ItemPurpose Purpose, int Minutes, string? Step, AgendaTopicKind Draws = AgendaTopicKind.Step, int Most = 1);

/// <summary>How a kind of meeting goes.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Timebox">Minutes it should take.</param>
/// <param name="LivesOfQuestions">Whether it has no reason to take place when nothing is open.</param>
/// <param name="Parts">Its parts, in order.</param>
public sealed record AgendaTemplate(MeetingKind Kind, int Timebox, bool LivesOfQuestions, IReadOnlyList<TemplatePart> Parts);

/// <summary>The templates, as data.</summary>
public static class AgendaTemplates
{
    /// <summary>The step that closes a meeting: who does what by when.</summary>
    public const string Close = "close";

    /// <summary>One template a kind.</summary>
    public static IReadOnlyList<AgendaTemplate> All { get; } =
    [
        new(MeetingKind.Regular, 45, true,
        [
            Draw(AgendaTopicKind.CarriedAction, 3, 3, ItemPurpose.Inform), Draw(AgendaTopicKind.Decision, 3, 8, ItemPurpose.Decide),
            Draw(AgendaTopicKind.Blocked, 2, 5), Draw(AgendaTopicKind.Slipped, 2, 5), Draw(AgendaTopicKind.Risk, 2, 4),
            Draw(AgendaTopicKind.Milestone, 1, 3, ItemPurpose.Inform), Draw(AgendaTopicKind.Invitation, 3, 5), Step(Close, 3, ItemPurpose.Decide),
        ]),
        new(MeetingKind.Brainstorm, 45, false,
        [
            Draw(AgendaTopicKind.Invitation, 1, 5), Step("brainstorm-frame", 5, ItemPurpose.Inform), Step("brainstorm-write", 8), Step("brainstorm-share", 12),
            Step("brainstorm-vote", 5, ItemPurpose.Decide), Step(Close, 5, ItemPurpose.Decide),
        ]),
        new(MeetingKind.StandUp, 15, false, [Draw(AgendaTopicKind.Turn, 12, 1, ItemPurpose.Inform), Draw(AgendaTopicKind.Blocked, 2, 2), Step("standup-after", 2)]),
        new(MeetingKind.SprintPlanning, 90, false,
        [
            Step("planning-goal", 15, ItemPurpose.Decide), Step("planning-capacity", 10), Draw(AgendaTopicKind.CarriedAction, 2, 3, ItemPurpose.Inform),
            Draw(AgendaTopicKind.Slipped, 2, 5, ItemPurpose.Decide), Step("planning-items", 35, ItemPurpose.Decide), Step("planning-commit", 5, ItemPurpose.Decide),
        ]),
        new(MeetingKind.SprintReview, 60, false,
        [
            Step("review-goal", 5, ItemPurpose.Inform), Step("review-demo", 25, ItemPurpose.Inform), Step("review-feedback", 15),
            Draw(AgendaTopicKind.Milestone, 1, 5, ItemPurpose.Inform), Step("review-next", 7, ItemPurpose.Decide), Step(Close, 3, ItemPurpose.Decide),
        ]),
        new(MeetingKind.Retrospective, 60, false,
        [
            Draw(AgendaTopicKind.CarriedAction, 3, 1, ItemPurpose.Inform), Step(RetroSteps.Write, 10), Step(RetroSteps.Group, 10), Step(RetroSteps.Vote, 5, ItemPurpose.Decide), Step(RetroSteps.Talk, 20),
            Step(RetroSteps.Act, 10, ItemPurpose.Decide),
        ]),
        new(MeetingKind.RiskReview, 45, true,
            [Draw(AgendaTopicKind.Risk, 7, 5), Step("risk-new", 5), Step(Close, 3, ItemPurpose.Decide)]),
        new(MeetingKind.KickOff, 60, false,
        [
            Step("kickoff-why", 8, ItemPurpose.Inform), Step("kickoff-scope", 12), Step("kickoff-roles", 8, ItemPurpose.Decide),
            Step("kickoff-ways", 8, ItemPurpose.Decide), Draw(AgendaTopicKind.Milestone, 2, 4, ItemPurpose.Inform), Step("kickoff-risks", 10), Step(Close, 5, ItemPurpose.Decide),
        ]),
        new(MeetingKind.SteeringCommittee, 60, true,
        [
            Step("steering-status", 5, ItemPurpose.Inform), Draw(AgendaTopicKind.Decision, 3, 10, ItemPurpose.Decide), Draw(AgendaTopicKind.Milestone, 2, 5, ItemPurpose.Inform),
            Draw(AgendaTopicKind.Risk, 2, 5), Draw(AgendaTopicKind.CarriedAction, 2, 3, ItemPurpose.Inform), Step(Close, 3, ItemPurpose.Decide),
        ]),
        new(MeetingKind.StakeholderSync, 30, true,
        [
            Step("sync-news", 5, ItemPurpose.Inform), Draw(AgendaTopicKind.Milestone, 2, 4, ItemPurpose.Inform), Draw(AgendaTopicKind.Decision, 1, 8, ItemPurpose.Decide),
            Draw(AgendaTopicKind.Invitation, 2, 4), Step("sync-questions", 5), Step(Close, 2, ItemPurpose.Decide),
        ]),
        new(MeetingKind.OneToOne, 30, false,
        [
            Step("one-theirs", 10), Draw(AgendaTopicKind.CarriedAction, 3, 2, ItemPurpose.Inform), Draw(AgendaTopicKind.Invitation, 2, 4), Step("one-mine", 5),
            Step("one-feedback", 5), Step(Close, 2, ItemPurpose.Decide),
        ]),
    ];

    /// <summary>The template of a kind.</summary>
    public static AgendaTemplate Of(MeetingKind kind) => All.First(t => t.Kind == kind);

    /// <summary>The kind that a subject speaks of, among two people a one-to-one; <see cref="MeetingKind.Regular"/> where it tells nothing.</summary>
    public static MeetingKind KindOf(string subject, int people)
    {
        foreach (var (kind, words) in Signs)
        {
            if (words.Any(w => subject.Contains(w, StringComparison.OrdinalIgnoreCase))) return kind;
        }

        return people == 2 ? MeetingKind.OneToOne : MeetingKind.Regular;
    }

    private static readonly (MeetingKind Kind, string[] Words)[] Signs =
    [
        (MeetingKind.StandUp, ["stand-up", "standup", "stand up", "daily"]),
        (MeetingKind.Retrospective, ["retro"]),
        (MeetingKind.SprintPlanning, ["planning"]),
        (MeetingKind.RiskReview, ["risk review", "risk round", "risk meeting", "raid"]),
        (MeetingKind.SprintReview, ["sprint review", "demo", "show and tell"]),
        (MeetingKind.KickOff, ["kick-off", "kickoff", "kick off"]),
        (MeetingKind.SteeringCommittee, ["steering", "steerco", "board"]),
        (MeetingKind.StakeholderSync, ["stakeholder", "client", "customer", "sync"]),
        (MeetingKind.Brainstorm, ["brainstorm", "ideas", "ideation"]),
        (MeetingKind.OneToOne, ["1:1", "one-to-one", "one on one", "one-on-one"]),
    ];

    private static TemplatePart Step(string code, int minutes, ItemPurpose purpose = ItemPurpose.Discuss) => new(purpose, minutes, code);

    private static TemplatePart Draw(AgendaTopicKind kind, int most, int minutes, ItemPurpose purpose = ItemPurpose.Discuss) => new(purpose, minutes, null, kind, most);
}

/// <summary>The steps of a retrospective.</summary>
public static class RetroSteps
{
    /// <summary>Everybody writes for themselves.</summary>
    public const string Write = "retro-write";

    /// <summary>The notes are read, and those that say the same become one.</summary>
    public const string Group = "retro-group";

    /// <summary>Everybody says what matters most.</summary>
    public const string Vote = "retro-vote";

    /// <summary>The two or three with the most votes are talked about.</summary>
    public const string Talk = "retro-talk";

    /// <summary>Three actions at most.</summary>
    public const string Act = "retro-act";
}
