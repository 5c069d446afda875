using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Tests.Meetings.RiskReviews;

public sealed class ReviewedRisksTests
{
    private static readonly RegisterKey First = new(RegisterKind.Risk, 1), Second = new(RegisterKind.Risk, 2);

    [Fact]
    public void Of_TwoOfThreeItemsTalkedAbout_TellsThoseWithTheirChanges()
    {
        var state = Begun(First, Second).With(SomeMeeting.Move(AgendaMove.End, 20));
        var register = Register(Change(5, EntryField.Probability, "2", "4"));

        var reviewed = Assert.Single(ReviewedRisks.Of(state, register));

        Assert.Equal((First, "Risk R-1"), (reviewed.Key, reviewed.Title));
        Assert.Equal(("2", "4"), (Assert.Single(reviewed.Changes).From, reviewed.Changes[0].To));
    }

    [Fact]
    public void Changes_BeforeTheMeetingLongAfterOrByTheScan_AreNotItsOwn()
    {
        var state = Begun(First).With(SomeMeeting.Move(AgendaMove.End, 20));
        var register = Register(
            Change(-1, EntryField.Impact, "1", "2"), Change(4, EntryField.Impact, "2", "3") with { By = null }, Change(20 + 16, EntryField.Impact, "3", "4"));

        Assert.Empty(Assert.Single(ReviewedRisks.Of(state, register)).Changes);
    }

    [Fact]
    public void Changes_OneFieldTwice_IsFirstAndLast_AndWhatCameBackIsNone()
    {
        var state = Begun(First);
        var register = Register(
            Change(1, EntryField.Probability, "2", "3"), Change(2, EntryField.Probability, "3", "5"), Change(3, EntryField.Owner, null, "Bo"), Change(4, EntryField.Owner, "Bo", null));

        var change = Assert.Single(ReviewedRisks.Changes(state, register.Find(First)!));

        Assert.Equal((EntryField.Probability, "2", "5"), (change.Field, change.From, change.To));
    }

    [Theory]
    [InlineData("register:R-7", "R-7")]
    [InlineData("register:", null)]
    [InlineData("register:X-1", null)]
    [InlineData("decision:R-7", null)]
    public void KeyOf_WhatAnItemIsAbout_IsAnEntryOrNone(string id, string? key) =>
        Assert.Equal(key, ReviewedRisks.KeyOf(Item(First) with { About = [new ItemRef(SourceKinds.Project, id)] })?.ToString());

    private static MeetingState Begun(params RegisterKey[] keys) => MeetingState.Empty
        .With(new AgendaPrepared(SomeMeeting.Nine, SomeMeeting.Ada, SomeMeeting.Agenda(10) with { Items = [.. keys.Select((k, i) => Item(k) with { Key = $"{i}" })] }))
        .With(new MeetingStarted(SomeMeeting.Nine, SomeMeeting.Ada, "chat", MeetingRole.Organizer));

    private static AgendaItem Item(RegisterKey key) => new()
    {
        Key = "1", Topic = new(AgendaTopicKind.Risk, $"Risk {key}"), Purpose = ItemPurpose.Discuss, Minutes = 5, About = [ItemRef.Register(key)],
    };

    private static RiskRegister Register(params EntryChange[] history) => new()
    {
        Project = new("atlas"),
        Entries = [.. new[] { First, Second }.Select(key => new RegisterEntry { Key = key, Origin = EntryOrigin.Person, AddedAt = SomeMeeting.Nine.AddDays(-9), History = key == First ? history : [] })],
    };

    private static EntryChange Change(double minute, EntryField field, string? from, string? to) => new(SomeMeeting.Minute(minute), SomeMeeting.Ada, field, from, to);
}
