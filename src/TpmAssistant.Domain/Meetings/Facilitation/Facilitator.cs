namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>The facilitation of a meeting: an event comes in, a state and what to say come out. It knows no clock but the events' own.</summary>
public static class Facilitator
{
    /// <summary>What <see cref="AgendaMove.Extend"/> gives.</summary>
    public static readonly TimeSpan Extension = TimeSpan.FromMinutes(5);

    /// <summary>Whoever comes later than this is a latecomer.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(3);

    /// <summary>A meeting that begins no earlier than this before its time ends when the calendar says.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    /// <summary>The same words by the same person within this time are one press that was sent twice.</summary>
    public static readonly TimeSpan Doubled = TimeSpan.FromSeconds(30);

    /// <summary>How long after its end a meeting can be taken up again.</summary>
    public static readonly TimeSpan Reopens = TimeSpan.FromMinutes(15);

    /// <summary>The state that a log gives.</summary>
    public static MeetingState Replay(IEnumerable<MeetingEvent> log) => log.Aggregate(MeetingState.Empty, (state, happened) => Take(state, happened).State);

    /// <summary>Takes an event in. Whatever it is, the state that comes out is a valid one; only accepted events belong into the log.</summary>
    public static MeetingStep Take(MeetingState state, MeetingEvent happened)
    {
        var at = happened.At < state.Clock ? state.Clock : happened.At;
        var step = happened switch
        {
            AgendaPrepared e => Prepare(state, e),
            MeetingStarted e => Start(state, e, at),
            AgendaMoved e => Moves.Take(state, e, at),
            Captured e => CaptureBook.Add(state, e, at),
            CaptureChanged e => CaptureBook.Change(state, e),
            FacilitatorNamed e => Name(state, e),
            FacilitatorReleased e => Release(state, e),
            PersonJoined e => Join(state, e, at),
            PersonLeft e => Leave(state, e, at),
            ClockRead => Read(state, at),
            _ => Refused(state, MeetingVerdict.Nothing),
        };
        return step.IsAccepted ? step with { State = step.State with { Version = state.Version + 1, Clock = at } } : step with { State = state };
    }

    internal static MeetingStep Accepted(MeetingState state, params IReadOnlyList<MeetingEffect> effects) => new(state, effects, MeetingVerdict.Accepted);

    internal static MeetingStep Refused(MeetingState state, MeetingVerdict why) => new(state, [], why);

    private static MeetingStep Prepare(MeetingState state, AgendaPrepared prepared) =>
        state.Phase is not (MeetingPhase.Empty or MeetingPhase.Prepared) ? Refused(state, MeetingVerdict.NotNow)
        : prepared.Agenda.Items.Count == 0 || prepared.Agenda.Items.Any(i => i.Minutes < 1) || prepared.Agenda.End <= prepared.Agenda.Start ? Refused(state, MeetingVerdict.Nothing)
        : Accepted(state with { Phase = MeetingPhase.Prepared, Agenda = prepared.Agenda });

    private static MeetingStep Start(MeetingState state, MeetingStarted started, DateTimeOffset at)
    {
        if (state is not { Phase: MeetingPhase.Prepared, Agenda: { } agenda }) return Refused(state, MeetingVerdict.NotNow);
        if (!state.MayMove(started.By, started.Role)) return Refused(state, MeetingVerdict.NotTheirs);
        var isInTime = at >= agenda.Start - Early && at < agenda.End;
        return Accepted(Moves.Enter(
            state with
            {
                Phase = MeetingPhase.Running,
                Conversation = started.Conversation,
                Locale = started.Locale,
                TimeZoneId = started.TimeZoneId,
                StartedAt = at,
                EndsAt = isInTime ? agenda.End : at + (agenda.End - agenda.Start),
                Progress = [.. agenda.Items.Select(_ => ItemProgress.New)],
                Moves = state.Moves + 1,
                LastMover = started.By,
            },
            0, at));
    }

    private static MeetingStep Name(MeetingState state, FacilitatorNamed named) =>
        state.Agenda is null || state.Phase == MeetingPhase.Ended ? Refused(state, MeetingVerdict.NotNow)
        : !state.MayMove(named.By, named.Role) ? Refused(state, MeetingVerdict.NotTheirs)
        : state.Named.Any(f => MeetingState.IsSame(f, named.Facilitator)) ? Refused(state, MeetingVerdict.Nothing)
        : Accepted(state with { Facilitators = [.. state.Facilitators, named.Facilitator] });

    private static MeetingStep Release(MeetingState state, FacilitatorReleased released) =>
        state.Agenda is not { } agenda || state.Phase == MeetingPhase.Ended ? Refused(state, MeetingVerdict.NotNow)
        : !state.MayMove(released.By, released.Role) ? Refused(state, MeetingVerdict.NotTheirs)
        : !state.Named.Any(f => MeetingState.IsSame(f, released.Facilitator)) ? Refused(state, MeetingVerdict.Nothing)
        : Accepted(state with
        {
            Agenda = MeetingState.IsSame(agenda.Facilitator, released.Facilitator) ? agenda with { Facilitator = null } : agenda,
            Facilitators = [.. state.Facilitators.Where(f => !MeetingState.IsSame(f, released.Facilitator))],
        });

    private static MeetingStep Join(MeetingState state, PersonJoined joined, DateTimeOffset at)
    {
        if (joined.By is not { } person || state.Phase is MeetingPhase.Empty or MeetingPhase.Ended) return Refused(state, MeetingVerdict.NotNow);
        var known = state.People.FirstOrDefault(p => MeetingState.IsSame(p.Person, person));
        if (known is { Left: null }) return Refused(state, MeetingVerdict.Nothing);
        var people = known is null ? [.. state.People, new Presence(person, at, null)] : state.People.Select(p => p == known ? p with { Left = null } : p);
        var isLate = known is null && state.IsLive && at - state.StartedAt > Punctual;
        return Accepted(state with { People = [.. people] }, isLate ? [new TellLatecomer(person)] : []);
    }

    private static MeetingStep Leave(MeetingState state, PersonLeft left, DateTimeOffset at) =>
        state.People.FirstOrDefault(p => p.Left is null && MeetingState.IsSame(p.Person, left.By)) is not { } known ? Refused(state, MeetingVerdict.Nothing)
        : Accepted(state with { People = [.. state.People.Select(p => p == known ? p with { Left = at } : p)] });

    private static MeetingStep Read(MeetingState state, DateTimeOffset at)
    {
        if (state.CurrentItem is not { } item) return Refused(state, MeetingVerdict.Nothing);
        var progress = state.Progress[state.Current];
        var used = progress.Used + (at - state.EnteredAt);
        // An item that got no time at all is late through no fault of its own.
        var due = progress.Allotted <= TimeSpan.Zero ? 0 : used >= progress.Allotted ? 100 : used >= progress.Allotted * 0.8 ? 80 : 0;
        return due <= progress.Told ? Refused(state, MeetingVerdict.Nothing)
            : Accepted(Moves.With(state, state.Current, progress with { Told = due }), [new TellOverrun(item.Key, due)]);
    }
}
