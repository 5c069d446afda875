using TpmAssistant.Application.Access;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.CheckIns;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Check-ins: whom to ask, a person's own card, answers and silence.</summary>
internal static class Asking
{
    private static readonly CheckInTask Late = Task("Move the customer database", Atlas.Today.AddDays(-4), CheckInReason.Overdue, 4);
    private static readonly CheckInTask Soon = Task("Cut over DNS", Atlas.Today.AddDays(3), CheckInReason.Due, 3);
    private static readonly CheckInTask Blocked = Task("Sign the hosting contract", null, CheckInReason.Blocked, 0);
    private static readonly CheckInTask Stale = Task("Rehearse the rollback", Atlas.Today.AddDays(30), CheckInReason.Stale, 14);

    public static IEnumerable<Sample> Samples()
    {
        var priya = Of("Priya Raman", Late, Soon, Blocked);
        var jonas = Of("Jonas Weber", Stale);
        var zoe = (new Person(new PersonId("z"), "Zoe Absent"), (IReadOnlyList<CheckInTask>)[Late, Soon]);
        yield return new Sample("checkin-offer", "1-nothing", new CheckInOfferAnswer(null, Offer(), [], []));
        yield return new Sample("checkin-offer", "2-nobody", new CheckInOfferAnswer(null, Offer(), [zoe], []));
        yield return new Sample("checkin-offer", "3-usual", new CheckInOfferAnswer(Proposal(), Offer(priya, jonas), [zoe], [new Person(new PersonId("o"), "Omar Haddad")]));
        var most = Of(Extremes.LongPerson.Name, [.. Enumerable.Repeat(Late with { Title = Extremes.LongTitle }, 5)]);
        yield return new Sample("checkin-offer", "4-most", new CheckInOfferAnswer(Proposal(), Offer([.. Enumerable.Repeat(most, 14)]), [.. Enumerable.Repeat(zoe, 20)], []));
        yield return new Sample("checkin-own", "1-first", new CheckInAnswer(priya, Atlas.Today));
        yield return new Sample("checkin-own", "2-second", new CheckInAnswer(priya with { Tasks = [Done(Late), Soon, Blocked] }, Atlas.Today));
        yield return new Sample("checkin-own", "3-thanks", new CheckInAnswer(Answered(priya), Atlas.Today));
        yield return new Sample("checkin-own", "4-most", new CheckInAnswer(most, Atlas.Today));
        yield return new Sample("checkin-status", "1-silence", new CheckInStatusAnswer("Atlas", Atlas.Project.Id, [priya, jonas], Atlas.Today));
        yield return new Sample("checkin-status", "2-some", new CheckInStatusAnswer("Atlas", Atlas.Project.Id, [Answered(priya), jonas], Atlas.Today));
        yield return new Sample("checkin-status", "3-all", new CheckInStatusAnswer("Atlas", Atlas.Project.Id, [Answered(priya), jonas with { Tasks = [Done(Stale)] }], Atlas.Today));
        yield return new Sample("checkin-status", "4-most", new CheckInStatusAnswer(
            Extremes.LongName, Atlas.Project.Id, [.. Enumerable.Repeat(most with { Tasks = [.. most.Tasks.Select(Done)] }, 30), most], Atlas.Today));
        yield return new Sample("clicked-checkin", "1-done", new ProposalClickAnswer(
            ClickResult.Executed, Proposal() with { State = ProposalState.Done, Outcome = EffectOutcome.Done("2026-W47", null) }, null));
    }

    private static CheckIn Answered(CheckIn checkIn) => checkIn with
    {
        Tasks =
        [
            Done(Late), Soon with { Reply = new(CheckInReplyKind.NewDate, Atlas.Today.AddDays(9), null, CheckInWriting.Failed, "task-changed") },
            Blocked with { Reply = new(CheckInReplyKind.Blocked, null, "Legal has not answered since Monday; Sofia could call them", CheckInWriting.None, null) },
        ],
    };

    private static CheckInTask Done(CheckInTask task) => task with { Reply = new(CheckInReplyKind.Done, null, null, CheckInWriting.Written, null) };

    private static CheckInTask Task(string title, DateOnly? due, CheckInReason reason, int days) =>
        new(new ItemRef("planner", title), title, new Uri("https://tasks.example.com/" + title.Length), due, reason, days);

    private static CheckIn Of(string name, params CheckInTask[] tasks) => new(
        Atlas.Project.Id, "Atlas", "2026-W47", Proposal().ShownTo, Proposal().ShownTo with { Person = new PersonId(name), Name = name }, Atlas.Today, tasks);

    private static CheckInOffer Offer(params CheckIn[] checkIns) => new(Atlas.Project.Id, "Atlas", "2026-W47", checkIns);

    public static Proposal Proposal() => new()
    {
        Id = new ProposalId("0123456789abcdef0123456789abcdef"), Kind = "check-in", Payload = "{}", Hash = new string('a', 64),
        ShownTo = new Asker(new TenantId("contoso"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
        CreatedAt = Atlas.ReadAt, ExpiresAt = Atlas.ReadAt.AddHours(8),
    };
}
