using TpmAssistant.Application.Access;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings.Minutes;

/// <summary>The Atlas weekly, an hour from 10:00 UTC, with an agenda of one item, its log, its recording and everything that minutes go to.</summary>
internal sealed class MinutesWorld
{
    public const string Chat = "19:meeting_atlas@thread.v2";

    public MinutesWorld(params ProjectTask[] tasks)
    {
        World = new ProjectWorld([ProjectWorld.Owned("Atlas") with { Conversations = [new ProjectConversation(Chat, true)] }], tasks);
        World.Clock.Advance(TimeSpan.FromHours(3));
        Book = new MinutesBook(Records);
        Decisions = new DecisionBook(Records);
        Promised = new PromisedActions(Records);
        var desk = new ProposalDesk(Proposals, World.Clock);
        Effect = new MinutesEffect(Book, [Tasks], Decisions, World.Registers, Notifier, Drafts, new PlainText(), Promised, World.Clock);
        Draft = new DraftMinutes(
            new PastMeetings(Calendar, World.Finder, new HeldMeetings(Logs, World.Clock), Logs, World.Clock), Logs, Recording, World.Viewer, Book, desk, new NoConversations(), Notifier, new GoneThrough(World.Registers, Records), World.Clock);
        var runner = new AtOnce(new EffectExecutor(Proposals, [Effect]));
        Confirm = new ConfirmMinutes(Proposals, desk, new ConfirmProposal(Proposals, runner, World.Clock), new MinutesOutcome(Book), World.Projects);
    }

    public static MeetingOccurrence Weekly { get; } = Some.Meeting("Atlas weekly") with
    {
        JoinLink = new Uri($"https://teams.microsoft.com/l/meetup-join/{Uri.EscapeDataString(Chat)}/0"), Organizer = ProjectWorld.Ada,
        Attendees = [new Attendee(ProjectWorld.Ada, AttendeeResponse.Organizer, true), new Attendee(new Person(new("mail:ben@example.test"), "Ben Example", "ben@example.test"), AttendeeResponse.Accepted, true)],
    };

    /// <summary>A single meeting, planned for two days after the weekly.</summary>
    public static MeetingOccurrence Later { get; } = Weekly with
    {
        Ref = Weekly.Ref with { Id = "later" }, Subject = "Atlas cutover", Start = Weekly.Start.AddDays(2), End = Weekly.End.AddDays(2),
        JoinLink = new Uri($"https://teams.microsoft.com/l/meetup-join/{Uri.EscapeDataString("19:meeting_later@thread.v2")}/0"),
    };

    public ProjectWorld World { get; }

    public FakeCalendar Calendar { get; } = new(Weekly, Later);

    public InMemoryRecords Records { get; } = new();

    public InMemoryProposalStore Proposals { get; } = new();

    public InMemoryMeetingLogs Logs { get; } = new();

    public RecordingNotifier Notifier { get; } = new();

    public FakeRecording Recording { get; } = new();

    public FakeEditor Tasks { get; } = new();

    public FakeDrafts Drafts { get; } = new();

    public MinutesBook Book { get; }

    public DecisionBook Decisions { get; }

    public PromisedActions Promised { get; }

    public MinutesEffect Effect { get; }

    public DraftMinutes Draft { get; }

    public ConfirmMinutes Confirm { get; }

    /// <summary>Plays a meeting in which these were written down.</summary>
    public async Task PlayAsync(params Captured[] captures)
    {
        MeetingEvent[] events =
        [
            new AgendaPrepared(Weekly.Start.AddHours(-1), ProjectWorld.Ada, AgendaOf(Weekly)), new MeetingStarted(Weekly.Start, ProjectWorld.Ada, Chat, MeetingRole.Organizer), .. captures,
            new AgendaMoved(Weekly.Start.AddMinutes(40), ProjectWorld.Ada, AgendaMove.End, null, MeetingRole.Organizer),
        ];
        Assert.True(await Logs.TryAppendAsync(Askers.Tenant, MeetingKey.Of(Weekly), 0, events, Facilitator.Replay(events), default));
    }

    public static Agenda AgendaOf(MeetingOccurrence meeting) => new()
    {
        Meeting = MeetingKey.Of(meeting), Title = meeting.Subject, Project = new("atlas"), Start = meeting.Start, End = meeting.End, Organizer = ProjectWorld.Ada,
        Items = [new AgendaItem { Key = "1", Topic = new(AgendaTopicKind.Own, "The private line"), Purpose = ItemPurpose.Decide, Minutes = 30 }],
    };

