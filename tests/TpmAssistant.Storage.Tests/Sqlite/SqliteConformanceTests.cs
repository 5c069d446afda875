using TpmAssistant.Storage.Tests.Cadence;
using TpmAssistant.Storage.Tests.Conversations;
using TpmAssistant.Storage.Tests.Delivery;
using TpmAssistant.Storage.Tests.Mail;
using TpmAssistant.Storage.Tests.Forecasts;
using TpmAssistant.Storage.Tests.Plans;
using TpmAssistant.Storage.Tests.Projects;
using TpmAssistant.Storage.Tests.Proposals;
using TpmAssistant.Storage.Tests.Publishing;
using TpmAssistant.Storage.Tests.Records;
using TpmAssistant.Storage.Tests.Risks;
using TpmAssistant.Storage.Tests.Snapshots;
using TpmAssistant.Storage.Tests.Undo;

namespace TpmAssistant.Storage.Tests.Sqlite;

public sealed class SqliteInboxTests() : InboxConformance(new SqliteHost());

public sealed class SqliteOutboxTests() : OutboxConformance(new SqliteHost());

public sealed class SqliteConversationStoreTests() : ConversationStoreConformance(new SqliteHost());

public sealed class SqliteProposalStoreTests() : ProposalStoreConformance(new SqliteHost());

public sealed class SqliteProjectStoreTests() : ProjectStoreConformance(new SqliteHost());

public sealed class SqliteSnapshotStoreTests() : SnapshotStoreConformance(new SqliteHost());

public sealed class SqlitePublishedReportStoreTests() : PublishedReportStoreConformance(new SqliteHost());
public sealed class SqlitePlacedMailStoreTests() : PlacedMailStoreConformance(new SqliteHost());

public sealed class SqlitePlanFileStoreTests() : PlanFileStoreConformance(new SqliteHost());

public sealed class SqliteScheduleStoreTests() : ScheduleStoreConformance(new SqliteHost());
public sealed class SqliteRecordStoreTests() : RecordStoreConformance(new SqliteHost());

public sealed class SqliteRiskRegisterStoreTests() : RiskRegisterStoreConformance(new SqliteHost());

public sealed class SqliteUndoStoreTests() : UndoStoreConformance(new SqliteHost());

public sealed class SqliteCheckInStoreTests() : CheckIns.CheckInStoreConformance(new SqliteHost());
public sealed class SqliteForecastStoreTests() : ForecastStoreConformance(new SqliteHost());

public sealed class SqliteMeetingLogStoreTests() : Meetings.MeetingLogStoreConformance(new SqliteHost());
