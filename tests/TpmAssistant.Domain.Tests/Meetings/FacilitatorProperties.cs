using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Tests.Properties;
using static TpmAssistant.Domain.Tests.Meetings.SomeMeeting;

namespace TpmAssistant.Domain.Tests.Meetings;

/// <summary>What holds whoever presses whatever, whenever.</summary>
public class FacilitatorProperties
{
    /// <summary>A press: what comes of it depends on what the person's card showed, which may be an old one.</summary>
    private static readonly Gen<Func<MeetingState, DateTimeOffset, MeetingEvent>> AnyPress =
        from kind in Gen.Choose(0, 13)
        from who in Gen.Elements(Ada, Bo, Cleo)
        from behind in Gen.Elements(0, 0, 0, 1, 2)
        from text in Gen.Elements("Call the vendor", "We go", " ", "Later")
        from role in Gen.Elements(MeetingRole.Attendee, MeetingRole.Presenter)
        from number in Gen.Choose(1, 6)
        select (Func<MeetingState, DateTimeOffset, MeetingEvent>)((state, at) => kind switch
        {
            0 or 1 or 2 => new AgendaMoved(at, who, AgendaMove.Next, state.Moves - behind, role),
            3 => new AgendaMoved(at, who, AgendaMove.Back, state.Moves - behind, role),
            4 => new AgendaMoved(at, who, AgendaMove.Extend, state.Moves - behind, role),
            5 when number == 2 => new AgendaMoved(at, who, AgendaMove.Skip, state.Moves - behind, role),
            5 when number == 1 => new AgendaMoved(at, who, AgendaMove.End, state.Moves - behind, role),
            6 => new CaptureChanged(at, who, number, text, Bo, null, (CaptureState)(number % 4)),
            7 => new PersonJoined(at, who),
            8 => new PersonLeft(at, who),
            9 => new FacilitatorNamed(at, who, Cleo, role),
            10 => new ClockRead(at),
            13 => new FacilitatorReleased(at, who, Cleo, role),
            _ => new Captured(at, who, (CaptureKind)(number % 4), text, $"{number}"),
        });

    private static readonly Gen<(Agenda Agenda, List<MeetingEvent> Log, List<MeetingEffect> Told, List<MeetingState> States)> AnyMeeting =
        from minutes in Gen.Choose(1, 40).NonEmptyListOf()
        from late in Gen.Choose(-30, 90)
        from presses in Gen.ListOf(AnyPress, 40)
        from waits in Gen.ListOf(Gen.Choose(-20, 400), 40)
        select Play([.. minutes], late, presses, waits);

    [Fact]
    public void Shares_AnyTimeAndWishes_AreConservedAndInProportion() => Always.Holds(
        from wanted in Gen.ListOf(Gen.Choose(0, 90), 8)
        from time in Gen.Choose(-1000, 20_000)
        select (wanted, time),
        300,
        c =>
        {
            TimeSpan[] wanted = [.. c.wanted.Select(m => TimeSpan.FromMinutes(m))];
            var time = TimeSpan.FromSeconds(c.time);
            var shares = TimeShare.Of(time, wanted);

            Assert.Equal(Math.Min(Math.Max(0, time.Ticks), wanted.Sum(w => w.Ticks)), shares.Sum(s => s.Ticks));
            Assert.All(shares.Zip(wanted), p => Assert.InRange(p.First.Ticks, 0, p.Second.Ticks));
            foreach (var ((one, a), (other, b)) in Pairs(wanted, shares)) Assert.True(one < other || a.Ticks >= b.Ticks - 1);
        });

    [Fact]
    public void Time_AfterAnyPresses_IsConserved() => Always.Holds(AnyMeeting, 300, meeting =>
    {
        foreach (var state in meeting.States.Where(s => s.StartedAt is not null))
        {
            foreach (var later in new[] { 0, 1, 7, 60, 3600 })
            {
                var now = state.Clock.AddSeconds(later);
                var times = MeetingClock.At(state, now);
                var until = state.EndedAt ?? now;
                var closing = state.Closing + (state.Phase == MeetingPhase.Closing ? now - state.EnteredAt : TimeSpan.Zero);

                // Nothing of the time that passed is lost.
                Assert.Equal(until - state.StartedAt!.Value, Sum(times.Items.Select(i => i.Used)) + closing);
                if (!state.IsLive) continue;

                // Nothing of the time that is left is given away twice.
                var ahead = times.Items.Where((_, i) => i > state.Current).Select(i => i.Left);
                var here = state.Phase == MeetingPhase.Running ? Positive(times.Items[state.Current].Left) : TimeSpan.Zero;
                var given = here + Sum(ahead) + times.Spare;
                Assert.True(ahead.All(t => t >= TimeSpan.Zero) && times.Spare >= TimeSpan.Zero);
                Assert.Equal(Positive(state.EndsAt!.Value - now) > here ? state.EndsAt.Value - now : here, given);
            }
        }
    });

