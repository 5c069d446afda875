using System.Text;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;
using TpmAssistant.ModelServer;

namespace TpmAssistant.Ai.Tests.Talk;

/// <summary>
/// What a model is asked is approved text, to the letter. After a wanted change, copy <c>request.received.txt</c> from the output folder over
/// <c>Talk/request.approved.txt</c>.
/// </summary>
public sealed partial class RequestTests
{
    [Fact]
    public async Task RunAsync_AfterACall_SendsPromptQuestionAndFactsAsApproved()
    {
        await using var trial = await TalkTrial.StartAsync(request => request.Round == 0 ? ModelReply.Call(new ModelCall(FunctionNames.Help)) : ModelReply.Say("Atlas is red [{fact: red}]."));

        await trial.AskAsync("what can you do for me");

        var told = new StringBuilder();
        foreach (var (role, text) in trial.Host.Requests.Last().Transcript) told.Append("--- ").Append(role).Append('\n').Append(Count().Replace(Mark().Replace(text, "<<mark>>"), "# things")).Append('\n');

        var folder = Path.Combine(AppContext.BaseDirectory, "Talk");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "request.received.txt"), told.ToString());
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder, "request.approved.txt")), told.ToString(), ignoreLineEndingDifferences: true);
    }

    [GeneratedRegex(@"\d+ things", RegexOptions.None, 2000)]
    private static partial Regex Count();

    [GeneratedRegex("<<[0-9a-f]{32}>>", RegexOptions.None, 2000)]
    private static partial Regex Mark();
}
