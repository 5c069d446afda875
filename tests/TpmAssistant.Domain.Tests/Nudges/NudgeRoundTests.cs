using FsCheck;
using FsCheck.Fluent;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tests.Properties;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Nudges;

public sealed class NudgeRoundTests
{
    private static readonly NudgeSettings On = new() { On = true };
    private static readonly DateOnly Today = Some.Today;

    /// <summary>A fortnight of looks: what stands each day, where was looked, and the person's wishes.</summary>
    private static readonly Gen<(NudgeReading[] Days, NudgeSettings Settings)> Fortnight =
        from days in Gen.CollectToArray(Enumerable.Range(0, 14), _ => Reading())
        from cap in Gen.Choose(1, 5)
        from muted in Gen.SubListOf(Enum.GetValues<NudgeTopic>())
        from project in Gen.Elements<ProjectId?>(null, new ProjectId("atlas"))
        select (days, On with { Cap = cap, Muted = [.. muted.Take(2).Select(t => new NudgeMute(t, project))] });

    [Fact]
    public void Decide_SameLookTwice_TellsNothingTheSecondTime() => Always.Holds(Fortnight, 300, run =>
    {
        foreach (var (round, reading, day) in Play(run.Days, run.Settings))
        {
            var again = NudgeRound.Decide(round.Log, reading, run.Settings, day);
            Assert.Empty(again.Fresh);
            Assert.Empty(again.Cards);
        }
    });

    [Fact]
    public void Decide_AnyFortnight_KeepsToTheCapAndTheMutes() => Always.Holds(Fortnight, 300, run =>
    {
        foreach (var (round, _, day) in Play(run.Days, run.Settings))
        {
            Assert.True(round.Log.Card(day).Count <= run.Settings.Cap);
            Assert.DoesNotContain(round.Fresh, run.Settings.Mutes);
            Assert.Equal(round.Log.Told.Count, round.Log.Told.Select(t => t.Nudge.Matter).Distinct().Count());
        }
    });

    [Fact]
    public void Decide_OtherOrder_TellsTheSame() => Always.Holds(Fortnight, 200, run =>
    {
        foreach (var (round, reading, day) in Play(run.Days, run.Settings))
        {
            var log = new NudgeLog { Told = round.Log.Told, LookedOn = round.Log.LookedOn };
            var one = NudgeRound.Decide(log, reading, run.Settings, day.AddDays(1));
            var other = NudgeRound.Decide(log, reading with { Standing = [.. reading.Standing.Reverse()] }, run.Settings, day.AddDays(1));
            Assert.Equal(one.Fresh.Select(n => (n.Matter, n.Level)), other.Fresh.Select(n => (n.Matter, n.Level)));
            Assert.Equal(one.Cards, other.Cards);
        }
    });

    [Fact]
    public void Decide_AnyFortnight_ToldAgainOnlyWhenFurtherOrRested() => Always.Holds(Fortnight, 300, run =>
    {
        var told = new Dictionary<string, (int Level, DateOnly On)>();
        foreach (var (round, _, day) in Play(run.Days, run.Settings))
        {
            foreach (var nudge in round.Fresh)
            {
                if (told.TryGetValue(nudge.Matter, out var before))
                    Assert.True(nudge.Level > before.Level || day.DayNumber - before.On.DayNumber >= NudgeRound.RestDays, $"{nudge.Matter} again on {day}.");
                told[nudge.Matter] = (nudge.Level, day);
            }
        }
    });

    [Fact]
    public void Decide_MatterSettled_ChangesItsCardWithoutTelling()
    {
        var first = NudgeRound.Decide(new NudgeLog(), Of(Milestone(1)), On, Today);

        var settled = NudgeRound.Decide(first.Log, Of(), On, Today.AddDays(1));

        Assert.Empty(settled.Fresh);
        Assert.Equal([Today], settled.Cards);
        Assert.Equal(Today.AddDays(1), Assert.Single(settled.Log.Card(Today)).SettledOn);
    }

    [Fact]
    public void Decide_NotLookedAt_StaysAsItWas()
    {
        var first = NudgeRound.Decide(new NudgeLog(), Of(Milestone(1)), On, Today);

        var unread = NudgeRound.Decide(first.Log, NudgeReading.Nothing, On, Today.AddDays(1));

        Assert.Empty(unread.Cards);
        Assert.Null(Assert.Single(unread.Log.Told).SettledOn);
    }

    [Fact]
    public void Decide_GoesFurther_MovesToTodaysCard()
    {
        var first = NudgeRound.Decide(new NudgeLog(), Of(Milestone(1)), On, Today);

        var further = NudgeRound.Decide(first.Log, Of(Milestone(2)), On, Today.AddDays(1));

        Assert.Single(further.Fresh);
        Assert.Equal([Today.AddDays(1), Today], further.Cards);
        Assert.Empty(further.Log.Card(Today));
        Assert.Single(further.Log.Card(Today.AddDays(1)));
    }

    [Fact]
    public void Decide_MoreThanTheCap_TakesTheWeightiestAndCountsTheRest()
    {
        var reading = Of([.. Enumerable.Range(0, 5).Select(i => Milestone(1, $"m{i}", weight: i))]);

        var round = NudgeRound.Decide(new NudgeLog(), reading, On with { Cap = 2 }, Today);

        Assert.Equal(["Milestone m4", "Milestone m3"], round.Fresh.Select(n => n.About.Title));
        Assert.Equal(3, round.HeldBack);
    }

