using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Access;

namespace TpmAssistant.Bot.Pages;

/// <summary>Registers the addresses of the pages.</summary>
internal static class TicketServices
{
    /// <summary>The addresses of one page, to make for the use cases and to read for the page.</summary>
    public static IServiceCollection AddTickets<T>(this IServiceCollection services, string path)
        where T : class => services
        .AddSingleton(provider => new Tickets<T>(provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<PublicAddress>(), path))
        .AddSingleton<ILinks<T>>(provider => provider.GetRequiredService<Tickets<T>>());
}
