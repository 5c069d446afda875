using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Registers the register of deliveries.</summary>
internal static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddUndoableRecords<DeliveryEntry>(DeliveryShelf.RecordKind)
        .AddSingleton<DeliveryShelf>()
        .AddSingleton<ShowDeliveries>()
        .AddSingleton<EditDeliveries>()
        .AddSingleton<ReceiveDeliveries>()
        .AddSingleton<DraftEscalation>();

    /// <summary>Records of a kind whose changes can be taken back.</summary>
    internal static IServiceCollection AddUndoableRecords<T>(this IServiceCollection services, string kind)
        where T : class => services
        .AddSingleton(provider => new UndoableRecords<T>(provider.GetRequiredService<IRecordStore>(), provider.GetRequiredService<UndoDesk>(), kind))
        .AddSingleton<IUndoable>(provider => provider.GetRequiredService<UndoableRecords<T>>());
}
