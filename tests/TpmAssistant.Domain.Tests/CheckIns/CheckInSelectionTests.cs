using TpmAssistant.Domain.CheckIns;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.CheckIns;

public sealed class CheckInSelectionTests
{
    [Fact]
    public void Pick_OpenWork_AsksForTheFirstReasonThatHolds()
    {
        var picked = Pick(
            Some.Blocked("blocked", Some.Day(-3)), Some.InProgress("late", Some.Day(-1)), Some.Task("soon", Some.Today.AddDays(5)), Some.Task("later", Some.Today.AddDays(6)),
            Some.Done("done", Some.Day(-3)), Some.Task("undated"));

        Assert.Equal(
            [("blocked", CheckInReason.Blocked, 0), ("late", CheckInReason.Overdue, 3), ("soon", CheckInReason.Due, 5)],
            picked.Select(q => (q.Task.Ref.Id, q.Reason, q.Days)));
    }

    [Theory]
    [InlineData(-9, false)]
    [InlineData(-10, true)]
    public void Pick_InProgressWithoutAChange_IsStaleAfterTenWorkingDays(int since, bool asked)
    {
        var now = Some.Snapshot(Some.InProgress("still", Some.Today.AddDays(40)));

        var picked = CheckInSelection.Pick(Some.Context(now, now.On(Some.Day(since))));

        Assert.Equal(asked ? [(CheckInReason.Stale, 10)] : [], picked.Select(q => (q.Reason, q.Days)));
    }

    [Fact]
    public void Pick_SeveralOwners_AsksEachAndNobodyTheDirectoryDoesNotKnow()
    {
        var stranger = new Person(new PersonId("mail:kim@client.test"), "Kim Client");
        var picked = Pick(Some.InProgress("late", Some.Day(-1)) with { Assignees = [Some.Person("Zoe Last"), Some.Person("Ada Keller"), stranger] });

        Assert.Equal(["Ada Keller", "Zoe Last"], picked.Select(q => q.Owner.Name));
    }

    [Fact]
    public void Pick_TooManyForOnePerson_TakesTheMostPressing()
    {
        var picked = Pick([.. Enumerable.Range(1, 20).Select(i => Some.InProgress($"t{i}", Some.Day(-i)))]);

        Assert.Equal(["t20", "t19", "t18", "t17", "t16"], picked.Select(q => q.Task.Ref.Id));
    }

    private static IReadOnlyList<CheckInQuestion> Pick(params ProjectTask[] tasks) => CheckInSelection.Pick(Some.Context(Some.Snapshot(tasks)));
}
