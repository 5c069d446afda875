using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Tasks;

namespace TpmAssistant.Architecture.Tests;

/// <summary>Nothing happens without a click: writes of upstreams are reachable from the effect executor only.</summary>
public sealed class EffectTests
{
    private static readonly string[] GraphWrites =
    [
        "PostAsync", "PatchAsync", "PutAsync", "DeleteAsync",
        "ToPostRequestInformation", "ToPatchRequestInformation", "ToPutRequestInformation", "ToDeleteRequestInformation",
    ];

    [Fact]
    public void EffectsAreExecuted_ByTheExecutorOnly() =>
        Assert.Equal([typeof(EffectExecutor)], UsersOf(method => Implements(method, typeof(IEffect), nameof(IEffect.ExecuteAsync))));

    [Fact]
    public void MailDraftsAreWritten_ByTheirEffectsOnly() => Assert.Equal(
        ["MailDraftEffect", "MinutesEffect"], UsersOf(method => Implements(method, typeof(IMailDrafts), nameof(IMailDrafts.CreateAsync))).Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void EventsAreMade_ByTheirEffectOnly() =>
        Assert.Equal(["EventEffect"], UsersOf(method => Implements(method, typeof(IEventWriter), nameof(IEventWriter.CreateAsync))).Select(t => t.Name));

    [Fact]
    public void TasksAreChanged_ByTheirEffectOnly() =>
        Assert.Equal(["TaskChangeEffect"], UsersOf(method => Implements(method, typeof(ITaskWriter), nameof(ITaskWriter.ChangeAsync))).Select(t => t.Name));

    [Fact]
    public void InvitationsAreWritten_ByTheirEffectsOnly()
    {
        Assert.Equal(["AgendaEffect"], UsersOf(method => Implements(method, typeof(IInvitationWriter), nameof(IInvitationWriter.PutAgendaAsync))).Select(t => t.Name));
        Assert.Equal(["CancelMeetingEffect"], UsersOf(method => Implements(method, typeof(IInvitationWriter), nameof(IInvitationWriter.CancelAsync))).Select(t => t.Name));
    }

    [Fact]
    public void PlansAreMadeAndTakenBack_ByTheirEffectsOnly()
    {
        Assert.Equal(["PlanEffect"], UsersOf(method => Implements(method, typeof(IPlanWriter), nameof(IPlanWriter.CreateAsync))).Select(t => t.Name));
        Assert.Equal(["PlanRemovalEffect"], UsersOf(method => Implements(method, typeof(IPlanWriter), nameof(IPlanWriter.RemoveAsync))).Select(t => t.Name));
    }

    [Fact]
    public void BatchesOfWrites_AreSentByThePlanWriterOnly() => Assert.Equal(
        ["PlannerPlanWriter"],
        Calls.In(Assemblies.Load("Graph")).Where(call => call.Used.DeclaringType?.Name == "GraphWriteBatch" && call.User.Name != "GraphWriteBatch").Select(call => call.User.Name).Distinct());

    [Fact]
    public void TasksAreMade_ByTheirEffectsOnly() => Assert.Equal(
        ["MinutesEffect", "TaskCreationEffect"], UsersOf(method => Implements(method, typeof(ITaskEditor), nameof(ITaskEditor.CreateAsync))).Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void TasksAreEdited_ByTheirEffectOnly() =>
        Assert.Equal(["TaskEditEffect"], UsersOf(method => Implements(method, typeof(ITaskEditor), nameof(ITaskEditor.EditAsync))).Select(t => t.Name));

    [Fact]
    public void GraphIsWritten_ByTheWritersOnly()
    {
        var users = Calls.In(Assemblies.Load("Graph"))
            .Where(call => call.Used.DeclaringType?.Namespace?.StartsWith("Microsoft.Graph", StringComparison.Ordinal) == true
                && GraphWrites.Contains(call.Used.Name)
                && call.Used.DeclaringType.Name.EndsWith("RequestBuilder", StringComparison.Ordinal))
            .Select(call => call.User.Name).Distinct();

        // getSchedule only reads, although it is a POST.
        Assert.Equal(["GraphEventWriter", "GraphFreeBusy", "GraphMailDrafts", "InvitationWriter", "PlannerPlanWriter", "PlannerTaskEditor", "PlannerTaskWriter", "ToDoTaskEditor"], users.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void GraphRequestsByHand_AreMadeOfReadsOnly()
    {
        // A batch takes GETs only, and pages are GETs; the batch of writes is looked at by itself.
        var users = Calls.In(Assemblies.Load("Graph"))
            .Where(call => call.Used.DeclaringType?.FullName == "Microsoft.Kiota.Abstractions.RequestInformation" && call.Used.IsConstructor)
            .Select(call => call.User.Name).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["GraphBatch", "GraphPages", "GraphWriteBatch"], users);
    }

    [Fact]
    public void NoAssembly_CallsAMethodThatSendsMail()
    {
        var senders = Assemblies.All.SelectMany(name => Calls.In(Assemblies.Load(name)))
            .Where(call => call.Used.DeclaringType?.FullName is { } type
                && (type.Contains("SendMail", StringComparison.Ordinal) || type.EndsWith(".Send.SendRequestBuilder", StringComparison.Ordinal)
                    || type == "System.Net.Mail.SmtpClient"));

        Assert.Empty(senders);
    }

    private static IEnumerable<Type> UsersOf(Func<System.Reflection.MethodBase, bool> used) =>
        Assemblies.All.SelectMany(name => Calls.In(Assemblies.Load(name))).Where(call => used(call.Used)).Select(call => call.User).Distinct();

    private static bool Implements(System.Reflection.MethodBase method, Type port, string name) =>
        method.Name == name && method.DeclaringType is { } type && (type == port || port.IsAssignableFrom(type));
}
