using System.Text;
using System.Text.Json.Nodes;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Tests.Turns;

public sealed class ActivityWriterTests
{
    private static JsonNode Write(OutgoingMessage message) => JsonNode.Parse(ActivityWriter.Write(message).Span)!;

    [Fact]
    public void Write_Card_HasASummaryAndNeverAText()
    {
        var activity = Write(OutgoingMessage.OfCard(ScriptedHandler.Card("x"), "Atlas is red"));

        Assert.Equal("Atlas is red", activity["summary"]!.GetValue<string>());
        Assert.Null(activity["text"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", activity["attachments"]![0]!["contentType"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", activity["attachments"]![0]!["content"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public void Write_Text_IsMarkdownWithoutCardOrUnaskedExtras() =>
        Assert.Equal("""{"type":"message","text":"**hi**","textFormat":"markdown"}""", Encoding.UTF8.GetString(ActivityWriter.Write(OutgoingMessage.OfText("**hi**")).Span));

    [Fact]
    public void Write_Extras_AreTeamsOwnShapes()
    {
        var activity = Write(OutgoingMessage.OfText("x") with { Suggestions = ["help", "my day"], AsksForFeedback = true, IsAiGenerated = true });

        Assert.Equal(["help", "my day"], activity["suggestedActions"]!["actions"]!.AsArray().Select(a => a!["value"]!.GetValue<string>()));
        Assert.Equal("imBack", activity["suggestedActions"]!["actions"]![0]!["type"]!.GetValue<string>());
        Assert.Equal("default", activity["channelData"]!["feedbackLoop"]!["type"]!.GetValue<string>());
        Assert.Equal("AIGeneratedContent", activity["entities"]![0]!["additionalType"]![0]!.GetValue<string>());
    }

    [Fact]
    public void Write_LabelledWordsOfAModel_AreOneRootEntityWithUsageInfo()
    {
        var activity = Write(OutgoingMessage.OfText("x") with { IsAiGenerated = true, Citations = [new Citation("Risk log", "Rows", null)], Label = Label });

        var root = Assert.Single(activity["entities"]!.AsArray())!;
        Assert.Equal("""{"@type":"CreativeWork","@id":"66666666-6666-6666-6666-666666666666","name":"Confidential","description":"Staff only"}""", root["usageInfo"]!.ToJsonString());
        Assert.Equal(("https://schema.org/Message", "Message", "https://schema.org"), ((string)root["type"]!, (string)root["@type"]!, (string)root["@context"]!));
        Assert.Equal("AIGeneratedContent", (string)root["additionalType"]![0]!);
        Assert.Equal("Risk log", (string)root["citation"]![0]!["appearance"]!["name"]!);
    }

    [Fact]
    public void Write_LabelledCard_CarriesTheLabelAndIsNotCalledAModels()
    {
        var activity = Write(OutgoingMessage.OfCard(ScriptedHandler.Card("x"), "x") with { Label = Label with { Description = "" } });

        var root = Assert.Single(activity["entities"]!.AsArray())!;
        Assert.Equal("""{"@type":"CreativeWork","@id":"66666666-6666-6666-6666-666666666666","name":"Confidential"}""", root["usageInfo"]!.ToJsonString());
        Assert.Null(root["additionalType"]);
    }

    private static SensitivityLabel Label { get; } = new("66666666-6666-6666-6666-666666666666", "Confidential", 1, "Staff only");

    [Fact]
    public void Write_LargerThanTeamsTakes_IsTheBuildersBug() =>
        Assert.Throws<ArgumentException>(() => ActivityWriter.Write(OutgoingMessage.OfText(new string('x', 60_000))));

    [Theory]
    [InlineData("abcd", 8)]
    [InlineData("äöü", 6)]
    [InlineData("😀", 4)]
    public void SizeAsTeamsCounts_IsUtf16(string text, int expected) =>
        Assert.Equal(expected, ActivityWriter.SizeAsTeamsCounts(Encoding.UTF8.GetBytes(text)));
}