    [Fact]
    public void State_AfterAnyPresses_IsValid() => Always.Holds(AnyMeeting, 300, meeting =>
    {
        foreach (var (before, state) in meeting.States.Zip(meeting.States.Skip(1)))
        {
            var count = state.Agenda!.Items.Count;
            Assert.True(state.Phase switch
            {
                MeetingPhase.Prepared => state is { Current: -1, StartedAt: null },
                MeetingPhase.Running => state.Current >= 0 && state.Current < count && state.EndedAt is null,
                MeetingPhase.Closing => state.Current == count && state.EndedAt is null,
                _ => state.Phase == MeetingPhase.Ended && state.Current == count && state.EndedAt is not null,
            });
            Assert.True(state.StartedAt is null || state.Progress.Count == count);
            Assert.All(state.Progress, p => Assert.True(p.Used >= TimeSpan.Zero && p.Allotted >= TimeSpan.Zero && p.Told is 0 or 80 or 100));
            Assert.Equal(Enumerable.Range(1, state.Captures.Count), state.Captures.Select(c => c.Number));
            Assert.All(state.Captures, c => Assert.True(c.Text.Length > 0 && state.Agenda.Items.Any(i => i.Key == c.Item) | c.Item is null));
            Assert.Equal(state.People.Count, state.People.DistinctBy(p => p.Person.Id).Count());
            Assert.True(state.Clock >= before.Clock && state.Moves >= before.Moves && state.Captures.Count >= before.Captures.Count);
        }
    });

    [Fact]
    public void Replay_TheLogOfAnyPresses_GivesTheSameState() => Always.Holds(AnyMeeting, 200, meeting =>
    {
        Assert.Equal(Told(meeting.States[^1]), Told(Facilitator.Replay(meeting.Log)));
        Assert.Equal(meeting.Log.Count, meeting.States[^1].Version);
    });

    [Fact]
    public void Overruns_InAnyMeeting_AreToldOnce() => Always.Holds(AnyMeeting, 200, meeting =>
    {
        var told = meeting.Told.OfType<TellOverrun>().ToList();
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.All(told.GroupBy(t => t.Item), item => Assert.Equal(item.Select(t => t.Percent).Order(), item.Select(t => t.Percent)));
    });

    [Fact]
    public void Presses_OnOneCardAtOnce_MoveTheAgendaOnce() => Always.Holds(
        from meeting in AnyMeeting
        from people in Gen.ListOf(Gen.Elements(Ada, Bo, Cleo), 3)
        from move in Gen.Elements(AgendaMove.Next, AgendaMove.Back, AgendaMove.Extend)
        select (meeting, people, move),
        200,
        c =>
        {
            var state = c.meeting.States[^1];
            var after = c.people.Aggregate(state, (s, who) => Facilitator.Take(s, new AgendaMoved(s.Clock, who, c.move, state.Moves, MeetingRole.Presenter)).State);

            Assert.InRange(after.Moves - state.Moves, 0, 1);
        });

    private static (Agenda, List<MeetingEvent>, List<MeetingEffect>, List<MeetingState>) Play(
        int[] minutes, int late, IEnumerable<Func<MeetingState, DateTimeOffset, MeetingEvent>> presses, IEnumerable<int> waits)
    {
        var agenda = Agenda(minutes);
        // Some of it is person by person.
        agenda = agenda with { Items = [.. agenda.Items.Select((item, i) => i is 1 or 2 or 4 ? item with { Topic = new(AgendaTopicKind.Turn, $"Person {i}") } : item)] };
        var (log, told, states) = (new List<MeetingEvent>(), new List<MeetingEffect>(), new List<MeetingState>());
        var state = MeetingState.Empty;
        void Take(MeetingEvent happened)
        {
            var step = Facilitator.Take(state, happened);
            if (step.IsAccepted) log.Add(happened);
            told.AddRange(step.Effects);
            states.Add(state = step.State);
        }

        Take(new AgendaPrepared(Nine.AddDays(-1), Ada, agenda));
        var at = Minute(late);
        Take(new MeetingStarted(at, Ada, "chat", MeetingRole.Organizer));
        foreach (var (press, wait) in presses.Zip(waits)) Take(press(state, at = at.AddSeconds(wait)));
        return (agenda, log, told, states);
    }

    private static string Told(MeetingState state) => JsonSerializer.Serialize(state);

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => new(times.Sum(t => t.Ticks));

    private static TimeSpan Positive(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    private static IEnumerable<((TimeSpan, TimeSpan), (TimeSpan, TimeSpan))> Pairs(TimeSpan[] wanted, IReadOnlyList<TimeSpan> shares) =>
        from i in Enumerable.Range(0, wanted.Length) from j in Enumerable.Range(0, wanted.Length) where i != j select ((wanted[i], shares[i]), (wanted[j], shares[j]));
}
