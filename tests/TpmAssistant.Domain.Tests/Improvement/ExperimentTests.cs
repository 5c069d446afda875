using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Testing;
using static TpmAssistant.Domain.Tests.Improvement.ImprovementAdvisorTests;

namespace TpmAssistant.Domain.Tests.Improvement;

public sealed class ExperimentTests
{
    private static readonly BeforeAfter Nothing = BeforeAfter.Compare([], []);

    [Fact]
    public void Start_WhileOneRuns_IsRefused()
    {
        var book = new ExperimentBook().Start(Trial())!;

        Assert.Null(book.Start(Trial()));
        Assert.Equal(2, book.End(1, ExperimentState.Dropped, Some.Today, Nothing)!.Start(Trial())!.Running()!.Number);
    }

    [Fact]
    public void End_NotTheRunningOne_IsRefused() => Assert.Null(new ExperimentBook().Start(Trial())!.End(7, ExperimentState.Kept, Some.Today, Nothing));

    [Theory]
    [InlineData(2.0, false)]
    [InlineData(2.4, false)]
    [InlineData(2.5, true)]
    public void Allows_Declined_OnlyOnceTheCaseIsAQuarterStronger(double strength, bool allowed)
    {
        var book = new ExperimentBook().Decline(new(Practice.LimitWork, "", "", 2, "Not before the release", Some.Person(), Some.Today));

        Assert.Equal(allowed, book.Allows(Case(Practice.LimitWork, "", strength)));
        Assert.True(book.Allows(Case(Practice.SplitItems, "", 1)));
        Assert.True(book.Allows(Case(Practice.LimitWork, "Test", 1)));
    }

    [Fact]
    public void Allows_Tried_NotAgainAtOnce() =>
        Assert.False(new ExperimentBook().Start(Trial())!.End(1, ExperimentState.Kept, Some.Today, Nothing)!.Allows(Case(Practice.LimitWork, "", 2.2)));

    /// <summary>Six pieces of work begun in four weeks: a dozen take eight weeks, but six is the longest.</summary>
    [Theory]
    [InlineData(6, 1, 30)]
    [InlineData(12, 1, 20)]
    [InlineData(40, 1, 10)]
    [InlineData(40, 9, 18)]
    public void Of_PaceOfTheTeam_SetsTheFollowUp(int begun, int usual, int days)
    {
        var context = Context([.. Enumerable.Range(1, begun).Select(i => Finished($"f{i}", -1 - (i % 18), 1))]);

        var plan = ExperimentPlan.Of(context, Case(Practice.LimitWork, "", 2), usual);

        Assert.Equal((days, Some.Day(days)), (plan.Days, plan.FollowUpOn));
    }

    /// <summary>Started twenty working days ago: eight items of 10 days before it, eight of 2 since.</summary>
    [Fact]
    public void Measure_FasterSince_Helped()
    {
        var before = Enumerable.Repeat(new CycleObservation(10, true), 8).ToList();
        var context = Context([.. Enumerable.Range(1, 8).Select(i => Finished($"f{i}", -19 + i, 2))]);

        var found = ExperimentPlan.Measure(context, Trial() with { StartedOn = Some.Day(-20), FollowUpOn = Some.Today, Before = before }, Some.Today);

        Assert.Equal((ExperimentVerdict.Helped, 8, 10, 2), (found.Verdict, found.After, found.BeforeMedian, found.AfterMedian));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Of_FollowUp_IsToldFromItsDayOn(int followUp, bool told)
    {
        var book = new ExperimentBook().Start(Trial() with { FollowUpOn = Some.Day(followUp) })!;

        Assert.Equal(told, ExperimentNudges.Of(Some.Snapshot(), book, Some.Today).Standing.Any(n => n.Reason == NudgeReason.ExperimentFollowUp));
    }

    private static Experiment Trial() => new()
    {
        Number = 0, Practice = Practice.LimitWork, Limit = 4, Strength = 2, StartedOn = Some.Day(-20), FollowUpOn = Some.Today, By = Some.Person(),
    };

    private static Suggestion Case(Practice practice, string scope, double strength) =>
        new() { Practice = practice, Scope = scope, Strength = strength, Stake = 1, Figures = new Dictionary<string, Figure>(), Evidence = [] };
}
