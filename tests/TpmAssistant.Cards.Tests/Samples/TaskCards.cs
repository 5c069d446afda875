using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Tasks before they are made or changed, one task by itself, and what came of the click.</summary>
internal static class TaskCards
{
    private static readonly Person Priya = new(new PersonId("priya"), "Priya Raman", "priya.raman@contoso.example");
    private static readonly Person Jonas = new(new PersonId("jonas"), "Jonas Weber", "jonas.weber@contoso.example");
    private static readonly ProjectTask Late = new()
    {
        Ref = new ItemRef(SourceKinds.Planner, "t-1"), Title = "Load test over the private line", Due = Atlas.Today.AddDays(-4), PercentComplete = 50, State = TaskState.InProgress,
        Assignees = [Priya], Link = new Uri("https://tasks.example.com/t-1"), Bucket = "Cutover",
    };

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("task-new", "1-private", New(new TaskCreation(SourceKinds.ToDo, null, null, "Call Karl Voss", [], Atlas.Today.AddDays(1)), [], ["Atlas", "Borealis", "Cobalt"]));
        yield return new Sample("task-new", "2-usual", New(new TaskCreation(SourceKinds.Planner, "p", "Atlas", "Renew the certificate", [Priya], Atlas.Today.AddDays(7)), [Jonas, Priya], []));
        yield return new Sample("task-new", "3-twin-past", New(new TaskCreation(SourceKinds.Planner, "p", "Atlas", Late.Title, [], Atlas.Today.AddDays(-1)), [Jonas, Priya], []) with { Twin = Late });
        yield return new Sample("task-new", "4-most", New(
            new TaskCreation(SourceKinds.Planner, "p", Extremes.LongName, Extremes.LongTitle[..Math.Min(255, Extremes.LongTitle.Length)], [.. Enumerable.Repeat(Extremes.LongPerson, 11)], Atlas.Today),
            [.. Enumerable.Range(0, 60).Select(i => new Person(new PersonId("p" + i), Extremes.LongPerson.Name))], []) with { Twin = Late with { Title = Extremes.LongTitle } });
        yield return new Sample("task-edit", "1-date", Changed(Facts with { Due = Atlas.Today.AddDays(7) }, false));
        yield return new Sample("task-edit", "2-fresh", Changed(Facts with { Due = Atlas.Today.AddDays(7), Percent = 100 }, true));
        yield return new Sample("task-edit", "3-all", Changed(new TaskFacts("Load test over both lines", null, 100, [Jonas, Priya]), false));
        yield return new Sample("task-one", "1-usual", new TaskShownAnswer(Late, "Atlas", [Jonas, Priya], true, Atlas.Today));
        yield return new Sample("task-one", "2-private", new TaskShownAnswer(Late with { Assignees = [], Bucket = "Tasks", Due = null }, null, [], true, Atlas.Today));
        yield return new Sample("task-one", "3-file", new TaskShownAnswer(Late with { Title = Extremes.LongTitle, Link = null }, "Atlas", [], false, Atlas.Today));
        yield return new Sample("clicked-task", "1-made", new ProposalClickAnswer(
            ClickResult.Executed, Of(TaskCreationEffect.KindName, new TaskCreation(SourceKinds.Planner, "p", "Atlas", "Renew the certificate", [Priya], Atlas.Today)) with
            {
                State = ProposalState.Done, Outcome = EffectOutcome.Done("t", new Uri("https://tasks.example.com/t")),
            }, null));
        yield return new Sample("clicked-task", "2-changed-since", new ProposalClickAnswer(
            ClickResult.Executed, Of(TaskEditEffect.KindName, Edit(Facts with { Due = Atlas.Today.AddDays(7) })) with
            {
                State = ProposalState.Refused, Outcome = EffectOutcome.Refused(TaskEditEffect.ChangedSince),
            }, null));
    }

    private static TaskFacts Facts { get; } = new(Late.Title, Late.Due, Late.PercentComplete, Late.Assignees);

    private static TaskEdit Edit(TaskFacts wanted) => new(Late.Ref, "Atlas", Late.Link, Facts, wanted);

    private static TaskCreationAnswer New(TaskCreation creation, IReadOnlyList<Person> people, IReadOnlyList<string> elsewhere) =>
        new(Of(TaskCreationEffect.KindName, creation), creation, null, people, elsewhere, Atlas.Today);

    private static TaskEditAnswer Changed(TaskFacts wanted, bool isFresh) => new(Of(TaskEditEffect.KindName, Edit(wanted)), Edit(wanted), isFresh, Atlas.Today);

    private static Proposal Of<T>(string kind, T effect)
    {
        var payload = ProductJson.Serialize(effect);
        return Asking.Proposal() with { Kind = kind, Payload = payload, Hash = ProposalDesk.HashOf(kind, payload) };
    }
}
