using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.ModelServer;

namespace TpmAssistant.Bot.Tests;

/// <summary>"I don't know, because …": a clear question beyond what is read gets its reason, with a model and without.</summary>
public sealed class HonestAnswerTests
{
    private static readonly (string Asked, string Holds)[] Beyond =
    [
        ("what is the weather in Porto tomorrow?", "I don’t know the weather"), ("what does Priya earn?", "I don’t know what people earn"), ("who is the best engineer on Atlas?", "I don’t rank people"),
        ("is the client happy with Atlas?", "I don’t know how people feel"), ("what does Jira say about Atlas", "I don’t read that system"),
    ];

    [Fact]
    public async Task Ask_BeyondWhatIsRead_SaysWhyAndWhatWouldHelp()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var (asked, holds) in Beyond) Assert.Contains(holds, System.Text.RegularExpressions.Regex.Unescape((await bot.AskAsync(asked)).GetRawText()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_BeyondWhatIsRead_ModelThatInventsAnAnswer_SaysWhyInstead()
    {
        await using var model = await ModelHost.StartAsync(_ => ModelReply.Say("It will be sunny [F1]. Priya earns 90,000 euros [F1]."));
        await using var bot = await RunningBot.StartAsync($"--Model:Endpoint={model.Endpoint}", "--Model:Name=liar", "--Model:ApiKey=k", "--Model:Deadline=00:01:00");
        foreach (var (asked, holds) in Beyond.Append(("what do dolphins dream of", "I don’t know: nothing I can read answers that")))
        {
            var said = System.Text.RegularExpressions.Regex.Unescape(string.Concat((await bot.AnswersAsync(asked)).Select(a => a.GetRawText())));
            Assert.Contains(holds, said, StringComparison.Ordinal);
            Assert.DoesNotContain("sunny", said, StringComparison.Ordinal);
            Assert.DoesNotContain("90,000", said, StringComparison.Ordinal);
        }
    }
}
