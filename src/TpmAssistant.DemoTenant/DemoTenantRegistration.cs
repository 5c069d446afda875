using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TpmAssistant.DemoTenant.Controls;
using TpmAssistant.DemoTenant.Conversations;
using TpmAssistant.DemoTenant.Files;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;
using TpmAssistant.DemoTenant.People;
using TpmAssistant.DemoTenant.Planner;

namespace TpmAssistant.DemoTenant;

/// <summary>Adds the demo organisation to a host. Only for demo mode: whoever reaches it may act as anybody in it.</summary>
public static class DemoTenantRegistration
{
    private static readonly string[] Methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];

    /// <summary>Registers the organisation and its server.</summary>
    public static IServiceCollection AddDemoTenant(this IServiceCollection services, Action<DemoTenantOptions>? configure = null)
    {
        services.AddOptions<DemoTenantOptions>().Configure(options => configure?.Invoke(options));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DemoPeople>();
        services.AddSingleton(provider => new DemoInstance(provider.GetRequiredService<IOptions<DemoTenantOptions>>().Value.InstanceId ?? Guid.NewGuid().ToString("N")));
        services.AddSingleton<DemoOrganisation>();
        services.AddSingleton<PlannerStore>().AddSingleton<PlannerFields>();
        services.AddSingleton<CalendarStore>().AddSingleton<MailStore>().AddSingleton<TodoRoutes>().AddSingleton<Recordings>();
        services.AddSingleton(provider => new DemoProjects(provider.GetRequiredService<DemoOrganisation>(), provider.GetRequiredService<CalendarStore>()));
        services.AddSingleton<IRouteFamily, DirectoryRoutes>();
        services.AddSingleton<IRouteFamily, PlannerRoutes>();
        services.AddSingleton<IRouteFamily, PlannerWrites>();
        services.AddSingleton<IRouteFamily, CalendarRoutes>();
        services.AddSingleton<IRouteFamily, SchedulingRoutes>();
        services.AddSingleton<IRouteFamily, MailRoutes>();
        services.AddSingleton<IRouteFamily>(provider => provider.GetRequiredService<TodoRoutes>());
        services.AddSingleton<IRouteFamily, ChatRoutes>();
        services.AddSingleton<IRouteFamily, OnlineMeetingRoutes>();
        services.AddSingleton<IRouteFamily, DriveRoutes>();
        services.AddSingleton<RouteTable>().AddSingleton<GraphServer>();
        services.AddSingleton<EffectLog>().AddSingleton<FaultPlan>().AddSingleton<ItemFinder>();
        return services;
    }

    /// <summary>Serves Graph's paths below <c>{prefix}/v1.0</c> and the demo's own controls beside them, to this machine only.</summary>
    public static IEndpointConventionBuilder MapDemoTenant(this IEndpointRouteBuilder endpoints, string prefix = "/demo")
    {
        // The story begins on the day of the start, not on that of the first question.
        endpoints.ServiceProvider.GetRequiredService<DemoOrganisation>();
        var group = endpoints.MapGroup(prefix);
        group.AddEndpointFilter(ControlEndpoints.LoopbackOnly);
        ControlEndpoints.Map(group);
        group.MapMethods("/v1.0/{**path}", Methods, (HttpContext http, GraphServer server, DemoPeople people) => GraphEndpoint.HandleAsync(http, prefix, server, people));
        return group;
    }
}
