using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Meetings;

/// <summary>Meetings to play: an hour from nine, called by Ada.</summary>
internal static class SomeMeeting
{
    public static readonly Person Ada = Some.Person(), Bo = Some.Person("Bo Lind"), Cleo = Some.Person("Cleo Ortiz");

    public static readonly DateTimeOffset Nine = Some.Now;

    public static Agenda Agenda(params int[] minutes) => new()
    {
        Meeting = new MeetingKey("19:atlas@thread.v2", Nine),
        Title = "Atlas weekly",
        Start = Nine,
        End = Nine.AddHours(1),
        Organizer = Ada,
        Items =
        [
            .. minutes.Select((m, i) => new AgendaItem
            {
                Key = $"{i + 1}", Topic = new(AgendaTopicKind.Own, $"Item {i + 1}"), Purpose = ItemPurpose.Discuss, Minutes = m,
            }),
        ],
    };

    /// <summary>A meeting that begins at nine.</summary>
    public static MeetingState Begun(params int[] minutes) => Prepared(minutes).With(new MeetingStarted(Nine, Ada, "chat", MeetingRole.Organizer));

    public static MeetingState Prepared(params int[] minutes) => MeetingState.Empty.With(new AgendaPrepared(Nine.AddHours(-1), Ada, Agenda(minutes)));

    /// <summary>The state after an event that counts.</summary>
    public static MeetingState With(this MeetingState state, MeetingEvent happened)
    {
        var step = Facilitator.Take(state, happened);
        Assert.Equal(MeetingVerdict.Accepted, step.Verdict);
        return step.State;
    }

    public static MeetingStep Takes(this MeetingState state, MeetingEvent happened) => Facilitator.Take(state, happened);

    public static AgendaMoved Move(AgendaMove move, double minute, Person? by = null, int? seen = null, MeetingRole role = MeetingRole.Attendee) =>
        new(Minute(minute), by ?? Ada, move, seen, role);

    public static DateTimeOffset Minute(double minute) => Nine.AddMinutes(minute);
}