    public static Captured Wrote(CaptureKind kind, string text, double minute = 10, Person? owner = null, DateOnly? due = null) =>
        new(Weekly.Start.AddMinutes(minute), ProjectWorld.Ben, kind, text, null, owner, due);

    public async Task<MinutesAnswer> DraftedAsync() => Assert.IsType<MinutesAnswer>(await Draft.RunAsync(Askers.Ada(), null, default));

    public async Task<MinutesDone> ConfirmedAsync(MinutesAnswer draft, params string[] kept) => Assert.IsType<MinutesDone>(await ClickAsync(draft, kept));

    public Task<Application.Answers.Answer> ClickAsync(MinutesAnswer draft, IReadOnlyList<string> kept) => Confirm.RunAsync(
        Askers.Ada(), draft.Proposal!.Id, draft.Proposal.Hash,
        new MinutesTicks(kept.ToHashSet(), new HashSet<string>(), new HashSet<string>(), new Dictionary<string, string>(), new Dictionary<string, DateOnly>()), default);

    internal sealed class FakeRecording : IMeetingRecords
    {
        public string Vtt { get; set; } = "";

        public RecordState State { get; set; } = RecordState.None;

        public IReadOnlyList<Person> Attended { get; set; } = [];

        public SensitivityLabel? Label { get; set; }

        public Task<MeetingRecords> ReadAsync(Asker asker, MeetingOccurrence meeting, CancellationToken cancellationToken) => Task.FromResult(new MeetingRecords(
            Vtt.Length > 0 ? RecordState.Read : State, WebVtt.Read(Vtt), meeting.Start, Attended.Count > 0 ? RecordState.Read : State, Attended,
            at => new Uri($"https://teams.example/recap#t{(int)at.TotalSeconds}")) { Label = Label });
    }

    internal sealed class FakeEditor : ITaskEditor
    {
        public List<TaskCreation> Made { get; } = [];

        public EffectOutcome? Instead { get; set; }

        public string Kind => SourceKinds.Planner;

        public Task<EffectOutcome> CreateAsync(Asker asker, TaskCreation creation, DateTimeOffset proposedAt, CancellationToken cancellationToken)
        {
            if (Instead is { } instead) return Task.FromResult(instead);
            Made.Add(creation);
            return Task.FromResult(EffectOutcome.Done($"new-{Made.Count}", new Uri("https://tasks.example.com/new")));
        }

        public Task<EffectOutcome> EditAsync(Asker asker, TaskEdit edit, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    internal sealed class FakeDrafts : IMailDrafts
    {
        public List<(MailDraft Draft, string Marker)> Put { get; } = [];

        public bool Throws { get; set; }

        public Task<EffectOutcome> CreateAsync(Asker asker, MailDraft draft, string marker, CancellationToken cancellationToken)
        {
            if (Throws) throw new InvalidOperationException("The process ended here.");
            Put.Add((draft, marker));
            return Task.FromResult(EffectOutcome.Done("m1", null));
        }
    }

    private sealed class PlainText : IMinutesText
    {
        public MailDraft Mail(MinutesPosted minutes, Asker writer) =>
            new($"Minutes: {minutes.Offer.Title}", minutes.Offer.MailTo, "<p></p>", string.Join('\n', minutes.Offer.Lines.Select(l => l.Line.Text)));
    }

    private sealed class AtOnce(EffectExecutor executor) : IEffectRunner
    {
        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => executor.ExecuteAsync(tenant, id, default);
    }

    private sealed class NoConversations : Application.Conversations.IConversationStore
    {
        public ValueTask RememberAsync(Application.Conversations.ConversationReference reference, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<Application.Conversations.ConversationReference?> FindAsync(string tenantId, string conversationId, CancellationToken cancellationToken) => new((Application.Conversations.ConversationReference?)null);

        public ValueTask<Application.Conversations.ConversationReference?> FindPersonalAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
            new(person == Askers.AdaId ? new Application.Conversations.ConversationReference(tenant.Value, "a:ada", ConversationScope.Personal, "https://c.example", "28:b", "29:ada", person.Value) : null);

        public ValueTask<Application.Conversations.ConversationMemory?> RecallAsync(Asker asker, CancellationToken cancellationToken) => new((Application.Conversations.ConversationMemory?)null);

        public Task<bool> TryClaimWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task ForgetWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
