using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings.Agendas;

/// <summary>What only the organiser is told, wherever the agenda is prepared.</summary>
public class OrganizerConcernsTests
{
    private readonly RecordingNotifier _notifier = new();

    [Fact]
    public async Task Tell_PreparedByAnother_TellsTheOrganiserAloneAndNamesNoItem()
    {
        await TellAsync(Ben(ConversationScope.Personal), Declined());

        var (person, answer, topic) = Assert.Single(_notifier.Told);
        Assert.Equal((Askers.AdaId, "a:ada", ConversationScope.Personal), (person.Person, person.Conversation.Id, person.Conversation.Scope));
        var concern = Assert.IsType<AgendaConcernAnswer>(answer);
        Assert.Equal(Askers.BenId, concern.By?.Id);
        Assert.Equal((AgendaWarningKind.DeciderDeclined, "Cleo Ortiz"), (Assert.Single(concern.Warnings).Kind, concern.Warnings[0].Person?.Name));
        Assert.StartsWith("agenda-concern:", topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_PreparedByTheOrganiserAmongOthers_TellsThemInTheirOwnChat()
    {
        await TellAsync(Askers.Ada() with { Conversation = new ConversationRef("19:team@thread.v2", ConversationScope.Group) }, Idle());

        var (person, answer, _) = Assert.Single(_notifier.Told);
        Assert.Equal("a:ada", person.Conversation.Id);
        Assert.Null(Assert.IsType<AgendaConcernAnswer>(answer).By);
        Assert.Equal(AgendaWarningKind.NothingOpen, Assert.Single(((AgendaConcernAnswer)answer).Warnings).Kind);
    }

    [Fact]
    public async Task Tell_PreparedByTheOrganiserAlone_LeavesItToTheCard()
    {
        await TellAsync(Askers.Ada(), Declined());

        Assert.Empty(_notifier.Told);
    }

    [Fact]
    public async Task Tell_NothingToKnow_IsQuiet()
    {
        await TellAsync(Ben(ConversationScope.Group), Declined() with { Attendees = [] });

        Assert.Empty(_notifier.Told);
    }

    private Task TellAsync(Asker asker, Agenda agenda) =>
        new OrganizerConcerns(new AdaAlone(), _notifier).TellAsync(asker, agenda, new DateOnly(2026, 1, 5), default);

    private static Asker Ben(ConversationScope scope) => Askers.Ada() with { Person = Askers.BenId, Name = "Ben Example", Conversation = new ConversationRef("c:ben", scope) };

    private static Agenda Declined()
    {
        var cleo = new Person(new("cleo"), "Cleo Ortiz", "cleo@example.test");
        return Idle() with
        {
            Attendees = [new Attendee(cleo, AttendeeResponse.Declined, true)],
            Items = [new AgendaItem { Key = "1", Topic = new(AgendaTopicKind.Decision, "A secret choice?"), Purpose = ItemPurpose.Decide, Minutes = 5, Owner = cleo }],
        };
    }

    private static Agenda Idle() => new()
    {
        Meeting = new MeetingKey("19:atlas@thread.v2", Some.Now), Title = "Atlas weekly", Start = Some.Now.AddHours(1), End = Some.Now.AddHours(2), Organizer = ProjectWorld.Ada,
        Items = [new AgendaItem { Key = "1", Topic = new(AgendaTopicKind.Step, AgendaTemplates.Close), Purpose = ItemPurpose.Decide, Minutes = 3 }],
    };

    /// <summary>Only Ada has a chat of her own with the assistant.</summary>
    private sealed class AdaAlone : IConversationStore
    {
        public ValueTask RememberAsync(ConversationReference reference, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<ConversationReference?> FindAsync(string tenantId, string conversationId, CancellationToken cancellationToken) => new((ConversationReference?)null);

        public ValueTask<ConversationReference?> FindPersonalAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
            new(person == Askers.AdaId ? new ConversationReference(tenant.Value, "a:ada", ConversationScope.Personal, "https://c.example", "28:b", "29:ada", person.Value) : null);

        public ValueTask<ConversationMemory?> RecallAsync(Asker asker, CancellationToken cancellationToken) => new((ConversationMemory?)null);

        public Task<bool> TryClaimWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task ForgetWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
