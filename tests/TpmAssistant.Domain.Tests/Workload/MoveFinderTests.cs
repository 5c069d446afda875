using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Properties;
using TpmAssistant.Domain.Workload;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Workload;

public sealed class MoveFinderTests
{
    private static readonly Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> NoCalendars = [];
    private static readonly Person Ada = Some.Person("Ada Keller");
    private static readonly Person Bo = Some.Person("Bo Lind");

    private static readonly Project Team = Some.Project() with { Members = [new(Ada, "engineer"), new(Bo, "engineer")], TargetFinish = Some.Day(60) };

    /// <summary>Ada has 100 h of work by the end of next week and 80 h of time; 20 h given to Bo cure it, 40 h would too.</summary>
    [Fact]
    public void Moves_OverloadedByTwenty_GivesTheSmallestTaskThatCures()
    {
        var move = Assert.Single(Moves(Team, Of("a", Ada, 40), Of("b", Ada, 40), Of("c", Ada, 20), Of("d", Bo, 10)));

        Assert.Equal(("c", Ada, Bo, 20.0, true), (move.Task.Ref.Id, move.From, move.To, move.Hours, move.Cures));
    }

    [Fact]
    public void Moves_NobodyOverloaded_AreNone() => Assert.Empty(Moves(Team, Of("a", Ada, 40), Of("b", Bo, 40)));

    /// <summary>Bo is full, so the work can only be done later: a week would leave 90 h for 80, two weeks leave 80.</summary>
    [Fact]
    public void Moves_ColleaguesFull_MovesInTime()
    {
        var move = Assert.Single(Moves(Team, Of("a", Ada, 80), Of("b", Ada, 20), Of("c", Bo, 80)));

        Assert.Equal(("b", null, Some.Day(9).AddDays(14)), (move.Task.Ref.Id, move.To, move.NewDue));
    }

    [Fact]
    public void Moves_TaskThatOthersWaitFor_StaysInTime()
    {
        var project = Team with { Dependencies = [new(Some.Ref("b"), Some.Ref("next")), new(Some.Ref("a"), Some.Ref("next"))] };

        Assert.Empty(Moves(project, Of("a", Ada, 80), Of("b", Ada, 20), Of("c", Bo, 80), Of("next", Bo, 0.1) with { Start = Some.Day(10), Due = Some.Day(12) }));
    }

    [Fact]
    public void Moves_NeededForAMilestone_StaysInTime()
    {
        var project = Team with { Milestones = [Some.Milestone("m", Some.Day(9), Some.Day(9), "a", "b")] };

        Assert.Empty(Moves(project, Of("a", Ada, 80), Of("b", Ada, 20), Of("c", Bo, 80)));
    }

    [Fact]
    public void Moves_ColleagueOfAnotherBucket_IsNotAsked() =>
        Assert.DoesNotContain(Moves(Team, Of("a", Ada, 40), Of("b", Ada, 40), Of("c", Ada, 20), Of("d", Bo, 1) with { Bucket = "Legal" }), m => m.To is not null);

    /// <summary>One task is too large for the time there is, whoever does it.</summary>
    [Fact]
    public void Moves_NothingCures_SayThatItIsOnlyLess()
    {
        var move = Assert.Single(Moves(Team, Of("a", Ada, 90), Of("b", Ada, 50), Of("c", Ada, 60), Of("d", Bo, 10)));

        Assert.False(move.Cures);
    }

    [Fact]
    public void Calculate_WorkForOtherProjects_TakesHours()
    {
        var other = Some.Snapshot(Some.Project("Borealis") with { Members = [new(Ada, "engineer", null, 16)] }, Of("x", Ada, 30));
        var here = Some.Snapshot(Team with { Members = [new(Ada, "engineer", null, 20)] }, Of("a", Ada, 20));

        var load = WorkloadCalculator.Calculate(here, [other], NoCalendars, 2).People.Single();

        Assert.Equal([25, 25], load.Weeks.Select(w => w.AssignedHours));
        Assert.Equal([15, 15], load.Weeks.Select(w => w.ElsewhereHours));
        Assert.Equal([36, 36], load.Weeks.Select(w => w.AvailableHours));
        Assert.Equal((1, 36.0), (load.OpenTasks, load.PromisedHours));
    }

    [Fact]
    public void Calculate_PromisedMoreThanAWeek_HasAWeek()
    {
        var other = Some.Snapshot(Some.Project("Borealis") with { Members = [new(Ada, "engineer", null, 30)] });
        var load = WorkloadCalculator.Calculate(Some.Snapshot(Team with { Members = [new(Ada, "engineer", null, 28)] }), [other], NoCalendars, 1).People.Single();

        Assert.Equal((40, 58), (load.Weeks[0].AvailableHours, load.PromisedHours));
    }

    /// <summary>Whatever the project: a move makes nobody overloaded who was not, and never brings more work into the world.</summary>
    [Fact]
    public void Moves_AnyProject_HarmNobody() => Always.Holds(AnyProject.Absurd, 60, context =>
    {
        var table = MoveFinder.WithMoves(context.Now, [], NoCalendars, 4);
        var before = table.Overloaded.Select(p => p.Id).ToHashSet();
        foreach (var move in table.Moves)
        {
            var changed = move.To is { } to ? move.Task with { Assignees = [.. move.Task.Assignees.Select(a => a.Id == move.From.Id ? to : a)] } : null;
            if (changed is null) continue;
            var after = WorkloadCalculator.Calculate(context.Now with { Tasks = [.. context.Now.Tasks.Select(t => t.Ref == changed.Ref ? changed : t)] }, NoCalendars);
            Assert.All(after.Overloaded, person => Assert.Contains(person.Id, before));
            Assert.Equal(move.Cures, after.Overloaded.All(person => person.Id != move.From.Id));
        }
    });

    private static IReadOnlyList<WorkloadMove> Moves(Project project, params ProjectTask[] tasks) =>
        MoveFinder.WithMoves(Some.Snapshot(project, tasks) with { Dependencies = project.Dependencies }, [], NoCalendars, 4).Moves;

    /// <summary>Work to be done from today to the end of next week.</summary>
    private static ProjectTask Of(string id, Person who, double hours) => Some.Task(id, Some.Day(9)) with { Assignees = [who], EffortHours = hours };
}
