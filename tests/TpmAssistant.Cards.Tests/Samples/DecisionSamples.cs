using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Cards of the decision log.</summary>
internal static class DecisionSamples
{
    private static readonly DateTimeOffset At = new(2026, 11, 19, 9, 30, 0, TimeSpan.Zero);
    private static readonly UndoId Undo = new("0123456789abcdef0123456789abcdef");

    public static Decision Usual { get; } = new()
    {
        Project = Atlas.Project.Id, Number = 5, Title = "Cut over only when hybrid routing has run for a week",
        Context = "The first Saturday after wave 2 no longer holds: the line came a third time later.", Rationale = "Firewall rules could not be tried, and a rollback would cost two days",
        TakenBy = [Atlas.Lena, Atlas.Marek], DecidedOn = Atlas.Today.AddDays(-3), Meeting = new("Atlas weekly", At, new Uri("https://outlook.office.com/event/1"), TimeSpan.FromSeconds(271)),
        Supersedes = 3, RecordedBy = Atlas.Lena, RecordedAt = At,
    };

    private static readonly Decision Earlier = Usual with { Number = 3, Title = "Cut over on the first Saturday after wave 2", Supersedes = null, Context = null, DecidedOn = Atlas.Today.AddDays(-40) };

    private static readonly Decision Tentative = Usual with
    {
        Number = 6, Title = "Ask for one more month in the data centre if rehearsal 2 fails", Status = DecisionStatus.Tentative, Supersedes = null, Meeting = null, TakenBy = [], Context = null,
    };

    public static IEnumerable<Sample> Items =>
    [
        new("decision", "1-least", One(Tentative with { Rationale = null }) with { Done = new(DecisionAct.Recorded, Undo) }),
        new("decision", "2-usual", One(Usual) with { Supersedes = Earlier }),
        new("decision", "3-replaced", One(Earlier) with { SupersededBy = Usual }),
        new("decision", "4-most", One(Most(7)) with { Supersedes = Most(1), SupersededBy = Most(9), Done = new(DecisionAct.Superseded, Undo) }),
        new("decisions", "1-none", new DecisionsAnswer("", "Atlas", [], true, [], 0, 1, Atlas.Today)),
        new("decisions", "2-usual", new DecisionsAnswer("cutover", "Atlas", [new("Atlas", Usual, null), new("Atlas", Tentative, null), new("Atlas", Earlier, Usual)], true, [Open("Pay for the second line?")], 6, 1, Atlas.Today)),
        new("decisions", "6-written", new DecisionsAnswer("cutover", null, [new("Atlas", Usual, null)], true, [], 31, 3, Atlas.Today)
        {
            Written = [.. Enumerable.Range(0, 7).Select(i => new WrittenDecision("Atlas", Tentative with { Title = i == 0 ? Extremes.LongName : $"The cutover waits for wave {i}", Meeting = new("Atlas weekly", default) }, "once|19:x"))],
        }),
        new("decisions", "3-part", new DecisionsAnswer("cutover on Sunday", null, [new("Atlas", Usual, null)], false, [], 31, 3, Atlas.Today)),
        new("decisions", "4-nothing-about", new DecisionsAnswer("unicorns", null, [], true, [], 31, 3, Atlas.Today)),
        new("decisions", "5-most", new DecisionsAnswer(
            Extremes.LongName, null, [.. Enumerable.Range(1, 60).Select(i => new ListedDecision(Extremes.LongName, Most(i), Most(61)))], true,
            [.. Enumerable.Range(0, 20).Select(_ => Open(Extremes.LongName))], 60, 3, Atlas.Today, new(DecisionAct.Undone, null))),
        new("decision-form", "1-new", new DecisionForm([Project("Atlas"), Project("Borealis")], Tentative with { Number = 0 }, 0, null, [Atlas.Lena, Atlas.Marek, Atlas.Yael], Atlas.Today)),
        new("decision-form", "2-change", new DecisionForm([Atlas.Project], Usual, 4, Earlier, [Atlas.Lena, Atlas.Marek], Atlas.Today)),
        new("decision-form", "3-supersede", new DecisionForm([Atlas.Project], Tentative with { Number = 0, Title = "", Rationale = null, Supersedes = 5 }, 0, Usual, [Atlas.Lena], Atlas.Today)),
    ];

    private static DecisionAnswer One(Decision decision) => new(Atlas.Project, decision, 2, null, null, Atlas.Today, null);

    private static Project Project(string name) => Atlas.Project with { Name = name };

    private static ListedQuestion Open(string question) => new("Atlas", new OpenDecision("q", question, Atlas.Today.AddDays(2), Atlas.Lena, []));

    private static Decision Most(int number) => Usual with
    {
        Number = number, Title = string.Concat(Enumerable.Repeat(Extremes.LongName, 4))[..300], Context = string.Concat(Enumerable.Repeat(Extremes.LongName, 30))[..2000],
        Rationale = string.Concat(Enumerable.Repeat(Extremes.LongName, 30))[..2000], TakenBy = [.. Enumerable.Repeat(Atlas.Yael with { Name = Extremes.LongName }, 12)],
        Meeting = new(Extremes.LongName, At, null, TimeSpan.FromHours(2)),
    };
}
