using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Feedback;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Undo;
using TpmAssistant.Storage.Cadence;
using TpmAssistant.Storage.Changes;
using TpmAssistant.Storage.CheckIns;
using TpmAssistant.Storage.Conversations;
using TpmAssistant.Storage.Delivery;
using TpmAssistant.Storage.Feedback;
using TpmAssistant.Storage.Forecasts;
using TpmAssistant.Storage.Mail;
using TpmAssistant.Storage.Meetings;
using TpmAssistant.Storage.ModelUse;
using TpmAssistant.Storage.Plans;
using TpmAssistant.Storage.Projects;
using TpmAssistant.Storage.Proposals;
using TpmAssistant.Storage.Publishing;
using TpmAssistant.Storage.Records;
using TpmAssistant.Storage.Risks;
using TpmAssistant.Storage.Snapshots;
using TpmAssistant.Storage.Sqlite;
using TpmAssistant.Storage.Undo;

namespace TpmAssistant.Storage;

/// <summary>How the host takes the stores in.</summary>
public static class StorageRegistration
{
    /// <summary>Registers every store of the product, and <see cref="DatabaseMark"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptions<StorageOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Open);
        services.AddSingleton(p => new DatabaseMark(p.GetRequiredService<SqliteDatabase>()));
        services.AddSingleton(p => new StorageUpkeep(p.GetRequiredService<SqliteDatabase>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConversationCache>();
        services.AddSingleton<IInbox, Inbox>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<IConversationStore, ConversationStore>();
        services.AddSingleton<IProposalStore, ProposalStore>();
        services.AddSingleton<IProjectStore, ProjectStore>();
        services.AddSingleton<ISnapshotStore, SnapshotStore>();
        services.AddSingleton<IPublishedReportStore, PublishedReportStore>();
        services.AddSingleton<IVisitStore, VisitStore>();
        services.AddSingleton<IPlanFileStore, PlanFileStore>();
        services.AddSingleton<IFeedbackStore, FeedbackStore>();
        services.AddSingleton<IScheduleStore, ScheduleStore>();
        services.AddSingleton<ICheckInStore, CheckInStore>();
        services.AddSingleton<IModelUsage, ModelUsage>();
        services.AddSingleton<IPlacedMailStore, PlacedMailStore>();
        services.AddSingleton<IRiskRegisterStore, RiskRegisterStore>();
        services.AddSingleton<IRecordStore, RecordStore>();
        services.AddSingleton<IUndoStore, UndoStore>();
        services.AddSingleton<IForecastStore, ForecastStore>();
        services.AddSingleton<IMeetingLogStore, MeetingLogStore>();
        return services;
    }

    /// <summary>Opens the database, which otherwise happens at its first use. Call it at start-up, to tell a person at once what is wrong.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says what to do.</exception>
    /// <exception cref="OptionsValidationException">An option is wrong; the message says which.</exception>
    public static OpenedStorage OpenStorage(this IServiceProvider services) => services.GetRequiredService<SqliteDatabase>().Opened;

    /// <summary>
    /// Where the scheduler keeps its wake-ups: a file beside the database, which can be lost, since each start sets them again.
    /// </summary>
    public static DbDataSource OpenWakeups(this IServiceProvider services) => SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder
    {
        DataSource = Path.ChangeExtension(services.OpenStorage().Path, ".wake.db"),
        Pooling = false,
    }.ToString());

    private static SqliteDatabase Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger("TpmAssistant.Storage") ?? NullLogger.Instance;
        var file = DatabaseFile.From(options);
        var database = SqliteDatabase.Open(new SqliteSettings(file.Path), services.GetRequiredService<TimeProvider>(), logger);
        file.RemoveOtherDemos();
        return database;
    }
}
