using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Estimates;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Charters;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Retrospectives;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Serialization;

/// <summary>
/// The product's own JSON: for stored rows, project files and proposal payloads. The same value always gives the same bytes,
/// which is what makes a payload canonical.
/// </summary>
public static class ProductJson
{
    /// <summary>Writes a value as UTF-8 JSON.</summary>
    public static byte[] SerializeToUtf8<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, TypeInfo<T>());

    /// <summary>Writes a value as JSON text.</summary>
    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The text is not such a value.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, TypeInfo<T>()) ?? throw new JsonException($"A {typeof(T).Name} cannot be null.");

    /// <inheritdoc cref="Deserialize{T}(ReadOnlySpan{byte})"/>
    public static T Deserialize<T>(string text) =>
        JsonSerializer.Deserialize(text, TypeInfo<T>()) ?? throw new JsonException($"A {typeof(T).Name} cannot be null.");

    private static JsonTypeInfo<T> TypeInfo<T>() =>
        (JsonTypeInfo<T>)(ProductJsonContext.Default.GetTypeInfo(typeof(T))
            ?? throw new NotSupportedException($"{typeof(T)} is not part of the product's JSON: add it to {nameof(ProductJsonContext)}."));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(TenantIdConverter), typeof(ProjectIdConverter), typeof(PersonIdConverter), typeof(ItemRefConverter), typeof(RegisterKeyConverter),
        typeof(FigureConverter), typeof(MeetingEventConverter), typeof(ScheduleIdConverter),
        typeof(ExposureBandsConverter),
    ])]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(Domain.Snapshots.SensitivityLabel))]
[JsonSerializable(typeof(ProjectFileDocument))]
[JsonSerializable(typeof(PlanMapping))]
[JsonSerializable(typeof(FunctionCall))]
[JsonSerializable(typeof(EffectOutcome))]
[JsonSerializable(typeof(MailDraft))]
[JsonSerializable(typeof(LinkUndoPayload))]
[JsonSerializable(typeof(ReportFacts))]
[JsonSerializable(typeof(PublishedHead))]
[JsonSerializable(typeof(PublishedContent))]
[JsonSerializable(typeof(ReportKey))]
[JsonSerializable(typeof(ReportTicket))]
[JsonSerializable(typeof(Posting.ReportPost))]
[JsonSerializable(typeof(Posting.PostedReport))]
[JsonSerializable(typeof(MailSource))]
[JsonSerializable(typeof(Asker))]
[JsonSerializable(typeof(Cadence.Schedule))]
[JsonSerializable(typeof(ScheduleOffer))]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(CheckInOffer))]
[JsonSerializable(typeof(NudgeSettings))]
[JsonSerializable(typeof(NudgeLog))]
[JsonSerializable(typeof(NotificationsUndoPayload))]
[JsonSerializable(typeof(TaskChange))]
[JsonSerializable(typeof(TaskCreation))]
[JsonSerializable(typeof(TaskEdit))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationMemory))]
[JsonSerializable(typeof(RiskRegister))]
[JsonSerializable(typeof(Risks.Import.KeptTable))]
[JsonSerializable(typeof(RegisterUndoPayload))]
[JsonSerializable(typeof(BudgetUndoPayload))]
[JsonSerializable(typeof(ColourUndoPayload))]
[JsonSerializable(typeof(EstimateUndoPayload))]
[JsonSerializable(typeof(MilestoneDaysUndoPayload))]
[JsonSerializable(typeof(TolerancesUndoPayload))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(PlanDraft))]
[JsonSerializable(typeof(CharterText))]
[JsonSerializable(typeof(CharterVersion))]
[JsonSerializable(typeof(RequestText))]
[JsonSerializable(typeof(CharterTicket))]
[JsonSerializable(typeof(ClosureTicket))]
[JsonSerializable(typeof(ProjectTicket))]
[JsonSerializable(typeof(BaselineVersion))]
[JsonSerializable(typeof(ScopeChange))]
[JsonSerializable(typeof(ScopeChangeStep))]
[JsonSerializable(typeof(ProjectRowStep))]
[JsonSerializable(typeof(PlanOrder))]
[JsonSerializable(typeof(PlanMade))]
[JsonSerializable(typeof(PlanRemovalOrder))]
[JsonSerializable(typeof(Records.RecordUndoPayload))]
[JsonSerializable(typeof(Records.RecordSteps))]
[JsonSerializable(typeof(Forms.FormTouches))]
[JsonSerializable(typeof(Domain.Deliveries.DeliveryEntry))]
[JsonSerializable(typeof(Domain.Improvement.ExperimentBook))]
[JsonSerializable(typeof(Lessons.KeptLesson))]
[JsonSerializable(typeof(Causes.CauseAnalysis))]
[JsonSerializable(typeof(Closure.ProjectClosing))]
[JsonSerializable(typeof(Owners.Delegation))]
[JsonSerializable(typeof(Estimation.EstimationRound))]
[JsonSerializable(typeof(Estimation.KeptEstimateUndo))]
[JsonSerializable(typeof(Readiness.GoVote))]
[JsonSerializable(typeof(Domain.Readiness.GateApproval))]
[JsonSerializable(typeof(Domain.Readiness.TestRun))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(DecisionUndoPayload))]
[JsonSerializable(typeof(MinutesOffer))]
[JsonSerializable(typeof(MinutesPart))]
[JsonSerializable(typeof(PromisedAction))]
[JsonSerializable(typeof(TimeOffer))]
[JsonSerializable(typeof(MeetingEvent))]
[JsonSerializable(typeof(AgendaPrepared))]
[JsonSerializable(typeof(MeetingStarted))]
[JsonSerializable(typeof(AgendaMoved))]
[JsonSerializable(typeof(Captured))]
[JsonSerializable(typeof(CaptureChanged))]
[JsonSerializable(typeof(FacilitatorNamed))]
[JsonSerializable(typeof(FacilitatorReleased))]
[JsonSerializable(typeof(PersonJoined))]
[JsonSerializable(typeof(PersonLeft))]
[JsonSerializable(typeof(ClockRead))]
[JsonSerializable(typeof(AgendaDraft))]
[JsonSerializable(typeof(AgendaOffer))]
[JsonSerializable(typeof(CancelOffer))]
[JsonSerializable(typeof(CaptureUndoPayload))]
[JsonSerializable(typeof(FacilitatorUndoPayload))]
[JsonSerializable(typeof(Meetings.RiskReviews.RiskReviewUndoPayload))]
[JsonSerializable(typeof(RetroBoard))]
internal sealed partial class ProductJsonContext : JsonSerializerContext;
