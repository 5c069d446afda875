using System.Collections.Frozen;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Which calls do more than show something: only plain words may reach them.</summary>
internal static class Changing
{
    private static readonly FrozenSet<string> Always = new[]
    {
        FunctionNames.DraftStakeholderEmail, FunctionNames.PostReport, FunctionNames.CreateTask, FunctionNames.RequestUpdates, FunctionNames.FindTime, FunctionNames.DraftMinutes, FunctionNames.DraftEscalation,
        FunctionNames.CaptureDecision, FunctionNames.CaptureAction, FunctionNames.ParkItem, FunctionNames.NextItem, FunctionNames.StartMeeting, FunctionNames.NameFacilitator, FunctionNames.RunRetrospective,
        FunctionNames.ChangeNotifications, FunctionNames.UpdateDelivery,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What only shows as long as nothing but these is said.</summary>
    private static readonly FrozenDictionary<string, string[]> Otherwise = new Dictionary<string, string[]>
    {
        [FunctionNames.UpdateRisk] = ["risk", "project"], [FunctionNames.UpdateTask] = ["task", "project"], [FunctionNames.ScheduleReport] = [], [FunctionNames.RecordLesson] = ["project"],
        [FunctionNames.OverrideColour] = ["project", "dimension"], [FunctionNames.SetTolerances] = ["project"], [FunctionNames.EnterEstimates] = ["project", "task"], [FunctionNames.LogChange] = ["project"],
        [FunctionNames.SetBaseline] = ["project"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Is(FunctionCall call) => Always.Contains(call.Name) || (Otherwise.TryGetValue(call.Name, out var shown) && call.Arguments.Keys.Any(k => !shown.Contains(k)));
}
