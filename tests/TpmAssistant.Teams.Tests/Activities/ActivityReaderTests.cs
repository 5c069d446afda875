using System.Text;
using System.Text.Json;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Tests.Fakes;

namespace TpmAssistant.Teams.Tests.Activities;

public sealed class ActivityReaderTests
{
    private static Activity? Read(string body) => ActivityReader.Read(Encoding.UTF8.GetBytes(body));

    [Fact]
    public void Read_FullMessage_KeepsWhatTheProductUses()
    {
        var activity = Read("""
            {"type":"message","id":"1","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/",
             "from":{"id":"29:1abc","name":"Ada","aadObjectId":"A"},"recipient":{"id":"28:b","name":"Planner"},
             "conversation":{"id":"19:x","conversationType":"channel","isGroup":true,"tenantId":"T"},
             "text":"<at>Planner</at> status","callerId":"urn:botframework:azure","made":{"up":[1,{"deep":true}]},
             "entities":[{"type":"mention","mentioned":{"id":"28:b","name":"Planner"},"text":"<at>Planner</at>"},
              {"type":"clientInfo","locale":"en-GB","country":"GB","timezone":"Europe/London"}],
             "attachments":[{"contentType":"text/html","content":"<p>x</p>"}],
             "channelData":{"tenant":{"id":"T"},"team":{"id":"19:t","aadGroupId":"G"},"channel":{"id":"19:x"},"meeting":{"id":"M"},"eventType":null}}
            """)!;

        Assert.Equal("A", activity.From!.AadObjectId);
        Assert.Equal("19:t", activity.ChannelData!.Team!.Id);
        Assert.Equal("M", activity.ChannelData.Meeting!.Id);
        Assert.Equal("GB", activity.Entities![1].Other!["country"].GetString());
    }

    [Fact]
    public void Read_UnknownEntityMembers_SurviveWriting()
    {
        var activity = Read("""{"type":"message","entities":[{"type":"streaminfo","streamId":"s","streamSequence":2}]}""")!;

        Assert.Equal(
            """{"type":"message","entities":[{"type":"streaminfo","streamId":"s","streamSequence":2}]}""",
            JsonSerializer.Serialize(activity, WireJson.Default.Activity));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Read_Nesting_IsCapped(int depth, bool accepted)
    {
        var inner = depth - 1;
        var body = $$"""{"type":"message","value":{{new string('[', inner)}}{{new string(']', inner)}}}""";

        Assert.Equal(accepted, Read(body) is not null);
        Assert.Null(Read(body.Replace("[]", "[{\"type\":[[]]}]", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\\ud83d\\ude00", true)]
    [InlineData("\\uD83D\\uDE00", true)]
    [InlineData("\\ud83d", false)]
    [InlineData("\\ude00\\ud83d", false)]
    [InlineData("\\uD83Dx", false)]
    [InlineData("\\\\ud83d", true)]
    [InlineData("\\u0000", true)]
    public void Read_Escapes_MustBeText(string escape, bool accepted)
    {
        Assert.Equal(accepted, Read($$"""{"type":"message","text":"a{{escape}}b"}""") is not null);
        Assert.Equal(accepted, Read($$$"""{"type":"message","value":{"deep":["{{{escape}}}"]}}""") is not null);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("replyToId")]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    [InlineData("name")]
    [InlineData("locale")]
    public void Read_IdsWithControlCharactersOrWithoutEnd_AreRefused(string member)
    {
        Assert.Null(Read(Wire.Message(change: a => a[member] = "a\0b")));
        Assert.Null(Read(Wire.Message(change: a => a[member] = new string('x', ActivityReader.MaxId + 1))));
        Assert.NotNull(Read(Wire.Message(change: a => a[member] = new string('x', ActivityReader.MaxId))));
    }

    [Fact]
    public void Read_RandomDamage_NeverThrows()
    {
        var random = new Random(20261121);
        var good = Encoding.UTF8.GetBytes(Wire.Click());
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = (byte[])good.Clone();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var activity = ActivityReader.Read(damaged.AsSpan(0, random.Next(2) == 0 ? damaged.Length : random.Next(damaged.Length)));
            if (activity is { From.Id: not null, Recipient.Id: not null, Conversation.Id: not null, ServiceUrl: not null })
            {
                _ = Teams.Turns.TurnReader.Read(activity, "x", Teams.Turns.TurnKind.CardAction);
                _ = Teams.Turns.ActivityKinds.Of(activity);
            }
        }
    }
}
