using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TpmAssistant.EndToEnd.Tests.Hosting;

namespace TpmAssistant.EndToEnd.Tests.Stories;

/// <summary>The program's other way in: a question on the command line.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tpm-command-line-");

    private string Storage => $"--Storage:ConnectionString=Data Source={Path.Combine(_folder.FullName, "ask.db")}";

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Atlas")]
    [InlineData("Borealis")]
    [InlineData("Cobalt")]
    public async Task Ask_JsonForEachAudience_PrintsFunctionArgumentsAndTheCard(string project)
    {
        foreach (var audience in (string[])["team", "executive", "client"])
        {
            var (code, output, errors) = await RunAsync("ask", $"status of {project} for the {audience}", "--json", Storage);

            Assert.True(code == 0, errors);
            using var answer = JsonDocument.Parse(output);
            Assert.Equal("Reports-DraftStatusReport", answer.RootElement.GetProperty("function").GetString());
            Assert.Equal(project, answer.RootElement.GetProperty("arguments").GetProperty("project").GetString());
            Assert.Equal(audience, answer.RootElement.GetProperty("arguments").GetProperty("audience").GetString());
            Assert.InRange(answer.RootElement.GetProperty("confidence").GetDouble(), 0.5, 1);
            var activity = Assert.Single(answer.RootElement.GetProperty("activities").EnumerateArray());
            var card = activity.GetProperty("attachments")[0].GetProperty("content");
            Assert.StartsWith($"{project} is ", card.GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ask_Piped_PrintsPlainTextWithTheColourInWords()
    {
        var (code, output, errors) = await RunAsync("ask", "status of Atlas", Storage);

        Assert.True(code == 0, errors);
        Assert.Contains("Atlas is red:", output, StringComparison.Ordinal);
        Assert.Contains("Red overall", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Ask_FollowUpInTheSameConversation_LeansOnTheFirst()
    {
        await RunAsync("ask", "status of Atlas for executives", "--conversation", "monday", Storage);

        var (_, output, _) = await RunAsync("ask", "and Borealis?", "--conversation", "monday", Storage);

        Assert.StartsWith("Borealis · Executive status", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_OwnPlan_AnswersFromIt()
    {
        var file = Path.Combine(_folder.FullName, "tracker.csv");
        await File.WriteAllTextAsync(file, "Summary,Issue key,Status,Assignee,Due date\nBuild it,NEW-1,In Progress,Ada,2026-01-09\nTest it,NEW-2,To Do,,2026-01-20\n");

        var (code, output, errors) = await RunAsync("ask", "status", "--project-file", file, Storage);

        Assert.True(code == 0, errors);
        Assert.StartsWith("tracker · Status report", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ask_OwnPlanAgain_IsTheSameProjectWithWhatWasAdded()
    {
        var file = Path.Combine(_folder.FullName, "tracker.csv");
        await File.WriteAllTextAsync(file, "Summary,Issue key,Status,Assignee,Due date\nBuild it,NEW-1,In Progress,Ada,2026-01-09\n");
        await RunAsync("ask", "decided: the vendor delivers in May", "--project-file", file, Storage);

        var (code, output, errors) = await RunAsync("ask", "what did we decide about the vendor", "--project-file", file, "--conversation", "another", Storage);

        Assert.True(code == 0, errors);
        Assert.Contains("the vendor delivers in May", output, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, string[]> Mistakes => new()
    {
        { "no file", ["ask", "status", "--project-file", "/no/such/plan.xml"] },
        { "no file", ["--project-file", "/no/such/plan.xml", "--port", "0"] },
        { "no file", ["analyze", "/no/such/plan.xml", "--json"] },
        { "nobody", ["ask", "my day", "--as", "somebody@example.com"] },
        { "nobody", ["--port", "0", "--Demo:User=somebody@example.com"] },
        { "Bot:", ["--port", "0", "--Bot:Credential=Password"] },
        { "Storage", ["--port", "0", "--Storage:Provider=Oracle"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_IsToldInOneLine(string expected, string[] arguments)
    {
        var (code, _, errors) = await EndAsync(RunningBot.StartShipped(arguments));

        Assert.Equal(1, code);
        Assert.Contains(expected, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakenPort_IsToldInOneLineWithAnother()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (code, _, errors) = await EndAsync(RunningBot.StartShipped("--port", $"{port}", Storage));

        Assert.Equal(1, code);
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"Port {port} is taken", line, StringComparison.Ordinal);
        Assert.Contains($"--port {port + 1}", line, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => EndAsync(RunningBot.Start(arguments));

    private static async Task<(int Code, string Output, string Errors)> EndAsync(ChildProcess started)
    {
        await using var program = started;
        var code = await program.ExitAsync();
        return (code, program.Output, program.Errors);
    }
}
