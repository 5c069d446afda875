using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Forecasts;

public class ForecastFinishTests
{
    private readonly InMemoryForecastStore forecasts = new();

    private static ProjectWorld World(IReadOnlyList<ProjectMember>? members = null) => new(
        [
            ProjectWorld.Owned("Atlas") with
            {
                Members = members ?? ProjectWorld.Owned("Atlas").Members,
                TargetFinish = Some.Day(10),
                Estimates = [new(Some.Ref("1"), 2, 4, 9, Origin.Entered), new(Some.Ref("2"), 2, 4, 9, Origin.Entered)],
                Dependencies = [new(Some.Ref("1"), Some.Ref("2"))],
            },
        ],
        Some.Task("1") with { Title = "Order the line", Assignees = [ProjectWorld.Ben] }, Some.Task("2") with { Title = "Load test over the line" });

    private async Task<Answer> Ask(string? confidence = null) => await new ForecastFinish(World().Viewer, forecasts, new ForecastKeeper(forecasts)).RunAsync(Askers.Ada(), "Atlas", confidence, default);

    [Theory]
    [InlineData("80", .8)]
    [InlineData("P80", .8)]
    [InlineData("90%", .9)]
    [InlineData("0.5", .5)]
    public async Task RunAsync_Share_AnswersWithItsDay(string confidence, double share)
    {
        var answer = Assert.IsType<ForecastAnswer>(await Ask(confidence));

        Assert.Equal((share, false), (answer.Question!.Confidence, answer.Question.ByDay));
        Assert.Equal(answer.Forecast.DayOf(share), answer.Question.Day);
    }

    [Fact]
    public async Task RunAsync_Day_AnswersWithItsChance()
    {
        var answer = Assert.IsType<ForecastAnswer>(await Ask(Some.Day(10).ToString("yyyy-MM-dd", null)));

        Assert.Equal((answer.Forecast.ChanceOfPromise, true), (answer.Question!.Confidence, answer.Question.ByDay));
        Assert.InRange(answer.Question.Confidence, .2, .99);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("NaN")]
    [InlineData("-5")]
    public async Task RunAsync_NoShareAndNoDay_IsRefused(string confidence) => Assert.Equal("bad-argument", Assert.IsType<Refusal>(await Ask(confidence)).Code);

    [Fact]
    public async Task RunAsync_Twice_KeepsOneForecastOfTheDay()
    {
        await Ask();
        await Ask();

        var kept = Assert.Single(await forecasts.ListAsync(Askers.Tenant, new("atlas"), default));
        Assert.Equal(KeptDate.Finish, Assert.Single(kept.Dates).Target);
    }

    [Fact]
    public async Task WhatIf_TaskSlips_ComparesBeforeAndAfter()
    {
        var answer = Assert.IsType<WhatIfAnswer>(await Think(new("slip", "load test", null, "5", null)));

        Assert.Equal(["Load test over the line"], answer.Effect.Titles);
        Assert.True(answer.Effect.Effect.After.P80 > answer.Effect.Effect.Before.P80);
    }

    [Theory]
    [InlineData(null, null, null, "change")]
    [InlineData("explode", null, null, "change")]
    [InlineData("drop", "the moon", null, "unknown")]
    [InlineData("drop", null, null, "task")]
    [InlineData("slip", "load test", null, "days")]
    [InlineData("start", "load test", "5", "day")]
    [InlineData("leave", null, null, "person")]
    public async Task WhatIf_Unclear_SaysWhatIsMissing(string? change, string? task, string? days, string missing) =>
        Assert.Equal(missing, Assert.IsType<WhatIfUnclear>(await Think(new(change, task, null, days, null))).Missing);

    [Fact]
    public async Task WhatIf_NoTaskFits_OffersThoseThatSetTheDate()
    {
        var unclear = Assert.IsType<WhatIfUnclear>(await Think(new("drop", "the moon", null, null, null)));

        Assert.Equal(["Order the line", "Load test over the line"], unclear.Choices.Select(c => c.Title).OrderDescending());
    }

    [Fact]
    public async Task WhatIf_LeavesWhoHasNoWorkThere_SaysSo()
    {
        var unclear = Assert.IsType<WhatIfUnclear>(await Think(new("leave", null, "Zoe", null, null)));

        Assert.Equal(("absent", "Zoe"), (unclear.Missing, unclear.Asked));
    }

    [Fact]
    public async Task RunAsync_Items_WithoutCompletedWork_SaysThatNothingTells()
    {
        var answer = Assert.IsType<ForecastAnswer>(await Ask("10 items"));

        Assert.Equal(new ItemsAhead(10, null, null), answer.Ahead);
        Assert.Null(answer.Question);
    }

    [Theory]
    [InlineData("0 items")]
    [InlineData("1001 items")]
    [InlineData("ten items")]
    public async Task RunAsync_ItemsThatAreNoCount_AreRefused(string text) => Assert.Equal("bad-argument", Assert.IsType<Refusal>(await Ask(text)).Code);

    [Fact]
    public async Task WhatIf_SeveralTasksFit_OffersThem()
    {
        var unclear = Assert.IsType<WhatIfUnclear>(await Think(new("drop", "line", null, null, null)));

        Assert.Equal(["1", "2"], unclear.Choices.Select(c => c.Call.Arguments["task"]).Order());
    }

    [Fact]
    public async Task WhatIf_PersonInAGroup_IsPersonal()
    {
        var world = World();
        var answer = await new WhatIf(world.Viewer).RunAsync(Askers.Ada(ConversationScope.Group, "g"), "Atlas", new("leave", null, "Ben", null, null), default);

        Assert.Equal("personal-chat-only", Assert.IsType<Refusal>(answer).Code);
    }

    [Fact]
    public async Task WhatIf_Client_IsRefused()
    {
        var world = World([new(ProjectWorld.Ada, "Client contact", Audience.Client), new(ProjectWorld.Ben, "Engineer")]);
        var project = (await world.Projects.ListAsync(Askers.Tenant, default))[0];
        await world.Projects.PutAsync(project with { Owner = Askers.BenId }, default);

        Assert.Equal("what-if-not-for-clients", Assert.IsType<Refusal>(await new WhatIf(world.Viewer).RunAsync(Askers.Ada(), "Atlas", new("recover", null, null, null, null), default)).Code);
    }

    [Fact]
    public async Task WhatIf_Recover_ShowsWaysToWinTime() => Assert.NotEmpty(Assert.IsType<TradeOffAnswer>(await Think(new("recover", null, null, null, null))).Options);

    [Theory]
    [InlineData("load test", "Load test over the private line")]
    [InlineData("test over privte line", "Load test over the private line")]
    [InlineData("the order service", "Move the order service")]
    [InlineData("Café opening", "Cafe opening")]
    public void Find_Words_FindsTheOneMeant(string words, string title)
    {
        var plan = Some.Snapshot([.. new[] { "Load test over the private line", "Move the order service", "Move the invoice service", "Cafe opening" }.Select((t, i) => Some.Task($"{i}") with { Title = t })]);

        Assert.Equal([title], TaskFinder.Find(plan, words).Select(f => f.Title));
    }

    private static async Task<Answer> Think(WhatIfRequest request) => await new WhatIf(World().Viewer).RunAsync(Askers.Ada(), "Atlas", request, default);
}
