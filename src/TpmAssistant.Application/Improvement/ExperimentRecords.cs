using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Improvement;

namespace TpmAssistant.Application.Improvement;

/// <summary>The books of experiments, one a project.</summary>
public sealed class ExperimentRecords(IRecordStore records, UndoDesk undo) : UndoableRecords<ExperimentBook>(records, undo, ExperimentShelf.RecordKind);
