using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Registers the register of deliveries.</summary>
internal static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<DeliveryRecords>()
        .AddSingleton<IUndoable>(provider => provider.GetRequiredService<DeliveryRecords>())
        .AddSingleton<DeliveryShelf>()
        .AddSingleton<ShowDeliveries>()
        .AddSingleton<EditDeliveries>()
        .AddSingleton<ReceiveDeliveries>()
        .AddSingleton<DraftEscalation>();
}
