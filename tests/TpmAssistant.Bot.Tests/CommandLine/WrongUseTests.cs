using System.Net;
using System.Net.Sockets;
using TpmAssistant.Application.Plans;
using TpmAssistant.Bot.CommandLine;
using TpmAssistant.Bot.Hosting;

namespace TpmAssistant.Bot.Tests.CommandLine;

/// <summary>Mistakes that a person can mend: one line, in words.</summary>
public sealed class WrongUseTests
{
    [Theory]
    [InlineData("empty-file", "", "The file is empty.")]
    [InlineData("not-a-plan", "", "It does not look like a plan. ")]
    [InlineData("not-a-plan", "hello", "it begins with “hello”.")]
    [InlineData("too-large", "rows", "Export a smaller part of the plan.")]
    [InlineData("broken-xml", "7", "The XML breaks off at line 7. Save it again from Project.")]
    [InlineData("broken-workbook", "", "Open and save it in Excel, or export it again.")]
    public void Refusal_OfAFile_IsOneLineWithoutCodes(string code, string detail, string expected)
    {
        var line = PlanInput.Refusal("plan.csv", new UnreadablePlan(code, detail));

        Assert.StartsWith("I could not read plan.csv. ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.DoesNotContain(code, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain("..", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Folder_SaysSo()
    {
        var folder = Path.GetTempPath();

        var wrong = Assert.Throws<StartFailure>(() => PlanInput.Open(folder));

        Assert.Contains("is a folder", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Builder_PortOutOfRange_IsRefused(int port)
    {
        var wrong = Assert.Throws<StartFailure>(() => BotHost.Builder(port, []));

        Assert.Contains("is not a port", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_PortTaken_IsToldBeforeTheHostStarts()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var app = BotHost.Builder(port, []).Build();

        var wrong = await Assert.ThrowsAsync<StartFailure>(() => BotHost.StartAsync(app, port, CancellationToken.None));

        Assert.StartsWith($"Port {port} is taken", wrong.Message, StringComparison.Ordinal);
        Assert.Null(wrong.InnerException);
    }
}
