using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using TpmAssistant.Application.Charters;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Graph.Calendars;
using TpmAssistant.Graph.Http;
using TpmAssistant.Graph.Labels;
using TpmAssistant.Graph.Mail;
using TpmAssistant.Graph.Meetings;
using TpmAssistant.Graph.People;
using TpmAssistant.Graph.Papers;
using TpmAssistant.Graph.PersonalWork;
using TpmAssistant.Graph.Planner;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.TaskWriting;
using TpmAssistant.Graph.Tokens;

namespace TpmAssistant.Graph;

/// <summary>Registers Microsoft Graph behind the application's ports.</summary>
public static class GraphServices
{
    /// <summary>
    /// Adds the Graph adapter. With <see cref="GraphOptions.SignIn"/> set, an <see cref="IUserAssertions"/> must be registered as well;
    /// an <see cref="IGraphTokens"/> registered before wins over both kinds.
    /// </summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, Action<GraphOptions> configure)
    {
        services.AddOptions<GraphOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GraphOptions>, GraphOptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GraphRequestCounter>();
        services.TryAddSingleton(_ => GraphTransport.Sockets());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<GraphOptions>>().Value);
        services.TryAddSingleton(provider => new GraphAddress(provider.GetRequiredService<GraphOptions>().BaseUrl));
        services.TryAddSingleton(Tokens);
        services.TryAddSingleton<GraphHttp>();
        services.TryAddSingleton<GraphSessions>();
        services.TryAddSingleton<PeopleNames>();
        services.TryAddSingleton<LabelBook>();
        services.TryAddSingleton<IMeetingLabels, MeetingLabels>();
        services.TryAddSingleton<GroupLabels>();
        services.TryAddSingleton<IGroupLabels>(provider => provider.GetRequiredService<GroupLabels>());
        services.AddSingleton<ITaskSource, PlannerTaskSource>();
        services.TryAddSingleton<ICalendarSource, CalendarSource>();
        services.TryAddSingleton<IPersonalWorkSource, PersonalWorkSource>();
        services.TryAddSingleton<IDirectory, GraphDirectory>();
        services.TryAddSingleton<IMailDrafts, GraphMailDrafts>();
        services.TryAddSingleton<ITaskWriter, PlannerTaskWriter>();
        services.TryAddSingleton<IInvitationWriter, InvitationWriter>();
        services.TryAddSingleton<IPlanCatalog, PlannerPlanCatalog>();
        services.TryAddSingleton<IPlanWriter, PlannerPlanWriter>();
        services.AddSingleton<ITaskEditor, PlannerTaskEditor>();
        services.AddSingleton<ITaskEditor, ToDoTaskEditor>();
        services.TryAddSingleton<IOwnMail, GraphOwnMail>();
        services.TryAddSingleton<IProjectPapers, GraphProjectPapers>();
        services.TryAddSingleton<IMeetingRecords, GraphMeetingRecords>();
        services.TryAddSingleton<IFreeBusy, GraphFreeBusy>();
        services.TryAddSingleton<IEventWriter, GraphEventWriter>();
        return services;
    }

    private static IGraphTokens Tokens(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<GraphOptions>();
        return options.SignIn is not { } signIn ? new DemoGraphTokens() : new OnBehalfOfGraphTokens(
            OnBehalfOfGraphTokens.Application(signIn, provider.GetService<IMsalHttpClientFactory>()),
            provider.GetRequiredService<IUserAssertions>(), options,
            provider.GetRequiredService<ILogger<OnBehalfOfGraphTokens>>());
    }

    private sealed class GraphOptionsValidation : IValidateOptions<GraphOptions>
    {
        public ValidateOptionsResult Validate(string? name, GraphOptions options)
        {
            var problems = options.Problems().ToList();
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}
