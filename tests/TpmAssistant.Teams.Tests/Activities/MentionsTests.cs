using TpmAssistant.Teams.Activities;

namespace TpmAssistant.Teams.Tests.Activities;

public sealed class MentionsTests
{
    private const string Bot = "28:bot";

    private static string Strip(string? text, params (string Id, string? Name, string? Text)[] mentions) => Mentions.TextToBot(new Activity
    {
        Type = "message",
        Text = text,
        Recipient = new ChannelAccount { Id = Bot, Name = "Planner" },
        Entities = [.. mentions.Select(m => new ActivityEntity
        {
            Type = "mention", Text = m.Text, Mentioned = new ChannelAccount { Id = m.Id, Name = m.Name },
        })],
    });

    [Theory]
    [InlineData("<at>Planner</at> status", "status")]
    [InlineData("status <at>Planner</at>", "status")]
    [InlineData("<at>Planner</at>", "")]
    [InlineData("<at>Planner</at>\r\n status\r\n", "status")]
    [InlineData("<at>Planner</at>\u00A0status\u00A0", "status")]
    [InlineData("<at>Planner</at>&nbsp;status&nbsp;&nbsp;", "status")]
    [InlineData("  &nbsp; \u00A0&NBSP;<at>Planner</at>  a &nbsp; b", "a &nbsp; b")]
    [InlineData("<AT>planner</AT> status", "status")]
    [InlineData("status", "status")]
    [InlineData(null, "")]
    [InlineData("<at>Planner</at> line\r\nnext\tx", "line\r\nnext\tx")]
    [InlineData("<at>Planner</at> a\0b\u001fc", "abc")]
    public void TextToBot_OwnMention_IsTakenOut(string? text, string expected) =>
        Assert.Equal(expected, Strip(text, (Bot, "Planner", "<at>Planner</at>")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void TextToBot_EntityWithoutText_UsesTheName(string? entityText) =>
        Assert.Equal("status", Strip("<at>Project Planner</at> status", (Bot, "Project Planner", entityText)));

    [Fact]
    public void TextToBot_OtherPeoplesMentions_Stay() =>
        Assert.Equal(
            "assign to <at>Ada</at>",
            Strip("<at>Planner</at> assign to <at>Ada</at>", (Bot, "Planner", "<at>Planner</at>"), ("29:ada", "Ada", "<at>Ada</at>")));

    [Fact]
    public void TextToBot_PersonOfTheSameName_Stays() =>
        Assert.Equal(
            "ask <at>Planner</at>",
            Strip("<at>Planner</at> ask <at>Planner</at>", (Bot, "Planner", "<at>Planner</at>"), ("29:p", "Planner", "<at>Planner</at>")));

    [Fact]
    public void TextToBot_MentionedTwice_BothGo() =>
        Assert.Equal(
            "and  help",
            Strip("<at>P</at> and <at>P</at> help", (Bot, "P", "<at>P</at>"), (Bot, "P", "<at>P</at>")));

    [Fact]
    public void TextToBot_NoRecipientOrEmptyEntities_LeavesTheText() =>
        Assert.Equal("<at>P</at> x", Mentions.TextToBot(new Activity { Text = " <at>P</at> x ", Entities = [null!, new ActivityEntity { Type = "mention" }] }));
}
