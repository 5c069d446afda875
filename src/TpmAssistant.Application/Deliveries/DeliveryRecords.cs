using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Application.Deliveries;

/// <summary>The entries of the registers of deliveries, by project and number.</summary>
public sealed class DeliveryRecords(IRecordStore records, UndoDesk undo) : UndoableRecords<DeliveryEntry>(records, undo, DeliveryShelf.RecordKind);
