using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Retrospectives;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Agendas, and meetings while they run.</summary>
internal static class MeetingSamples
{
    private static readonly Person Mara = Some.Person("Mara Lindqvist") with { TimeZoneId = "Europe/Berlin" };
    private static readonly Person Jonas = Some.Person("Jonas Weber");
    private static readonly Person Aroha = Some.Person("Aroha Ngata") with { TimeZoneId = "Pacific/Auckland" };
    private static readonly Person Karl = Some.Person("Karl Voss") with { Email = "karl.voss@northgate.example" };
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 13, 0, 0, TimeSpan.Zero);

    private static readonly Agenda Weekly = new()
    {
        Meeting = new MeetingKey("19:meeting_atlas@thread.v2", Start),
        Title = "Atlas weekly: new date for the cutover",
        Project = new ProjectId("atlas"),
        Start = Start,
        End = Start.AddMinutes(45),
        Organizer = Mara,
        Attendees = [new(Jonas, AttendeeResponse.Declined, true), new(Aroha, AttendeeResponse.Tentative, true), new(Karl, AttendeeResponse.Accepted, false)],
        Items =
        [
            Item("1", new(AgendaTopicKind.CarriedAction, "Ask Northgate for a written date", 14, Atlas.Today.AddDays(-14)), ItemPurpose.Inform, 3, Jonas),
            Item("2", new(AgendaTopicKind.Decision, "Which date do we take for the cutover?", 0, Atlas.Today.AddDays(4)), ItemPurpose.Decide, 10, Jonas) with { PreRead = "16 January / 6 February" },
            Item("3", new(AgendaTopicKind.Blocked, "Rehearsal 2: copy with production volume"), ItemPurpose.Discuss, 8, Aroha) with { Link = new Uri("https://tasks.office.com/x") },
            Item("4", new(AgendaTopicKind.Slipped, "Escalate the delay to Northgate", 9, Atlas.Today.AddDays(-9)), ItemPurpose.Discuss, 5, Mara),
            Item("5", new(AgendaTopicKind.Risk, "The copy may not fit into the night", 20, null), ItemPurpose.Discuss, 5, null) with { PreRead = "R-3" },
            Item("6", new(AgendaTopicKind.Milestone, "Hybrid network ready", 6, Atlas.Today.AddDays(10)), ItemPurpose.Inform, 3, null),
            Item("7", new(AgendaTopicKind.Step, AgendaTemplates.Close), ItemPurpose.Decide, 3, null),
        ],
    };

    public static IEnumerable<Sample> Samples()
    {
        yield return new Sample("agenda-draft", "1-idle", Draft(Weekly with { Items = [Weekly.Items[^1]], Attendees = [] }));
        yield return new Sample("agenda-draft", "2-usual", Draft(Weekly));
        yield return new Sample("agenda-draft", "3-too-long", Draft(Weekly.With("Who tells the bank?", ItemPurpose.Decide, 30, null)));
        yield return new Sample("agenda-draft", "4-not-organiser", Draft(Weekly) with { IsOrganizer = false, Warnings = [] });
        yield return new Sample("agenda-draft", "5-most", Draft(Extreme()));
        yield return new Sample("agenda-draft", "6-editing", Draft(Weekly.Owned("2", null) with { Facilitator = Jonas }) with { Open = AgendaForm.Edit, Item = "4" });
        yield return new Sample("agenda-draft", "7-adding", Draft(Weekly) with { Open = AgendaForm.Add });
        yield return new Sample("agenda-draft", "8-whole", Draft(Weekly with { Facilitator = Jonas }) with { Open = AgendaForm.Whole });
        yield return new Sample("agenda-draft", "9-twelve", Draft(Twelve()));
        yield return new Sample("agenda-concern", "1-idle", Concern(new AgendaWarning(AgendaWarningKind.NothingOpen)));
        yield return new Sample("agenda-concern", "2-declined", Concern(new AgendaWarning(AgendaWarningKind.DeciderDeclined, 0, Jonas), new AgendaWarning(AgendaWarningKind.DeciderDeclined, 0, Aroha)) with { By = Aroha });
        foreach (var kind in Enum.GetValues<MeetingKind>())
            yield return new Sample("agenda-template", $"{(int)kind:00}-{kind.ToString().ToLowerInvariant()}", new AgendaPostedAnswer(Frame(kind), Atlas.Today));
        yield return new Sample("agenda-posted", "1-usual", new AgendaPostedAnswer(Weekly, Atlas.Today));
        yield return new Sample("agenda-posted", "3-facilitated", new AgendaPostedAnswer(Weekly with { Facilitator = Jonas }, Atlas.Today));
        yield return new Sample("agenda-posted", "4-twelve", new AgendaPostedAnswer(Twelve(), Atlas.Today));
        yield return new Sample("agenda-posted", "2-most", new AgendaPostedAnswer(Extreme(), Atlas.Today));
        var offer = new CancelOffer(new ItemRef(SourceKinds.Calendar, "event-1"), Weekly.Title, Start, 6, "Nothing is open this time, so let us take the time back.");
        yield return new Sample("meeting-call-off", "1-usual", new CancelProposalAnswer(Proposal("meeting-cancel"), offer));
        foreach (var kind in new[] { "agenda", "meeting-cancel" })
        {
            foreach (var (size, result, state, code) in new (string, ClickResult, ProposalState, string?)[]
                     {
                         ("1-done", ClickResult.Executed, ProposalState.Done, null), ("2-already", ClickResult.AlreadyTaken, ProposalState.Done, null),
                         ("3-refused", ClickResult.Executed, ProposalState.Refused, kind == "agenda" ? "agenda-too-late" : "invitation-forbidden"),
                         ("4-unknown", ClickResult.Executed, ProposalState.Unknown, null), ("5-expired", ClickResult.Expired, ProposalState.Open, null),
                     })
                yield return new Sample($"clicked-{kind}", size, new ProposalClickAnswer(
                    result, Proposal(kind) with { State = state, Outcome = state == ProposalState.Open ? null : new EffectOutcome(state, Code: code) }, null));
        }

        foreach (var code in new[] { "agenda-kept-only", "agenda-invited-only", "agenda-not-in-chat", "agenda-not-in-invitation", "agenda-both" })
            yield return new Sample("clicked-agenda", code, new ProposalClickAnswer(
                ClickResult.Executed, Proposal("agenda") with { State = ProposalState.Done, Outcome = new EffectOutcome(ProposalState.Done, Code: code) }, null));
        foreach (var sample in Running()) yield return sample;
        foreach (var sample in Retro()) yield return sample;
        foreach (var sample in RiskReview()) yield return sample;
        foreach (var sample in StandUp()) yield return sample;
        yield return new Sample("refusal", "meeting-none", MeetingErrors.NoneAhead("the board", ["Atlas weekly", "Portfolio round"]));
        yield return new Sample("refusal", "meeting-none-unnamed", MeetingErrors.NoneAhead("", []));
        yield return new Sample("refusal", "meeting-several", MeetingErrors.Several("Atlas", ["Atlas weekly", "Atlas stand-up"]));
        yield return new Sample("refusal", "meeting-stranger", MeetingErrors.NotInMeeting("Karl", ["Mara Lindqvist", "Jonas Weber"]));
        foreach (var refusal in new[] { MeetingErrors.NoneRunning, MeetingErrors.DraftGone, MeetingErrors.NotTheirsToMove, MeetingErrors.NotTheirsToName, MeetingErrors.NotNow, MeetingErrors.NotTheirsToCancel, MeetingErrors.NothingToNote })
            yield return new Sample("refusal", refusal.Code, refusal);
    }

    private static IEnumerable<Sample> Running()
    {
        var begun = Run(new MeetingStarted(Start.AddMinutes(2), Mara, "chat", MeetingRole.Organizer));
        var second = Run(begun, new AgendaMoved(Start.AddMinutes(5), Mara, AgendaMove.Next, null, MeetingRole.Organizer));
        var noted = Run(second,
            new Captured(Start.AddMinutes(6), Jonas, CaptureKind.Action, "Ask Daniel to call Northgate's director", null, Jonas, Atlas.Today.AddDays(6)),
            new Captured(Start.AddMinutes(7), Mara, CaptureKind.Decision, "The cutover waits for wave 2"),
            new Captured(Start.AddMinutes(8), Aroha, CaptureKind.Parked, "Who takes customer accounts"),
            new Captured(Start.AddMinutes(9), Aroha, CaptureKind.Action, "One more runbook by Monday"));
        var near = Run(noted, new ClockRead(Start.AddMinutes(13.5)));
        var over = Run(near, new ClockRead(Start.AddMinutes(17)));
        var closing = Run(over, [.. Enumerable.Range(0, 6).Select(i => new AgendaMoved(Start.AddMinutes(20 + (i * 3)), Mara, AgendaMove.Next, null, MeetingRole.Organizer))]);
        var ended = Run(closing, new AgendaMoved(Start.AddMinutes(41), Mara, AgendaMove.End, null, MeetingRole.Organizer));

        yield return Live("1-begun", begun, 2);
        yield return Live("2-noted", noted, 10);
        yield return Live("3-attendee", noted, 10, new LiveViewer(Jonas, false));
        yield return Live("4-near", near, 14);
        yield return Live("5-over", over, 19);
        yield return Live("6-outdated", noted, 10, new LiveViewer(Mara, true, LiveNote.Outdated, "Jonas Weber"));
        yield return Live("7-own-action", noted, 10, new LiveViewer(Aroha, false, LiveNote.Noted, "One more runbook by Monday", new UndoId("u1")));
        yield return Live("8-latecomer", noted, 12, new LiveViewer(Karl, false, LiveNote.Latecomer));
        yield return Live("9-closing", closing, 39);
        yield return Live("a-past-end", closing, 49);
        yield return Live("b-ended", ended, 42);
        foreach (var note in new[] { LiveNote.NotTheirs, LiveNote.NotNow, LiveNote.Nothing, LiveNote.Empty, LiveNote.OwnerUnknown })
            yield return Live("c-" + note.ToString().ToLowerInvariant(), noted, 10, new LiveViewer(Jonas, false, note, "Karl"));
        yield return Live("d-most", Facilitator.Replay(
        [
            new AgendaPrepared(Start, Mara, Extreme()), new MeetingStarted(Start, Mara, "chat", MeetingRole.Organizer),
            .. Enumerable.Range(0, 60).Select(i => new Captured(Start.AddMinutes(i), Extremes.LongPerson, (CaptureKind)(i % 4), Extremes.LongName + i, "1", Extremes.LongPerson, Atlas.Today)),
        ]), 30);
        foreach (var sample in Views(noted)) yield return sample;
        yield return new Sample("meeting-overrun", "1-80", new OverrunAnswer(near, Weekly.Items[1], 80, TimeSpan.FromMinutes(1.6)));
        yield return new Sample("meeting-overrun", "2-100", new OverrunAnswer(over, Weekly.Items[1], 100, TimeSpan.FromMinutes(-1)));
        yield return new Sample("meeting-catch-up", "1-usual", new CatchUpAnswer(noted, Start.AddMinutes(12)));
        yield return new Sample("meeting-elsewhere", "1-usual", new BegunElsewhereAnswer(Weekly.Title));
        foreach (var capture in noted.Captures.DistinctBy(c => c.Kind).Append(noted.Captures[0] with { Kind = CaptureKind.Risk, Text = "The line comes after the rehearsal" }))
            yield return new Sample("meeting-captured", capture.Kind.ToString().ToLowerInvariant(), new CapturedAnswer(Weekly.Title, capture, null, new UndoId("u1"), Atlas.Today));
        yield return new Sample("meeting-captured", "unknown-owner", new CapturedAnswer(Weekly.Title, noted.Captures[3], "Karl", new UndoId("u1"), Atlas.Today));
    }

    /// <summary>What each person sees of the same meeting, of a usual one and of one with twelve items and long names; and the forms beside it.</summary>
    private static IEnumerable<Sample> Views(MeetingState noted)
    {
        var full = Facilitator.Replay(
        [
            new AgendaPrepared(Start, Mara, Twelve()), new MeetingStarted(Start, Mara, "chat", MeetingRole.Organizer), new FacilitatorNamed(Start, Mara, Extremes.LongPerson, MeetingRole.Organizer),
            .. Enumerable.Range(1, 3).Select(i => new AgendaMoved(Start.AddMinutes(i * 4), Mara, AgendaMove.Next, null, MeetingRole.Organizer)),
            .. Enumerable.Range(0, 8).Select(i => new Captured(Start.AddMinutes(12 + i), Jonas, (CaptureKind)(i % 4), Words[i % Words.Length], null, i % 3 == 0 ? Extremes.LongPerson : null, i % 2 == 0 ? Atlas.Today.AddDays(i) : null)),
        ]);
        foreach (var (name, state, minute) in new[] { ("usual", noted, 12.0), ("twelve", full, 22.0) })
        {
            yield return Live($"v-{name}-1-organiser", state, minute, new LiveViewer(Mara, true));
            yield return Live($"v-{name}-2-presenter", state, minute, new LiveViewer(Aroha, true, LiveNote.Outdated, Mara.Name));
            yield return Live($"v-{name}-3-attendee", state, minute, new LiveViewer(Jonas, false, LiveNote.Noted, Words[0], new UndoId("u1")));
            yield return Live($"v-{name}-4-late", state, minute, new LiveViewer(Karl, false, LiveNote.Latecomer));
            yield return new Sample("meeting-catch-up", "2-" + name, new CatchUpAnswer(state, Start.AddMinutes(minute)));
            foreach (var form in Enum.GetValues<LiveForm>())
                yield return new Sample("meeting-form", $"{name}-{form.ToString().ToLowerInvariant()}", new LiveFormAnswer(state, form));
            yield return new Sample("meeting-form", $"{name}-dialog", new LiveFormAnswer(state, LiveForm.Action)) { InDialog = true };
        }

        yield return new Sample("meeting-form", "again", new LiveFormAnswer(noted, LiveForm.Decision, LiveNote.Empty)) { InDialog = true };
        yield return new Sample("meeting-form", "enough", new LiveFormAnswer(noted, LiveForm.Action, LiveNote.Enough, "Try short handovers for two weeks"));
        yield return new Sample("meeting-form", "nobody-left", new LiveFormAnswer(
            Facilitator.Replay([new AgendaPrepared(Start, Mara, Weekly with { Attendees = [] }), new MeetingStarted(Start, Mara, "chat", MeetingRole.Organizer)]), LiveForm.Facilitator));
        yield return new Sample("meeting-facilitator", "1-named", new FacilitatorAnswer(Weekly.Title, Jonas, new UndoId("u1")));
        yield return new Sample("meeting-facilitator", "2-already", new FacilitatorAnswer(Weekly.Title, Jonas, null));
        foreach (var what in new[] { "capture", "facilitator" })
            yield return new Sample("record-back", "meeting-" + what, new RecordTakenBack(what));
        yield return Live("v-dialogs", noted, 12, new LiveViewer(Mara, true), hasDialogs: true);
    }

    private static readonly string[] Words =
    [
        "Ask Daniel to call Northgate's director before the steering group meets and bring a written date", "The cutover waits for wave 2", "Who takes customer accounts, and until when?",
        "The line comes after the rehearsal", "Copy the table list",
    ];

    private static IEnumerable<Sample> StandUp()
    {
        MeetingEvent[] begun = [new AgendaPrepared(Start, Mara, Frame(MeetingKind.StandUp)), new MeetingStarted(Start, Mara, "chat", MeetingRole.Organizer)];
        var skipped = new AgendaMoved(Start.AddMinutes(1), Mara, AgendaMove.Skip, null, MeetingRole.Organizer);
        yield return new Sample("meeting-stand-up", "1-begun", new LiveMeetingAnswer(Facilitator.Replay(begun), Start.AddMinutes(.5), LiveViewer.Everybody, []));
        yield return new Sample("meeting-stand-up", "2-skipped", new LiveMeetingAnswer(Facilitator.Replay([.. begun, skipped]), Start.AddMinutes(1.5), LiveViewer.Everybody, []));
        yield return new Sample("meeting-stand-up", "3-unseen", new LiveMeetingAnswer(
            Facilitator.Replay([.. begun, new PersonJoined(Start, Mara)]), Start.AddMinutes(.5), new LiveViewer(Mara, true), []));
    }

    private static IEnumerable<Sample> RiskReview()
    {
        var agenda = Weekly with
        {
            Title = "Atlas risk review", Kind = MeetingKind.RiskReview,
            Items =
            [
                Item("1", new(AgendaTopicKind.Risk, "The copy may not fit into the night", 20, Atlas.Today.AddDays(-2)), ItemPurpose.Discuss, 5, Jonas) with { PreRead = "R-3" },
                Item("2", new(AgendaTopicKind.Risk, "Northgate answers late", 12, null), ItemPurpose.Discuss, 5, null) with { PreRead = "R-4" },
                Item("3", new(AgendaTopicKind.Step, "risk-new"), ItemPurpose.Discuss, 5, null), Weekly.Items[^1],
            ],
        };
        var begun = Facilitator.Replay([new AgendaPrepared(Start, Mara, agenda), new MeetingStarted(Start, Mara, "chat", MeetingRole.Organizer)]);
        var entry = new RegisterEntry
        {
            Key = new(RegisterKind.Risk, 3), Probability = 4, Impact = 5, Owner = Jonas, ReviewOn = Atlas.Today.AddDays(-2), Origin = EntryOrigin.Person, AddedAt = Start.AddDays(-30),
        };
        EntryChange[] changes =
        [
            new(Start.AddMinutes(1), Mara, EntryField.Probability, "3", "4"), new(Start.AddMinutes(1), Mara, EntryField.Owner, null, "Jonas Weber"),
            new(Start.AddMinutes(1), Mara, EntryField.ReviewOn, "2026-11-18", "2026-12-08"),
        ];
        Sample Card(string size, LiveRisk risk, LiveViewer? viewer = null) => new(
            "meeting-risk", size, new LiveMeetingAnswer(begun, Start.AddMinutes(3), viewer ?? LiveViewer.Everybody, []) { Risk = risk });
        yield return Card("1-usual", new LiveRisk(entry, []));
        yield return Card("2-changed", new LiveRisk(entry with { ReviewOn = Atlas.Today.AddDays(18) }, changes), new LiveViewer(Mara, true, LiveNote.RiskChanged, "R-3", new UndoId("u1")));
        yield return Card("3-attendee", new LiveRisk(entry with { Owner = null, Probability = null }, []), new LiveViewer(Jonas, false));
        yield return Card("4-closed", new LiveRisk(
            entry with { Status = EntryStatus.Closed, Reason = "The second line was delivered" }, [new(Start.AddMinutes(2), Mara, EntryField.Status, "Open", "Closed")]),
            new LiveViewer(Mara, true, LiveNote.RiskClosed, "R-3", new UndoId("u1")));
        yield return Card("5-outrun", new LiveRisk(entry, changes), new LiveViewer(Mara, true, LiveNote.RiskOutrun, "R-3"));
        foreach (var closes in new[] { false, true })
        {
            var what = closes ? "close" : "change";
            yield return new Sample("meeting-risk-form", what, new RiskReviewForm(begun, entry, closes));
            yield return new Sample("meeting-risk-form", what + "-outrun-dialog", new RiskReviewForm(begun, entry, closes, LiveNote.RiskOutrun)) { InDialog = true };
        }

        yield return new Sample("meeting-risk-done", "changed", new RiskReviewed(begun, new LiveRisk(entry, changes), LiveNote.RiskChanged, new UndoId("u1")));
        yield return new Sample("meeting-risk-done", "same", new RiskReviewed(begun, new LiveRisk(entry, []), LiveNote.Nothing, null));
        yield return Card("6-most", new LiveRisk(
            entry with { Owner = Extremes.LongPerson, Status = EntryStatus.Closed, Reason = Extremes.LongName },
            [.. Enum.GetValues<EntryField>().Where(f => f is EntryField.Title or EntryField.Owner or EntryField.Actions).Select(f => new EntryChange(Start, Mara, f, Extremes.LongName, Extremes.LongName))]));
    }

    private static IEnumerable<Sample> Retro()
    {
        var agenda = Frame(MeetingKind.Retrospective) with { Title = "Atlas: retrospective" };
        agenda = agenda with { Items = [.. agenda.Items.Where(i => i.Topic.Kind == AgendaTopicKind.Step)] };
        var written = RetroBoard.Empty.With(Mara.Id, RetroColumn.Well, "Rehearsal 1 found the slow index early").With(Jonas.Id, RetroColumn.Well, "Pairing on the firewall rules")
            .With(Aroha.Id, RetroColumn.Badly, "Handovers happen at two in the morning for me").With(Jonas.Id, RetroColumn.Badly, "We hear of vendor dates too late")
            .With(Mara.Id, RetroColumn.Badly, "Northgate answers us last").With(Aroha.Id, RetroColumn.Puzzle, "Who decides on the cutover?");
        var voted = written.Merged(5, 4).Voted(Mara.Id, [4, 3]).Voted(Jonas.Id, [4]).Voted(Aroha.Id, [3, 6, 4]);
        var felt = voted.Felt(Mara.Id, 4).Felt(Jonas.Id, 3).Felt(Aroha.Id, 2).Felt(Karl.Id, 4);
        MeetingState At(int moves, params MeetingEvent[] more) => Facilitator.Replay(
        [
            new AgendaPrepared(Start, Mara, agenda), new MeetingStarted(Start, Mara, "chat", MeetingRole.Organizer),
            .. Enumerable.Range(1, moves).Select(i => new AgendaMoved(Start.AddMinutes(i * 8), Mara, AgendaMove.Next, null, MeetingRole.Organizer)), .. more,
        ]);
        Sample Card(string size, MeetingState state, RetroBoard board, double minute, LiveViewer? viewer = null) => new(
            "meeting-retro", size, new LiveMeetingAnswer(state, Start.AddMinutes(minute), viewer ?? LiveViewer.Everybody, []) { Board = board });
        yield return Card("1-begun", At(0), RetroBoard.Empty, 1);
        yield return Card("2-writing", At(0), written, 5);
        yield return Card("3-own-notes", At(0), written, 5, new LiveViewer(Jonas, false));
        yield return Card("4-grouping", At(1), written, 12);
        yield return Card("5-voting", At(2), voted, 18, new LiveViewer(Aroha, false));
        yield return Card("6-talking", At(3), voted, 26);
        yield return Card("7-acting", At(4), felt, 40, new LiveViewer(Mara, true, LiveNote.Enough));
        yield return Card("8-over", At(4, new AgendaMoved(Start.AddMinutes(50), Mara, AgendaMove.End, null, MeetingRole.Organizer)), felt, 51);
        var over = At(4, new AgendaMoved(Start.AddMinutes(50), Mara, AgendaMove.End, null, MeetingRole.Organizer));
        Person[] everybody = [Mara, Jonas, Aroha, Karl];
        yield return Card("c-all-well", over, everybody.Aggregate(voted, (b, p) => b.Felt(p.Id, 5)), 51);
        yield return Card("d-all-badly", over, everybody.Aggregate(voted, (b, p) => b.Felt(p.Id, 1)), 51);
        yield return Card("9-few", At(4, new AgendaMoved(Start.AddMinutes(50), Mara, AgendaMove.End, null, MeetingRole.Organizer)), written.Felt(Mara.Id, 1), 51);
        var most = Enumerable.Range(0, RetroBoard.MostNotes).Aggregate(RetroBoard.Empty, (b, i) => b.With(new($"p{i % 9}"), (RetroColumn)(i % 3), Extremes.LongName + i));
        yield return Card("a-most", At(2), most, 20);
        yield return Card("b-most", At(1), most, 12);
    }

    private static Sample Live(string size, MeetingState state, double minute, LiveViewer? viewer = null, bool hasDialogs = false) =>
        new("meeting-live", size, new LiveMeetingAnswer(state, Start.AddMinutes(minute), viewer ?? LiveViewer.Everybody, ["29:mara", "29:jonas"]) { HasDialogs = hasDialogs });

    private static AgendaConcernAnswer Concern(params AgendaWarning[] warnings) => new(Weekly.Meeting, Weekly.Title, Start, null, warnings, Atlas.Today);

    /// <summary>Twelve items of every kind, with long words and names.</summary>
    private static Agenda Twelve() => Weekly with
    {
        Title = "Atlas weekly: new date for the cutover, and what the vendor says to it",
        End = Start.AddMinutes(60),
        Attendees = [.. Weekly.Attendees, new(Extremes.LongPerson with { TimeZoneId = "America/Los_Angeles" }, AttendeeResponse.Accepted, true)],
        Items =
        [
            .. Weekly.Items.Take(6),
            Item("8", new(AgendaTopicKind.Own, ""), ItemPurpose.Decide, 8, Extremes.LongPerson) with
            {
                Words = "Do we move the customer accounts in wave 2 or wait for wave 3, given that the bank freezes its interfaces over the turn of the year?", PreRead = "The three options on two pages, in the team's notebook",
            },
            Item("9", new(AgendaTopicKind.Decision, "Which of the three monitoring contracts do we keep?", 0, Atlas.Today.AddDays(9)), ItemPurpose.Decide, 8, null) with { PreRead = "all three / only the new one / none until March" },
            Item("10", new(AgendaTopicKind.Invitation, "Vendor: what came of the second call with Northgate"), ItemPurpose.Discuss, 5, Extremes.LongPerson),
            Item("11", new(AgendaTopicKind.Slipped, "Sticky sessions: find out which services still need them before the load balancer is replaced", 23, Atlas.Today.AddDays(-23)), ItemPurpose.Discuss, 5, Aroha),
            Item("12", new(AgendaTopicKind.Risk, "Holiday freeze collides with the second rehearsal", 12, null), ItemPurpose.Discuss, 5, Karl) with { PreRead = "R-7" },
            Weekly.Items[^1],
        ],
    };

    private static MeetingState Run(params MeetingEvent[] events) => Facilitator.Replay([new AgendaPrepared(Start.AddHours(-1), Mara, Weekly), .. events]);

    private static MeetingState Run(MeetingState state, params MeetingEvent[] events) => events.Aggregate(state, (s, e) => Facilitator.Take(s, e) is { IsAccepted: true } step
        ? step.State : throw new InvalidOperationException($"{e.GetType().Name} does not count."));

    private static AgendaDraftAnswer Draft(Agenda agenda) =>
        new(new AgendaDraft(agenda, new ItemRef(SourceKinds.Calendar, "event-1"), "Atlas", Atlas.Coverage, false), 3, AgendaCheck.Of(agenda), true, Atlas.Today);

    private static Agenda Frame(MeetingKind kind) => AgendaBuilder.Build(new AgendaInputs(
        new MeetingOccurrence
        {
            Ref = new ItemRef(SourceKinds.Calendar, "event-1"), Subject = kind.ToString(), Start = Start, End = Start.AddMinutes(AgendaTemplates.Of(kind).Timebox), Organizer = Mara,
            Attendees = Weekly.Attendees, Preview = "Agenda: which tools?",
        },
        kind, Atlas.Today, null, [new CarriedAction("Ask Northgate for a written date", Jonas, Atlas.Today.AddDays(-1))]));

    private static Agenda Extreme() => Weekly with
    {
        Title = Extremes.LongName,
        Attendees = [.. Enumerable.Range(0, 40).Select(i => new Attendee(Extremes.LongPerson with { Id = new($"p{i}"), TimeZoneId = "Pacific/Auckland" }, AttendeeResponse.Accepted, true))],
        Items = [.. Enumerable.Range(1, AgendaEdits.MostItems).Select(i => Item($"{i}", new(AgendaTopicKind.Own, Extremes.LongName), ItemPurpose.Decide, 8, Extremes.LongPerson) with { Words = Extremes.LongName })],
    };

    private static AgendaItem Item(string key, AgendaTopic topic, ItemPurpose purpose, int minutes, Person? owner) =>
        new() { Key = key, Topic = topic, Purpose = purpose, Minutes = minutes, Owner = owner };

    private static Proposal Proposal(string kind) => new()
    {
        Id = new ProposalId("p1"), Kind = kind, Payload = "{}", Hash = "h", CreatedAt = Start, ExpiresAt = Start.AddHours(24),
        ShownTo = new Asker(new TenantId("t"), Mara.Id, Mara.Name, "en-GB", "Europe/Berlin", new ConversationRef("c", ConversationScope.Personal)),
    };
}