    [Fact]
    public void Decide_HeldBackAndNoNewsAnyMore_ComesWhenThereIsRoom()
    {
        var held = NudgeRound.Decide(new NudgeLog(), Of(Milestone(1, "a", 9), Milestone(1, "b", 1)), On with { Cap = 1 }, Today);
        var stale = Milestone(1, "b", 1) with { IsNew = false };

        var next = NudgeRound.Decide(held.Log, Of(Milestone(1, "a", 9), stale), On with { Cap = 1 }, Today.AddDays(1));

        Assert.Equal("Milestone b", Assert.Single(next.Fresh).About.Title);
        Assert.Empty(next.Log.Held);
        Assert.Empty(NudgeRound.Decide(new NudgeLog(), Of(stale), On, Today).Fresh);
    }

    [Fact]
    public void Decide_HeavierNewsEachDay_DoesNotHoldBackForEver()
    {
        var log = new NudgeLog();
        var told = new List<string>();
        for (var day = 0; day < 6; day++)
        {
            var round = NudgeRound.Decide(log, Of([Milestone(1, "light", 10), .. Enumerable.Range(0, day + 1).Select(i => Milestone(1, $"heavy {i}", 50))]), On with { Cap = 1 }, Today.AddDays(day));
            told.AddRange(round.Fresh.Select(n => n.About.Title));
            log = round.Log;
        }

        Assert.Contains("Milestone light", told);
    }

    [Fact]
    public void Decide_HeldBackAndSettled_IsForgotten()
    {
        var held = NudgeRound.Decide(new NudgeLog(), Of(Milestone(1, "a", 9), Milestone(1, "b", 1)), On with { Cap = 1 }, Today);

        Assert.Empty(NudgeRound.Decide(held.Log, Of(Milestone(1, "a", 9)), On, Today.AddDays(1)).Log.Held);
        Assert.Single(NudgeRound.Decide(held.Log, NudgeReading.Nothing, On, Today.AddDays(1)).Log.Held);
    }

    [Theory]
    [InlineData(NudgeTopic.Budget, null, true)]
    [InlineData(null, "atlas", true)]
    [InlineData(NudgeTopic.Budget, "borealis", false)]
    [InlineData(NudgeTopic.Risks, "atlas", false)]
    public void Mute_TopicOrProject_CoversWhatItNames(NudgeTopic? topic, string? project, bool covers)
    {
        var nudge = Milestone(1) with { Topic = NudgeTopic.Budget };

        Assert.Equal(covers, new NudgeMute(topic, project is null ? null : new ProjectId(project)).Covers(nudge));
    }

    [Fact]
    public void MuteThenUnmute_AnyPart_HearsOfItAgain()
    {
        var atlas = new ProjectId("atlas");
        var muted = On.Mute(new NudgeMute(NudgeTopic.Risks, atlas)).Mute(new NudgeMute(null, atlas));

        Assert.Equal([new NudgeMute(null, atlas)], muted.Muted);
        Assert.Empty(muted.Unmute(new NudgeMute(NudgeTopic.Milestones, atlas)).Muted);
        Assert.Single(muted.Unmute(new NudgeMute(null, new ProjectId("borealis"))).Muted);
    }

    private static IEnumerable<(NudgeRound Round, NudgeReading Reading, DateOnly Day)> Play(NudgeReading[] days, NudgeSettings settings)
    {
        var log = new NudgeLog();
        for (var i = 0; i < days.Length; i++)
        {
            var round = NudgeRound.Decide(log, days[i], settings, Today.AddDays(i));
            yield return (round, days[i], Today.AddDays(i));
            log = round.Log;
        }
    }

    private static Gen<NudgeReading> Reading() =>
        from standing in Gen.CollectToArray(Enumerable.Range(0, 8), i =>
            from there in Gen.Elements(true, true, false)
            from level in Gen.Choose(1, 3)
            from weight in Gen.Choose(0, 9)
            from isNew in Gen.Elements(true, true, true, false)
            select there ? Any(i, level, weight) with { IsNew = isNew } : null)
        from looked in Gen.SubListOf(Scopes())
        select new NudgeReading([.. standing.OfType<Nudge>()], looked.ToHashSet());

    private static Nudge Any(int i, int level, double weight) => Milestone(level, $"m{i}", weight) with
    {
        Topic = (NudgeTopic)(i % 4), Project = new ProjectId(i % 2 == 0 ? "atlas" : "borealis"), Days = level,
    };

    private static IEnumerable<NudgeScope> Scopes() => Enumerable.Range(0, 8).Select(i => Any(i, 1, 0).Scope).Distinct();

    private static NudgeReading Of(params Nudge[] standing) =>
        new(standing, new HashSet<NudgeScope> { new(NudgeTopic.Milestones, new ProjectId("atlas")) });

    private static Nudge Milestone(int level, string key = "m", double weight = 50) => new(
        NudgeTopic.Milestones, NudgeReason.MilestonePassesDate, new ProjectId("atlas"), "Atlas",
        new Evidence(Some.Ref(key), $"Milestone {key}", null), level, weight);
}
