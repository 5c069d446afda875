using TpmAssistant.Bot.CommandLine;

namespace TpmAssistant.Bot.Tests.CommandLine;

/// <summary>What a person can mend ends the program with a line and a code, never with a stack trace.</summary>
public sealed class BotCommandsTests
{
    [Theory]
    [InlineData("--port", "99999")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "many")]
    [InlineData("--chat-port=99999")]
    [InlineData("--Demo:Enabled=maybe")]
    [InlineData("--Bot:Credential=Password")]
    [InlineData("--Bot:PublicUrl=http://[")]
    [InlineData("--Demo:User=nobody@example.test")]
    [InlineData("--Storage:Provider=Oracle")]
    [InlineData("--Storage:ConnectionString=nonsense")]
    [InlineData("--project-file", "no-such-file.xml")]
    [InlineData("--unknown")]
    public async Task RunAsync_WrongSetting_EndsWithOne(params string[] args) =>
        Assert.Equal(1, await BotCommands.RunAsync(args, TimeProvider.System));
}
