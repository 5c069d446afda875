using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Meetings;

public class MeetingKeyTests
{
    private static readonly MeetingOccurrence Weekly = new()
    {
        Ref = new ItemRef(SourceKinds.Calendar, "event-7"),
        SeriesId = "series-1",
        OriginalStart = Some.Now,
        Subject = "Weekly",
        Start = Some.Now.AddHours(2),
        End = Some.Now.AddHours(3),
    };

    [Fact]
    public void Of_MovedOccurrence_KeepsItsOriginalPlace()
    {
        Assert.Equal(new MeetingKey("series-1", Some.Now), MeetingKey.Of(Weekly));
        Assert.Equal(MeetingKey.Of(Weekly), MeetingKey.Of(Weekly with { Start = Some.Now.AddDays(1), OriginalStart = Some.Now.ToOffset(TimeSpan.FromHours(5)) }));
    }

    [Fact]
    public void Of_OnlineMeeting_IsItsChatForEverybodyInvited()
    {
        var online = Weekly with { JoinLink = new("https://teams.microsoft.com/l/meetup-join/19%3ameeting_AbC%40thread.v2/0?context=%7b%7d") };

        Assert.Equal("19:meeting_AbC@thread.v2", MeetingKey.Of(online).Series);
        Assert.Equal(MeetingKey.Of(online), MeetingKey.Of(online with { Ref = new ItemRef(SourceKinds.Calendar, "mine"), SeriesId = "mine-too" }));
    }

    [Fact]
    public void Of_SingleMeeting_HasNoPlaceInASeries() =>
        Assert.Equal(new MeetingKey("event-7", null), MeetingKey.Of(Weekly with { SeriesId = null, OriginalStart = null }));

    [Theory]
    [InlineData("a|b|c")]
    [InlineData("19:meeting_x@thread.v2")]
    public void Parse_WhatToStringWrote_IsTheSame(string series)
    {
        Assert.Equal(new MeetingKey(series, null), MeetingKey.Parse(new MeetingKey(series, null).ToString()));
        Assert.Equal(new MeetingKey(series, Some.Now), MeetingKey.Parse(new MeetingKey(series, Some.Now.ToOffset(TimeSpan.FromHours(-5))).ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("once|")]
    [InlineData("tomorrow|x")]
    [InlineData("|x")]
    public void Parse_AnythingElse_IsNothing(string? text) => Assert.Null(MeetingKey.Parse(text));
}
