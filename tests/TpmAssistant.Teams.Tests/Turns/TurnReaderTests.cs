using System.Text;
using System.Text.Json.Nodes;
using TpmAssistant.Application.Access;
using TpmAssistant.Teams.Activities;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Teams.Tests.Turns;

public sealed class TurnReaderTests
{
    private static Activity Activity(string body) => ActivityReader.Read(Encoding.UTF8.GetBytes(body))!;

    private static Turn Read(TurnKind kind, string body) => TurnReader.Read(Activity(body), "id", kind);

    [Fact]
    public void Read_Message_SaysWhoWhereAndWhat()
    {
        var turn = Read(TurnKind.Message, Wire.Message(" status of Atlas "));

        Assert.Equal("status of Atlas", turn.Text);
        Assert.Equal(
            new Asker(
                new(Wire.Tenant), new(Wire.User), "Dana Reyes", "en-GB", "Europe/London",
                new ConversationRef("a:personal-1", ConversationScope.Personal)),
            turn.Asker);
    }

    [Theory]
    [InlineData("personal", null, ConversationScope.Personal)]
    [InlineData("Personal", null, ConversationScope.Personal)]
    [InlineData("groupChat", null, ConversationScope.Group)]
    [InlineData("groupchat", null, ConversationScope.Group)]
    [InlineData("channel", null, ConversationScope.Channel)]
    [InlineData(null, "19:team", ConversationScope.Channel)]
    [InlineData(null, null, ConversationScope.Group)]
    [InlineData("new kind", null, ConversationScope.Group)]
    public void Scope_Unknown_CountsAsShared(string? type, string? team, ConversationScope expected)
    {
        var body = Wire.Message(change: a =>
        {
            a["conversation"]!["conversationType"] = type;
            a["channelData"]!["team"] = team is null ? null : new JsonObject { ["id"] = team };
        });

        Assert.Equal(expected, TurnReader.Scope(Activity(body)));
    }

    [Fact]
    public void Read_ChannelThread_KeepsTheThreadForAnswersAndTheChannelForAccess()
    {
        var turn = Read(TurnKind.Message, Wire.Message(change: a =>
            a["conversation"] = new JsonObject { ["id"] = "19:c@thread.tacv2;messageid=42", ["conversationType"] = "channel" }));

        Assert.Equal("19:c@thread.tacv2;messageid=42", turn.ConversationId);
        Assert.Equal("19:c@thread.tacv2", turn.Asker.Conversation.Id);
    }

    [Fact]
    public void Read_Meeting_IsNamedByChannelData()
    {
        var turn = Read(TurnKind.MeetingEvent, Wire.Of("event", a =>
        {
            a["name"] = "application/vnd.microsoft.meetingStart";
            a["value"] = new JsonObject { ["Id"] = "another id", ["Title"] = "Sync" };
            a["channelData"]!["meeting"] = new JsonObject { ["id"] = "MCMx" };
        }));

        Assert.Equal(("MCMx", "application/vnd.microsoft.meetingStart"), (turn.Asker.Conversation.MeetingId, turn.Verb));
    }

    [Theory]
    [InlineData("de-DE", "Europe/Berlin", "de-DE", "Europe/Berlin")]
    [InlineData(null, null, "fr-CH", "Asia/Tokyo")]
    [InlineData("../../etc", "Mars/Olympus", "fr-CH", "Asia/Tokyo")]
    public void Read_LocaleAndZone_FallBackToTheClientAndThenToAKnownOne(string? locale, string? zone, string expectedLocale, string expectedZone)
    {
        var body = Wire.Message(change: a =>
        {
            a["locale"] = locale;
            a["localTimezone"] = zone;
            a["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "fr-CH", ["timezone"] = "Asia/Tokyo" });
        });

        var asker = TurnReader.Asker(Activity(body));
        var bare = TurnReader.Asker(Activity(Wire.Message(change: a =>
        {
            a.Remove("locale");
            a.Remove("localTimezone");
        })));

        Assert.Equal((expectedLocale, expectedZone), (asker.Locale, asker.TimeZoneId));
        Assert.Equal(("en-US", "UTC"), (bare.Locale, bare.TimeZoneId));
    }

    [Fact]
    public void Read_GuestWithoutEntraId_IsKnownByTheChannelsId()
    {
        var asker = TurnReader.Asker(Activity(Wire.Message(change: a => a["from"] = new JsonObject { ["id"] = "29:guest" })));

        Assert.Equal(("29:guest", "", false), (asker.Person.Value, asker.Name, asker.Person.IsResolved));
    }

    [Fact]
    public void Read_IdsInOtherCase_AreTheSameTenantAndPerson()
    {
        var asker = TurnReader.Asker(Activity(Wire.Message(change: a =>
        {
            a["conversation"]!["tenantId"] = "ABCDEF00-0000-0000-0000-000000000000";
            a["channelData"] = null;
            a["from"]!["aadObjectId"] = "ABCDEF00-0000-0000-0000-000000000001";
        })));

        Assert.Equal("abcdef00-0000-0000-0000-000000000000", asker.Tenant.Value);
        Assert.Equal("abcdef00-0000-0000-0000-000000000001", asker.Person.Value);
    }

    [Theory]
    [InlineData("manual", false)]
    [InlineData("automatic", true)]
    [InlineData(null, false)]
    public void Read_Click_CarriesVerbDataAndWhetherAnybodyClicked(string? trigger, bool refresh)
    {
        var turn = Read(TurnKind.CardAction, Wire.Click("why", a => a["value"]!["trigger"] = trigger));

        Assert.Equal(("why", "card-1", refresh), (turn.Verb, turn.ReplyToId, turn.IsRefresh));
        Assert.Equal("atlas", turn.Data!.Value.GetProperty("project").GetString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":{"verb":7,"data":[]},"trigger":{}}""")]
    public void Read_ClickWithStrangeValue_HasNoVerb(string value) =>
        Assert.Null(Read(TurnKind.CardAction, Wire.Invoke("adaptiveCard/action", value)).Verb);

    [Theory]
    [InlineData("""{"verb":"done","t":7}""", null, nameof(ActivityKind.CardSubmit))]
    [InlineData("""{"verb":"done","t":7}""", " ", nameof(ActivityKind.CardSubmit))]
    [InlineData("""{"verb":"done","t":7}""", "typed", nameof(ActivityKind.Message))]
    [InlineData("\"text\"", null, nameof(ActivityKind.Message))]
    public void Of_MessageWithValue_IsASubmitOnlyWithoutText(string value, string? text, string expected) =>
        Assert.Equal(expected, ActivityKinds.Of(Activity(Wire.Of("message", a =>
        {
            a["value"] = JsonNode.Parse(value);
            a["text"] = text;
        }))).ToString());

    [Theory]
    [InlineData("application/vnd.microsoft.meetingStart", nameof(ActivityKind.MeetingEvent))]
    [InlineData(" application/vnd.microsoft.MeetingEnd ", nameof(ActivityKind.MeetingEvent))]
    [InlineData("application/vnd.microsoft.readReceipt", nameof(ActivityKind.Ignored))]
    [InlineData(null, nameof(ActivityKind.Ignored))]
    public void Of_Event_OnlyMeetingsConcernTheProduct(string? name, string expected) =>
        Assert.Equal(expected, ActivityKinds.Of(Activity(Wire.Of("event", a => a["name"] = name))).ToString());
}
